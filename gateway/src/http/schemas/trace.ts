/** How a verdict was reached, as answered: the steps in one list, each cause naming the step that it explains. */
import {
  DICTA,
  INSTANCES,
  MEASURE_KINDS,
  PLACE_TYPES,
  REQUESTERS,
  STATES,
  STEP_KINDS,
  STEP_OUTCOMES,
  type Step,
} from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { EVENT_NAMES } from '../../usecases/index.js';
import { day, uuid7 } from './primitives.js';

const factSchema = z
  .object({
    gebeurtenisId: uuid7('De gebeurtenis.'),
    soort: z.enum(Object.values(EVENT_NAMES)).nullable().meta({ description: 'Null als de inhoud hier niet is.' }),
    datum: day('De juridische datum.').nullable(),
    maatregel: z.enum(MEASURE_KINDS).nullable(),
    instantie: z.enum(INSTANCES).nullable(),
    dictum: z.enum(DICTA).nullable(),
    verzoeker: z.enum(REQUESTERS).nullable(),
    plaatstype: z.enum(PLACE_TYPES).nullable(),
    ecli: z.string().nullable(),
  })
  .meta({ id: 'SpoorFeit' });

const stepSchema = z
  .object({
    nummer: z.int().meta({ description: 'De plaats in het spoor, vanaf 1.' }),
    oorzaakVan: z.int().nullable().meta({
      description: 'Het nummer van de stap die hierdoor wordt verklaard, in een andere maatregel; anders null.',
    }),
    wat: z.enum(STEP_KINDS).meta({ description: 'Wat is bekeken.' }),
    uitkomst: z.enum(STEP_OUTCOMES),
    gevolg: z
      .enum(STATES)
      .nullable()
      .meta({ description: 'De staat waartoe deze stap alleen leidt; null als de maatregel erdoor in stand blijft.' }),
    draagt: z.boolean().meta({ description: 'Of de staat op deze stap rust.' }),
    regel: z.string(),
    artikel: z.string().meta({ description: 'Zoals het gold op de dag waar het om gaat.' }),
    url: z.string(),
    rechtsvraag: z
      .string()
      .nullable()
      .meta({ description: 'Wat deze regel open laat, zoals de tabel van de wet het zegt.' }),
    maatregel: z.enum(MEASURE_KINDS).nullable(),
    maatregelId: uuid7('De maatregel waarover de stap gaat.').nullable(),
    vanaf: day('De eerste dag; van een einde de dag waarop het voorbij was.').nullable(),
    tot: day('De eerste dag die er niet meer bij hoort; van een termijn de dag waarop het te laat is.').nullable(),
    feiten: z.array(factSchema).meta({ description: 'Waarop de regel is toegepast, het oudste eerst.' }),
    standpunten: z
      .array(
        z.object({
          gerecht: z.string(),
          datum: day('De dag van de uitspraak, als die bekend is.').nullable(),
          ecli: z.string().nullable(),
          houdt: z.enum(['blijft', 'vervalt']),
        }),
      )
      .meta({ description: 'Waar rechters verschillen: wie wat vindt.' }),
  })
  .meta({ id: 'Stap' });

/** A trace. */
export const traceSchema = z.array(stepSchema).meta({ description: 'Hoe de staat tot stand kwam, stap voor stap.' });

/** The body of a trace: each step before its causes. */
export function traceBody(trace: readonly Step[]): z.input<typeof traceSchema> {
  const steps: z.input<typeof stepSchema>[] = [];
  const add = (step: Step, explains: number | null): void => {
    const number = steps.length + 1;
    steps.push({ nummer: number, oorzaakVan: explains, ...stepBody(step) });
    for (const cause of step.causes) add(cause, number);
  };
  for (const step of trace) add(step, null);
  return steps;
}

function stepBody(step: Step): Omit<z.input<typeof stepSchema>, 'nummer' | 'oorzaakVan'> {
  return {
    wat: step.what,
    uitkomst: step.outcome,
    gevolg: step.effect,
    draagt: step.decisive,
    regel: step.rule,
    artikel: step.article,
    url: step.url,
    rechtsvraag: step.open,
    maatregel: step.measure,
    maatregelId: step.measureRef,
    vanaf: step.from,
    tot: step.until,
    feiten: step.facts.map(({ event, kind, date, measure, instance, dictum, requester, placeType, ecli }) => ({
      gebeurtenisId: event,
      soort: kind === null ? null : EVENT_NAMES[kind],
      datum: date,
      maatregel: measure,
      instantie: instance,
      dictum,
      verzoeker: requester,
      plaatstype: placeType,
      ecli,
    })),
    standpunten: step.positions.map(({ court, date, ecli, holds }) => ({
      gerecht: court,
      datum: date,
      ecli,
      houdt: holds,
    })),
  };
}
