import { type KeyObject, verify } from 'node:crypto';
import { readDer, readDerValues, readUnsignedInteger, tags } from './der.js';

/** ECDSA over P-256 with SHA-256, as every signature in Fabric; each signature has one accepted form. */

/** Order of the group of P-256 (SEC 2, 2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * Whether the key's owner signed the message. Of the two values of s that would pass, only the lower is accepted, and of
 * that only its DER form: nobody but the owner of the key can make a second signature that passes.
 */
export function verifySignature(publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  return isLowS(signature) && verifyEitherS(publicKey, message, signature);
}

/** As {@link verifySignature}, but with either s: certificates are issued by software that knows no low s. */
export function verifyEitherS(publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  return verify('sha256', message, { key: publicKey, dsaEncoding: 'der' }, signature);
}

function isLowS(signature: Uint8Array): boolean {
  try {
    const pair = readDerValues(readDer(signature, tags.sequence, 'signature').content, 'signature');
    const [r, s] = pair.map((value) => readUnsignedInteger(value, 'signature'));
    return pair.length === 2 && r !== undefined && s !== undefined && r > 0n && r < order && s > 0n && s <= order / 2n;
  } catch {
    return false;
  }
}
