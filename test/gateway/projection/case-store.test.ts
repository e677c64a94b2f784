import type { CaseRef, EventRef, MeasureRef } from '@grondslag/chaincode/domain';
import { newCaseStore, newLedgerIndex, Progress } from '@grondslag/gateway/projection';
import type { CaseStore } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { actors, decision, eventually, finding, reference, transfer } from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { CASE, following, OTHER } from './following.js';

const THIRD = reference<CaseRef>(3);

onEveryStorage('reading cases', (kind) => {
  const world = following(kind);
  let store: CaseStore;

  beforeEach(async () => {
    world.ledger.commit(CASE, finding());
    world.ledger.commit(CASE, transfer('2026-02-01'));
    world.ledger.commit(CASE, decision(reference<MeasureRef>(9)));
    world.ledger.commit(OTHER, { ...finding(), municipality: actors.nextMunicipality.oin, municipalityCode: '0503' });
    world.ledger.commit(THIRD, { ...finding(), institution: actors.nextInstitution.oin });
    await world.follow();
    store = newCaseStore(world.db, world.progress);
  });

  const seqs = async (who: keyof typeof actors, caseId = CASE, from = store) =>
    (await from.read(actors[who], caseId))?.events.map(({ seq }) => seq) ?? null;

  it('shows all of a case to the council, to auditors and to its own court', async () => {
    const seen = await Promise.all((['council', 'auditor', 'court'] as const).map((who) => seqs(who)));
    expect(seen).to.deep.equal([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('shows an earlier municipality the case up to its replacement, and the new one all of it', async () => {
    expect([await seqs('municipality'), await seqs('nextMunicipality')]).to.deep.equal([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it('tells an earlier municipality that the case went on', async () => {
    const readers = [actors.municipality, actors.nextMunicipality];
    const seen = await Promise.all(readers.map((reader) => newCaseStore(world.db, new Progress()).read(reader, CASE)));
    expect(seen.map((view) => view?.isWhole)).to.deep.equal([false, true]);
  });

  it('hides a case from a court, an institution or a municipality that is no party to it', async () => {
    const seen = [await seqs('otherCourt'), await seqs('nextInstitution'), await seqs('municipality', OTHER)];
    expect(seen).to.deep.equal([null, null, null]);
  });

  it('shows the same from the tables as from memory', async () => {
    const fromTables = newCaseStore(world.db, new Progress());
    const everybody = Object.keys(actors) as (keyof typeof actors)[];
    for (const who of everybody) await seqs(who);
    const both = await Promise.all(everybody.map(async (who) => [await seqs(who), await seqs(who, CASE, fromTables)]));
    expect(both.every(([one, other]) => JSON.stringify(one) === JSON.stringify(other))).to.equal(true);
  });

  it('shows an event as soon as the follower is past its block, though the case was read before', async () => {
    await seqs('council');
    world.ledger.commit(CASE, finding('2026-02-03'));
    await world.reached();
    expect(await seqs('council')).to.deep.equal([1, 2, 3, 4]);
  });

  it('shows content that came late, though the case was read before', async () => {
    const late = world.ledger.commit(OTHER, finding('2026-02-03'), { withheld: true });
    await world.reached();
    const before = (await store.read(actors.council, OTHER))?.events[1]?.content;
    world.ledger.deliver(late);
    await eventually(async () => (await store.read(actors.council, OTHER))?.events[1]?.content !== 'pending');
    expect(before).to.equal('pending');
  });

  it('names the block up to which it read, and how many it knows of beyond', async () => {
    const last = BigInt(world.ledger.blocks.length) - 1n;
    world.progress.saw(last + 3n);
    const view = await store.read(actors.council, CASE);
    expect([view?.height, await store.height()]).to.deep.equal([
      { block: last, lag: 3 },
      { block: last, lag: 3 },
    ]);
  });

  it('lists to each its own cases, with the last event that it may see', async () => {
    const listed = async (who: keyof typeof actors) =>
      (await store.list(actors[who], { limit: 10 })).items.map(({ caseId, lastSeq }) => [caseId, lastSeq]);
    expect([await listed('municipality'), await listed('nextInstitution'), await listed('otherCourt')]).to.deep.equal([
      [
        [CASE, 2],
        [THIRD, 1],
      ],
      [[THIRD, 1]],
      [],
    ]);
  });

  it('lists page by page, every case once', async () => {
    const first = await store.list(actors.auditor, { limit: 2 });
    const second = await store.list(actors.auditor, { limit: 2, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ caseId }) => caseId)).to.deep.equal([CASE, OTHER, THIRD]);
    expect(second.next).to.equal(undefined);
  });

  it('finds an event by its reference and by its transaction', async () => {
    const { record, hash, transactionId, content } = world.ledger.commit(OTHER, finding('2026-02-04'));
    await world.reached();
    const index = newLedgerIndex(world.db);
    const block = BigInt(world.ledger.blocks.length) - 1n;
    expect(await index.event(OTHER, record.eventId)).to.deep.equal({ record, hash, transactionId, content, block });
    expect([await index.blockOf(transactionId), await index.last(OTHER)]).to.deep.equal([block, { seq: 2, hash }]);
  });

  it('finds nothing of what is not projected', async () => {
    const index = newLedgerIndex(world.db);
    const nothing = [
      await index.event(CASE, reference<EventRef>(77)),
      await index.blockOf('x'),
      await index.last(reference(5)),
    ];
    expect(nothing).to.deep.equal([null, null, null]);
  });
});
