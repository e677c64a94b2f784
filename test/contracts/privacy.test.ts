import { createHash } from 'node:crypto';
import type { CanonicalValue } from '@grondslag/chaincode/domain';
import { readBlock, readTransaction } from '@grondslag/network/protocol';
import { expect } from 'chai';
import { runningLedger } from './support/running-ledger.js';
import { CHAPTERS, Story } from './support/story.js';

describe('what stands on the channel', () => {
  let publicBytes: Buffer;
  let told: readonly string[];
  let story: Story;
  before(async () => {
    const ledger = await runningLedger();
    const height = await ledger.height();
    story = await new Story(ledger).until('erasure');
    const numbers = Array.from({ length: (await ledger.height()) - height }, (_, place) => height + place);
    const blocks = await Promise.all(numbers.map((number) => ledger.block(number)));
    publicBytes = Buffer.concat(blocks.map(withoutCertificates));
    const known = new Set(story.events.values());
    told = [...new Set(CHAPTERS.flatMap((chapter) => [...tellingTexts(story.step(chapter).fields, known)]))];
  });

  it('names the case: these are the bytes of its blocks', () => {
    expect(publicBytes.includes(story.caseId)).to.equal(true);
  });

  it('holds no OIN, day, kind, article, case number or measure, in any spelling', () => {
    expect(told.length).to.be.greaterThan(30);
    const found = told.filter((text) => disguisesOf(text).some((disguise) => publicBytes.includes(disguise)));
    expect(found).to.deep.equal([]);
  });

  it('is a record of one size, whatever the event says', () => {
    const sizes = story.recorded.map(
      ({ record }) => JSON.stringify({ ...record, previous: '', mspId: '', seq: 0 }).length,
    );
    expect(new Set(sizes).size).to.equal(1);
  });
});

/** The texts of a content that say something; ids of events stand on the channel anyway, and tiny words in any bytes. */
function* tellingTexts(value: CanonicalValue, known: ReadonlySet<string>): Generator<string> {
  if (typeof value === 'string' && value.length > 4 && !known.has(value)) yield value;
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* tellingTexts(inner, known);
  }
}

/** A text as it could stand in a block: itself, encoded, or as a hash without salt. */
function disguisesOf(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const hash = createHash('sha256').update(text).digest();
  const encodings = ['hex', 'base64', 'base64url'] as const;
  const spellings = encodings.flatMap((encoding) => [plain.toString(encoding), hash.toString(encoding)]);
  return [plain, Buffer.from(text, 'utf16le'), hash, ...spellings.map((spelling) => Buffer.from(spelling))];
}

/** A block's bytes without the certificates of writers and endorsers, who are no secret: a certificate holds its OIN. */
function withoutCertificates(bytes: Uint8Array): Buffer {
  const transactions = readBlock(bytes).transactions.map((transaction) => readTransaction(transaction.bytes));
  const identities = transactions.flatMap(({ creator, endorsements }) => [
    creator,
    ...endorsements.map(({ endorser }) => endorser),
  ]);
  return identities.reduce(cut, Buffer.from(bytes));
}

function cut(bytes: Buffer, part: Uint8Array): Buffer {
  const place = bytes.indexOf(part);
  return place < 0 ? bytes : cut(Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + part.length)]), part);
}
