/** Of several facts of a kind: the one that counts is the last by its own day, of one day the one registered last. */

import { CALLERS, type Content, given, measureOf, noon, PARTIES, uuid } from '../../support/domain.js';
import { guarded, OTS, opened, running, usually, VOTS } from './refuses.js';

const plans = (step: string): Content => ({ step, measureRef: measureOf(OTS) });
const certificates = (change: string): Content => ({ institution: PARTIES.institution, change });
const replaced = () =>
  running().decision(
    '2024-05-01',
    'gi-vervangen',
    OTS,
    { institution: PARTIES.otherInstitution, from: '2024-06-01' },
    { as: 'replacement' },
  );

describe('certificates that were registered in another order than they changed', () => {
  const late = { at: noon('2024-03-20') };
  const history = () =>
    running().certificate('2024-03-10', 'geschorst', {}, late).certificate('2024-03-01', 'verleend', {}, late);

  usually({ on: '2024-03-21', name: 'registerCertificate' }).refuses([
    {
      what: 'are as the last change left them',
      history: history(),
      fields: certificates('geschorst'),
      refusal: { code: 'nothing-changed', subject: 'change' },
    },
    {
      what: 'are as what was registered last left them, of two changes on a day',
      history: running().certificate('2024-03-10', 'geschorst').certificate('2024-03-10', 'verleend'),
      fields: certificates('verleend'),
      refusal: { code: 'nothing-changed', subject: 'change' },
    },
    {
      what: 'are not renewed by what a court says of the institution',
      history: running()
        .certificate('2024-03-10', 'geschorst')
        .extend('2024-03-15', OTS, '2025-03-15', { from: '2024-03-15', institution: PARTIES.institution }),
      fields: certificates('geschorst'),
      refusal: { code: 'nothing-changed', subject: 'change' },
    },
    {
      what: 'are changed by what comes on the day itself, too',
      history: running().certificate('2024-03-21', 'geschorst'),
      fields: certificates('geschorst'),
      refusal: { code: 'nothing-changed', subject: 'change' },
    },
  ]);
});

describe('steps of care', () => {
  it('may come on the day of the decision', () => {
    given(running()).on('2024-02-02').when('registerCareStep', plans('plan-vastgesteld')).thenRecorded();
  });

  it('may be taken where the dictum was to follow', () => {
    given(opened().decision('2024-02-02', 'dictum-volgt', OTS))
      .on('2024-03-01')
      .when('registerCareStep', plans('plan-vastgesteld'))
      .thenRecorded();
  });

  it('may evaluate a plan on the day on which it was made', () => {
    given(running().careStep('2024-03-01', 'plan-vastgesteld', OTS))
      .on('2024-03-01')
      .when('registerCareStep', plans('plan-geevalueerd'))
      .thenRecorded();
  });

  usually({ on: '2024-03-10', name: 'registerCareStep', fields: plans('plan-geevalueerd') }).refuses([
    {
      what: 'evaluate no plan where only something else was done',
      history: running().careStep('2024-03-01', 'eerste-contact', OTS),
      refusal: { code: 'plan-unknown', subject: 'step' },
    },
    {
      what: 'evaluate no plan before it was made',
      history: running().careStep('2024-03-11', 'plan-vastgesteld', OTS),
      how: { at: noon('2024-03-12') },
      refusal: { code: 'plan-unknown', subject: 'step' },
    },
    {
      what: 'are not those of another institution, though there is a plan',
      history: guarded().careStep('2024-03-01', 'plan-vastgesteld', OTS),
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', subject: 'registrar' },
    },
  ]);
});

describe('what comes in and is answered', () => {
  const gi = CALLERS.institution;
  const two = () =>
    running()
      .submission('2024-03-01', 'klacht', {}, { by: gi, as: 'first' })
      .submission('2024-03-02', 'klacht', {}, { by: gi, as: 'second' })
      .answer('2024-03-05', 'first', 'afgewezen', { by: gi });

  it('is answered one by one', () => {
    given(two())
      .on('2024-03-06')
      .when('answerSubmission', { submission: two().event('second'), outcome: 'afgewezen' }, { by: gi })
      .thenRecorded();
  });

  it('is not answered twice', () => {
    given(two())
      .on('2024-03-06')
      .when('answerSubmission', { submission: two().event('first'), outcome: 'toegewezen' }, { by: gi })
      .thenRefused({ code: 'already-answered', subject: 'submission' });
  });

  it('may be a complaint about a decision that is open to no appeal', () => {
    const history = opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02', {}, { as: 'vots' });
    given(history)
      .on('2024-02-02')
      .when('registerSubmission', { submission: 'klacht', decision: history.event('vots') }, { by: gi })
      .thenRecorded();
  });

  usually({ on: '2024-05-10', name: 'registerSubmission' }).refuses([
    {
      what: 'is no appeal against replacement of the institution',
      history: replaced(),
      fields: { submission: 'beroepschrift-toegezonden', decision: replaced().event('replacement') },
      how: { by: CALLERS.court },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'is not about a decision that is not there',
      history: running(),
      fields: { submission: 'klacht', decision: uuid(77) },
      how: { by: gi },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
  ]);
});

describe('an inquiry', () => {
  it('is closed after whatever else was registered in between', () => {
    const history = opened().inquiry('2024-02-01', 'gestart').finding('2024-02-05', [OTS]);
    given(history).on('2024-02-10').when('registerInquiry', { step: 'afgerond' }).thenRecorded();
  });
});
