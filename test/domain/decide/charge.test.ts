/** Which institution speaks for which measure of a child that several look after. */

import { CALLERS, type Content, decisionFields, given, measureOf, PARTIES } from '../../support/domain.js';
import { guarded, OTS, running, UHP, usually } from './refuses.js';

const plan = (measure: typeof OTS | typeof UHP | 'voogdij', number = 0): Content => ({
  step: 'plan-vastgesteld',
  measureRef: measureOf(measure, number),
});
const other = { by: CALLERS.otherInstitution };
const replaced = () =>
  running().decision('2024-05-01', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2024-06-01' });
/** The one that was replaced is proposed for something else, so that it may still write. */
const proposedAgain = () => replaced().finding('2024-06-10', ['voogdij'], { institution: PARTIES.institution });

describe('an institution with custody beside supervision by another', () => {
  it('speaks for custody', () => {
    given(guarded()).on('2024-03-02').when('registerCareStep', plan('voogdij'), other).thenRecorded();
  });

  usually({ history: guarded(), on: '2024-03-02', name: 'registerCareStep' }).refuses([
    {
      what: 'is the only one that does',
      fields: plan('voogdij'),
      refusal: { code: 'not-in-charge', subject: 'registrar' },
    },
    {
      what: 'does not speak for supervision',
      fields: plan(OTS),
      how: other,
      refusal: { code: 'not-in-charge', subject: 'registrar' },
    },
    {
      what: 'does not speak for an authorisation of which the dictum was to follow',
      history: guarded().decision('2024-03-01', 'dictum-volgt', UHP, { measureRef: measureOf(UHP, 1) }),
      fields: plan(UHP, 1),
      how: other,
      refusal: { code: 'not-in-charge', subject: 'registrar' },
    },
  ]);
});

describe('an institution that was replaced', () => {
  for (const [on, by, who] of [
    ['2024-05-31', CALLERS.institution, 'the old one on the last day'],
    ['2024-05-31', CALLERS.otherInstitution, 'the new one before its first day, since it has to prepare'],
    ['2024-06-01', CALLERS.otherInstitution, 'the new one on its first day'],
  ] as const) {
    it(`is followed in what is said of supervision: by ${who}`, () => {
      given(replaced()).on(on).when('registerCareStep', plan(OTS), { by }).thenRecorded();
    });
  }

  const third = { ...CALLERS.institution, oin: '00000004000000009000' } as unknown as typeof CALLERS.institution;
  const custody = () => replaced().grant('2024-05-10', 'voogdij', '2024-05-10', null, { institution: third.oin });
  usually({ on: '2024-06-11', name: 'registerCareStep', fields: plan(OTS) }).refuses([
    {
      what: 'does not speak for supervision when it is proposed for something else',
      history: proposedAgain(),
      refusal: { code: 'not-in-charge', subject: 'registrar' },
    },
    {
      what: 'is not followed before the day by one with another measure',
      history: custody(),
      on: '2024-05-20',
      how: { by: third },
      refusal: { code: 'not-in-charge', subject: 'registrar' },
    },
  ]);
});

describe('closed youth care after the eighteenth birthday (6.1.2 lid 4 Jw)', () => {
  const GJH = 'gesloten-jeugdhulp';
  const ran = () =>
    running()
      .finding('2024-03-01', [GJH], { majorityOn: '2024-06-01' })
      .grant('2024-03-01', GJH, '2024-03-01', '2024-09-01')
      .execution('2024-03-02', 'begonnen', { measureRef: measureOf(GJH) });
  const again = (from: string, until: string) =>
    decisionFields('toegewezen', GJH, { from, until, untilForm: 'tot', measureRef: measureOf(GJH, 1) });

  for (const [from, until, what] of [
    ['2024-05-31', '2025-05-31', 'what begins on the last day of minority may be written for longer'],
    ['2024-06-01', '2024-12-01', 'from the birthday it may be given for six months'],
    ['2024-11-30', '2024-12-01', 'on the last of those days it may still be given'],
  ] as const) {
    it(what, () => {
      given(ran()).on('2024-05-20').when('registerDecision', again(from, until)).thenRecorded();
    });
  }

  usually({ history: ran(), on: '2024-05-20', name: 'registerDecision' }).refuses([
    {
      what: 'a day more than six months is too long',
      fields: again('2024-06-01', '2024-12-02'),
      refusal: { code: 'term-too-long', rule: 'gjh.na-achttien', subject: 'until' },
    },
    {
      what: 'once the six months are over nothing is given',
      fields: decisionFields('toegewezen', GJH, { from: '2024-12-01', measureRef: measureOf(GJH, 1) }),
      refusal: { code: 'term-too-long', rule: 'gjh.na-achttien', subject: 'until' },
    },
    {
      what: 'it opens no door to another measure for minors',
      fields: decisionFields('toegewezen', UHP, {
        ...{ from: '2024-06-01', until: '2024-09-01', untilForm: 'tot', measureRef: measureOf(UHP, 1) },
      }),
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'from' },
    },
    {
      what: 'whoever was not in it on the birthday is not brought into it',
      history: running().finding('2024-03-01', [GJH], { majorityOn: '2024-06-01' }),
      fields: again('2024-06-01', '2024-09-01'),
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'from' },
    },
  ]);
});
