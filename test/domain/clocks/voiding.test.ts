import { expect } from 'chai';
import { aCase, CALLERS, type Content, given as domainGiven, measureOf, verdictOn } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const AANW = 'schriftelijke-aanwijzing';
const CONTACT = 'contactbeperking';
const CLOCK = 'P21-verzoek-vervallenverklaring';

const given = (kind: typeof AANW | typeof CONTACT, on: string) =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
    .execution('2024-02-05', 'begonnen')
    .grant(on, kind, on, null, { requester: 'gi' });
const ask = (kind: typeof AANW | typeof CONTACT): Content => ({ requester: 'ouder', measureRef: measureOf(kind) });

describe('the request to declare a direction void (1:264 lid 3 BW)', () => {
  for (const kind of [AANW, CONTACT] as const) {
    it(`is open for two weeks from the day after it was sent (${kind})`, () => {
      const days = ['2024-02-29', '2024-03-01', '2024-03-15', '2024-03-16'];
      expect(clockStates(given(kind, '2024-03-01'), kind, CLOCK, ...days)).to.deep.equal([
        'geen',
        'loopt',
        'loopt',
        'gemist',
      ]);
    });
  }

  it('closes a way and ends nothing', () => {
    expect(clockOn(given(AANW, '2024-03-01'), AANW, CLOCK, '2024-03-02')).to.include({
      start: '2024-03-01',
      limit: '2024-03-16',
      extendedLimit: null,
      effect: 'definitief',
      article: '1:264 lid 3 BW',
    });
    expect(verdictOn(given(AANW, '2024-03-01'), AANW, '2024-03-16').state).to.equal('geldig');
  });

  it('is met by a request on the last day', () => {
    const history = given(AANW, '2024-03-01').request('2024-03-15', 'vervallen-verklaren', AANW, ask(AANW), {
      by: CALLERS.court,
    });
    expect(clockStates(history, AANW, CLOCK, '2024-03-14', '2024-03-15', '2024-03-16')).to.deep.equal([
      'loopt',
      'gehaald',
      'gehaald',
    ]);
  });

  it('runs on where its last day is a Saturday, and a request on the Monday is not late', () => {
    const late = (on: string) => {
      const history = given(AANW, '2024-03-02').request(on, 'vervallen-verklaren', AANW, ask(AANW), {
        by: CALLERS.court,
      });
      return verdictOn(history, AANW, '2024-04-01').findings.map(({ code }) => code);
    };
    expect(clockOn(given(AANW, '2024-03-02'), AANW, CLOCK, '2024-03-16')).to.include({
      limit: '2024-03-17',
      extendedLimit: '2024-03-19',
    });
    expect(late('2024-03-18')).not.to.include('requested-after-term');
    expect(late('2024-03-19')).to.include('requested-after-term');
  });

  it('is asked of nobody where a court decided', () => {
    expect(clockStates(given(AANW, '2024-03-01'), OTS, CLOCK, '2024-03-01')).to.deep.equal(['geen']);
  });

  it('stops when the direction is withdrawn', () => {
    const history = given(AANW, '2024-03-01').decision('2024-03-08', 'ingetrokken', AANW, { from: '2024-03-08' });
    expect(clockStates(history, AANW, CLOCK, '2024-03-07', '2024-03-08', '2024-03-16')).to.deep.equal([
      'loopt',
      'geen',
      'geen',
    ]);
  });
});

describe('the request to declare a direction void after the institution was asked to withdraw it (1:265 lid 3 and 4 BW)', () => {
  const asked = (kind: typeof AANW | typeof CONTACT = AANW) =>
    given(kind, '2024-03-01').submission(
      '2024-05-06',
      'verzoek-intrekking-aanwijzing',
      { measureRef: measureOf(kind) },
      { by: CALLERS.institution, as: 'asked' },
    );
  const refused = (on: string, kind: typeof AANW | typeof CONTACT = AANW) =>
    asked(kind).answer(on, 'asked', 'afgewezen', { by: CALLERS.institution });
  const isLate = (history: ReturnType<typeof given>, on: string, kind: typeof AANW | typeof CONTACT = AANW) => {
    history.request(on, 'vervallen-verklaren', kind, ask(kind), { by: CALLERS.court });
    return verdictOn(history, kind, '2024-07-01').findings.some(({ code }) => code === 'requested-after-term');
  };

  it('is late before that', () => {
    expect(isLate(given(AANW, '2024-03-01'), '2024-05-03')).to.equal(true);
    expect(isLate(asked(), '2024-05-06')).to.equal(false);
  });

  for (const kind of [AANW, CONTACT] as const) {
    it(`is open for two weeks from the day after it refused (${kind})`, () => {
      const days = ['2024-05-16', '2024-05-17', '2024-05-30', '2024-05-31'];
      expect(days.map((on) => isLate(refused('2024-05-16', kind), on, kind))).to.deep.equal([
        false,
        false,
        false,
        true,
      ]);
    });
  }

  it('is open for as long as it does not answer', () => {
    expect(['2024-05-20', '2024-05-21', '2024-06-30'].map((on) => isLate(asked(), on))).to.deep.equal([
      ...[false, false, false],
    ]);
  });

  it('is missed by the institution after two weeks, and silence is refusal', () => {
    const history = asked();
    // Two weeks after Monday 6 May is Whit Monday.
    const days = ['2024-05-05', '2024-05-06', '2024-05-21', '2024-05-22'];
    expect(clockStates(history, AANW, 'P14-beslissing-op-verzoek', ...days)).to.deep.equal([
      ...['geen', 'loopt', 'loopt', 'gemist'],
    ]);
    expect(clockOn(history, AANW, 'P14-beslissing-op-verzoek', '2024-05-22')).to.include({
      effect: 'afwijzing',
      rule: 'aanwijzing.intrekking',
      article: '1:265 lid 2 BW',
    });
  });

  it('is asked about a direction alone', () => {
    const fields = { submission: 'verzoek-intrekking-aanwijzing', measureRef: measureOf(OTS) };
    domainGiven(given(AANW, '2024-03-01'))
      .on('2024-05-06')
      .when('registerSubmission', fields, { by: CALLERS.institution })
      .thenRefused({ code: 'not-for-this-measure', rule: 'aanwijzing.intrekking', article: '1:265 lid 2 BW' });
  });
});
