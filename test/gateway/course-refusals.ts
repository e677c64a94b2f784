// What cannot be registered once the course of a case stands, and which article says so.
import {
  COUNCIL,
  INSTITUTION,
  idOf,
  type Json,
  MUNICIPALITY,
  oin,
  placement,
  type Step,
  supervision,
} from './course-steps.js';

/** What the ledger refuses once all but the erasure stands. */
export interface Refusal {
  readonly what: string;
  readonly by: Step['by'];
  readonly path: string;
  readonly body: Json;
  readonly status: number;
  readonly code: string;
  readonly article?: string;
  /** The field that is named, in this API's own words. */
  readonly subject: string;
}

/** Of each kind of event, something that it cannot be. */
export const REFUSALS: readonly Refusal[] = [
  {
    what: 'a second answer',
    by: COUNCIL,
    path: '/v1/afdoeningen',
    body: {
      datum: '2025-06-02',
      stuk: idOf('a gemeente asks for an inquiry, and so opens the case'),
      uitkomst: 'afgewezen',
    },
    status: 409,
    code: 'already-answered',
    article: '2.4 lid 1 Jw',
    subject: 'stuk',
  },
  {
    what: 'a mayor’s request that an institution registers',
    by: INSTITUTION,
    path: '/v1/ingekomen-stukken',
    body: { datum: '2025-05-02', stuk: 'verzoek-burgemeester' },
    status: 403,
    code: 'role-not-allowed',
    article: '1:255 lid 3 BW',
    subject: 'stuk',
  },
  {
    what: 'an early end of supervision, which only a court can end',
    by: INSTITUTION,
    path: '/v1/mededelingen',
    body: {
      datum: '2025-05-02',
      mededeling: 'eerder-einde',
      maatregelId: supervision,
      voorgenomenEinddatum: '2025-07-01',
    },
    status: 409,
    code: 'not-for-this-measure',
    article: '1:265j lid 2 BW',
    subject: 'maatregelId',
  },
  {
    what: 'an early end without its day',
    by: INSTITUTION,
    path: '/v1/mededelingen',
    body: { datum: '2025-05-02', mededeling: 'eerder-einde', maatregelId: placement },
    status: 400,
    code: 'missing-field',
    subject: 'voorgenomenEinddatum',
  },
  {
    what: 'the evaluation of a plan that was not made',
    by: INSTITUTION,
    path: '/v1/uitvoeringsstappen',
    body: { datum: '2025-05-02', stap: 'plan-geevalueerd', maatregelId: supervision },
    status: 409,
    code: 'plan-unknown',
    article: '4.2.4 BJw',
    subject: 'stap',
  },
  {
    what: 'a certificate that was withdrawn, withdrawn again',
    by: COUNCIL,
    path: '/v1/certificaatwijzigingen',
    body: { datum: '2025-05-02', instelling: oin.institution, wijziging: 'ingetrokken' },
    status: 409,
    code: 'nothing-changed',
    article: '3.4 lid 2 Jw',
    subject: 'wijziging',
  },
  {
    what: 'a declaration of majority by a gemeente',
    by: MUNICIPALITY,
    path: '/v1/einden-minderjarigheid',
    body: { datum: '2025-05-02', oorzaak: 'meerderjarigverklaring' },
    status: 403,
    code: 'role-not-allowed',
    article: '1:253ha lid 1 BW',
    subject: 'oorzaak',
  },
  {
    what: 'a request for a measure after the end of minority',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: { datum: '2025-06-02', uitkomst: 'verzoek', maatregelen: ['ondertoezichtstelling'] },
    status: 409,
    code: 'already-of-age',
    article: '1:233 BW',
    subject: 'datum',
  },
];
