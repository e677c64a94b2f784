/** Order of the group of P-256. */
const group = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The other signature that the same r and key admit: with n − s for s. */
export function toOtherS(signature: Uint8Array): Uint8Array {
  const bytes = Buffer.from(signature);
  const start = 4 + (bytes[3] ?? 0);
  const s = BigInt(`0x${bytes.subarray(start + 2).toString('hex')}`);
  const hex = (group - s).toString(16);
  const other = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const padded = (other[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), other]) : other;
  const body = Buffer.concat([bytes.subarray(2, start), Buffer.of(2, padded.length), padded]);
  return Uint8Array.from(Buffer.concat([Buffer.of(0x30, body.length), body]));
}
