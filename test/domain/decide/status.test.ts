import type { CertificateChange, Instant } from '@grondslag/chaincode/domain';
import { aCase, CALLERS, type Content, given, measureOf, PARTIES } from '../../support/domain.js';
import { FINDING, grant, OTS, opened, refuses, running, UHP, until, usually } from './refuses.js';

const certificate = (change: CertificateChange): Content => ({ institution: PARTIES.institution, change });
const ahead = '2024-02-10T12:00:00.000Z' as Instant;
const grown = () => aCase().finding('2024-01-15', [OTS, UHP], { majorityOn: '2024-09-01' });

describe('certificates', () => {
  for (const change of ['verleend', 'geschorst', 'ingetrokken'] as const) {
    it(`the first that the register hears of one may be: ${change}`, () => {
      given(running()).on('2024-03-01').when('registerCertificate', certificate(change)).thenRecorded();
    });
  }

  it('may be given again after they were withdrawn', () => {
    given(running().certificate('2024-03-01', 'ingetrokken'))
      .on('2024-04-01')
      .when('registerCertificate', certificate('verleend'))
      .thenRecorded();
  });

  it('may be withdrawn from a day to come', () => {
    given(opened())
      .on('2024-07-01')
      .when('registerCertificate', certificate('ingetrokken'), { at: ahead })
      .thenRecorded();
  });

  it('of another institution in the case are another matter', () => {
    const replaced = running().decision('2024-05-01', 'gi-vervangen', OTS, {
      institution: PARTIES.otherInstitution,
      from: '2024-05-15',
    });
    given(replaced.certificate('2024-05-02', 'ingetrokken'))
      .on('2024-06-01')
      .when('registerCertificate', { institution: PARTIES.otherInstitution, change: 'ingetrokken' })
      .thenRecorded();
  });

  usually({ on: '2024-04-01', name: 'registerCertificate' }).refuses([
    {
      what: 'that stand are not given again',
      history: running().certificate('2024-03-01', 'verleend'),
      fields: certificate('verleend'),
      refusal: { code: 'nothing-changed', rule: 'gi.certificaat', subject: 'change' },
    },
    {
      what: 'that were withdrawn are not suspended',
      history: running().certificate('2024-03-01', 'ingetrokken'),
      fields: certificate('geschorst'),
      refusal: { code: 'nothing-changed', rule: 'gi.certificaat', subject: 'change' },
    },
    {
      what: 'are those of an institution in the case',
      history: running(),
      fields: { institution: PARTIES.otherInstitution, change: 'geschorst' },
      refusal: { code: 'party-differs', subject: 'institution' },
    },
    {
      what: 'are not the institution’s own to register',
      history: running(),
      fields: certificate('verleend'),
      how: { by: CALLERS.institution },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
  ]);
});

describe('the end of minority', () => {
  it('by death may be registered by the gemeente and by a court', () => {
    for (const by of [CALLERS.municipality, CALLERS.court]) {
      given(running()).on('2024-03-01').when('endMinority', { cause: 'overlijden' }, { by }).thenRecorded();
    }
  });

  it('by declaration may come on the sixteenth birthday', () => {
    given(aCase().finding('2024-01-15', [OTS], { majorityOn: '2026-03-01' }))
      .on('2024-03-01')
      .when('endMinority', { cause: 'meerderjarigverklaring' }, { by: CALLERS.court })
      .thenRecorded();
  });

  it('leaves what was given before it to be registered late', () => {
    given(opened().minorityEnd('2024-03-01', 'overlijden'))
      .on('2024-02-29')
      .when('registerDecision', grant(OTS, { from: '2024-02-29', ...until('2025-02-28') }), {
        at: '2024-03-05T12:00:00.000Z' as Instant,
      })
      .thenRecorded();
  });

  it('leaves the court to end what ended already', () => {
    given(running().minorityEnd('2024-03-01', 'overlijden'))
      .on('2024-03-08')
      .when('fileRequest', { request: 'opheffen', measure: OTS, requester: 'gi' })
      .thenRecorded();
  });

  const afterwards = { code: 'already-of-age', article: '1:233 BW' } as const;

  refuses([
    {
      what: 'by declaration is a court’s alone',
      history: running(),
      on: '2024-03-01',
      name: 'endMinority',
      fields: { cause: 'meerderjarigverklaring' },
      refusal: { code: 'role-not-allowed', rule: 'meerderjarigheid.verklaring', subject: 'cause' },
    },
    {
      what: 'by declaration does not come before sixteen',
      history: aCase().finding('2024-01-15', [OTS], { majorityOn: '2026-03-01' }),
      on: '2024-02-29',
      name: 'endMinority',
      fields: { cause: 'meerderjarigverklaring' },
      how: { by: CALLERS.court },
      refusal: { code: 'not-yet-sixteen', rule: 'meerderjarigheid.verklaring', subject: 'date' },
    },
    {
      what: 'comes once',
      history: running().minorityEnd('2024-03-01', 'meerderjarigverklaring'),
      on: '2024-04-01',
      name: 'endMinority',
      fields: { cause: 'overlijden' },
      refusal: { code: 'nothing-changed', subject: 'cause' },
    },
    {
      what: 'does not come after eighteen',
      history: grown(),
      on: '2024-09-01',
      name: 'endMinority',
      fields: { cause: 'overlijden' },
      refusal: { ...afterwards, subject: 'date' },
    },
    {
      what: 'leaves nothing to be given',
      history: opened().minorityEnd('2024-03-01', 'overlijden'),
      on: '2024-03-05',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-03-05', ...until('2025-03-05') }),
      refusal: { ...afterwards, subject: 'from' },
    },
    {
      what: 'leaves nothing to be given on its own day',
      history: opened().minorityEnd('2024-03-01', 'overlijden'),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-03-01', ...until('2025-03-01') }),
      refusal: { ...afterwards, subject: 'from' },
    },
    {
      what: 'leaves nothing to be extended',
      history: running().minorityEnd('2024-03-01', 'meerderjarigverklaring'),
      on: '2024-07-01',
      name: 'registerDecision',
      fields: {
        dictum: 'verlengd',
        instance: 'rechtbank',
        measure: OTS,
        measureRef: measureOf(OTS),
        article: '1:260 BW',
        enforceable: 'ja',
        unheard: false,
        requester: 'gi',
        ...until('2026-02-02'),
      },
      refusal: { ...afterwards, subject: 'from' },
    },
    {
      what: 'leaves nothing to be asked for',
      history: running().minorityEnd('2024-03-01', 'meerderjarigverklaring'),
      on: '2024-03-01',
      name: 'registerFinding',
      fields: FINDING,
      refusal: { ...afterwards, subject: 'date' },
    },
    {
      what: 'leaves nothing to be extended on request',
      history: running().minorityEnd('2024-03-01', 'meerderjarigverklaring'),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi' },
      refusal: { ...afterwards, subject: 'date' },
    },
    {
      what: 'leaves nothing to be submitted for a measure',
      history: running().minorityEnd('2024-03-01', 'meerderjarigverklaring'),
      on: '2024-03-01',
      name: 'registerSubmission',
      fields: { submission: 'verzoek-tot-onderzoek' },
      refusal: { ...afterwards, subject: 'date' },
    },
  ]);
});
