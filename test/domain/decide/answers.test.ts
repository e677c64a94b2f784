import { aCase, CALLERS, given, PARTIES, uuid } from '../../support/domain.js';
import { asked, ENDING, FINDING, GEMEENTE, opened, running, usually } from './refuses.js';

const ending = () =>
  running().submission('2024-04-02', 'verzoek-beeindiging-uithuisplaatsing', ENDING, {
    by: CALLERS.institution,
    as: 'ending',
  });
const appealed = () =>
  running()
    .appeal('2024-03-01', 'ots')
    .submission('2024-03-08', 'beroepschrift-toegezonden', { decision: uuid(1002) }, { by: CALLERS.hof, as: 'appeal' });

describe('answers', () => {
  it('the council answers a request for an inquiry', () => {
    given(asked())
      .on('2024-01-15')
      .when('answerSubmission', { submission: asked().event('vto'), outcome: 'toegewezen' })
      .thenRecorded();
  });

  it('on the very day, too', () => {
    given(asked())
      .on('2024-01-08')
      .when('answerSubmission', { submission: asked().event('vto'), outcome: 'afgewezen' })
      .thenRecorded();
  });

  it('the institution answers a request to end a placement', () => {
    given(ending())
      .on('2024-04-16')
      .when(
        'answerSubmission',
        { submission: ending().event('ending'), outcome: 'afgewezen' },
        { by: CALLERS.institution },
      )
      .thenRecorded();
  });

  it('a defence meets an appeal', () => {
    given(appealed())
      .on('2024-04-01')
      .when('answerSubmission', { submission: appealed().event('appeal'), outcome: 'verweer' }, { by: CALLERS.hof })
      .thenRecorded();
  });

  usually({ name: 'answerSubmission' }).refuses([
    {
      what: 'an event that is not on the ledger is not answered',
      history: asked(),
      on: '2024-01-15',
      fields: { submission: uuid(77), outcome: 'toegewezen' },
      refusal: { code: 'submission-unknown', subject: 'submission' },
    },
    {
      what: 'a finding is no submission',
      history: opened(),
      on: '2024-01-20',
      fields: { submission: uuid(1001), outcome: 'toegewezen' },
      refusal: { code: 'submission-unknown', subject: 'submission' },
    },
    {
      what: 'nobody answers for another',
      history: ending(),
      on: '2024-04-16',
      fields: { submission: ending().event('ending'), outcome: 'afgewezen' },
      refusal: { code: 'role-not-allowed', rule: 'uhp.beeindiging-verzoek', subject: 'submission' },
    },
    {
      what: 'an institution that is not in charge does not answer for the one that is',
      history: ending().grant('2024-04-03', 'voogdij', '2024-04-03', null, { institution: PARTIES.otherInstitution }),
      on: '2024-04-16',
      fields: { submission: ending().event('ending'), outcome: 'toegewezen' },
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', rule: 'uhp.beeindiging-verzoek', subject: 'registrar' },
    },
    {
      what: 'a gemeente answers nothing',
      history: asked(),
      on: '2024-01-15',
      fields: { submission: asked().event('vto'), outcome: 'toegewezen' },
      how: { by: CALLERS.municipality },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
    {
      what: 'a mayor’s request goes to the court, whatever the council thinks of it',
      history: opened().submission('2024-02-01', 'verzoek-burgemeester'),
      on: '2024-02-08',
      fields: { submission: uuid(1002), outcome: 'afgewezen' },
      refusal: { code: 'outcome-not-possible', rule: 'ots.verzoek-burgemeester', subject: 'outcome' },
    },
    {
      what: 'an answer does not come before what it answers',
      history: asked(),
      on: '2024-01-07',
      fields: { submission: asked().event('vto'), outcome: 'toegewezen' },
      how: { at: '2024-01-09T12:00:00.000Z' as never },
      refusal: { code: 'before-its-object', subject: 'date' },
    },
    {
      what: 'what was answered is not answered again',
      history: asked().answer('2024-01-15', 'vto', 'afgewezen'),
      on: '2024-01-16',
      fields: { submission: asked().event('vto'), outcome: 'toegewezen' },
      refusal: { code: 'already-answered', rule: 'onderzoek.verzoek', subject: 'submission' },
    },
  ]);
});

describe('inquiries', () => {
  it('of the council’s own motion open a case with the gemeente, which must hear of it (Jw 3.1)', () => {
    given(aCase())
      .on('2024-01-15')
      .when('registerInquiry', { step: 'gestart', ...GEMEENTE })
      .thenRecorded();
  });

  it('may be followed by a finding that names whom they left open', () => {
    given(aCase().inquiry('2024-01-15', 'gestart', GEMEENTE))
      .on('2024-02-01')
      .when('registerFinding', { ...FINDING, institution: PARTIES.institution, court: PARTIES.court })
      .thenRecorded();
  });

  it('one that closed may be followed by another', () => {
    given(asked().inquiry('2024-01-15', 'gestart').inquiry('2024-02-15', 'afgerond'))
      .on('2024-03-01')
      .when('registerInquiry', { step: 'gestart' })
      .thenRecorded();
  });

  usually({ on: '2024-02-01', name: 'registerInquiry' }).refuses([
    {
      what: 'one that opens a case names its gemeente',
      history: aCase(),
      on: '2024-01-15',
      fields: { step: 'gestart' },
      refusal: { code: 'opening-incomplete', subject: 'municipality' },
    },
    {
      what: 'one that closes opens no case',
      history: aCase(),
      on: '2024-01-15',
      fields: { step: 'afgerond', ...GEMEENTE },
      refusal: { code: 'inquiry-not-begun', subject: 'step' },
    },
    {
      what: 'one that has not begun does not close',
      history: asked(),
      fields: { step: 'afgerond' },
      refusal: { code: 'inquiry-not-begun', rule: 'onderzoek.raad', subject: 'step' },
    },
    {
      what: 'one that runs does not begin again',
      history: asked().inquiry('2024-01-15', 'gestart'),
      fields: { step: 'gestart' },
      refusal: { code: 'nothing-changed', rule: 'onderzoek.raad', subject: 'step' },
    },
    {
      what: 'one begins no earlier for having been registered earlier',
      history: asked().inquiry('2024-01-15', 'gestart'),
      on: '2024-01-14',
      fields: { step: 'afgerond' },
      how: { at: '2024-02-01T12:00:00.000Z' as never },
      refusal: { code: 'inquiry-not-begun', subject: 'step' },
    },
    {
      what: 'an institution inquires nothing',
      history: opened(),
      fields: { step: 'gestart' },
      how: { by: CALLERS.institution },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
  ]);
});
