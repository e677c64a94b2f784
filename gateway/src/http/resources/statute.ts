/** The table of law by which this gateway judges: public, like the law. */
import { z } from 'zod';
import type { UseCases } from '../../usecases/index.js';
import { publicRoute, type Route } from '../route.js';
import { day, hash } from '../schemas/primitives.js';

const ruleSchema = z
  .object({
    regel: z.string(),
    artikel: z.string(),
    url: z.string(),
    geldigVanaf: day('De eerste dag waarop deze tekst gold.'),
    geldigTot: day('De eerste dag waarop deze tekst niet meer geldt.').nullable(),
    tekst: z.string(),
    termijn: z.object({ maanden: z.int().optional(), dagen: z.int().optional() }).nullable(),
    ecli: z.string().nullable(),
  })
  .meta({ id: 'Wetsregel' });

/** The whole table, with its version and digest. */
export function statuteRoutes(useCases: UseCases): Route[] {
  return [
    publicRoute({
      method: 'get',
      path: '/v1/wet',
      operationId: 'readStatute',
      tag: 'wet',
      summary: 'De wetsregels waarmee wordt geoordeeld, met hun geldigheid',
      answers: {
        200: {
          description: 'De tabel.',
          schema: z
            .object({ versie: z.string(), digest: hash('SHA-256 van de tabel.'), regels: z.array(ruleSchema) })
            .meta({ id: 'Wet' }),
        },
      },
      async handle() {
        const { version, digest, rows } = useCases.statute();
        const regels = rows.map(
          (row): z.input<typeof ruleSchema> => ({
            regel: row.id,
            artikel: row.article,
            url: row.url,
            geldigVanaf: row.validFrom,
            geldigTot: row.validUntil,
            tekst: row.dutch,
            termijn:
              row.term === undefined
                ? null
                : {
                    ...(row.term.months === undefined ? {} : { maanden: row.term.months }),
                    ...(row.term.days === undefined ? {} : { dagen: row.term.days }),
                  },
            ecli: row.ecli ?? null,
          }),
        );
        return { status: 200, body: { versie: version, digest, regels } };
      },
    }),
  ];
}
