// Each filling rule on the least case that needs it (the README of this folder lists them).
import { expect } from 'chai';
import { aPublishedCase, aRow } from './a-published-case.js';
import { type Changes, decisions, extension, hof, muhp, periods, plansOf, registrationsOf } from './planned.js';

describe('the filling rules of published cases', () => {
  it('2: opens with a finding that names the parties, and asks before it decides', () => {
    expect(registrationsOf([{}]).map(({ command }) => command)).to.deep.equal([
      'registerFinding',
      'fileRequest',
      'registerDecision',
    ]);
  });

  it('2: takes a VERZOEK of the GI for the request of the extension that follows', () => {
    const registrations = registrationsOf([
      {},
      { act: 'VERZOEK', basis: null, by: 'GI', date: '2021-01-10', from: null, until: null },
      { ...extension, date: '2021-02-20', from: '2021-03-01', until: '2022-03-01' },
    ]);
    expect(
      registrations.filter(({ content }) => content.request === 'verlengen').map(({ content }) => content.date),
    ).to.deep.equal(['2021-01-10']);
  });

  it('3: takes the whole decision for enforceable where one of its rows says so', () => {
    const ending = { act: 'GEZAGSBEEINDIGING', basis: '1:266 BW', until: null };
    const guardian = { act: 'VOOGDIJ', basis: '1:275 BW', until: null, note: 'Provisionally enforceable.' };
    const enforceable = (timeline: readonly Changes[]) =>
      decisions(registrationsOf(timeline), 'gezagsbeeindiging').map(({ content }) => content.enforceable);
    expect([...enforceable([ending]), ...enforceable([ending, guardian])]).to.deep.equal(['onbekend', 'ja']);
  });

  it('4: places the child on the first day', () => {
    expect(registrationsOf([{}, muhp]).at(-1)?.content).to.include({ kind: 'executionRegistered', date: '2020-03-01' });
  });

  it('4: places nobody under an authorisation that lapsed unexecuted', () => {
    const lapse = { ...hof, act: 'VERVAL_MUHP', basis: '1:265c lid 3 BW', date: '2020-09-01' };
    expect(registrationsOf([{}, muhp, lapse]).some(({ command }) => command === 'registerExecution')).to.equal(false);
  });

  it('5: hears the parties at the decision that follows an emergency order', () => {
    const emergency = { ...muhp, act: 'SPOED_MUHP', until: '2020-03-15' };
    const registrations = registrationsOf([
      {},
      emergency,
      { ...muhp, date: '2020-03-10', from: '2020-03-15', until: '2020-06-15' },
    ]);
    expect(registrations.find(({ command }) => command === 'registerHearing')?.content.date).to.equal('2020-03-10');
  });

  it('6: dates an undated ruling of first instance half a year before the appeal', () => {
    const registrations = registrationsOf(
      [
        { date: null, from: null, until: null },
        { ...hof, act: 'BEKRACHTIGING', date: '2020-09-01' },
      ],
      { court: 'Gerechtshof Den Haag' },
    );
    expect(decisions(registrations, 'ondertoezichtstelling')[0]?.content.date).to.equal('2020-03-01');
  });

  it('7: lets what was held over begin where the emergency order ends, under the same measure', () => {
    const rest = { ...muhp, date: '2020-03-10', from: null, until: '2020-06-15' };
    const terms = decisions(
      registrationsOf([{}, { ...muhp, act: 'SPOED_MUHP', until: '2020-03-15' }, rest]),
      'uithuisplaatsing',
    );
    expect([terms[1]?.content.from, terms[1]?.content.measureRef]).to.deep.equal([
      '2020-03-15',
      terms[0]?.content.measureRef,
    ]);
  });

  it('8: ends a term as late as statute allows', () => {
    expect(periods(registrationsOf([{ until: null }]), 'ondertoezichtstelling')).to.deep.equal([
      ['toegewezen', '2020-03-01', '2021-03-01'],
    ]);
  });

  for (const [note, until] of [
    ['Six months; rest held over.', '2020-09-01'],
    ['Extended by four weeks since no hearing could be planned.', '2020-03-29'],
    ['The agency had asked six months.', '2021-03-01'],
  ]) {
    it(`8: ends a term as its note begins: ${note}`, () => {
      expect(periods(registrationsOf([{ until: null, note }]), 'ondertoezichtstelling')[0]).to.deep.equal([
        ...['toegewezen', '2020-03-01', until],
      ]);
    });
  }

  it('8: never ends it beyond the start of the next extension', () => {
    const next = { ...extension, date: '2020-08-20', from: '2020-09-01', until: '2021-09-01' };
    expect(periods(registrationsOf([{ until: null }, next]), 'ondertoezichtstelling')[0]).to.deep.equal([
      'toegewezen',
      '2020-03-01',
      '2020-09-01',
    ]);
  });

  it('9: takes no year from a decision that the note cites', () => {
    const [opening] = registrationsOf([{ until: null, note: 'Until majority; appealed (ECLI:NL:GHDHA:2020:9).' }]);
    expect(opening?.content).not.to.have.property('majorityOn');
  });

  it('9: reads majority from the note of a grant, and ends no term beyond it', () => {
    const [opening, , decision] = registrationsOf([{ until: null, note: 'Until the eighteenth birthday in 2020.' }]);
    expect([opening?.content.majorityOn, decision?.content.until]).to.deep.equal(['2020-12-31', '2020-12-31']);
  });

  it('9: reckons majority from the year of birth in the summary, where the note names no year', () => {
    const grant = { until: null, note: 'Until majority.' };
    const [opening] = registrationsOf([grant], { summaryEn: 'Supervision of a child (born 2002).' });
    expect(opening?.content.majorityOn).to.equal('2020-12-31');
  });

  it('9: reads no majority from the note of any other act', () => {
    const registrations = registrationsOf([
      {},
      { act: 'AFWIJZING', basis: '1:261 BW', date: '2020-05-01', from: null, until: null, note: 'Of age in 2020.' },
    ]);
    expect(registrations[0]?.content).not.to.have.property('majorityOn');
  });

  it('10: gives an extension the term that it extends', () => {
    const registrations = registrationsOf([{ ...extension, date: '2020-02-20' }]);
    expect(periods(registrations, 'ondertoezichtstelling')).to.deep.equal([
      ['toegewezen', '2019-03-01', '2020-03-01'],
      ['verlengd', '2020-03-01', '2021-03-01'],
    ]);
  });

  it('10: gives a refused extension of a term that nobody states an end that nobody knows', () => {
    const refusal = { ...extension, act: 'AFWIJZING', date: '2020-09-01', from: null, until: null };
    expect(periods(registrationsOf([refusal]), 'ondertoezichtstelling')).to.deep.equal([
      ['toegewezen', '2020-03-01', undefined],
      ['afgewezen', undefined, undefined],
    ]);
  });

  it('11: continues what the note says was extended each time up to the last act', () => {
    const each = { ...muhp, until: null, note: 'Foster care; extended each time.' };
    const later = { ...extension, date: '2021-02-20', from: '2021-03-01', until: '2022-03-01' };
    expect(periods(registrationsOf([{}, each, later]), 'uithuisplaatsing')).to.deep.equal([
      ['toegewezen', '2020-03-01', '2021-03-01'],
    ]);
    expect(periods(registrationsOf([{}, each, { ...later, date: '2021-03-05' }]), 'uithuisplaatsing')[1]).to.deep.equal(
      [...['verlengd', '2021-03-01', '2021-03-06']],
    );
  });

  it('11: bridges the years between a term without a stated end and a later extension', () => {
    const later = { ...extension, date: '2022-02-20', from: '2022-03-01', until: '2023-03-01' };
    expect(periods(registrationsOf([{ until: null }, later]), 'ondertoezichtstelling')).to.deep.equal([
      ['toegewezen', '2020-03-01', '2021-03-01'],
      ['verlengd', '2021-03-01', '2022-03-01'],
      ['verlengd', '2022-03-01', '2023-03-01'],
    ]);
  });

  it('12: lays a supervision under an authorisation that stands alone', () => {
    expect(periods(registrationsOf([muhp]), 'ondertoezichtstelling')).to.deep.equal([
      ['toegewezen', '2020-03-01', '2021-03-01'],
    ]);
  });

  it('13: knows that a supervision was extended, not how, when an authorisation follows its stated end', () => {
    const later = { ...muhp, date: '2021-09-01', from: '2021-09-01', until: '2022-03-01' };
    expect(periods(registrationsOf([{}, later]), 'ondertoezichtstelling')[1]).to.deep.equal([
      'dictum-volgt',
      undefined,
      undefined,
    ]);
  });

  it('14: registers a decision whose outcome is hidden without its dictum', () => {
    const hidden = { ...extension, date: '2021-02-20', from: null, until: null, outcomeVisible: false };
    expect(decisions(registrationsOf([{}, hidden]), 'ondertoezichtstelling')[1]?.content.dictum).to.equal(
      'dictum-volgt',
    );
  });

  const effects = [
    ['2020-03-01', '2021-03-01', 'ex-tunc'],
    ['2020-09-01', null, 'vanaf'],
    [null, null, 'onbekend'],
  ] as const;
  for (const [from, until, effect] of effects) {
    it(`15: an annulment from ${from} until ${until} works ${effect}`, () => {
      const annulment = { ...hof, act: 'VERNIETIGING', date: '2020-09-01', from, until };
      expect(decisions(registrationsOf([{}, annulment]), 'ondertoezichtstelling')[1]?.content.effect).to.equal(effect);
    });
  }

  it('15: an annulment without dates works for the past where its note says so', () => {
    const annulment = { ...hof, act: 'VERNIETIGING', date: '2020-09-01', note: 'Effect for the past as well.' };
    expect(decisions(registrationsOf([{}, annulment]), 'ondertoezichtstelling')[1]?.content.effect).to.equal('ex-tunc');
  });

  it('15: a refusal on appeal of what was granted annuls it', () => {
    const refusal = { ...hof, act: 'AFWIJZING', date: '2020-09-01', from: '2020-09-01' };
    expect(decisions(registrationsOf([{}, refusal]), 'ondertoezichtstelling')[1]?.content.dictum).to.equal(
      'vernietigd',
    );
  });

  it('16: the Hoge Raad judges the ruling of the hof', () => {
    const appeal = { ...hof, act: 'BEKRACHTIGING', date: '2020-09-01' };
    const cassation = { ...appeal, by: 'hoge raad', act: 'VERNIETIGING', date: '2021-06-01' };
    const [, upheld, quashed] = [...registrationsOf([{}, appeal, cassation])].filter(
      ({ command }) => command === 'registerDecision',
    );
    expect(quashed?.content.decision).to.equal(upheld?.eventId);
  });

  it('17: a refusal under the article of a short term answers the request of that term', () => {
    const short = { ...extension, date: '2021-02-20', from: '2021-03-01', until: '2021-07-01' };
    const refusal = { ...extension, act: 'AFWIJZING', date: '2021-06-20', from: '2021-07-01', until: null };
    const [, granted, refused] = decisions(registrationsOf([{}, short, refusal]), 'ondertoezichtstelling');
    expect(refused?.content.request).to.equal(granted?.content.request);
  });

  it('18: a HERSTEL over the period of the authorisation supplements the supervision', () => {
    const supplement = { act: 'HERSTEL', basis: '31 Rv', date: '2020-07-01' };
    expect(periods(registrationsOf([muhp, supplement]), 'ondertoezichtstelling')[1]).to.deep.equal([
      'verlengd',
      '2020-03-01',
      '2021-03-01',
    ]);
  });

  it('18: any other HERSTEL corrects the dates of the last term', () => {
    const correction = { act: 'HERSTEL', basis: '31 Rv', date: '2020-04-01', until: '2020-12-01' };
    expect(registrationsOf([{}, correction]).at(-1)?.content).to.include({
      basis: 'rv-31',
      'corrected.until': '2020-12-01',
    });
  });

  it('19: leaves out an act that no rule can place, and marks the probes', () => {
    const plan = plansOf(aPublishedCase({ timeline: [aRow(), aRow({ act: 'SCHORSING', basis: '1:253r BW' })] }))[0];
    expect([plan?.registrations.length, plan?.questions[0]?.weakenedBy]).to.deep.equal([3, [19]]);
  });
});
