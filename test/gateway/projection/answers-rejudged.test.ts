import { newAnswers, refreshCases } from '@grondslag/gateway/projection';
import { expect } from 'chai';
import { acknowledgement, actors, transfer } from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { asking, DAY, NOW } from './asking.js';
import { rowsOf } from './rows.js';

onEveryStorage('answers that another table of law gave', (kind) => {
  const world = asking(kind);

  /** As if the table of law that gave the answers had held another end of the measure's term, and the gateway had started again since. */
  const asIfByAnEarlierTable = async () => {
    await world.db.updateTable('answers').set({ state: 'verlopen' }).where('on_day', '=', DAY).execute();
    await world.db.updateTable('cases').set({ deadlines_by: '2001-01-01' }).execute();
    world.answers = newAnswers(world.db);
  };
  const refresh = () => refreshCases(world.db, NOW, 10);

  it('are told of once where they hold no more, with no event as their cause', async () => {
    const { id } = await world.ask(actors.municipality);
    await asIfByAnEarlierTable();
    await refresh();
    await refresh();
    expect(
      (await world.toldTo(actors.municipality)).map(({ earlier, now }) => [earlier, now?.state, now?.cause]),
    ).to.deep.equal([[[{ id, state: 'verlopen', givenAt: NOW }], 'geldig', null]]);
  });

  it('are outdated for an auditor too, and the new one stands', async () => {
    await world.ask(actors.auditor);
    await asIfByAnEarlierTable();
    await refresh();
    expect(
      (await world.given(actors.auditor)).map(({ way, state, isOutdated }) => [way, state, isOutdated]),
    ).to.deep.equal([
      ['changed', 'geldig', false],
      ['asked', 'verlopen', true],
    ]);
  });

  it('are named by the new one when it is asked again', async () => {
    await world.ask(actors.municipality);
    await asIfByAnEarlierTable();
    await refresh();
    const { id } = await world.ask(actors.municipality);
    expect(id).to.equal((await world.toldTo(actors.municipality))[0]?.now?.id);
  });

  it('are left alone where they hold', async () => {
    await world.ask(actors.municipality);
    await world.db.updateTable('cases').set({ deadlines_by: '2001-01-01' }).execute();
    const before = await rowsOf(world.db);
    await refresh();
    expect({ ...(await rowsOf(world.db)), cases: [] }).to.deep.equal({ ...before, cases: [] });
  });

  it('say only that they hold no more to who lost sight of the case', async () => {
    const { id } = await world.ask(actors.municipality);
    await world.record(transfer('2026-02-02'), acknowledgement(world.granted));
    await asIfByAnEarlierTable();
    await refresh();
    const told = (await world.toldTo(actors.municipality)).filter(({ earlier }) => earlier[0]?.id === id);
    expect(told.at(-1)?.now).to.equal(null);
  });
});
