// What is refused once a finding and a decision stand, with its status and code.
import { COUNCIL, COURT, INSTITUTION, type Json, MUNICIPALITY, oin } from './course-steps.js';
import { freshId } from './http/world.js';
import { decision, finding } from './journey-bodies.js';

/** What the refused bodies refer to. */
export interface Journey {
  readonly zaakId: string;
  readonly maatregelId: string;
  readonly findingId: string;
  readonly decisionId: string;
}

/** One registration that is refused, and how. */
export interface Refusal {
  readonly title: string;
  readonly by: readonly [organisation: string, user: string];
  readonly path: string;
  readonly body: (journey: Journey) => Json;
  readonly status: number;
  readonly code: string;
}

/** By form, by role, by party, by law and by what is there already. */
export const REFUSALS: readonly Refusal[] = [
  {
    title: 'a supervision of more than a year',
    by: COURT,
    path: '/v1/beschikkingen',
    body: ({ zaakId }) => decision(zaakId, freshId(), { einddatum: '2027-03-02' }),
    status: 409,
    code: 'term-too-long',
  },
  {
    title: 'a decision by an institution',
    by: INSTITUTION,
    path: '/v1/beschikkingen',
    body: ({ zaakId }) => decision(zaakId, freshId()),
    status: 403,
    code: 'role-not-allowed',
  },
  {
    title: 'a finding by a municipality',
    by: MUNICIPALITY,
    path: '/v1/bevindingen',
    body: ({ zaakId }) => finding(zaakId),
    status: 403,
    code: 'role-not-allowed',
  },
  {
    title: 'a registration by an auditor',
    by: ['gi', 'auditor'],
    path: '/v1/tenuitvoerleggingen',
    body: ({ zaakId, maatregelId }) => ({
      zaakId,
      datum: '2026-02-10',
      maatregelId,
      fase: 'begonnen',
      instelling: oin.institution,
    }),
    status: 403,
    code: 'role-not-allowed',
  },
  {
    title: 'an act of an institution that is no party',
    by: ['gi', 'waterkant'],
    path: '/v1/ontvangstbevestigingen',
    body: ({ zaakId, decisionId }) => ({
      zaakId,
      datum: '2026-02-03',
      gebeurtenis: decisionId,
      ontvangstTijdstip: '2026-02-03T09:00:00.000Z',
    }),
    status: 403,
    code: 'not-a-party',
  },
  {
    title: 'a wrong previous hash',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: ({ zaakId }) => finding(zaakId, { vorige: '0'.repeat(64) }),
    status: 409,
    code: 'wrong-previous',
  },
  {
    title: 'another content under a used event id',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: ({ zaakId, findingId }) => finding(zaakId, { gebeurtenisId: findingId, datum: '2026-01-13' }),
    status: 409,
    code: 'event-id-reused',
  },
  {
    title: 'an unknown field',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: ({ zaakId }) => finding(zaakId, { naam: 'x' }),
    status: 400,
    code: 'unknown-field',
  },
  {
    title: 'a day that does not exist',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: ({ zaakId }) => finding(zaakId, { datum: '2026-02-30' }),
    status: 400,
    code: 'no-such-date',
  },
  {
    title: 'an end before its start',
    by: COURT,
    path: '/v1/beschikkingen',
    body: ({ zaakId }) => decision(zaakId, freshId(), { einddatum: '2026-02-01' }),
    status: 400,
    code: 'end-before-start',
  },
  {
    title: 'a number that may be a BSN',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: ({ zaakId }) => finding(zaakId, { zaaknummer: '123456782' }),
    status: 400,
    code: 'bsn-like',
  },
  {
    title: 'a body over 64 KiB',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: ({ zaakId }) => finding(zaakId, { vulling: 'x'.repeat(65_536) }),
    status: 413,
    code: 'body-too-large',
  },
];
