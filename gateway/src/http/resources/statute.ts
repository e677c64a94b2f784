/** The table of law by which this gateway judges: public, like the law. */
import type { Term } from '@grondslag/chaincode/domain';
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
    tekst: z.string().meta({ description: 'De zin uit de wet waar het om gaat, ingekort waar [...] staat.' }),
    engels: z.string().meta({ description: 'Wat de regel zegt, in het Engels en in onze woorden.' }),
    vergeleken: z.boolean().meta({ description: 'Of de tekst met een gepubliceerde tekst is vergeleken.' }),
    openVraag: z.string().nullable().meta({ description: 'Wat tekst en rechtspraak openlaten, in het Engels.' }),
    termijn: z
      .object({ maanden: z.int().optional(), dagen: z.int().optional(), werkdagen: z.int().optional() })
      .nullable(),
    langste: z
      .object({ dagen: z.int() })
      .nullable()
      .meta({ description: 'De langere termijn die de rechter mag stellen, als het artikel dat toelaat.' }),
    geschrapt: z.boolean().meta({ description: 'Of de regel sinds deze tekst niet meer in de wet staat.' }),
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
            engels: row.english,
            vergeleken: row.wording === 'compared',
            openVraag: row.open ?? null,
            termijn: row.term === undefined ? null : toTerm(row.term),
            langste: row.longest === undefined ? null : { dagen: row.longest.days },
            geschrapt: row.repealed === true,
            ecli: row.ecli ?? null,
          }),
        );
        return { status: 200, body: { versie: version, digest, regels } };
      },
    }),
  ];
}

function toTerm({ months, days, workingDays }: Term) {
  return {
    ...(months === undefined ? {} : { maanden: months }),
    ...(days === undefined ? {} : { dagen: days }),
    ...(workingDays === undefined ? {} : { werkdagen: workingDays }),
  };
}
