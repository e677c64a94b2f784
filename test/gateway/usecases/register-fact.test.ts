import { type CaseRef, type EventRef, fieldsOf, readDisclosures, refuse } from '@grondslag/chaincode/domain';
import { Fault, type Outcome, type Written } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { actors, finding, MemoryLedger, reference } from '../../support/gateway.js';
import { inWorld, registrationOf } from './world.js';

const CASE = reference<CaseRef>(1);
const EVENT = reference<EventRef>(2);
const refused = (code: 'event-id-reused' | 'wrong-previous' | 'not-a-party'): Outcome<Written> => ({
  ok: false,
  refusals: [refuse(code, 'x')],
});

describe('registering a fact', () => {
  const recorded = { ...new MemoryLedger().record(CASE, finding()), block: 4n };
  const written: Written = { ...recorded, replayed: false };
  const request = registrationOf(finding(), CASE, EVENT);

  it('writes the fields with kind and registrar, and a salt for each', async () => {
    const { useCases, writes } = inWorld({ answers: [{ ok: true, value: written }] });
    await useCases.registerFact(actors.council, request);
    const disclosures = readDisclosures(writes[0]?.content ?? '');
    if ('code' in disclosures) throw new Error(disclosures.code);
    const salts = new Set(disclosures.map(([salt]) => salt));
    expect([fieldsOf(disclosures), salts.size]).to.deep.equal([finding(), Object.keys(finding()).length]);
  });

  it('names the contract and transaction of the command, and acts as the caller', async () => {
    const { useCases, writes } = inWorld({ answers: [{ ok: true, value: written }] });
    await useCases.registerFact(actors.council, request);
    expect(writes[0]).to.include({ contract: 'findings', transaction: 'registerFinding', as: actors.council });
  });

  it('makes an event id where the client chose none', async () => {
    const { useCases, writes } = inWorld({ answers: [{ ok: true, value: written }] });
    const { eventId: _, ...without } = request;
    await useCases.registerFact(actors.council, without);
    expect(writes[0]?.eventId).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('insists on a previous hash only when the client does', async () => {
    const { useCases, writes } = inWorld({ answers: [0, 1].map(() => ({ ok: true, value: written })) });
    await useCases.registerFact(actors.council, request);
    await useCases.registerFact(actors.council, { ...request, previous: null });
    expect(writes.map((write) => 'previous' in write)).to.deep.equal([false, true]);
  });

  it('finds every fault of form before anything is written', async () => {
    const { useCases, writes } = inWorld({});
    const content = { date: '2026-02-30', outcome: 'verzoek', measures: [], naam: 'x' };
    const outcome = await useCases.registerFact(actors.council, { ...request, caseId: 'x', content });
    const codes = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    expect(codes).to.include.members(['malformed-reference', 'no-such-date', 'unknown-field']);
    expect(writes).to.deep.equal([]);
  });

  it('refuses a registrar that is not the caller no sooner than the ledger does', async () => {
    const { useCases, writes } = inWorld({ answers: [refused('not-a-party')] });
    const content = { ...request.content, registrar: actors.court.oin };
    await useCases.registerFact(actors.council, { ...request, content });
    expect(writes[0]?.content).to.contain(actors.court.oin);
  });

  for (const code of ['event-id-reused', 'wrong-previous'] as const) {
    it(`answers ${code} with the recorded event when it has the same fields`, async () => {
      const { useCases } = inWorld({ answers: [refused(code)], recorded });
      const outcome = await useCases.registerFact(actors.council, request);
      const { record, hash, block, transactionId } = recorded;
      expect(outcome).to.deep.equal({ ok: true, value: { record, hash, block, transactionId, replayed: true } });
    });
  }

  it('waits a moment for a projection that has yet to see what the ledger has', async () => {
    const { useCases } = inWorld({ answers: [refused('event-id-reused')], recorded, projectedAfter: 2 });
    const outcome = await useCases.registerFact(actors.council, request);
    expect(outcome.ok && outcome.value.replayed).to.equal(true);
  });

  it('leaves event-id-reused standing when one field differs', async () => {
    const { useCases } = inWorld({ answers: [refused('event-id-reused')], recorded });
    const content = { ...request.content, date: '2026-01-13' };
    const outcome = await useCases.registerFact(actors.council, { ...request, content });
    expect(outcome).to.deep.equal(refused('event-id-reused'));
  });

  it('leaves event-id-reused standing when another organisation recorded the same', async () => {
    const { useCases } = inWorld({ answers: [refused('event-id-reused')], recorded });
    const outcome = await useCases.registerFact(actors.otherCourt, request);
    expect(outcome).to.deep.equal(refused('event-id-reused'));
  });

  it('asks to try again when the recorded event is not projected yet', async () => {
    const { useCases } = inWorld({ answers: [refused('event-id-reused')] });
    const fault = await useCases.registerFact(actors.council, request).catch((error: Fault) => error);
    expect(fault).to.include({ code: 'projection-behind', remedy: 'retry' });
  });

  it('lets a fault of the ledger through as it is', async () => {
    const unknown = new Fault('outcome-unknown', { transactionId: 'tx' });
    const { useCases } = inWorld({ answers: [unknown] });
    expect(await useCases.registerFact(actors.council, request).catch((error) => error)).to.equal(unknown);
  });
});
