import {
  type CalendarDate,
  type CaseRef,
  type Instant,
  type MeasureRef,
  statuteDigest,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import { eventOfBlock } from '@grondslag/gateway/projection';
import type { Fault } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { actors, decision, finding, MemoryLedger, reference, sha256 } from '../../support/gateway.js';
import { inWorld } from './world.js';

const CASE = reference<CaseRef>(1);
const MEASURE = reference<MeasureRef>(9);
const DAY = '2026-02-10' as CalendarDate;

describe('asking whether a measure was lawful', () => {
  const ledger = new MemoryLedger();
  ledger.commit(CASE, finding());
  ledger.commit(CASE, decision(MEASURE));
  const events = ledger.blocks.flatMap((block) => block.events.map((event) => eventOfBlock(event, block.number)));
  const recordedAt = events.at(-1)?.recordedAt as Instant;
  const view = { caseId: CASE, events, isWhole: true, height: { block: 2n, lag: 0 } };
  const ask = (now: string, onDay = DAY, knownAt?: string) =>
    inWorld({ view, now: now as Instant }).useCases.verifyLegitimacy(actors.court, {
      ...{ caseId: CASE, measure: { measureRef: MEASURE }, onDay },
      ...(knownAt === undefined ? {} : { knownAt: knownAt as Instant }),
    });

  for (const [digest, agrees] of [
    [statuteDigest(sha256), true],
    ['0'.repeat(64), false],
  ] as const) {
    it(`${agrees ? 'agrees' : 'does not agree'} with a peer that judges by table ${digest.slice(0, 6)}…`, async () => {
      const { useCases } = inWorld({ lawOfPeer: JSON.stringify({ digest }) });
      expect(await useCases.judgesAsLedger(actors.court)).to.equal(agrees);
    });
  }

  it('gives both answers, the height and the table of law that was applied', async () => {
    const answer = await ask('2026-06-01T12:00:00.000Z');
    expect([answer?.asKnownNow.state, answer?.asKnownThen.state, answer?.height.block, answer?.statute]).to.deep.equal([
      'geldig',
      'geldig',
      2n,
      { version: statuteVersion, digest: statuteDigest(sha256) },
    ]);
  });

  it('has no answer about a measure that the case does not know, but where its content cannot be read', async () => {
    const about = (caseView: typeof view) =>
      inWorld({ view: caseView, now: '2026-06-01T12:00:00.000Z' as Instant }).useCases.verifyLegitimacy(actors.court, {
        ...{ caseId: CASE, measure: { measureRef: reference<MeasureRef>(10) }, onDay: DAY },
      });
    const purged = { ...view, events: events.map((event) => ({ ...event, content: 'purged' as const })) };
    expect([await about(view), (await about(purged))?.asKnownNow.state]).to.deep.equal([null, 'onbekend']);
  });

  it('takes knowledge on a day to last to its end in the Netherlands', async () => {
    const winter = await ask('2026-06-01T12:00:00.000Z', '2026-02-10' as CalendarDate);
    const summer = await ask('2026-08-01T12:00:00.000Z', '2026-07-10' as CalendarDate);
    expect([winter?.asKnownThen.knownAt, summer?.asKnownThen.knownAt]).to.deep.equal([
      '2026-02-10T22:59:59.999Z',
      '2026-07-10T21:59:59.999Z',
    ]);
  });

  it('knows on the day before a registration nothing of it', async () => {
    const answer = await ask('2026-06-01T12:00:00.000Z', '2026-02-01' as CalendarDate);
    expect(answer?.asKnownThen.reasons.flatMap(({ events: used }) => used)).to.deep.equal([]);
  });

  it('takes another moment of knowledge when one is given', async () => {
    const before = new Date(Date.parse(recordedAt) - 1).toISOString();
    const answer = await ask('2026-06-01T12:00:00.000Z', DAY, before);
    const missing = [answer?.asKnownNow, answer?.asKnownThen].map((said) => said?.missing.includes('beschikking'));
    expect([answer?.asKnownThen.knownAt, ...missing]).to.deep.equal([before, false, true]);
  });

  it('knows of a day to come no more than now', async () => {
    const answer = await ask('2026-06-01T12:00:00.000Z', '2026-12-24' as CalendarDate);
    expect(answer?.asKnownThen).to.deep.equal(answer?.asKnownNow);
  });

  it('counts as known what a writer with a faster clock recorded', async () => {
    const answer = await ask('2026-02-02T07:00:00.000Z');
    expect(answer?.asKnownNow.knownAt).to.equal(recordedAt);
  });

  it('keeps what it answers, with what was known, and gives its reference', async () => {
    const { useCases, drafts } = inWorld({ view, kept: ['kept'] });
    const answer = await useCases.verifyLegitimacy(actors.court, {
      ...{ caseId: CASE, measure: { measureRef: MEASURE }, onDay: DAY },
    });
    const [{ state, lastSeq, readSeq, block, knownAt } = {}] = drafts;
    expect([answer?.id, state, lastSeq, readSeq, block, knownAt]).to.deep.equal(['kept', 'geldig', 2, 2, 2n, null]);
  });

  it('says of what is still to come that it was not read', async () => {
    const pending = { ...view, events: events.map((event) => ({ ...event, content: 'pending' as const })) };
    const { useCases, drafts } = inWorld({ view: pending });
    await useCases.verifyLegitimacy(actors.court, { caseId: CASE, measure: { measureRef: MEASURE }, onDay: DAY });
    expect(drafts.map(({ lastSeq, readSeq, state }) => [lastSeq, readSeq, state])).to.deep.equal([[2, 0, 'onbekend']]);
  });

  it('keeps nothing of a case whose content was erased', async () => {
    const erased = { ...view, events: events.map((event) => ({ ...event, content: 'purged' as const })) };
    const { useCases, drafts } = inWorld({ view: erased });
    await useCases.verifyLegitimacy(actors.court, { caseId: CASE, measure: { measureRef: MEASURE }, onDay: DAY });
    expect(drafts).to.deep.equal([]);
  });

  it('looks again when the case went on meanwhile', async () => {
    const { useCases, waited } = inWorld({ view, kept: [null, null, 'third'] });
    const answer = await useCases.verifyLegitimacy(actors.court, {
      ...{ caseId: CASE, measure: { measureRef: MEASURE }, onDay: DAY },
    });
    expect([answer?.id, waited.length]).to.deep.equal(['third', 2]);
  });

  it('gives no answer that cannot be kept', async () => {
    const { useCases } = inWorld({ view, kept: Array(10).fill(null) });
    const question = { caseId: CASE, measure: { measureRef: MEASURE }, onDay: DAY };
    const fault = await useCases.verifyLegitimacy(actors.court, question).catch((error: Fault) => error.code);
    expect(fault).to.equal('projection-behind');
  });

  it('answers nothing of a case that the caller may not see', async () => {
    const question = { caseId: CASE, measure: { measureRef: MEASURE }, onDay: DAY };
    expect(await inWorld({}).useCases.verifyLegitimacy(actors.municipality, question)).to.equal(null);
  });
});
