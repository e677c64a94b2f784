import { randomBytes } from 'node:crypto';
import type { CaseRef, CommandName, ContentFields, EventRef, Instant, MeasureRef } from '@grondslag/chaincode/domain';
import { type Block, newUuid, type Outcome, type Registration, type Written } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { actors, decision, eventually, finding } from '../../support/gateway.js';
import { newNetwork, type TestNetwork } from '../../support/network.js';
import { embeddedStorage } from '../../support/postgres.js';
import { chaincodeDirectory, startOrganisation, type TestOrganisation } from './organisation.js';

describe('the ledger through the gateway', () => {
  let network: TestNetwork;
  let council: TestOrganisation;
  let court: TestOrganisation;
  let institutions: TestOrganisation;

  before(async function () {
    this.timeout(60_000);
    network = await newNetwork({ chaincodeDirectory });
    const start = async (mspId: string) => startOrganisation(network, mspId, (await embeddedStorage.fresh()).db);
    council = await start('RvdKMSP');
    court = await start('RechtspraakMSP');
    institutions = await start('GIMSP');
  });

  after(async () => {
    for (const organisation of [council, court, institutions]) await organisation?.stop();
    await network?.stop();
  });

  const find = (caseId: CaseRef, more: Partial<Registration> = {}) =>
    council.useCases.registerFact(actors.council, registration('registerFinding', caseId, finding(), more));
  const decide = (caseId: CaseRef, more: Partial<Registration> = {}, measure = fresh<MeasureRef>()) =>
    court.useCases.registerFact(actors.court, registration('registerDecision', caseId, decision(measure), more));

  it('records a finding and the decision that follows it, each through its own organisation', async () => {
    const caseId = fresh<CaseRef>();
    const first = done(await find(caseId));
    const second = done(await decide(caseId));
    expect([first.record.seq, second.record.seq, second.record.previous]).to.deep.equal([1, 2, first.hash]);
  });

  it('answers with the block that every organisation then finds the event in', async () => {
    const { block, transactionId } = done(await find(fresh()));
    await eventually(async () => (await institutions.index.blockOf(transactionId ?? '')) === block);
  });

  it('answers a repeated registration with the event that stands, salts or no salts', async () => {
    const caseId = fresh<CaseRef>();
    const eventId = fresh<EventRef>();
    const first = done(await find(caseId, { eventId }));
    await eventually(async () => (await council.index.event(caseId, eventId)) !== null);
    expect(done(await find(caseId, { eventId }))).to.deep.equal({ ...first, replayed: true });
  });

  it('refuses another content under a recorded event id', async () => {
    const caseId = fresh<CaseRef>();
    const eventId = fresh<EventRef>();
    await find(caseId, { eventId });
    await eventually(async () => (await council.index.event(caseId, eventId)) !== null);
    const other = registration('registerFinding', caseId, finding('2026-01-13'), { eventId });
    expect(codes(await council.useCases.registerFact(actors.council, other))).to.deep.equal(['event-id-reused']);
  });

  it('refuses a previous hash that the case does not end with, and records nothing', async () => {
    const caseId = fresh<CaseRef>();
    const { hash } = done(await find(caseId));
    const refused = codes(await decide(caseId, { previous: '0'.repeat(64) }));
    expect([refused, done(await decide(caseId)).record.previous]).to.deep.equal([['wrong-previous'], hash]);
  });

  it('refuses what the domain calls malformed before anything is sent', async () => {
    const { measures: _, ...content } = finding();
    const refused = await council.useCases.registerFact(
      actors.council,
      registration('registerFinding', fresh(), { ...content, naam: 'Jansen' }),
    );
    expect(codes(refused)).to.have.members(['missing-field', 'unknown-field']);
  });

  it('refuses a caller for whom the organisation holds no identity', async () => {
    const request = registration('registerFinding', fresh(), finding());
    expect(codes(await court.useCases.registerFact(actors.council, request))).to.deep.equal(['caller-unknown']);
  });

  it('lets every one of many writers of one case have its turn, exactly once', async () => {
    const caseId = fresh<CaseRef>();
    done(await find(caseId));
    const measures = Array.from({ length: 8 }, () => fresh<MeasureRef>());
    const outcomes = await Promise.all([
      ...measures.map((measure) => decide(caseId, {}, measure)),
      ...measures.map(() => find(caseId)),
    ]);
    const seqs = outcomes.map((outcome) => done(outcome).record.seq).sort((a, b) => a - b);
    expect(seqs).to.deep.equal(outcomes.map((_, place) => place + 2));
  });

  it('gives an auditor the records of a case from the peer', async () => {
    const caseId = fresh<CaseRef>();
    const { hash } = done(await find(caseId));
    const records = await institutions.ledger.inspect(actors.auditor, 'readRecords', [caseId]);
    expect(records.ok && JSON.parse(records.value.text)).to.have.nested.property('[0].hash', hash);
  });

  it('delivers every block from the first on, in order, each linked to the one before', async () => {
    const { block } = done(await find(fresh()));
    const blocks: Block[] = [];
    const stream = institutions.feed.open(0n);
    for await (const next of stream) {
      blocks.push(next);
      if (next.number === block) stream.close();
    }
    const linked = blocks.every((next, place) => place === 0 || next.previousHash === blocks[place - 1]?.hash);
    expect([linked, blocks.length]).to.deep.equal([true, Number(block) + 1]);
  });

  it('stops delivering blocks at whatever moment of its opening it is told to', async () => {
    const ends: unknown[] = [];
    for (let millis = 0; millis < 12; millis += 0.25) {
      const stream = institutions.feed.open(0n);
      const first = stream[Symbol.asyncIterator]().next();
      for (const until = performance.now() + millis; performance.now() < until; ) await Promise.resolve();
      stream.close();
      ends.push((await first).done ?? false);
      // An error that nobody hears comes with the next turn.
      await new Promise(setImmediate);
    }
    expect(ends).to.include(true);
  });

  it('delivers an event with its content to an organisation that did not endorse it', async () => {
    const { block, record } = done(await find(fresh()));
    const { events } = await institutions.feed.read(block ?? 0n);
    expect(events.find((event) => event.record.eventId === record.eventId)?.content?.fact.kind).to.equal(
      'findingRegistered',
    );
  });

  it('shows the case to its parties and not to another institution', async () => {
    const caseId = fresh<CaseRef>();
    const { transactionId } = done(await find(caseId));
    await eventually(async () => (await institutions.index.blockOf(transactionId ?? '')) !== null);
    const seen = await institutions.useCases.traceHistory(actors.institution, caseId);
    const hidden = await institutions.useCases.traceHistory(actors.nextInstitution, caseId);
    expect([seen?.events.length, hidden]).to.deep.equal([1, null]);
  });

  it('goes on following when the network has been away', async () => {
    await network.restart();
    const { block, transactionId } = await eventuallyDone(() => find(fresh()));
    await eventually(async () => (await institutions.index.blockOf(transactionId ?? '')) === block, 15_000);
  }).timeout(40_000);
});

/** A reference that nobody has used. */
function fresh<T extends string>(): T {
  const now = new Date().toISOString() as Instant;
  return newUuid(now, { bytes: (length) => randomBytes(length) }) as string as T;
}

function registration(
  command: CommandName,
  caseId: CaseRef,
  fields: ContentFields,
  more: Partial<Registration> = {},
): Registration {
  const { kind: _, registrar: __, ...content } = fields;
  return { command, caseId, content, ...more };
}

function done(outcome: Outcome<Written>): Written {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value;
}

function codes(outcome: Outcome<Written>): readonly string[] {
  return outcome.ok ? ['recorded'] : outcome.refusals.map(({ code }) => code);
}

async function eventuallyDone(register: () => Promise<Outcome<Written>>): Promise<Written> {
  for (let tried = 1; ; tried++) {
    try {
      return done(await register());
    } catch (error) {
      if (tried === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
