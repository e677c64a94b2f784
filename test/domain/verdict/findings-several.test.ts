// What deserves a look where a case holds several orders, stays, hearings, appeals and corrections.
import type { FindingCode, MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, noon, PARTIES, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

/** The events of each finding of a code, on a day. */
const seen = (history: History, code: FindingCode, on: string, kind: MeasureKind = OTS) =>
  verdictOn(history, kind, on)
    .findings.filter((finding) => finding.code === code)
    .map(({ events }) => events);
const isSeen = (history: History, code: FindingCode, kind: MeasureKind, ...days: readonly string[]) =>
  days.map((on) => seen(history, code, on, kind).length > 0);

const supervised = () =>
  aCase().finding('2024-01-15', [OTS, UHP]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
const authorised = (from = '2024-02-02', until: string | null = '2025-02-02') =>
  supervised().grant('2024-02-02', UHP, from, until, { placeType: 'pleeggezin' }, { as: 'uhp' });
const stay = (history: History, on: string, placeType: string, as: string) =>
  history.execution(on, 'begonnen', { placeType }, { as });

describe('stays that deserve a look', () => {
  it('are all that were elsewhere, and no other', () => {
    const history = stay(authorised(), '2024-02-10', 'ouder', 'first');
    stay(stay(history, '2024-03-10', 'pleeggezin', 'right'), '2024-04-10', 'accommodatie', 'last');
    expect(seen(history, 'executed-elsewhere', '2024-06-01', UHP)).to.deep.equal([
      ['uhp', 'first', 'last'].map((label) => history.event(label)),
    ]);
  });

  it('are those that began before the authorisation, by as little as a day', () => {
    const early = (on: string) => stay(authorised('2024-03-01'), on, 'pleeggezin', 'stay');
    expect(
      ['2024-02-29', '2024-03-01'].map((on) => isSeen(early(on), 'executed-before-start', UHP, '2024-04-01')),
    ).to.deep.equal([[true], [false]]);
  });

  it('are not those that merely go on when an extension begins', () => {
    const history = stay(authorised(), '2024-02-10', 'pleeggezin', 'stay')
      .extend('2025-01-20', OTS, '2026-02-02')
      .extend('2025-01-20', UHP, '2026-02-02');
    expect(isSeen(history, 'executed-before-start', UHP, '2025-03-01')).to.deep.equal([false]);
  });

  it('are missed from the day on which the last ended, as long as the term runs', () => {
    const history = stay(authorised(), '2024-02-10', 'pleeggezin', 'stay').execution('2024-05-10', 'beeindigd');
    expect(
      isSeen(history, 'execution-ended', UHP, '2024-02-09', '2024-05-09', '2024-05-10', '2025-02-01', '2025-02-02'),
    ).to.deep.equal([false, false, true, true, false]);
  });

  it('are not missed where the next began on that day, and are in the days between two', () => {
    const ended = () => stay(authorised(), '2024-02-10', 'pleeggezin', 'stay').execution('2024-05-10', 'beeindigd');
    expect(
      isSeen(stay(ended(), '2024-05-10', 'pleeggezin', 'next'), 'execution-ended', UHP, '2024-05-10'),
    ).to.deep.equal([false]);
    const later = stay(ended(), '2024-05-12', 'pleeggezin', 'next');
    expect(isSeen(later, 'execution-ended', UHP, '2024-05-11', '2024-05-12')).to.deep.equal([true, false]);
  });
});

describe('orders that deserve a look', () => {
  it('are each named for themselves', () => {
    const history = supervised()
      .extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'second' })
      .request('2025-12-01', 'verlengen', OTS, {}, { as: 'asked' });
    history.extend('2026-01-20', OTS, '2027-02-02', { request: history.event('asked') }, { as: 'third' });
    expect(seen(history, 'request-not-recorded', '2026-06-01')).to.deep.equal([[history.event('second')]]);
  });

  it('are not those that began on the day of the decision, or that a court extends of its own motion', () => {
    expect(isSeen(supervised(), 'starts-before-decision', OTS, '2024-06-01')).to.deep.equal([false]);
    const own = supervised()
      .decision('2025-01-20', 'afgewezen', 'wijziging-verblijfplaats')
      .extend('2025-01-20', OTS, '2026-02-02', { requester: 'ambtshalve' });
    expect(isSeen(own, 'request-not-recorded', OTS, '2025-06-01')).to.deep.equal([false]);
  });

  it('are those that another asked for than they say, by whichever request they name', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS], {}, { as: 'finding' })
      .request('2024-01-16', 'instellen', OTS, { requester: 'om' }, { by: CALLERS.court, as: 'prosecutor' });
    for (const [label, requester, isOdd] of [
      ['finding', 'rvdk', false],
      ['finding', 'om', true],
      ['prosecutor', 'rvdk', true],
      ['prosecutor', 'om', false],
    ] as const) {
      const given = aCase()
        .finding('2024-01-15', [OTS], {}, { as: 'finding' })
        .request('2024-01-16', 'instellen', OTS, { requester: 'om' }, { by: CALLERS.court, as: 'prosecutor' })
        .grant(
          '2024-02-02',
          OTS,
          '2024-02-02',
          '2025-02-02',
          { request: history.event(label), requester },
          { as: 'ots' },
        );
      const expected = isOdd ? [[given.event('ots'), given.event(label)]] : [];
      expect(seen(given, 'requester-differs', '2024-06-01'), `${label} ${requester}`).to.deep.equal(expected);
    }
  });

  it('are those that were registered more than two weeks later, by the Dutch day', () => {
    const registered = (at: string) =>
      aCase()
        .finding('2024-01-15', [OTS])
        .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { at: at as ReturnType<typeof noon> });
    const days = ['2024-02-16T12:00:00.000Z', '2024-02-16T22:59:59.000Z', '2024-02-16T23:00:00.000Z'];
    expect(days.map((at) => isSeen(registered(at), 'registered-late', OTS, '2024-06-01')[0])).to.deep.equal([
      ...[false, false, true],
    ]);
  });

  it('name each correction by itself', () => {
    const history = supervised()
      .correction('2024-02-10', 'ots', 'rv-31', { 'corrected.until': '2025-01-31' }, { as: 'one' })
      .correction('2024-02-12', 'ots', 'rv-31', { 'corrected.until': '2025-02-01' }, { as: 'two' });
    expect(seen(history, 'corrected', '2024-06-01')).to.deep.equal([
      [history.event('ots'), history.event('one')],
      [history.event('ots'), history.event('two')],
    ]);
  });
});

describe('appeals that came too late, among several', () => {
  it('are named together by the article that held their senders, and those in time are not', () => {
    // Appeal is open to 2 May 2024; somebody who heard of it on 3 June has until 3 September.
    const history = supervised()
      .appeal('2024-05-02', 'ots', {}, { as: 'in time' })
      .appeal('2024-05-03', 'ots', {}, { as: 'late' })
      .appeal('2024-06-20', 'ots', {}, { as: 'later' })
      .appeal('2024-09-03', 'ots', { knownOn: '2024-06-03' }, { as: 'other in time' })
      .appeal('2024-09-04', 'ots', { knownOn: '2024-06-03' }, { as: 'other late' });
    expect(seen(history, 'appeal-after-term', '2024-10-01')).to.deep.equal([
      ['ots', 'late', 'later'].map((label) => history.event(label)),
      ['ots', 'other late'].map((label) => history.event(label)),
    ]);
  });
});

describe('a hearing on the day after two weeks, among several', () => {
  const unheard = () =>
    aCase()
      .finding('2024-01-31', [VOTS])
      .grant('2024-02-01', VOTS, '2024-02-01', '2024-05-01', { unheard: true }, { as: 'vots' });

  it('is pointed out alone', () => {
    const history = unheard()
      .hearing('2024-02-15', 'vots', {}, { as: 'on the day' })
      .hearing('2024-02-16', 'vots', {}, { as: 'after it' });
    expect(seen(history, 'hearing-on-last-day', '2024-02-20', VOTS)).to.deep.equal([
      [history.event('vots'), history.event('on the day')],
    ]);
    expect(isSeen(history, 'hearing-on-last-day', VOTS, '2024-02-14', '2024-02-15')).to.deep.equal([false, true]);
  });

  it('is not where it is awaited, or was held before or later', () => {
    expect(isSeen(unheard(), 'hearing-on-last-day', VOTS, '2024-02-10')).to.deep.equal([false]);
    for (const on of ['2024-02-14', '2024-02-16']) {
      expect(isSeen(unheard().hearing(on, 'vots'), 'hearing-on-last-day', VOTS, '2024-02-20')).to.deep.equal([false]);
    }
  });

  it('is awaited from the first day to the last', () => {
    expect(
      isSeen(unheard(), 'hearing-open', VOTS, '2024-01-31', '2024-02-01', '2024-02-14', '2024-02-15'),
    ).to.deep.equal([...[false, true, true, false]]);
  });
});

describe('a minor who by the register did not have to be heard', () => {
  const TWELVE = '2030-02-01';
  const found = (majorityOn: string | null, ...minorHeard: readonly string[]) => {
    const history = aCase()
      .finding('2024-01-31', [VOTS], majorityOn === null ? {} : { majorityOn })
      .grant('2024-02-01', VOTS, '2024-02-01', '2024-05-01', { unheard: true }, { as: 'vots' });
    for (const how of minorHeard) history.hearing('2024-02-05', 'vots', { minorHeard: how }, { as: how });
    return seen(history, 'minor-not-heard', '2024-02-10', VOTS).map((events) =>
      events.map((event) => (event === history.event('vots') ? 'vots' : 'hearing')),
    );
  };
  const rows: readonly [what: string, majorityOn: string | null, heard: readonly string[], isFound: boolean][] = [
    ['is pointed out from the twelfth birthday on', TWELVE, ['niet-vereist'], true],
    ['is not on the day before', '2030-02-02', ['niet-vereist'], false],
    ['is not where the register does not hold the birthday', null, ['niet-vereist'], false],
    ['is not where the minor was heard as well', TWELVE, ['niet-vereist', 'ja'], false],
    ['is not where the minor still had to be heard', TWELVE, ['nee'], false],
  ];
  for (const [what, majorityOn, heard, isFound] of rows) {
    it(what, () => expect(found(majorityOn, ...heard)).to.deep.equal(isFound ? [['vots', 'hearing']] : []));
  }

  it('is not where all were heard before', () => {
    const history = aCase()
      .finding('2024-01-31', [VOTS], { majorityOn: TWELVE })
      .grant('2024-02-01', VOTS, '2024-02-01', '2024-05-01', {}, { as: 'vots' })
      .hearing('2024-02-05', 'vots');
    expect(isSeen(history, 'minor-not-heard', VOTS, '2024-02-10')).to.deep.equal([false]);
  });
});

describe('certificates that changed several times', () => {
  const late = { at: noon('2024-06-20') };
  const code = (history: History, on: string) =>
    verdictOn(history, OTS, on)
      .findings.map((finding) => finding.code)
      .filter((one) => one.startsWith('certificate'));

  it('count by their last change, whatever the order of registration', () => {
    const history = supervised()
      .certificate('2024-05-01', 'ingetrokken', {}, late)
      .certificate('2024-04-01', 'geschorst', {}, late)
      .certificate('2024-06-01', 'verleend', {}, late);
    expect(
      ['2024-03-31', '2024-04-01', '2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'].map((on) =>
        code(history, on),
      ),
    ).to.deep.equal([
      [],
      ['certificate-suspended'],
      ['certificate-suspended'],
      ['certificate-withdrawn'],
      ['certificate-withdrawn'],
      [],
    ]);
  });

  it('count where they are of the institution that has the child', () => {
    const other = { institution: PARTIES.otherInstitution };
    const history = supervised()
      .decision('2024-05-01', 'gi-vervangen', OTS, { ...other, from: '2024-06-01' })
      .certificate('2024-05-10', 'geschorst', other);
    expect(['2024-05-31', '2024-06-01'].map((on) => code(history, on))).to.deep.equal([[], ['certificate-suspended']]);
  });
});
