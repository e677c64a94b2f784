/**
 * Archives whose bytes depend on their content alone: same names and contents, same archive, on every system, with every
 * version of Node, at any time. Therefore nothing is compressed: compressors differ between versions.
 */
import { crc32 } from 'node:zlib';

/** A file in an archive. */
export interface ArchivedFile {
  /** Path with slashes; at most one hundred bytes. */
  readonly path: string;
  readonly content: Uint8Array;
}

const tarBlock = 512;
const storedBlock = 0xffff;

/** A tar archive (POSIX.1-1988, ustar) of these files, sorted by path; owned by nobody, last changed in 1970. */
export function newTar(files: readonly ArchivedFile[]): Buffer {
  const sorted = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const end = Buffer.alloc(2 * tarBlock);
  return Buffer.concat([...sorted.flatMap((file) => [tarHeader(file), file.content, padding(file.content)]), end]);
}

/** The bytes in a gzip member (RFC 1952) of stored blocks (RFC 1951, 3.2.4). */
export function newGzip(content: Uint8Array): Buffer {
  const parts: Uint8Array[] = [Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)];
  for (let from = 0; from === 0 || from < content.length; from += storedBlock) {
    const block = content.subarray(from, from + storedBlock);
    const header = Buffer.alloc(5);
    header.writeUInt8(from + storedBlock >= content.length ? 1 : 0);
    header.writeUInt16LE(block.length, 1);
    header.writeUInt16LE(~block.length & 0xffff, 3);
    parts.push(header, block);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content));
  trailer.writeUInt32LE(content.length, 4);
  return Buffer.concat([...parts, trailer]);
}

function tarHeader({ path, content }: ArchivedFile): Buffer {
  if (Buffer.byteLength(path) > 100) {
    throw new RangeError(`a path in an archive may have one hundred bytes: ${path}`);
  }
  const header = Buffer.alloc(tarBlock);
  const octal = (value: number, at: number, digits: number) => {
    header.write(value.toString(8).padStart(digits, '0'), at);
  };
  header.write(path);
  octal(0o644, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(content.length, 124, 11);
  octal(0, 136, 11);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    6,
  );
  header.writeUInt8(0, 154);
  return header;
}

function padding(content: Uint8Array): Buffer {
  return Buffer.alloc((tarBlock - (content.length % tarBlock)) % tarBlock);
}
