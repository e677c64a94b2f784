import type { Instant } from '@grondslag/chaincode/domain';
import { aCase, CALLERS, type Circumstances, given, OPENING, PARTIES, uuid } from '../support/domain.js';
import { FINDING, grant, OTS, opened, refuses, running, UHP, until } from './decide/refuses.js';

describe('who may write', () => {
  refuses([
    {
      what: 'a decision is not for an institution, and the article on the measure says so',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-02-02', ...until('2025-02-02') }),
      how: { by: CALLERS.institution },
      refusal: { code: 'role-not-allowed', article: '1:255 lid 1 BW', rule: 'ots.grond', subject: 'role' },
    },
    {
      what: 'a decision is not for the council',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(UHP, { from: '2024-02-02', ...until('2024-08-02') }),
      how: { by: CALLERS.council },
      refusal: { code: 'role-not-allowed', article: '1:265b lid 1 BW' },
    },
    {
      what: 'nothing is for an auditor',
      history: opened(),
      on: '2024-02-02',
      name: 'acknowledgeNotification',
      fields: { event: uuid(1001), receivedAt: '2024-02-02T12:00:00.000Z' },
      how: { by: CALLERS.auditor },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
    {
      what: 'a role is only for the organisation that it belongs to',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-02-02', ...until('2025-02-02') }),
      how: { by: { ...CALLERS.court, mspId: 'GIMSP' } },
      refusal: { code: 'role-not-of-msp', subject: 'role' },
    },
    {
      what: 'nobody registers for another',
      history: opened(),
      on: '2024-02-02',
      name: 'registerFinding',
      fields: { ...FINDING, registrar: PARTIES.court },
      refusal: { code: 'registrar-differs', subject: 'registrar' },
    },
    {
      what: 'an institution that is not charged with the case does not write in it',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi' },
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
    {
      what: 'a gemeente that is not responsible does not write in the case',
      history: running(),
      on: '2024-03-01',
      name: 'acknowledgeNotification',
      fields: { event: uuid(1001), receivedAt: '2024-03-01T12:00:00.000Z' },
      how: { by: CALLERS.otherMunicipality },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
  ]);

  it('an institution files its own requests', () => {
    given(running())
      .on('2024-12-01')
      .when('fileRequest', { request: 'verlengen', measure: OTS, requester: 'gi' })
      .thenRecorded();
  });

  for (const [by, requester] of [
    ['council', 'gi'],
    ['institution', 'rvdk'],
    ['court', 'rvdk'],
    ['court', 'gi'],
  ] as const) {
    it(`the ${by} does not file for ${requester}`, () => {
      given(running())
        .on('2024-12-01')
        .when('fileRequest', { request: 'verlengen', measure: OTS, requester }, { by: CALLERS[by] })
        .thenRefused({ code: 'requester-differs', subject: 'requester' });
    });
  }
});

describe('the order of the ledger', () => {
  const at = (moment: string): Circumstances => ({ at: moment as Instant });
  refuses([
    {
      what: 'a transaction is not older than the last record of its case',
      history: running(),
      on: '2024-02-02',
      name: 'registerFinding',
      fields: FINDING,
      how: at('2024-02-02T11:59:59.999Z'),
      refusal: { code: 'before-last-record', subject: 'recordedAt' },
    },
    {
      what: 'nothing is registered before it has happened',
      history: opened(),
      on: '2024-02-03',
      name: 'registerFinding',
      fields: FINDING,
      how: at('2024-02-02T22:59:59.999Z'),
      refusal: { code: 'dated-in-future', subject: 'date' },
    },
    {
      what: 'nothing is judged that is older than the law the ledger knows',
      history: aCase(),
      on: '1995-10-31',
      name: 'registerFinding',
      fields: { ...FINDING, ...OPENING },
      refusal: { code: 'no-law-on-date', subject: 'date' },
    },
    {
      what: 'a case is not opened by a hearing',
      history: aCase(),
      on: '2024-02-02',
      name: 'registerHearing',
      fields: { decision: uuid(9), partiesHeard: true, minorHeard: 'ja' },
      refusal: { code: 'opening-incomplete' },
    },
  ]);

  it('a transaction may be as old as the last record', () => {
    given(running()).on('2024-02-02').when('registerFinding', FINDING, at('2024-02-02T12:00:00.000Z')).thenRecorded();
  });

  it('a day in the Netherlands begins an hour before that of UTC, in winter', () => {
    given(opened()).on('2024-02-03').when('registerFinding', FINDING, at('2024-02-02T23:00:00.000Z')).thenRecorded();
  });

  for (const party of ['municipality', 'institution', 'court']) {
    it(`a case is not opened without naming its ${party}`, () => {
      const { [party]: _, municipalityCode, ...named } = OPENING;
      const fields = {
        ...FINDING,
        ...named,
        ...(party === 'municipality' ? {} : { municipalityCode: municipalityCode ?? null }),
      };
      given(aCase())
        .on('2024-01-15')
        .when('registerFinding', fields)
        .thenRefused({ code: 'opening-incomplete', subject: party });
    });
  }

  it('a case may be opened by a decision, the court naming itself by writing', () => {
    const { court: _, ...named } = OPENING;
    given(aCase())
      .on('2024-02-02')
      .when('registerDecision', grant(OTS, { ...named, from: '2024-02-02', ...until('2025-02-02') }))
      .thenRecorded();
  });

  it('an institution opens no case for another', () => {
    given(aCase())
      .on('2024-02-02')
      .when(
        'fileRequest',
        { request: 'instellen', measure: UHP, requester: 'gi', ...OPENING },
        { by: CALLERS.otherInstitution },
      )
      .thenRefused({ code: 'not-a-party', subject: 'institution' });
  });

  it('the responsible gemeente is not changed in passing', () => {
    given(opened())
      .on('2024-02-02')
      .when('registerFinding', { ...FINDING, municipality: PARTIES.otherMunicipality, municipalityCode: '0344' })
      .thenRefused({ code: 'party-differs', subject: 'municipality' });
  });
});
