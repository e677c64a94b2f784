import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBlock, readTransaction } from '@grondslag/network/protocol';
import { StatusCode } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { transactionOf } from './support/case-file.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger, skipOnNative } from './support/running-ledger.js';
import { CHAPTERS, Story } from './support/story.js';
import { oinOf } from './support/topology.js';

const OF_EACH = ['rechtbank-den-haag', 'raad', 'duinrand', 'den-haag'];
const EARLIER = CHAPTERS.length - 1;
const LAST = CHAPTERS[EARLIER - 1] ?? 'finding';

describe('contract erasures', () => {
  let ledger: RunningLedger;
  let story: Story;
  let texts: readonly string[];
  const recordTexts = (user: string, caseId: string) =>
    Promise.all(
      Array.from({ length: EARLIER }, (_, place) =>
        ledger.as(user).ask('inspection:readRecord', caseId, String(place + 1)),
      ),
    );
  const statesAt = async (user: string, caseId: string): Promise<string[]> =>
    JSON.parse(await ledger.as(user).ask('inspection:readContentStates', caseId)).map(
      ({ state }: { state: string }) => state,
    );

  before(async () => {
    ledger = await runningLedger();
    story = await new Story(ledger).until(LAST);
    texts = await recordTexts('raad', story.caseId);
    await story.until('erasure');
  });

  it('records that the content was erased', () => {
    expect(story.recorded.at(-1)?.record).to.include({ seq: CHAPTERS.length, mspId: 'RechtspraakMSP' });
  });

  for (const user of OF_EACH) {
    it(`leaves ${user}’s peer without the content of any earlier event`, async () => {
      expect(await statesAt(user, story.caseId)).to.deep.equal([...Array(EARLIER).fill('purged'), 'present']);
    });
  }

  it('leaves every record as it was, so that what proves it still does', async () => {
    expect(await recordTexts('duinrand', story.caseId)).to.deep.equal(texts);
  });

  it('leaves records that all four organisations endorse', async () => {
    const organisations = ['RechtspraakMSP', 'RvdKMSP', 'GIMSP', 'GemeentenMSP'];
    const read = ledger.as('raad').propose('inspection:readRecord', [story.caseId, '1'], null, organisations);
    expect(Buffer.from((await read.endorse()).getResult()).toString()).to.equal(texts[0]);
  });

  it('touches no key-level policy of an earlier record', async () => {
    const [transaction] = readBlock(await ledger.block()).transactions;
    const written = readTransaction(transaction?.bytes ?? new Uint8Array()).action.namespaces.find(
      ({ namespace }) => namespace === 'grondslag',
    );
    const own = `\0record\0${story.caseId}\0${String(CHAPTERS.length).padStart(8, '0')}\0`;
    const purges = written?.collections[0]?.writes.filter(({ isPurge }) => isPurge) ?? [];
    expect([
      written?.writes.map(({ key }) => key),
      written?.metadataWrites.map(({ key }) => key),
      purges.length,
      written?.collections[0]?.metadataWrites.length,
    ]).to.deep.equal([[own], [own], EARLIER, 0]);
  });

  it('leaves nothing of the content in any file of the network', function () {
    // A Fabric peer's LevelDB keeps the bytes until it compacts its files.
    skipOnNative(this);
    const told = [story.supervisionRef, story.placementRef].map((text) => Buffer.from(text));
    const found = filesUnder(join(ledger.plan.directory, 'state')).filter((file) => {
      const bytes = readFileSync(file);
      return told.some((text) => bytes.includes(text));
    });
    expect(found).to.deep.equal([]);
  });

  it('answers with the ground, whoever of the parties asks', async () => {
    const answers = await Promise.all(
      [...OF_EACH, 'delft', 'auditor@gi'].map((user) =>
        ledger.as(user).ask('inspection:verdict', story.caseId, '{"kind":"uithuisplaatsing"}', '2025-02-01', ''),
      ),
    );
    const [answer] = answers;
    const { state, erasure } = JSON.parse(answer ?? '');
    expect([new Set(answers).size, state, erasure.article, erasure.erasedBy]).to.deep.equal([
      ...[1, 'onbekend', '7.3.9 lid 1 Jw'],
      story.events.get('erasure'),
    ]);
  });

  it('shows the case to nobody else than before', async () => {
    const asked = () => ledger.as('waterkant').ask('inspection:readRecords', story.caseId);
    expect(await saidOf(ledger, asked)).to.deep.equal(['not-a-party caseId']);
  });

  for (const chapter of ['supervision', 'correction', 'erasure'] as const) {
    it(`takes no ${chapter} any more`, async () => {
      const { by, name, fields } = story.step(chapter);
      const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields));
      expect(await saidOf(ledger, sent)).to.deep.equal(['content-erased caseId 7.3.9 lid 1 Jw']);
    });
  }

  it('takes the acknowledgement that a party was told of it', async () => {
    const other = await new Story(ledger).until('erasure');
    const { by, name, fields } = other.step('acknowledgement');
    await other.record(ledger.as(by), name, { ...fields, event: other.events.get('erasure') ?? '' });
    expect(other.recorded.at(-1)?.record.seq).to.equal(CHAPTERS.length + 1);
  });

  it('leaves every other case alone', async () => {
    const other = await new Story(ledger).until(LAST);
    await new Story(ledger).until('erasure');
    expect(await statesAt('raad', other.caseId)).to.deep.equal(Array(EARLIER).fill('present'));
  });

  const refusedTo = async (user: string, change: object, taken: readonly string[] = []) => {
    const other = new Story(ledger);
    const { name, fields } = await other.before('erasure');
    const kept = Object.entries(fields).filter(([field]) => !taken.includes(field));
    const sent = { ...Object.fromEntries(kept), registrar: oinOf(user), ...change };
    return saidOf(ledger, () => ledger.as(user).send(transactionOf(name), other.next(sent)));
  };

  it('does not erase what another needs, unless that was weighed', async () => {
    expect(await refusedTo('rechtbank-den-haag', {}, ['decisionHash'])).to.deep.equal([
      'keeping-required decisionHash 7.3.9 lid 2 Jw',
    ]);
  });

  it('does not leave the weighing to whoever was asked', async () => {
    expect(await refusedTo('duinrand', {})).to.deep.equal(['keeping-required registrar 7.3.9 lid 2 Jw']);
  });

  it('does not erase before the term of keeping has ended', async () => {
    expect(await refusedTo('raad', { ground: 'bewaartermijn' })).to.deep.equal([
      'retention-not-ended ground 7.3.8 lid 3 Jw',
    ]);
  });

  it('does not erase for a gemeente', async () => {
    expect(await refusedTo('delft', {})).to.deep.equal(['role-not-allowed role']);
  });

  it('does not erase without naming everybody to whom content was given', async () => {
    expect(await refusedTo('rechtbank-den-haag', { municipalities: [oinOf('delft')] })).to.deep.equal([
      'addressees-differ municipalities 19 AVG',
    ]);
  });

  it('does not erase a case to which something was added meanwhile', async () => {
    const other = new Story(ledger);
    const { by, name, fields } = await other.before('erasure');
    const erase = await ledger.as(by).prepare(transactionOf(name), other.next(fields));
    const { fields: told, ...acknowledgement } = other.step('acknowledgement');
    await other.record(ledger.as(acknowledgement.by), acknowledgement.name, told);
    expect([await erase(), (await statesAt('raad', other.caseId))[0]]).to.deep.equal([
      StatusCode.ENDORSEMENT_POLICY_FAILURE,
      'present',
    ]);
  });
});

function filesUnder(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
