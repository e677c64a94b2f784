// Edits a LevelDB journal as somebody with the disk in hand could: other bytes, and checksums that fit them. Pure.
// Format: https://github.com/google/leveldb/blob/main/doc/log_format.md

const BLOCK = 32_768;
const HEADER = 7;
const FRAGMENTS = [1, 2, 3, 4];

/**
 * The journal with every occurrence of a text replaced by another of the same length; undefined where it does not hold
 * the text. An occurrence that lies across two fragments is left as it is.
 */
export function replacedInJournal(journal: Uint8Array, text: string, other: string): Buffer | undefined {
  const [from, to] = [Buffer.from(text), Buffer.from(other)];
  if (from.length !== to.length) throw new TypeError('the texts differ in length');
  const edited = Buffer.from(journal);
  let found = false;
  for (const { type, payload } of fragmentsOf(edited)) {
    let place = payload.indexOf(from);
    if (place === -1) continue;
    for (; place !== -1; place = payload.indexOf(from, place + to.length)) to.copy(payload, place);
    edited.writeUInt32LE(masked(crc32c(edited.subarray(type, type + 1 + payload.length))), type - 6);
    found = true;
  }
  return found ? edited : undefined;
}

/** Each fragment: where its type byte is, and a view of what follows it. */
function* fragmentsOf(journal: Buffer): Generator<{ readonly type: number; readonly payload: Buffer }> {
  for (let at = 0; at + HEADER <= journal.length; ) {
    const room = BLOCK - (at % BLOCK);
    const length = journal.readUInt16LE(at + 4);
    const type = at + HEADER - 1;
    if (room < HEADER || !FRAGMENTS.includes(journal[type] ?? 0)) {
      at += room;
      continue;
    }
    yield { type, payload: journal.subarray(at + HEADER, at + HEADER + length) };
    at += HEADER + length;
  }
}

/** LevelDB stores checksums rotated and shifted, because it takes checksums of data that holds checksums. */
function masked(checksum: number): number {
  return (((checksum >>> 15) | (checksum << 17)) + 0xa282ead8) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
  return rest >>> 0;
});

/** Castagnoli's CRC. */
export function crc32c(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
