// ECDSA signatures in the one form that Fabric's peers accept. Knows P-256 and DER; knows nothing of messages.
import { type KeyObject, sign } from 'node:crypto';
import type { Signer } from '@hyperledger/fabric-gateway';

/** Order of the P-256 group (SEC 2, 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF_ORDER = ORDER >> 1n;
const HALF_ORDER_BYTES = Buffer.from(HALF_ORDER.toString(16), 'hex');

/**
 * Signs whole messages with SHA-256 and P-256, so the gateway client must be given `hash.none`. Of the two signatures
 * that verify, the one with the low S is given, since peers refuse the other (fabric `bccsp/utils/ecdsa.go`).
 */
export function newSigner(key: KeyObject): Signer {
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new TypeError('the signing key is not a P-256 key');
  }
  return async (message) => derOf(lowS(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' })));
}

/** The same signature with the lower of S and its negative. */
function lowS(signature: Buffer): Buffer {
  const s = signature.subarray(32);
  if (s.compare(HALF_ORDER_BYTES) <= 0) return signature;
  const low = (ORDER - BigInt(`0x${s.toString('hex')}`)).toString(16).padStart(64, '0');
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(low, 'hex')]);
}

/** SEQUENCE { INTEGER r, INTEGER s } (RFC 3279, 2.2.3); both are short enough for one-byte lengths. */
function derOf(signature: Buffer): Uint8Array {
  const r = derInteger(signature.subarray(0, 32));
  const s = derInteger(signature.subarray(32));
  return Buffer.concat([Buffer.from([0x30, r.length + s.length]), r, s]);
}

function derInteger(bytes: Buffer): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const digits = bytes.subarray(start);
  const padded = (digits[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits;
  return Buffer.concat([Buffer.from([0x02, padded.length]), padded]);
}
