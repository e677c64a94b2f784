/** What is said of an erasure wherever content is missing: the ground with its article, and since when. */
import { ERASURE_GROUNDS, ERASURE_SCOPES, type Erasure } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { day, moment, uuid7 } from './primitives.js';

/** An erasure, or nothing. */
export const erasureSchema = z
  .object({
    grond: z.enum(Object.keys(ERASURE_GROUNDS)),
    omvang: z.enum(ERASURE_SCOPES),
    regel: z.string(),
    artikel: z.string().meta({ description: 'Het artikel zoals het gold op de dag van de vernietiging.' }),
    url: z.string(),
    datum: day('De dag waarop tot vernietiging is besloten.'),
    vernietigdOp: moment('Sinds wanneer de inhoud weg is.'),
    registrator: z.string().meta({ pattern: '^[0-9]{20}$', description: 'OIN van wie de vernietiging registreerde.' }),
    gebeurtenisId: uuid7('De gebeurtenis die van de vernietiging vertelt.'),
    gebeurtenissen: z.array(uuid7('Een gebeurtenis waarvan de inhoud weg is.')),
  })
  .meta({ id: 'Vernietiging' });

/** The body of an erasure. */
export function erasureBody(erasure: Erasure | null): z.input<typeof erasureSchema> | null {
  if (erasure === null) return null;
  const { ground, scope, rule, article, url, date, erasedAt, registrar, erasedBy, events } = erasure;
  return {
    grond: ground,
    omvang: scope,
    regel: rule,
    artikel: article,
    url,
    datum: date,
    vernietigdOp: erasedAt,
    registrator: registrar,
    gebeurtenisId: erasedBy,
    gebeurtenissen: [...events],
  };
}
