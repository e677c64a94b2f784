import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

/** Supervision for a year, and an authorisation that was carried out for the same year. */
const placed = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen');

describe('guardianship in the place of supervision', () => {
  const replaced = () =>
    placed()
      .grant('2024-03-01', 'schriftelijke-aanwijzing', '2024-03-01', null)
      .finding('2024-05-01', ['voogdij', 'gezagsbeeindiging'])
      .grant('2024-06-01', 'voogdij', '2024-06-01', null, {}, { as: 'voogdij' });

  for (const kind of [OTS, UHP, 'schriftelijke-aanwijzing'] as const) {
    it(`ends ${kind} on the day on which it begins, for good`, () => {
      const history = replaced();
      expect(statesOn(history, kind, '2024-06-01', '2024-06-02', '2025-02-02', '2026-01-01')).to.deep.equal([
        'geldig',
        'beeindigd',
        'beeindigd',
        'beeindigd',
      ]);
    });

    it(`does not give ${kind} back when it is ended itself`, () => {
      const history = replaced().decision('2024-08-20', 'opgeheven', 'voogdij', { from: '2024-09-01' });
      expect(statesOn(history, kind, '2024-09-01', '2024-12-01')).to.deep.equal(['beeindigd', 'beeindigd']);
    });

    it(`gives ${kind} back when it is annulled from the start`, () => {
      const history = replaced().review('2024-09-01', 'vernietigd', 'voogdij', 'voogdij', { effect: 'ex-tunc' });
      expect(statesOn(history, kind, '2024-06-02', '2024-10-01')).to.deep.equal(['geldig', 'geldig']);
    });
  }

  it('replaces what began before it does, whatever first day its order names (1:280 BW)', () => {
    const history = placed().finding('2024-05-01', ['voogdij']).grant('2024-06-01', 'voogdij', '2024-02-02', null);
    expect([OTS, UHP].map((kind) => statesOn(history, kind as MeasureKind, '2024-06-01', '2024-06-02'))).to.deep.equal([
      ['geldig', 'beeindigd'],
      ['geldig', 'beeindigd'],
    ]);
  });

  for (const first of ['2024-01-20', '2024-03-01']) {
    it(`takes the place of supervision by the order that lasts, and not by one for a time of ${first}`, () => {
      const history = placed()
        .finding('2024-01-15', ['voogdij'])
        .grant(first, 'voogdij', first, '2024-09-01')
        .grant('2024-06-01', 'voogdij', '2024-06-01', null);
      expect(statesOn(history, OTS, '2024-03-02', '2024-06-01', '2024-06-02', '2024-09-01')).to.deep.equal([
        'geldig',
        'geldig',
        'beeindigd',
        'beeindigd',
      ]);
    });
  }

  describe('and the extension of it (1:260 BW)', () => {
    const extend = (history: History, on: string) => history.extend(on, OTS, '2026-02-02');
    const guard = (history: History) =>
      history.finding('2024-06-01', ['voogdij']).grant('2024-06-01', 'voogdij', '2024-06-01', null);
    const histories = {
      before: guard(extend(placed(), '2024-05-25')),
      since: extend(guard(placed()), '2025-01-20'),
    };
    for (const [when, history] of Object.entries(histories)) {
      it(`takes along what was decided ${when}, for what has ended is not extended`, () => {
        expect(statesOn(history, OTS, '2024-06-01', '2024-06-02', '2025-02-02', '2026-02-01')).to.deep.equal([
          'geldig',
          'beeindigd',
          'beeindigd',
          'beeindigd',
        ]);
      });
    }
  });

  it('lets supervision not begin that the court gave before, for a day after', () => {
    const history = placed()
      .finding('2024-05-01', ['voogdij'])
      .grant('2024-05-30', OTS, '2024-06-10', '2025-06-10', { measureRef: measureOf(OTS, 1) })
      .grant('2024-06-01', 'voogdij', '2024-06-01', null);
    const later = { measureRef: measureOf(OTS, 1) };
    expect(statesOn(history, later, '2024-06-09', '2024-06-10', '2024-06-11')).to.deep.equal([
      'niet-begonnen',
      'beeindigd',
      'beeindigd',
    ]);
  });

  it('leaves supervision that the court gives once it is there', () => {
    const history = replaced().grant('2024-06-02', OTS, '2024-06-02', '2025-06-02', { measureRef: measureOf(OTS, 1) });
    expect(statesOn(history, OTS, '2024-06-01', '2024-06-02', '2025-06-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
    ]);
  });

  it('ends an authorisation without supervision too, which later supervision does not bring back (1:265b BW)', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP, 'voogdij'])
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
      .execution('2024-02-05', 'begonnen')
      .grant('2024-06-01', 'voogdij', '2024-06-01', null)
      .grant('2024-06-10', OTS, '2024-07-01', '2025-07-01');
    expect(statesOn(history, UHP, '2024-06-01', '2024-06-02', '2024-06-30', '2024-07-01')).to.deep.equal([
      'basis-ontbreekt',
      'beeindigd',
      'beeindigd',
      'beeindigd',
    ]);
  });

  it('ends an authorisation that was given before, for days after: supervision given since does not carry it', () => {
    const history = placed()
      .grant('2024-05-20', UHP, '2024-08-01', '2025-02-02', { measureRef: measureOf(UHP, 1) }, { as: 'later' })
      .finding('2024-05-01', ['voogdij'])
      .grant('2024-06-01', 'voogdij', '2024-06-01', null)
      .grant('2024-07-01', OTS, '2024-07-01', '2025-07-01', { measureRef: measureOf(OTS, 1) });
    expect(statesOn(history, { measureRef: measureOf(UHP, 1) }, '2024-07-31', '2024-08-01')).to.deep.equal([
      ...['niet-begonnen', 'beeindigd'],
    ]);
  });

  it('carries the stay elsewhere by itself, which is pointed out (1:305 BW, since then 1:303 BW)', () => {
    const isSeen = (on: string) =>
      verdictOn(replaced(), UHP, on).findings.some(
        ({ code, rule }) => code === 'authorised-otherwise' && rule === 'voogdij.uithuisplaatsing',
      );
    expect([isSeen('2024-06-01'), isSeen('2024-06-02')]).to.deep.equal([false, true]);
  });

  it('comes with the ending of authority, which alone leaves supervision as it is', () => {
    const history = placed()
      .finding('2024-05-01', ['gezagsbeeindiging'])
      .grant('2024-06-01', 'gezagsbeeindiging', '2024-06-01', null);
    expect(statesOn(history, OTS, '2024-07-01')).to.deep.equal(['geldig']);
  });

  it('names supervision and the guardianship as what ended the authorisation', () => {
    const rules = verdictOn(replaced(), UHP, '2024-07-01').reasons.map(({ rule }) => rule);
    expect(rules).to.deep.equal(['uhp.basis', 'ots.einde-door-voogdij']);
  });
});
