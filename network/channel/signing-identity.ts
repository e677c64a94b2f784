/** A node's own identity and key. Signs as Fabric's nodes do: ECDSA P-256, SHA-256, DER, the lower of the two values of s. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { msp } from '@hyperledger/fabric-protos';
import type { PlannedMsp } from '../plan.js';

/** Order of the group of P-256, and its half (SEC 2, 2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const halfOrder = order / 2n;

/** Who signs, and with which key. */
export class SigningIdentity {
  readonly mspId: string;
  /** A serialized `msp.SerializedIdentity`. */
  readonly serialized: Buffer;
  readonly certificate: Buffer;
  readonly #key: KeyObject;

  /** Reads certificate and key of the MSP folder once. */
  constructor(mspId: string, files: PlannedMsp) {
    this.mspId = mspId;
    this.certificate = readFileSync(files.certificate);
    this.#key = createPrivateKey(readFileSync(files.key));
    const identity = new msp.SerializedIdentity();
    identity.setMspid(mspId);
    identity.setIdBytes(this.certificate);
    this.serialized = Buffer.from(identity.serializeBinary());
  }

  /** A signature that every peer accepts. */
  sign(message: Uint8Array): Buffer {
    return toLowSDer(sign('sha256', message, { key: this.#key, dsaEncoding: 'ieee-p1363' }));
  }
}

/** The DER form of a signature of two times 32 bytes, with the lower s. */
function toLowSDer(pair: Buffer): Buffer {
  const s = BigInt(`0x${pair.toString('hex', 32)}`);
  const low = s <= halfOrder ? pair.subarray(32) : Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex');
  const content = Buffer.concat([toDerInteger(pair.subarray(0, 32)), toDerInteger(low)]);
  return Buffer.concat([Buffer.of(0x30, content.length), content]);
}

function toDerInteger(bytes: Buffer): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) {
    start += 1;
  }
  const digits = bytes.subarray(start);
  const padding = (digits[0] ?? 0) > 0x7f ? [0] : [];
  return Buffer.concat([Buffer.of(0x02, digits.length + padding.length, ...padding), digits]);
}
