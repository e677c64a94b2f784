import {
  ADDRESSEES,
  type CaseRef,
  type CommandName,
  canonical,
  type EventRef,
  fieldsOf,
  isRefusal,
  type MeasureRef,
  ORGANISATIONS,
  readDisclosures,
} from '@grondslag/chaincode/domain';
import { eventOfBlock } from '@grondslag/gateway/projection';
import { type CaseView, Fault, type PeerStatement } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { actors, decision, erasure, finding, MemoryLedger, reference, transfer } from '../../support/gateway.js';
import { inWorld, type World } from './world.js';

const CASE = reference<CaseRef>(1);
const statement = new Uint8Array([1, 2, 3]);

function story(): MemoryLedger {
  const ledger = new MemoryLedger();
  ledger.commit(CASE, finding());
  ledger.commit(CASE, decision(reference<MeasureRef>(9)));
  ledger.commit(CASE, transfer('2026-03-02'));
  return ledger;
}

function viewOf(ledger: MemoryLedger): CaseView {
  const events = ledger.blocks.flatMap((block) => block.events.map((event) => eventOfBlock(event, block.number)));
  const erased = events.some(({ content }) => typeof content === 'object' && content.kind === 'contentErased');
  return {
    caseId: CASE,
    events: events.map((event) => (event.content === 'pending' && erased ? { ...event, content: 'purged' } : event)),
    isWhole: true,
    height: { block: 4n, lag: 0 },
  };
}

describe('having a case erased', () => {
  const request = {
    command: 'eraseContent' as CommandName,
    caseId: CASE,
    eventId: reference<EventRef>(77),
    content: { date: '2026-06-01', ground: 'verzoek-jeugdwet', scope: 'zaak', requestHash: 'c'.repeat(64) },
  };
  const unavailable = { answers: [new Fault('ledger-slow')] };

  it('names every organisation that was a party, as the case knows them', async () => {
    const { useCases, writes } = inWorld({ ...unavailable, view: viewOf(story()) });
    await useCases.registerFact(actors.institution, request).catch(() => undefined);
    const disclosures = readDisclosures(writes[0]?.content ?? '');
    const fields = isRefusal(disclosures) ? {} : fieldsOf(disclosures);
    expect(ADDRESSEES.map((name) => fields[name])).to.deep.equal([
      [actors.court.oin],
      [actors.institution.oin],
      [actors.municipality.oin, actors.nextMunicipality.oin].sort(),
    ]);
  });

  it('waits a moment for a case that was only just registered', async () => {
    const { useCases, writes, waited } = inWorld({ ...unavailable, view: viewOf(story()), projectedAfter: 3 });
    await useCases.registerFact(actors.institution, request).catch(() => undefined);
    expect([writes.length, waited.length]).to.deep.equal([1, 3]);
  });

  it('lets nobody name others', async () => {
    const { useCases, writes } = inWorld({ ...unavailable, view: viewOf(story()) });
    const content = { ...request.content, courts: [], institutions: [], municipalities: [] };
    await useCases.registerFact(actors.institution, { ...request, content }).catch(() => undefined);
    expect(writes[0]?.content).to.include(actors.nextMunicipality.oin);
  });

  it('is refused for a case that is none of the caller’s', async () => {
    const outcome = await inWorld({}).useCases.registerFact(actors.institution, request);
    expect(outcome).to.deep.equal({ ok: false, refusals: [{ code: 'case-unknown', subject: 'caseId' }] });
  });

  it('finds itself when it is sent again, after the case is erased', async () => {
    const ledger = story();
    const { record, hash, transactionId, content } = ledger.commit(CASE, erasure());
    const outcome = await inWorld({
      answers: [{ ok: false, refusals: [{ code: 'event-id-reused', subject: request.eventId }] }],
      view: viewOf(ledger),
      recorded: { record, hash, transactionId, content, block: 4n },
    }).useCases.registerFact(actors.institution, request);
    expect(outcome.ok && [outcome.value.replayed, outcome.value.hash]).to.deep.equal([true, hash]);
  });

  it('leaves a fact that was erased without an answer to its repetition but that its reference is taken', async () => {
    const [first] = story().blocks.flatMap(({ events }) => events);
    if (first === undefined) throw new Error('the story is empty');
    const { kind: _, registrar: __, ...content } = finding();
    const refused = { ok: false, refusals: [{ code: 'event-id-reused', subject: first.record.eventId }] } as const;
    const { useCases, waited } = inWorld({
      answers: [refused],
      recorded: { ...first, content: 'purged', block: 1n },
    });
    const again = { command: 'registerFinding' as const, caseId: CASE, eventId: first.record.eventId, content };
    expect([await useCases.registerFact(actors.council, again), waited]).to.deep.equal([refused, []]);
  });
});

describe('proving an erasure', () => {
  const erased = () => {
    const ledger = story();
    ledger.commit(CASE, erasure());
    return viewOf(ledger);
  };
  const states = (view: CaseView, state: 'present' | 'purged') =>
    canonical(
      view.events.map(({ eventId, seq }) => ({ eventId, seq, state: seq === view.events.length ? 'present' : state })),
    );
  const proved = async (world: World) => inWorld(world).useCases.proveErasure(actors.auditor, CASE);
  const saidBy = async (world: World) =>
    Object.fromEntries(
      ((await proved(world))?.organisations ?? []).map(({ mspId, isErased, why }: PeerStatement) => [
        mspId,
        why ?? isErased,
      ]),
    );
  const all = (said: unknown) => Object.fromEntries(ORGANISATIONS.map(({ mspId }) => [mspId, said]));

  it('asks a peer of each organisation, and hands on what it signed', async () => {
    const view = erased();
    const proof = await proved({
      view,
      states: () => ({ ok: true, value: { text: states(view, 'purged'), statement } }),
    });
    expect([
      proof?.erasure?.ground,
      proof?.organisations.map((one) => [one.mspId, one.isErased, one.statement]),
    ]).to.deep.equal(['verzoek-jeugdwet', ORGANISATIONS.map(({ mspId }) => [mspId, true, statement])]);
  });

  it('says who still has it', async () => {
    const view = erased();
    const said = await saidBy({
      view,
      states: (mspId) => ({
        ok: true,
        value: { text: states(view, mspId === 'GIMSP' ? 'present' : 'purged'), statement },
      }),
    });
    expect(said).to.deep.equal({ ...all(true), GIMSP: false });
  });

  it('says of a peer that has not come to the erasure that it still has it', async () => {
    const view = erased();
    const before = { ...view, events: view.events.slice(0, -1) };
    const said = await saidBy({
      view,
      states: () => ({ ok: true, value: { text: states(before, 'present'), statement } }),
    });
    expect(said).to.deep.equal(all(false));
  });

  it('says whom it could not ask, and why', async () => {
    const view = erased();
    const said = await saidBy({
      view,
      states: (mspId) =>
        mspId === 'RvdKMSP'
          ? new Fault('ledger-unreachable')
          : { ok: true, value: { text: states(view, 'purged'), statement } },
    });
    expect(said).to.deep.equal({ ...all(true), RvdKMSP: 'ledger-unreachable' });
  });

  it('proves nothing of a case that was not erased', async () => {
    const view = viewOf(story());
    const said = await saidBy({
      view,
      states: () => ({ ok: true, value: { text: states(view, 'present'), statement } }),
    });
    expect(said).to.deep.equal(all(false));
  });

  it('tells nobody else that there is a case', async () => {
    expect(await proved({})).to.equal(null);
  });
});
