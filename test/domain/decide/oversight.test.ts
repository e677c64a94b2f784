import type { Instant } from '@grondslag/chaincode/domain';
import { aCase, CALLERS, type Content, given, measureOf, PARTIES } from '../../support/domain.js';
import { guarded, OTS, opened, refuses, running, UHP, usually, VOTS } from './refuses.js';

const onOts: Content = { measureRef: measureOf(OTS) };
const onUhp: Content = { measureRef: measureOf(UHP) };
const later = '2024-08-01T12:00:00.000Z' as Instant;
const replaced = () =>
  running().decision('2024-05-01', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2024-05-15' });
const provisional = () => opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02');
const ended = () => opened().grant('2024-02-02', 'gezagsbeeindiging', '2024-02-02', null);

describe('what an institution tells the council', () => {
  const told: readonly (readonly [what: string, fields: Content])[] = [
    ['that it will not ask to extend supervision', { notice: 'geen-verlenging', ...onOts }],
    ['that it will not ask to extend a placement', { notice: 'geen-verlenging', ...onUhp }],
    ['that it means to end a placement early', { notice: 'eerder-einde', ...onUhp, plannedEnd: '2024-06-01' }],
    [
      'that it means to end one sooner than the law would have it told',
      { notice: 'eerder-einde', ...onUhp, plannedEnd: '2024-03-01' },
    ],
    ['that it will ask to extend after two years', { notice: 'twee-jaar', ...onOts }],
  ];
  for (const [what, fields] of told) {
    it(what, () => {
      given(running()).on('2024-03-01').when('notifyCouncil', fields).thenRecorded();
    });
  }

  usually({ history: running(), on: '2024-03-01', name: 'notifyCouncil' }).refuses([
    {
      what: 'it does not end supervision early: the court does',
      fields: { notice: 'eerder-einde', ...onOts, plannedEnd: '2024-06-01' },
      refusal: { code: 'not-for-this-measure', rule: 'toetsing.eerder-einde', subject: 'measureRef' },
    },
    {
      what: 'provisional supervision knows no extension of which to tell',
      history: provisional(),
      fields: { notice: 'geen-verlenging', measureRef: measureOf(VOTS) },
      refusal: { code: 'not-for-this-measure', rule: 'toetsing.geen-verlenging', subject: 'measureRef' },
    },
    {
      what: 'nothing is told of a measure that was not given',
      history: opened(),
      fields: { notice: 'twee-jaar', ...onOts },
      refusal: { code: 'measure-unknown', rule: 'toetsing.twee-jaar', subject: 'measureRef' },
    },
    {
      what: 'nothing is told before the measure was decided',
      on: '2024-02-01',
      fields: { notice: 'geen-verlenging', ...onOts },
      how: { at: later },
      refusal: { code: 'before-its-object', subject: 'date' },
    },
    {
      what: 'an early end has a day',
      fields: { notice: 'eerder-einde', ...onUhp },
      refusal: { code: 'missing-field', subject: 'plannedEnd' },
    },
    {
      what: 'only an institution tells of supervision',
      fields: { notice: 'geen-verlenging', ...onOts },
      how: { by: CALLERS.municipality },
      refusal: { code: 'role-not-allowed', rule: 'toetsing.geen-verlenging', subject: 'notice' },
    },
    {
      what: 'a court tells nothing',
      fields: { notice: 'geen-verlenging', ...onOts },
      how: { by: CALLERS.court },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
  ]);
});

describe('who speaks for a measure', () => {
  const notice: Content = { notice: 'geen-verlenging', ...onOts };

  it('its institution, up to the day on which another takes over', () => {
    given(replaced()).on('2024-05-14').when('notifyCouncil', notice).thenRecorded();
  });

  it('its next institution, from the day on which it was charged', () => {
    given(replaced())
      .on('2024-05-02')
      .when('registerCareStep', { step: 'werker-toegewezen', ...onOts }, { by: CALLERS.otherInstitution })
      .thenRecorded();
  });

  it('that of the supervision for the placement that rests on it', () => {
    given(replaced())
      .on('2024-05-15')
      .when('notifyCouncil', { notice: 'geen-verlenging', ...onUhp }, { by: CALLERS.otherInstitution })
      .thenRecorded();
  });

  it('one that is charged from a day to come', () => {
    given(opened().grant('2024-02-02', OTS, '2024-02-10', '2025-02-02'))
      .on('2024-02-05')
      .when('registerCareStep', { step: 'werker-toegewezen', ...onOts })
      .thenRecorded();
  });

  refuses([
    {
      what: 'not the one that was replaced, though it registers in time',
      history: replaced(),
      on: '2024-05-15',
      name: 'notifyCouncil',
      fields: notice,
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
    {
      what: 'not one that carries out another measure of the child',
      history: guarded(),
      on: '2024-03-15',
      name: 'notifyCouncil',
      fields: notice,
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', rule: 'toetsing.geen-verlenging', subject: 'registrar' },
    },
    {
      what: 'not in what it does, either',
      history: guarded(),
      on: '2024-03-15',
      name: 'registerCareStep',
      fields: { step: 'eerste-contact', ...onOts },
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', rule: 'gi.eerste-contact', subject: 'registrar' },
    },
  ]);
});

describe('what the council reviews', () => {
  it('an intention that it was told of', () => {
    given(running().notice('2024-03-01', 'geen-verlenging', UHP))
      .on('2024-03-15')
      .when('giveReview', { review: 'toets', ...onUhp, outcome: 'afwijzend' })
      .thenRecorded();
  });

  it('one that the register does not show', () => {
    given(running())
      .on('2024-03-15')
      .when('giveReview', { review: 'advies', ...onOts, outcome: 'instemmend' })
      .thenRecorded();
  });

  usually({ on: '2024-03-15', name: 'giveReview' }).refuses([
    {
      what: 'not the end of authority',
      history: ended(),
      fields: { review: 'toets', measureRef: measureOf('gezagsbeeindiging'), outcome: 'instemmend' },
      refusal: { code: 'not-for-this-measure', rule: 'toetsing.geen-verlenging', subject: 'measureRef' },
    },
    {
      what: 'not a measure that was only asked for',
      history: opened(),
      fields: { review: 'advies', ...onUhp, outcome: 'instemmend' },
      refusal: { code: 'measure-unknown', rule: 'toetsing.twee-jaar', subject: 'measureRef' },
    },
    {
      what: 'and no institution in its place',
      history: running(),
      fields: { review: 'toets', ...onUhp, outcome: 'instemmend' },
      how: { by: CALLERS.institution },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
  ]);
});

describe('the steps of care', () => {
  const planned = () => running().careStep('2024-03-15', 'plan-vastgesteld', OTS);

  it('a plan is evaluated once it was made', () => {
    given(planned())
      .on('2024-03-15')
      .when('registerCareStep', { step: 'plan-geevalueerd', ...onOts })
      .thenRecorded();
  });

  it('one plan serves the child through all its measures', () => {
    given(planned())
      .on('2024-09-15')
      .when('registerCareStep', { step: 'plan-geevalueerd', ...onUhp })
      .thenRecorded();
  });

  const birthday = () =>
    aCase()
      .finding('2024-01-15', [OTS], { majorityOn: '2024-06-01' })
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
  const deceased = () => running().minorityEnd('2024-06-01', 'overlijden');
  const ofAge: readonly (readonly [on: string, isRefused: boolean])[] = [
    ['2024-05-30', false],
    ['2024-05-31', false],
    ['2024-06-01', true],
    ['2024-06-02', true],
  ];
  for (const [what, history] of [
    ['a child that turns eighteen on 1 June', birthday],
    ['a child that died on 1 June', deceased],
  ] as const) {
    for (const [on, isRefused] of ofAge) {
      it(`${isRefused ? 'none is taken' : 'one may be taken'} on ${on} for ${what}`, () => {
        const step = given(history())
          .on(on)
          .when('registerCareStep', { step: 'eerste-contact', ...onOts }, { at: later });
        if (!isRefused) step.thenRecorded();
        else step.thenRefused({ code: 'already-of-age', rule: 'meerderjarigheid', subject: 'date' });
      });
    }
  }

  usually({ name: 'registerCareStep' }).refuses([
    {
      what: 'a plan that was not made is not evaluated',
      history: running(),
      on: '2024-09-15',
      fields: { step: 'plan-geevalueerd', ...onOts },
      refusal: { code: 'plan-unknown', rule: 'plan.evaluatie', subject: 'step' },
    },
    {
      what: 'nor before it was made',
      history: planned(),
      on: '2024-03-14',
      fields: { step: 'plan-geevalueerd', ...onOts },
      how: { at: later },
      refusal: { code: 'plan-unknown', rule: 'plan.evaluatie', subject: 'step' },
    },
    {
      what: 'no step comes before the measure was decided',
      history: running(),
      on: '2024-02-01',
      fields: { step: 'eerste-contact', ...onOts },
      how: { at: later },
      refusal: { code: 'before-its-object', subject: 'date' },
    },
    {
      what: 'none is taken for a measure that was refused',
      history: opened().decision('2024-02-02', 'afgewezen', OTS),
      on: '2024-02-05',
      fields: { step: 'eerste-contact', ...onOts },
      refusal: { code: 'measure-unknown', rule: 'gi.eerste-contact', subject: 'measureRef' },
    },
    {
      what: 'none is asked by the end of authority, which nobody carries out',
      history: ended(),
      on: '2024-02-05',
      fields: { step: 'eerste-contact', measureRef: measureOf('gezagsbeeindiging') },
      refusal: { code: 'not-for-this-measure', rule: 'gi.eerste-contact', subject: 'measureRef' },
    },
  ]);
});
