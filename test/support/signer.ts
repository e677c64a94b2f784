/** A client's signer over node:crypto: a low s, in DER, as peers demand. */
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PlannedMsp } from '@grondslag/network/plan';
import type { Identity, Signer } from '@hyperledger/fabric-gateway';

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Signs messages themselves: the client must be connected with `hash.none`. */
export function newFastSigner(files: PlannedMsp): Signer {
  const key = createPrivateKey(readFileSync(files.key));
  return async (message) => {
    const pair = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });
    const s = BigInt(`0x${pair.toString('hex', 32)}`);
    const low = s > order / 2n ? Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex') : pair.subarray(32);
    const content = Buffer.concat([toInteger(pair.subarray(0, 32)), toInteger(low)]);
    return Buffer.concat([Buffer.of(0x30, content.length), content]);
  };
}

/** The identity that goes with it. */
export function newIdentity(mspId: string, files: PlannedMsp): Identity {
  return { mspId, credentials: readFileSync(files.certificate) };
}

function toInteger(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(Math.max(start, 0));
  const padded = (digits[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), digits]) : digits;
  return Buffer.concat([Buffer.of(0x02, padded.length), padded]);
}
