import { createHash } from 'node:crypto';
import { commitmentOf, readDisclosures, statute, statuteDigest, statuteVersion } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { newReference } from './support/case-file.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const supervision = '{"kind":"ondertoezichtstelling"}';

describe('contract inspection', () => {
  let ledger: RunningLedger;
  let story: Story;
  before(async () => {
    ledger = await runningLedger();
    story = await new Story(ledger).until('transfer');
  });

  const seenBy = async (user: string): Promise<number> =>
    JSON.parse(await ledger.as(user).ask('inspection:readRecords', story.caseId)).length;

  for (const user of ['raad', 'rechtbank-den-haag', 'duinrand', 'delft']) {
    it(`shows ${user} the whole of its case`, async () => {
      expect(await seenBy(user)).to.equal(10);
    });
  }

  for (const organisation of ['rechtspraak', 'rvdk', 'gi', 'gemeenten']) {
    it(`shows the auditor of ${organisation} every case`, async () => {
      expect(await seenBy(`auditor@${organisation}`)).to.equal(10);
    });
  }

  it('shows an earlier municipality what was recorded in its time', async () => {
    const { name, fields } = story.step('execution');
    const later = await new Story(ledger).until('transfer');
    const ended = { ...fields, measureRef: later.placementRef, phase: 'beeindigd', date: '2025-04-01' };
    await later.record(ledger.as('duinrand'), name, ended);
    const seen = JSON.parse(await ledger.as('den-haag').ask('inspection:readRecords', later.caseId));
    expect(seen).to.have.lengthOf(10);
  });

  const questions: readonly (readonly [string, ...string[]])[] = [
    ['readRecords'],
    ['readRecord', '1'],
    ['readContents'],
    ['verdict', supervision, '2025-02-01', ''],
  ];
  for (const [name, ...args] of questions) {
    for (const user of ['waterkant', 'hoge-raad']) {
      it(`refuses ${user}, no party to the case: ${name}`, async () => {
        const asked = () => ledger.as(user).ask(`inspection:${name}`, story.caseId, ...args);
        expect(await saidOf(ledger, asked)).to.deep.equal(['not-a-party caseId']);
      });
    }

    it(`refuses who has no attributes: ${name}`, async () => {
      const asked = () => ledger.as('admin@gi').ask(`inspection:${name}`, story.caseId, ...args);
      expect(await saidOf(ledger, asked)).to.deep.equal(['caller-unknown certificate']);
    });

    it(`knows no case without records: ${name}`, async () => {
      const asked = () => ledger.as('raad').ask(`inspection:${name}`, newReference(), ...args);
      expect(await saidOf(ledger, asked)).to.deep.equal(['case-unknown caseId']);
    });

    it(`knows no case by a name of its own: ${name}`, async () => {
      const asked = () => ledger.as('raad').ask(`inspection:${name}`, 'zaak', ...args);
      expect(await saidOf(ledger, asked)).to.deep.equal(['malformed-reference caseId']);
    });
  }

  it('gives one record as it stands, so that its hash can be taken', async () => {
    const text = await ledger.as('duinrand').ask('inspection:readRecord', story.caseId, '3');
    expect(sha256(text)).to.equal(story.recorded[2]?.hash);
  });

  for (const [seq, said] of [
    ['11', 'event-unknown seq'],
    ['0', 'malformed-reference seq'],
    ['01', 'malformed-reference seq'],
  ] as const) {
    it(`knows no record ${seq}`, async () => {
      const asked = () => ledger.as('raad').ask('inspection:readRecord', story.caseId, seq);
      expect(await saidOf(ledger, asked)).to.deep.equal([said]);
    });
  }

  it('gives contents that the public commitments bind', async () => {
    const contents = JSON.parse(await ledger.as('duinrand').ask('inspection:readContents', story.caseId));
    const commitments = contents.map(({ content }: { content: string }) => {
      const disclosures = readDisclosures(content);
      return 'code' in disclosures ? disclosures.code : commitmentOf(disclosures, sha256);
    });
    expect(commitments).to.deep.equal(story.recorded.map(({ record }) => record.commitment));
  });

  for (const [day, state] of [
    ['2025-01-19', 'niet-begonnen'],
    ['2025-01-20', 'geldig'],
    ['2026-01-19', 'geldig'],
    ['2026-01-20', 'verlopen'],
  ] as const) {
    it(`finds the supervision ${state} on ${day}`, async () => {
      const answer = await ledger.as('delft').ask('inspection:verdict', story.caseId, supervision, day, '');
      expect(JSON.parse(answer).state).to.equal(state);
    });
  }

  it('names the table of law that gave the verdict, by its version and its digest', async () => {
    const answer = await ledger.as('delft').ask('inspection:verdict', story.caseId, supervision, '2025-02-01', '');
    expect(JSON.parse(answer)).to.include({ statute: statuteVersion, statuteDigest: statuteDigest(sha256) });
  });

  it('finds by reference what it finds by kind', async () => {
    const measure = JSON.stringify({ measureRef: story.supervisionRef });
    const answer = await ledger.as('delft').ask('inspection:verdict', story.caseId, measure, '2025-02-01', '');
    expect(JSON.parse(answer).state).to.equal('geldig');
  });

  it('finds nothing of what was not yet registered', async () => {
    const knownAt = '2025-02-01T00:00:00.000Z';
    const answer = await ledger.as('delft').ask('inspection:verdict', story.caseId, supervision, '2025-02-01', knownAt);
    expect(JSON.parse(answer).missing).to.deep.equal(['verzoek', 'beschikking']);
  });

  it('refuses a question that is none, with all its faults', async () => {
    const asked = () => ledger.as('raad').ask('inspection:verdict', story.caseId, '{}', '2025-02-30', 'nu');
    expect(await saidOf(ledger, asked)).to.deep.equal([
      'malformed-reference measure',
      'no-such-date onDay',
      'no-such-date knownAt',
    ]);
  });

  for (const measure of ['{"kind":"onbekend"}', '{"measureRef":"x"}', '{"kind": "uithuisplaatsing"}', 'null']) {
    it(`asks about no measure ${measure}`, async () => {
      const asked = () => ledger.as('raad').ask('inspection:verdict', story.caseId, measure, '2025-02-01', '');
      expect(await saidOf(ledger, asked)).to.deep.equal(['malformed-reference measure']);
    });
  }

  it('tells anybody which statute this very process judges by', async () => {
    const told = JSON.parse(await ledger.as('admin@gemeenten').ask('inspection:statute'));
    const expected = { digest: statuteDigest(sha256), rows: statute.length, version: statuteVersion };
    expect(told).to.deep.equal(expected);
  });
});
