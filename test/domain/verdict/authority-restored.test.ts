/** Guardianship that was given where authority had been ended, once a parent has it again (1:275, 277, 281 lid 1 BW). */

import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const END = 'gezagsbeeindiging';
const GUARDIAN = 'voogdij';
const OTS = 'ondertoezichtstelling';

const asked = () => aCase().finding('2024-01-15', [END, GUARDIAN, 'tijdelijke-voogdij', OTS]);
const ended = (history: History = asked()) => history.grant('2024-02-01', END, '2024-02-01', null, {}, { as: 'ended' });
const guarded = (on = '2024-02-01', kind: MeasureKind = GUARDIAN) =>
  ended().grant(on, kind, on, null, {}, { as: 'guardian' });
const restored = (history: History, fields = {}) =>
  history.decision(
    '2025-03-20',
    'opgeheven',
    END,
    { from: '2025-04-01', enforceable: 'ja', ...fields },
    { as: 'restored' },
  );
const AROUND = ['2025-03-31', '2025-04-01', '2025-04-02'] as const;

describe('guardianship after the ending of authority', () => {
  for (const kind of [GUARDIAN, 'tijdelijke-voogdij'] as const) {
    for (const on of ['2024-02-01', '2024-06-01']) {
      it(`ends with the restoration: ${kind} of ${on}`, () => {
        expect(statesOn(restored(guarded(on, kind)), kind, ...AROUND)).to.deep.equal([
          ...['geldig', 'beeindigd', 'beeindigd'],
        ]);
      });
    }
  }

  it('names the restoration and what it restored as causes', () => {
    const history = restored(guarded());
    const { reasons, trace } = verdictOn(history, GUARDIAN, '2025-04-01');
    expect(reasons.map(({ rule, article }) => `${rule} ${article}`)).to.deep.equal([
      'voogdij.gezag-terug 1:281 lid 1 BW',
      'gezag.herstel 1:277 lid 1 BW',
    ]);
    expect(reasons[0]?.events).to.include.members(['guardian', 'ended', 'restored'].map((one) => history.event(one)));
    const step = trace.find(({ what }) => what === 'basis');
    expect([step?.effect, step?.decisive, step?.causes.map(({ measure }) => measure)]).to.deep.equal([
      ...['beeindigd', true],
      [END],
    ]);
  });

  it('does not come back with an ending of authority given later', () => {
    const history = restored(guarded()).finding('2025-05-01', [END]).grant('2025-06-01', END, '2025-06-01', null);
    expect(statesOn(history, GUARDIAN, '2025-06-01', '2026-01-01')).to.deep.equal(['beeindigd', 'beeindigd']);
  });

  it('stands where the restoration was of before, and a later order ended authority again', () => {
    const again = { measureRef: measureOf(END, 1) };
    const history = restored(ended())
      .grant('2025-06-01', END, '2025-06-01', null, again)
      .grant('2025-06-01', GUARDIAN, '2025-06-01', null);
    expect(statesOn(history, GUARDIAN, '2025-06-02', '2030-01-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('ends also where only one of the parents has authority again (1:281 lid 1 b BW)', () => {
    const other = { measureRef: measureOf(END, 1) };
    const history = ended()
      .grant('2024-02-01', END, '2024-02-01', null, other)
      .grant('2024-02-01', GUARDIAN, '2024-02-01', null);
    expect(statesOn(restored(history, other), GUARDIAN, ...AROUND)).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd'],
    ]);
  });

  it('lacks its ground where the ending of authority is annulled from the start', () => {
    const history = guarded().review('2024-09-01', 'vernietigd', END, 'ended', { effect: 'ex-tunc' });
    expect(statesOn(history, GUARDIAN, '2024-02-01', '2024-02-02', '2025-01-01')).to.deep.equal([
      ...['niet-begonnen', 'basis-ontbreekt', 'basis-ontbreekt'],
    ]);
    const rules = verdictOn(history, GUARDIAN, '2025-01-01').reasons.map(({ rule }) => rule);
    expect(rules).to.deep.equal(['voogdij.gezag-terug', 'beroep.openstelling']);
  });

  it('lacks its ground from the day of an annulment that works from then', () => {
    const history = guarded().review('2024-09-01', 'vernietigd', END, 'ended', { effect: 'ex-nunc' });
    expect(statesOn(history, GUARDIAN, '2024-08-31', '2024-09-01', '2024-09-02')).to.deep.equal([
      ...['geldig', 'basis-ontbreekt', 'basis-ontbreekt'],
    ]);
  });

  it('is suspended with the ending of authority', () => {
    const history = guarded().review('2024-09-01', 'geschorst', END, 'ended');
    expect(statesOn(history, GUARDIAN, '2024-08-31', '2024-09-01')).to.deep.equal(['geldig', 'geschorst']);
  });

  it('stays where the ending of authority is upheld, and cites nothing more than before', () => {
    const history = guarded().review('2024-09-01', 'bekrachtigd', END, 'ended');
    const { state, reasons } = verdictOn(history, GUARDIAN, '2025-04-01');
    expect([state, ...reasons.map(({ rule }) => rule)]).to.deep.equal(['geldig', 'voogdij.grond', 'voogdij.verzoek']);
  });

  it('stands by itself where it was given before authority was ended', () => {
    const history = restored(ended(asked().grant('2024-01-20', GUARDIAN, '2024-01-20', null)));
    expect(statesOn(history, GUARDIAN, ...AROUND)).to.deep.equal(['geldig', 'geldig', 'geldig']);
  });

  it('does not give supervision back when it ends with the restoration, and does when it never had a ground', () => {
    const supervised = () =>
      ended(asked().grant('2024-01-20', OTS, '2024-01-20', '2025-01-20')).grant(
        '2024-02-01',
        GUARDIAN,
        '2024-02-01',
        null,
      );
    expect(statesOn(restored(supervised()), OTS, '2024-02-01', '2024-02-02', '2025-01-10')).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd'],
    ]);
    const annulled = supervised().review('2024-09-01', 'vernietigd', END, 'ended', { effect: 'ex-tunc' });
    expect(statesOn(annulled, OTS, '2024-02-02', '2025-01-10')).to.deep.equal(['geldig', 'geldig']);
  });
});
