import type { Instant } from '@grondslag/chaincode/domain';
import { CALLERS, given, measureOf, PARTIES, uuid } from '../../support/domain.js';
import { FINDING, guarded, OTS, opened, refuses, running, UHP, VOTS } from './refuses.js';

describe('findings and requests', () => {
  refuses([
    {
      what: 'no measure is asked for whoever is of age',
      history: opened(),
      on: '2024-02-02',
      name: 'registerFinding',
      fields: { ...FINDING, majorityOn: '2024-02-02' },
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'majorityOn' },
    },
    {
      what: 'an institution does not ask for supervision',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'instellen', measure: OTS, requester: 'gi' },
      refusal: { code: 'requester-not-allowed', article: '1:255 lid 2 BW', subject: 'requester' },
    },
    {
      what: 'a minor does not ask for extension',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'minderjarige' },
      how: { by: CALLERS.court },
      refusal: { code: 'requester-not-allowed', rule: 'ots.verlenging', subject: 'requester' },
    },
    {
      what: 'extension of provisional supervision cannot be asked',
      history: opened(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: VOTS, requester: 'gi' },
      refusal: { code: 'not-renewable', article: '1:257 lid 2 BW', subject: 'request' },
    },
    {
      what: 'supervision that is not there cannot be asked to be extended',
      history: opened(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi' },
      refusal: { code: 'measure-unknown', rule: 'ots.verlenging', subject: 'measureRef' },
    },
    {
      what: 'a request names the kind that the measure is',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi', measureRef: measureOf(UHP) },
      refusal: { code: 'measure-differs', subject: 'measure' },
    },
  ]);

  it('a parent may ask to lift supervision, through the registry of the court', () => {
    given(running())
      .on('2024-03-01')
      .when('fileRequest', { request: 'opheffen', measure: OTS, requester: 'ouder' }, { by: CALLERS.court })
      .thenRecorded();
  });
});

describe('hearing, appeal, execution, acknowledgement and transfer', () => {
  it('a hearing may be held on the day itself', () => {
    const fields = { decision: running().event('ots'), partiesHeard: true, minorHeard: 'ja' };
    given(running()).on('2024-02-02').when('registerHearing', fields).thenRecorded();
  });

  refuses([
    {
      what: 'a hearing is about a decision on the ledger',
      history: opened(),
      on: '2024-02-10',
      name: 'registerHearing',
      fields: { decision: uuid(77), partiesHeard: true, minorHeard: 'ja' },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'a finding is no decision',
      history: opened(),
      on: '2024-02-10',
      name: 'registerHearing',
      fields: { decision: uuid(1001), partiesHeard: true, minorHeard: 'ja' },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'a hearing is not held on the day before what it is about',
      history: running(),
      on: '2024-02-01',
      name: 'registerHearing',
      fields: { decision: running().event('ots'), partiesHeard: true, minorHeard: 'ja' },
      how: { at: '2024-02-05T12:00:00.000Z' as Instant },
      refusal: { code: 'before-its-object', rule: 'gehoor.belanghebbenden', article: '800 lid 3 Rv', subject: 'date' },
    },
    {
      what: 'no ordinary appeal lies against provisional supervision',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02'),
      on: '2024-03-01',
      name: 'lodgeAppeal',
      fields: { decision: uuid(1002), appeal: 'hoger-beroep' },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'nor against replacement of the institution',
      history: running().decision('2024-05-01', 'gi-vervangen', OTS, {
        institution: PARTIES.otherInstitution,
        from: '2024-05-01',
      }),
      on: '2024-05-10',
      name: 'lodgeAppeal',
      fields: { decision: uuid(1004), appeal: 'hoger-beroep' },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'cassation lies against the hof',
      history: running(),
      on: '2024-05-10',
      name: 'lodgeAppeal',
      fields: { decision: uuid(1002), appeal: 'cassatie' },
      refusal: { code: 'instance-not-competent', article: '426 lid 1 Rv', subject: 'appeal' },
    },
    {
      what: 'supervision is not carried out by placing the child',
      history: running(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(OTS), phase: 'begonnen', institution: PARTIES.institution },
      refusal: { code: 'not-executable', article: '1:255 lid 1 BW', subject: 'measureRef' },
    },
    {
      what: 'what was not given is not carried out',
      history: opened(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'begonnen', institution: PARTIES.institution },
      refusal: { code: 'measure-unknown', subject: 'measureRef' },
    },
    {
      what: 'what has not begun does not end',
      history: running(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'beeindigd', institution: PARTIES.institution },
      refusal: { code: 'execution-not-begun', article: '1:265c lid 3 BW', subject: 'phase' },
    },
    {
      what: 'an institution registers its own execution',
      history: running(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'begonnen', institution: PARTIES.otherInstitution },
      refusal: { code: 'registrar-differs', subject: 'institution' },
    },
    {
      what: 'an institution that carries out another measure of the child does not place it',
      history: guarded(),
      on: '2024-03-02',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'begonnen', institution: PARTIES.otherInstitution },
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-in-charge', article: '1:265b lid 1 BW', subject: 'registrar' },
    },
    {
      what: 'an event that is not on the ledger is not acknowledged',
      history: running(),
      on: '2024-03-01',
      name: 'acknowledgeNotification',
      fields: { event: uuid(77), receivedAt: '2024-03-01T12:00:00.000Z' },
      refusal: { code: 'event-unknown', subject: 'event' },
    },
    {
      what: 'a case is not handed over to whoever has it',
      history: running(),
      on: '2024-03-01',
      name: 'changeMunicipality',
      fields: { municipality: PARTIES.municipality, municipalityCode: '0228' },
      refusal: { code: 'nothing-changed', subject: 'municipality' },
    },
  ]);

  it('the responsible gemeente may hand over ahead of the day', () => {
    given(running())
      .on('2025-01-01')
      .when(
        'changeMunicipality',
        { municipality: PARTIES.otherMunicipality, municipalityCode: '0344' },
        { at: '2024-12-01T12:00:00.000Z' as Instant },
      )
      .thenRecorded();
  });
});
