import { SUBMISSION_KINDS, type SubmissionKind } from '@grondslag/chaincode/domain';
import { aCase, CALLERS, type Content, given, measureOf, OPENING, PARTIES, uuid } from '../../support/domain.js';
import {
  asked,
  ENDING,
  FINDING,
  GEMEENTE,
  guarded,
  OTS,
  opened,
  refuses,
  running,
  UHP,
  usually,
  VOTS,
} from './refuses.js';

const VTO: Content = { submission: 'verzoek-tot-onderzoek', ...GEMEENTE };

describe('a request for an inquiry', () => {
  it('opens a case with the gemeente alone, since nobody is charged yet', () => {
    given(aCase()).on('2024-01-08').when('registerSubmission', VTO).thenRecorded();
  });

  it('opens a case for the council, too', () => {
    given(aCase()).on('2024-01-08').when('registerSubmission', VTO, { by: CALLERS.council }).thenRecorded();
  });

  it('opens a case for an institution that names itself', () => {
    given(aCase())
      .on('2024-01-08')
      .when('registerSubmission', { ...VTO, institution: PARTIES.institution }, { by: CALLERS.institution })
      .thenRecorded();
  });

  it('may be followed by a finding that names whom it left open', () => {
    given(asked())
      .on('2024-02-01')
      .when('registerFinding', { ...FINDING, ...OPENING })
      .thenRecorded();
  });

  it('may be followed by a finding that asks nothing of a court, and names nobody', () => {
    given(asked()).on('2024-02-01').when('registerFinding', { outcome: 'geen-verzoek', measures: [] }).thenRecorded();
  });

  it('may be followed by the request of a parent, which the court that registers it need not name', () => {
    const request = { request: 'instellen', measure: OTS, requester: 'ouder', institution: PARTIES.institution };
    given(asked()).on('2024-02-01').when('fileRequest', request, { by: CALLERS.court }).thenRecorded();
  });

  refuses([
    {
      what: 'does not open a case without its gemeente',
      history: aCase(),
      on: '2024-01-08',
      name: 'registerSubmission',
      fields: { submission: 'verzoek-tot-onderzoek' },
      refusal: { code: 'opening-incomplete', subject: 'municipality' },
    },
    {
      what: 'does not make another gemeente responsible',
      history: aCase(),
      on: '2024-01-08',
      name: 'registerSubmission',
      fields: VTO,
      how: { by: CALLERS.otherMunicipality },
      refusal: { code: 'not-a-party', subject: 'municipality' },
    },
    {
      what: 'of an institution says which one',
      history: aCase(),
      on: '2024-01-08',
      name: 'registerSubmission',
      fields: VTO,
      how: { by: CALLERS.institution },
      refusal: { code: 'opening-incomplete', subject: 'institution' },
    },
    {
      what: 'of an institution is its own',
      history: aCase(),
      on: '2024-01-08',
      name: 'registerSubmission',
      fields: { ...VTO, institution: PARTIES.otherInstitution },
      how: { by: CALLERS.institution },
      refusal: { code: 'not-a-party', subject: 'institution' },
    },
    {
      what: 'is not a court’s to register',
      history: opened(),
      on: '2024-02-02',
      name: 'registerSubmission',
      fields: { submission: 'verzoek-tot-onderzoek' },
      how: { by: CALLERS.court },
      refusal: { code: 'role-not-allowed', subject: 'submission', rule: 'onderzoek.verzoek' },
    },
    {
      what: 'is not that of a gemeente that is no party',
      history: asked(),
      on: '2024-01-09',
      name: 'registerSubmission',
      fields: { submission: 'verzoek-tot-onderzoek' },
      how: { by: CALLERS.otherMunicipality },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
    {
      what: 'leaves the institution to the finding that asks for a measure',
      history: asked(),
      on: '2024-02-01',
      name: 'registerFinding',
      fields: FINDING,
      refusal: { code: 'opening-incomplete', subject: 'institution' },
    },
    {
      what: 'leaves the court to the finding that asks for a measure',
      history: asked(),
      on: '2024-02-01',
      name: 'registerFinding',
      fields: { ...FINDING, institution: PARTIES.institution },
      refusal: { code: 'opening-incomplete', subject: 'court' },
    },
    {
      what: 'comes too late for whoever is of age',
      history: aCase(),
      on: '2024-01-08',
      name: 'registerSubmission',
      fields: { ...VTO, majorityOn: '2024-01-08' },
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'majorityOn' },
    },
    {
      what: 'comes too late where the register knows the birthday',
      history: opened().finding('2024-01-20', [OTS], { majorityOn: '2024-06-01' }),
      on: '2024-06-01',
      name: 'registerSubmission',
      fields: { submission: 'verzoek-tot-onderzoek' },
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'date' },
    },
  ]);

  for (const kind of SUBMISSION_KINDS.filter((one) => !one.startsWith('verzoek-') || one.includes('uithuis'))) {
    it(`alone opens a case: not ${kind}`, () => {
      const fields = { submission: kind, ...GEMEENTE, measureRef: measureOf(UHP), decision: uuid(77) };
      given(aCase())
        .on('2024-01-08')
        .when('registerSubmission', fields, { by: CALLERS.council })
        .thenRefused({ code: 'case-unknown', subject: 'caseId' });
    });
  }
});

describe('other submissions', () => {
  it('a mayor’s request is registered by the gemeente', () => {
    given(opened()).on('2024-02-02').when('registerSubmission', { submission: 'verzoek-burgemeester' }).thenRecorded();
  });

  it('the institution in charge asks the council about authority', () => {
    const how = { by: CALLERS.institution };
    given(guarded()).on('2024-03-15').when('registerSubmission', { submission: 'verzoek-gezag' }, how).thenRecorded();
  });

  it('one that carries out another measure may be complained of', () => {
    const how = { by: CALLERS.otherInstitution };
    given(guarded()).on('2024-03-15').when('registerSubmission', { submission: 'klacht' }, how).thenRecorded();
  });

  it('an appeal is sent on once it was lodged', () => {
    given(running().appeal('2024-03-01', 'ots'))
      .on('2024-03-08')
      .when(
        'registerSubmission',
        { submission: 'beroepschrift-toegezonden', decision: uuid(1002) },
        { by: CALLERS.hof },
      )
      .thenRecorded();
  });

  const notBy = (
    submission: SubmissionKind,
    by: 'municipality' | 'institution' | 'council' | 'court',
    more: Content,
  ) => ({
    what: `${submission} is not the ${by}'s to register`,
    fields: { submission, ...more },
    how: { by: CALLERS[by] },
    refusal: { code: 'role-not-allowed', subject: 'submission' } as const,
  });

  usually({ history: running(), on: '2024-03-01', name: 'registerSubmission' }).refuses([
    notBy('verzoek-burgemeester', 'institution', {}),
    notBy('verzoek-gezag', 'municipality', {}),
    notBy('verzoek-beeindiging-uithuisplaatsing', 'council', { measureRef: measureOf(UHP) }),
    notBy('klacht', 'municipality', {}),
    notBy('beroepschrift-toegezonden', 'institution', { decision: uuid(1002) }),
    {
      what: 'a request to end a placement names it',
      fields: { submission: 'verzoek-beeindiging-uithuisplaatsing' },
      how: { by: CALLERS.institution },
      refusal: { code: 'missing-field', subject: 'measureRef' },
    },
    {
      what: 'a placement that is not there is not asked to be ended',
      history: opened(),
      fields: ENDING,
      how: { by: CALLERS.institution },
      refusal: { code: 'measure-unknown', rule: 'uhp.beeindiging-verzoek', subject: 'measureRef' },
    },
    {
      what: 'an institution that is not in charge is not asked to end a placement',
      history: guarded(),
      on: '2024-03-15',
      fields: ENDING,
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', rule: 'uhp.beeindiging-verzoek', subject: 'registrar' },
    },
    {
      what: 'one that does not carry out the supervision does not ask for the end of authority',
      history: guarded(),
      on: '2024-03-15',
      fields: { submission: 'verzoek-gezag' },
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', rule: 'gezag.verzoek-gi', subject: 'registrar' },
    },
    {
      what: 'the institution is not asked to end supervision',
      fields: { ...ENDING, measureRef: measureOf(OTS) },
      how: { by: CALLERS.institution },
      refusal: { code: 'not-for-this-measure', rule: 'uhp.beeindiging-verzoek', subject: 'measureRef' },
    },
    {
      what: 'an appeal names the decision',
      fields: { submission: 'beroepschrift-toegezonden' },
      how: { by: CALLERS.hof },
      refusal: { code: 'missing-field', subject: 'decision' },
    },
    {
      what: 'an appeal is against a decision on the ledger',
      fields: { submission: 'beroepschrift-toegezonden', decision: uuid(1001) },
      how: { by: CALLERS.hof },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'an appeal is not sent before the decision',
      on: '2024-02-01',
      fields: { submission: 'beroepschrift-toegezonden', decision: uuid(1002) },
      how: { by: CALLERS.hof, at: '2024-03-01T12:00:00.000Z' as never },
      refusal: { code: 'before-its-object', subject: 'date' },
    },
    {
      what: 'no appeal is sent where none lies',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02'),
      fields: { submission: 'beroepschrift-toegezonden', decision: uuid(1002) },
      how: { by: CALLERS.hof },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
  ]);
});
