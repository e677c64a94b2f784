import { expect } from 'chai';
import { aCase, CALLERS, given, type History, noon, verdictOn } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const CLOCK = 'P15-hoger-beroep-derden';

const ordered = () =>
  aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
/** Somebody who was sent no copy heard of the order on 3 June, a month after the term of all others. */
const appealed = (on: string, knownOn = '2024-06-03') => ordered().appeal(on, 'ots', { knownOn }, { as: 'appeal' });
const late = (history: History) =>
  verdictOn(history, OTS, '2025-01-01')
    .findings.filter(({ code }) => code === 'appeal-after-term')
    .map(({ rule }) => rule);

describe('appeal by somebody who was sent no copy (Rv 806 lid 1 b)', () => {
  const days: readonly [on: string, isLate: boolean][] = [
    ['2024-06-03', false],
    ['2024-09-02', false],
    ['2024-09-03', false],
    ['2024-09-04', true],
  ];
  for (const [on, isLate] of days) {
    it(`who heard of it on 3 June is ${isLate ? 'too late' : 'in time'} on ${on}`, () => {
      expect(late(appealed(on))).to.deep.equal(isLate ? ['beroep.derden'] : []);
    });
  }

  it('has a clock of its own, from the day on which he heard of it', () => {
    expect(clockStates(appealed('2024-07-01'), OTS, CLOCK, '2024-06-02', '2024-06-03', '2024-07-01')).to.deep.equal([
      'geen',
      'loopt',
      'gehaald',
    ]);
    expect(clockOn(appealed('2024-09-04'), OTS, CLOCK, '2024-09-04')).to.include({
      state: 'gemist',
      start: '2024-06-03',
      limit: '2024-09-04',
      metOn: '2024-09-04',
      article: '806 lid 1 Rv',
    });
  });

  it('runs on to Monday where its last day is a Saturday', () => {
    expect(late(appealed('2024-11-18', '2024-08-16'))).to.deep.equal([]);
    expect(late(appealed('2024-11-19', '2024-08-16'))).to.deep.equal(['beroep.derden']);
  });

  it('leaves the term of those who were sent a copy as it was', () => {
    expect(clockOn(appealed('2024-07-01'), OTS, 'P15-hoger-beroep', '2024-07-02')).to.include({
      state: 'gemist',
      metOn: null,
    });
    expect(late(appealed('2024-07-01').appeal('2024-07-02', 'ots'))).to.deep.equal(['beroep.termijn']);
  });

  it('is lodged after he heard of it, and he heard of it after it was given', () => {
    const send = (knownOn: string) =>
      given(ordered())
        .on('2024-07-01')
        .when(
          'lodgeAppeal',
          { decision: ordered().event('ots'), appeal: 'hoger-beroep', knownOn },
          { at: noon('2024-08-01') },
        );
    send('2024-02-01').thenRefused({ code: 'before-its-object', subject: 'knownOn' });
    send('2024-02-02').thenRecorded();
    send('2024-07-01').thenRecorded();
    send('2024-07-02').thenRefused({ code: 'before-its-object', subject: 'date' });
  });

  it('moves the term of cassation along (Rv 426 lid 3)', () => {
    const given = (on: string) =>
      aCase()
        .finding('2024-01-15', [OTS])
        .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { instance: 'hof' }, { as: 'ots', by: CALLERS.hof })
        .appeal(on, 'ots', { appeal: 'cassatie', knownOn: '2024-06-03' });
    expect(['2024-09-03', '2024-09-04'].map((on) => late(given(on)))).to.deep.equal([[], ['beroep.derden']]);
  });
});
