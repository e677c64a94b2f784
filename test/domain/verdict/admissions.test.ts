import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  given,
  type History,
  measureOf,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const CONTACT = 'contactbeperking';
const BY_COURT = { by: CALLERS.court };
const onConditional: Content = { measureRef: measureOf(CONDITIONAL) };

const conditional = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP, CONDITIONAL])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02', { requester: 'gi' })
    .extend('2024-07-20', CONDITIONAL, '2025-02-02');
const admitted = (on = '2024-04-10') => conditional().execution(on, 'begonnen', onConditional);
/** A limit to contact, which holds only while the child is placed. */
const limited = (history: History, on = '2024-04-10') => history.grant(on, CONTACT, on, null, { requester: 'gi' });
const tooLong = (history: History, on: string) =>
  verdictOn(history, CONDITIONAL, on).findings.some(({ code }) => code === 'admission-too-long');

describe('an admission under a conditional authorisation (6.1.6 lid 5 and 7 Jw)', () => {
  it('counts as a placement from its day on', () => {
    expect(
      statesOn(limited(admitted(), '2024-04-09'), CONTACT, '2024-04-09', '2024-04-10', '2024-04-11'),
    ).to.deep.equal(['basis-ontbreekt', 'geldig', 'geldig']);
  });

  it('counts as one no more when it ends, and takes along what rested on it', () => {
    const history = limited(admitted()).execution('2024-06-01', 'beeindigd', onConditional);
    expect(statesOn(history, CONTACT, '2024-05-31', '2024-06-01', '2024-06-02')).to.deep.equal([
      'geldig',
      'beeindigd',
      'beeindigd',
    ]);
  });

  it('counts for six months at most, and is pointed out after them', () => {
    const history = limited(admitted());
    expect(statesOn(history, CONTACT, '2024-10-09', '2024-10-10')).to.deep.equal(['geldig', 'beeindigd']);
    expect(['2024-10-09', '2024-10-10'].map((on) => tooLong(history, on))).to.deep.equal([false, true]);
  });

  it('is not pointed out once the child has left', () => {
    const history = admitted().execution('2024-11-01', 'beeindigd', onConditional);
    expect(['2024-10-31', '2024-11-01'].map((on) => tooLong(history, on))).to.deep.equal([true, false]);
  });

  it('does not count where there is no supervision', () => {
    const history = limited(
      aCase()
        .finding('2024-01-15', [CONDITIONAL])
        .grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02', { requester: 'college' })
        .execution('2024-04-10', 'begonnen', onConditional),
    );
    expect(statesOn(history, CONTACT, '2024-04-10')).to.deep.equal(['basis-ontbreekt']);
  });

  it('names the article by which it counts', () => {
    const rules = verdictOn(limited(admitted()), CONTACT, '2024-04-10').reasons.map(({ rule }) => rule);
    expect(rules).to.include('contactbeperking.basis');
    const history = admitted().grant('2024-02-02', UHP, '2024-02-02', '2024-04-01').execution('2024-02-03', 'begonnen');
    const otherwise = verdictOn(history, UHP, '2024-04-10').findings.filter(
      ({ code }) => code === 'authorised-otherwise',
    );
    expect(otherwise.map(({ rule, article }) => [rule, article])).to.deep.equal([
      ['gjh.opneming-geldt-als-uhp', '6.1.6 lid 7 Jw'],
    ]);
    expect(verdictOn(history, UHP, '2024-04-09').findings.map(({ code }) => code)).not.to.include(
      'authorised-otherwise',
    );
  });

  it('leaves the authorisation itself as it is', () => {
    expect(statesOn(admitted(), CONDITIONAL, '2024-04-10', '2024-10-10', '2025-02-02')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });
});

describe('an admission that the court declared void (6.1.7 lid 1 Jw)', () => {
  const voided = (history = limited(admitted())) =>
    history.decision('2024-05-20', 'vervallen-verklaard', CONDITIONAL, { from: '2024-05-22' }, { as: 'void' });
  const seen = (history: History, on: string) =>
    verdictOn(history, CONDITIONAL, on)
      .findings.filter(({ code }) => code === 'admission-voided' || code === 'admission-too-long')
      .map(({ code, article }) => [code, article]);

  it('leaves the conditional authorisation as it is', () => {
    expect(statesOn(voided(), CONDITIONAL, '2024-05-21', '2024-05-22', '2025-02-01', '2025-02-02')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  it('counts as a placement no more from its day on', () => {
    expect(statesOn(voided(), CONTACT, '2024-05-20', '2024-05-21', '2024-05-22', '2024-05-23')).to.deep.equal([
      ...['geldig', 'geldig', 'beeindigd', 'beeindigd'],
    ]);
  });

  it('is pointed out from that day on while the child is still there, and nothing else', () => {
    const history = voided().execution('2024-11-20', 'beeindigd', onConditional);
    const once = [['admission-voided', '6.1.7 lid 1 Jw']];
    expect(['2024-05-21', '2024-05-22', '2024-11-19', '2024-11-20'].map((on) => seen(history, on))).to.deep.equal([
      ...[[], once, once, []],
    ]);
  });

  it('may be followed by another', () => {
    const history = voided()
      .execution('2024-05-22', 'beeindigd', onConditional)
      .execution('2024-06-10', 'begonnen', onConditional);
    limited(history, '2024-06-10');
    expect(statesOn(history, CONTACT, '2024-06-09', '2024-06-10')).to.deep.equal(['beeindigd', 'geldig']);
  });

  it('is asked for by parent, guardian or child', () => {
    for (const requester of ['ouder', 'voogd', 'minderjarige'])
      given(admitted())
        .on('2024-08-01')
        .when(
          'fileRequest',
          { request: 'vervallen-verklaren', measure: CONDITIONAL, requester, ...onConditional },
          BY_COURT,
        )
        .thenRecorded();
  });

  it('is not asked for by the gemeente', () => {
    given(admitted())
      .on('2024-08-01')
      .when(
        'fileRequest',
        { request: 'vervallen-verklaren', measure: CONDITIONAL, requester: 'college', ...onConditional },
        BY_COURT,
      )
      .thenRefused({ code: 'requester-not-allowed', rule: 'gjh.opneming-vervallen' });
  });
});
