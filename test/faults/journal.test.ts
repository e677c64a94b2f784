import { expect } from 'chai';
import { crc32c, replacedInJournal } from '#scripts/faults/journal';

/** A full record in LevelDB's log format. */
const FULL = 1;
const record = (text: string, checksum: number): Buffer => {
  const header = Buffer.alloc(7);
  header.writeUInt32LE(checksum, 0);
  header.writeUInt16LE(text.length, 4);
  header.writeUInt8(FULL, 6);
  return Buffer.concat([header, Buffer.from(text)]);
};
const text = (journal: Buffer | undefined) => journal?.toString('latin1') ?? '';

describe('an edited journal', () => {
  it('holds the other text', () => {
    expect(text(replacedInJournal(record('a true word', 0), 'true', 'fake'))).to.include('a fake word');
  });

  it('has the checksum that a journal written with that text would have', () => {
    const [from, to] = [replacedInJournal(record('a true word', 0), 'true', 'fake'), record('a fake word', 0)];
    expect(from).to.deep.equal(replacedInJournal(to, 'fake', 'fake'));
  });

  it('keeps the fragments around it as they were', () => {
    const other = record('untouched', 7);
    const edited = replacedInJournal(Buffer.concat([other, record('true', 0), other]), 'true', 'fake');
    expect([edited?.subarray(0, other.length), edited?.subarray(-other.length)]).to.deep.equal([other, other]);
  });

  it('finds what lies behind the padding at the end of a block of 32 KiB', () => {
    const first = Buffer.concat([record('x'.repeat(32_768 - 7 - 3), 0), Buffer.alloc(3)]);
    expect(text(replacedInJournal(Buffer.concat([first, record('true', 0)]), 'true', 'fake'))).to.match(/fake$/);
  });

  it('is none where the text is not in it', () => {
    expect(replacedInJournal(record('a word', 0), 'true', 'fake')).to.equal(undefined);
  });
});

describe('the checksum of a journal', () => {
  it('has the check value that is published for CRC-32C', () => {
    expect(crc32c(Buffer.from('123456789'))).to.equal(0xe3069283);
  });
});
