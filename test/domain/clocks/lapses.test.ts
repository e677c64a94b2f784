// What the gemeente owes the council once closed youth care lapsed by the institution's word (Jw 6.1.12 lid 6).
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  verdictOn,
} from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const CLOSED = 'gesloten-jeugdhulp';
const CLOCK = 'P22-mededeling-verval';
const BY_GEMEENTE = { by: CALLERS.municipality };
const RELEASE: Content = decisionFields('ingetrokken', CLOSED, {
  instance: 'gecertificeerde-instelling',
  from: '2024-06-10',
});

const closed = () =>
  aCase()
    .finding('2024-01-15', [OTS, CLOSED])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-03-01', CLOSED, '2024-03-01', '2024-12-01', { requester: 'gi' })
    .execution('2024-03-02', 'begonnen', { measureRef: measureOf(CLOSED) });
const released = () =>
  closed().record('registerDecision', '2024-06-05', RELEASE, { by: CALLERS.institution, as: 'release' });
const told = (on: string) => released().notice(on, 'machtiging-vervallen', CLOSED, {}, BY_GEMEENTE);
const seen = (history: History, on: string) =>
  verdictOn(history, CLOSED, on)
    .findings.filter(({ code }) => code === 'lapse-not-told')
    .map(({ rule, article, events }) => [rule, article, ...events]);

describe('closed youth care that lapsed by the word of the institution (6.1.12 lid 6 Jw)', () => {
  it('is awaited to be told to the council, without a number of days', () => {
    expect(clockStates(released(), CLOSED, CLOCK, '2024-06-04', '2024-06-05', '2024-12-31')).to.deep.equal([
      'geen',
      'loopt',
      'loopt',
    ]);
    expect(clockOn(released(), CLOSED, CLOCK, '2024-06-05')).to.include({ limit: null, start: '2024-06-05' });
  });

  it('is pointed out from the day after two weeks on, when it was not told', () => {
    const history = released();
    const once = [['gjh.mededeling-raad', '6.1.12 lid 6 Jw', history.event('release')]];
    const days = ['2024-06-18', '2024-06-19', '2024-06-20', '2024-06-21'];
    expect(days.map((on) => seen(history, on))).to.deep.equal([[], [], once, once]);
  });

  it('is pointed out until it is told', () => {
    const history = told('2024-07-01');
    expect(['2024-06-30', '2024-07-01'].map((on) => seen(history, on).length)).to.deep.equal([1, 0]);
    expect(clockStates(history, CLOSED, CLOCK, '2024-06-30', '2024-07-01')).to.deep.equal(['loopt', 'gehaald']);
  });

  it('is not told by what was told before', () => {
    const history = closed().notice('2024-06-01', 'machtiging-vervallen', CLOSED, {}, BY_GEMEENTE);
    history.record('registerDecision', '2024-06-05', RELEASE, { by: CALLERS.institution });
    expect(seen(history, '2024-06-20').length).to.equal(1);
  });

  it('is nothing to tell where a court ended it', () => {
    const history = closed().decision('2024-06-05', 'ingetrokken', CLOSED, { from: '2024-06-10' });
    expect(seen(history, '2024-12-01')).to.deep.equal([]);
  });

  const refused: readonly [what: string, fields: Content, how: object, refusal: object][] = [
    [
      'by the institution',
      { notice: 'machtiging-vervallen', measureRef: measureOf(CLOSED) },
      { by: CALLERS.institution },
      { code: 'role-not-allowed', subject: 'notice', rule: 'gjh.mededeling-raad', article: '6.1.12 lid 6 Jw' },
    ],
    [
      'about supervision',
      { notice: 'geen-nieuwe-machtiging', measureRef: measureOf(OTS) },
      BY_GEMEENTE,
      { code: 'not-for-this-measure', subject: 'measureRef', rule: 'gjh.mededeling-raad' },
    ],
    [
      'of no extension, by the gemeente',
      { notice: 'geen-verlenging', measureRef: measureOf(OTS) },
      BY_GEMEENTE,
      { code: 'role-not-allowed', subject: 'notice', rule: 'toetsing.geen-verlenging' },
    ],
    [
      'before it was given',
      { notice: 'geen-nieuwe-machtiging', measureRef: measureOf(CLOSED), date: '2024-02-29' },
      BY_GEMEENTE,
      { code: 'before-its-object', subject: 'date' },
    ],
  ];
  for (const [what, fields, how, refusal] of refused) {
    it(`is not told ${what}`, () => {
      given(released()).on('2024-06-20').when('notifyCouncil', fields, how).thenRefused(refusal);
    });
  }

  it('may be told that none is asked again', () => {
    const fields = { notice: 'geen-nieuwe-machtiging', measureRef: measureOf(CLOSED) };
    given(closed()).on('2024-11-20').when('notifyCouncil', fields, BY_GEMEENTE).thenRecorded();
  });
});
