/** On what may be acted: on what is there, from the day it was decided, and on nothing else. */

import type { Instant } from '@grondslag/chaincode/domain';
import { CALLERS, type Content, decisionFields, given, measureOf, PARTIES } from '../../support/domain.js';
import { guarded, OTS, opened, running, UHP, until, usually, VOTS } from './refuses.js';

const later = { at: '2024-06-01T12:00:00.000Z' as Instant };
const replaced = () =>
  running().decision(
    '2024-05-01',
    'gi-vervangen',
    OTS,
    { institution: PARTIES.otherInstitution, from: '2024-05-01' },
    { as: 'replacement' },
  );
const provisional = () => opened().grant('2024-05-02', VOTS, '2024-05-02', '2024-08-02', {}, { as: 'vots' });

describe('nothing happens to a decision before its day', () => {
  const ots = running().event('ots');
  const acts: readonly (readonly [what: string, name: 'registerDecision' | 'lodgeAppeal', fields: Content])[] = [
    [
      'a hof annuls it',
      'registerDecision',
      decisionFields('vernietigd', OTS, { instance: 'hof', decision: ots, effect: 'ex-tunc' }),
    ],
    ['an appeal is lodged', 'lodgeAppeal', { decision: ots, appeal: 'hoger-beroep' }],
  ];
  for (const [what, name, fields] of acts) {
    const by = name === 'registerDecision' ? { by: CALLERS.hof } : {};
    it(`${what} on the day itself`, () => {
      given(running())
        .on('2024-02-02')
        .when(name, fields, { ...later, ...by })
        .thenRecorded();
    });

    it(`not so the day before: ${what}`, () => {
      given(running())
        .on('2024-02-01')
        .when(name, fields, { ...later, ...by })
        .thenRefused({ code: 'before-its-object', subject: 'date' });
    });
  }
});

describe('an act on a measure', () => {
  it('is possible where the dictum was to follow', () => {
    given(opened().decision('2024-02-02', 'dictum-volgt', OTS))
      .on('2024-05-01')
      .when('registerDecision', decisionFields('opgeheven', OTS, { from: '2024-05-01' }))
      .thenRecorded();
  });

  it('may be an extension from its own day, where no term is known', () => {
    given(opened().decision('2024-02-02', 'dictum-volgt', OTS))
      .on('2024-05-01')
      .when('registerDecision', decisionFields('verlengd', OTS, { requester: 'gi', ...until('2025-05-01') }))
      .thenRecorded();
  });

  const two = () => running().grant('2024-02-02', UHP, '2024-02-02', '2024-06-02', { measureRef: measureOf(UHP, 1) });
  const extension = (end: string) =>
    decisionFields('verlengd', UHP, { requester: 'gi', measureRef: measureOf(UHP, 1), ...until(end) });

  it('connects to its own end: of two authorisations the one that is named', () => {
    given(two()).on('2024-05-20').when('registerDecision', extension('2025-06-02')).thenRecorded();
  });

  usually({ on: '2024-05-20', name: 'registerDecision' }).refuses([
    {
      what: 'of two authorisations the one that is named is extended by a year at most',
      history: two(),
      fields: extension('2025-06-03'),
      refusal: { code: 'term-too-long', rule: 'uhp.verlenging', subject: 'until' },
    },
    {
      what: 'where no term is known, an extension is a year from its day at most',
      history: opened().decision('2024-02-02', 'dictum-volgt', OTS),
      fields: decisionFields('verlengd', OTS, { requester: 'gi', ...until('2025-05-21') }),
      refusal: { code: 'term-too-long', rule: 'ots.verlenging', subject: 'until' },
    },
    {
      what: 'no court above looks at who replaced an institution',
      history: replaced(),
      fields: decisionFields('vernietigd', OTS, {
        instance: 'hof',
        decision: replaced().event('replacement'),
        effect: 'ex-tunc',
      }),
      how: { by: CALLERS.hof },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'a rechtbank neither annuls provisional supervision, nor says that somebody else may',
      history: provisional(),
      fields: decisionFields('vernietigd', VOTS, { decision: provisional().event('vots'), effect: 'ex-tunc' }),
      refusal: { code: 'appeal-excluded', subject: 'dictum' },
    },
  ]);
});

describe('the three months of provisional supervision', () => {
  it('are counted without the supervision that was there before', () => {
    const history = opened().grant('2024-02-02', OTS, '2024-02-02', '2024-05-02');
    given(history)
      .on('2024-05-02')
      .when('registerDecision', decisionFields('toegewezen', VOTS, { from: '2024-05-02', ...until('2024-08-02') }))
      .thenRecorded();
  });
});

describe('the end of a placement', () => {
  const ending = (by: keyof typeof PARTIES): Content => ({
    measureRef: measureOf(UHP),
    phase: 'beeindigd',
    institution: PARTIES[by],
  });
  const placed = () => running().execution('2024-03-10', 'begonnen');

  it('may come on the day on which it began', () => {
    given(placed()).on('2024-03-10').when('registerExecution', ending('institution')).thenRecorded();
  });

  it('does not come the day before it began', () => {
    given(placed())
      .on('2024-03-09')
      .when('registerExecution', ending('institution'), later)
      .thenRefused({ code: 'execution-not-begun', subject: 'phase' });
  });

  it('is not told by an institution that carries out another measure of the child', () => {
    given(guarded().execution('2024-03-10', 'begonnen'))
      .on('2024-05-02')
      .when('registerExecution', ending('otherInstitution'), { by: CALLERS.otherInstitution })
      .thenRefused({ code: 'not-in-charge', subject: 'registrar' });
  });
});
