import { expect } from 'chai';
import {
  aCase,
  type Content,
  given,
  type History,
  measureOf,
  PARTIES,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const VPL = 'wijziging-verblijfplaats';

const fostered = (placeType = 'pleeggezin') =>
  aCase()
    .finding('2023-01-15', [OTS, UHP])
    .grant('2023-02-01', OTS, '2023-02-01', '2024-02-01')
    .grant('2023-02-01', UHP, '2023-02-01', '2024-02-01')
    .execution('2023-03-01', 'begonnen', { placeType })
    .extend('2024-01-20', OTS, '2025-02-01')
    .extend('2024-01-20', UHP, '2025-02-01');
const seen = (history: History, on = '2024-12-01', sought = 'moved-without-consent') =>
  verdictOn(history, UHP, on).findings.filter(({ code }) => code === sought);
const moved = (on: string, fields: Content = { placeType: 'pleeggezin' }, history = fostered()) =>
  history.execution(on, 'gewijzigd', fields, { as: 'move' });

describe('moving a child that lived in another family (1:265i lid 1 BW)', () => {
  const days: readonly [on: string, needsConsent: boolean][] = [
    ['2024-02-28', false],
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2024-03-02', true],
  ];
  for (const [on, needsConsent] of days) {
    it(`since 1 March 2023, on ${on} ${needsConsent ? 'needs consent' : 'does not need consent yet'}`, () => {
      expect(seen(moved(on)).length).to.equal(needsConsent ? 1 : 0);
    });
  }

  it('is pointed out from the day of the move, with its article', () => {
    const history = moved('2024-05-01');
    expect(seen(history, '2024-04-30')).to.deep.equal([]);
    const [finding] = seen(history, '2024-05-01');
    expect(finding).to.include({ rule: 'verblijf.toestemming', article: '1:265i lid 1 BW' });
    expect(finding?.events).to.include(history.event('move'));
  });

  it('leaves the authorisation as it is', () => {
    expect(statesOn(moved('2024-05-01'), UHP, '2024-05-01')).to.deep.equal(['geldig']);
  });

  it('is in order with the consent of the court, from the day of that consent', () => {
    const consented = (on: string) =>
      moved(
        '2024-05-01',
        { placeType: 'pleeggezin' },
        fostered().request('2024-04-01', 'instellen', VPL).grant(on, VPL, on, null),
      );
    expect(['2024-04-30', '2024-05-01'].map((on) => seen(consented(on)).length)).to.deep.equal([0, 0]);
    const after = moved('2024-05-01')
      .request('2024-05-02', 'instellen', VPL)
      .grant('2024-05-02', VPL, '2024-05-02', null);
    expect(seen(after).length).to.equal(1);
  });

  const again = (consented: string, ref = 0, second: string | null = null) => {
    const asked = fostered().request('2024-04-01', 'instellen', VPL).grant(consented, VPL, consented, null);
    const once = moved('2024-05-01', { placeType: 'pleeggezin' }, asked).extend('2025-01-20', OTS, '2026-02-01');
    const twice = once.extend('2025-01-20', UHP, '2026-02-01').request('2025-04-01', 'instellen', VPL);
    if (second !== null) twice.grant(second, VPL, second, null, { measureRef: measureOf(VPL, ref) });
    return twice.execution('2025-05-01', 'gewijzigd', { placeType: 'pleeggezin' }, { as: 'second' });
  };

  it('a second time needs a consent of its own', () => {
    const history = again('2024-04-20');
    const found = seen(history, '2025-06-01').map(({ events }) => events.includes(history.event('second')));
    expect(found).to.deep.equal([true]);
  });

  for (const [second, missing] of [
    ['2024-05-01', 1],
    ['2024-05-02', 0],
    ['2025-05-01', 0],
    ['2025-05-02', 1],
  ] as const) {
    it(`a second time has ${missing === 0 ? 'its own consent' : 'none'} in one of ${second}`, () => {
      for (const ref of [0, 1]) expect(seen(again('2024-04-20', ref, second), '2025-06-01').length).to.equal(missing);
    });
  }

  it('is not in order where the court refused', () => {
    const refused = fostered().request('2024-04-01', 'instellen', VPL).decision('2024-04-20', 'afgewezen', VPL);
    expect(seen(moved('2024-05-01', { placeType: 'pleeggezin' }, refused)).length).to.equal(1);
  });

  it('counts another kind of place as a move, however it was registered', () => {
    const history = fostered().execution('2024-05-01', 'begonnen', { placeType: 'accommodatie' });
    expect(seen(history).length).to.equal(1);
  });

  it('does not count the same kind of place, registered again', () => {
    const history = fostered()
      .execution('2024-02-01', 'begonnen', { placeType: 'pleeggezin' })
      .execution('2024-02-10', 'gewijzigd', { placeType: 'accommodatie' });
    expect(seen(history)).to.deep.equal([]);
    const later = fostered()
      .execution('2024-02-01', 'begonnen', { placeType: 'pleeggezin' })
      .execution('2024-03-10', 'gewijzigd', { placeType: 'accommodatie' });
    expect(seen(later).length).to.equal(1);
  });

  it('begins to count anew with each family', () => {
    const history = moved('2023-09-01').execution('2024-05-01', 'gewijzigd', { placeType: 'pleeggezin' });
    expect(seen(history)).to.deep.equal([]);
  });

  it('is no matter for the court from an institution', () => {
    expect(seen(moved('2024-05-01', { placeType: 'pleeggezin' }, fostered('accommodatie')))).to.deep.equal([]);
  });

  for (const [on, isSeen] of days) {
    it(`since 1 March 2023, back to a parent on ${on} ${isSeen ? 'may need' : 'does not need'} consent, which is told apart`, () => {
      const back = moved(on, { placeType: 'ouder' });
      const told = ['moved-without-consent', 'returned-without-consent'].map(
        (code) => seen(back, '2024-12-01', code).length,
      );
      expect(told).to.deep.equal([0, isSeen ? 1 : 0]);
    });
  }

  it('back to a parent is pointed out from that day, with its article', () => {
    const back = moved('2024-05-01', { placeType: 'ouder' });
    const told = ['2024-04-30', '2024-05-01'].map((on) =>
      seen(back, on, 'returned-without-consent').map(({ article }) => article),
    );
    expect(told).to.deep.equal([[], ['1:265i lid 1 BW']]);
  });

  it('back to a parent is in order with the consent of the court', () => {
    const consented = fostered().request('2024-04-01', 'instellen', VPL).grant('2024-04-20', VPL, '2024-04-20', null);
    expect(
      seen(moved('2024-05-01', { placeType: 'ouder' }, consented), '2024-12-01', 'returned-without-consent'),
    ).to.deep.equal([]);
  });

  it('from a parent is no matter for the court', () => {
    const history = fostered('ouder').execution('2024-05-01', 'gewijzigd', { placeType: 'pleeggezin' });
    expect(seen(history)).to.deep.equal([]);
  });

  it('is refused where nobody was placed', () => {
    const history = aCase()
      .finding('2023-01-15', [OTS, UHP])
      .grant('2023-02-01', OTS, '2023-02-01', '2024-02-01')
      .grant('2023-02-01', UHP, '2023-02-01', '2024-02-01');
    const fields = { measureRef: measureOf(UHP), phase: 'gewijzigd', institution: PARTIES.institution };
    given(history)
      .on('2023-03-01')
      .when('registerExecution', fields)
      .thenRefused({ code: 'execution-not-begun', rule: 'uhp.verval', subject: 'phase' });
  });
});
