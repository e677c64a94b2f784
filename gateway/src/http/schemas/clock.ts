/** How a statutory term stands, as answered. */
import { CLOCK_IDS, CLOCK_STATES, type ClockReading } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { day, uuid7 } from './primitives.js';

/** A term on the day asked about. */
export const clockSchema = z
  .object({
    klok: z.enum(CLOCK_IDS),
    regel: z.string(),
    artikel: z.string(),
    staat: z.enum(CLOCK_STATES),
    start: day('De dag waarop de termijn begon; null zolang dat niet zo is.').nullable(),
    gemistVanaf: day('De eerste dag waarop het te laat is, streng geteld.').nullable(),
    gemistVanafAtw: day('Die dag volgens de Algemene termijnenwet, als die hem verschuift.').nullable(),
    gehaaldOp: day('De dag waarop het gevraagde gebeurde.').nullable(),
    gevolg: z
      .enum(['verval', 'definitief', 'signaal', 'afwijzing'])
      .meta({ description: 'Wat volgt op een gemiste termijn.' }),
    maatregelId: uuid7('De maatregel; null voor wat bij de zaak hoort.').nullable(),
    gebeurtenissen: z.array(uuid7('Een gebeurtenis.')),
  })
  .meta({ id: 'Klok' });

/** The body of a reading. */
export function clockBody(reading: ClockReading): z.input<typeof clockSchema> {
  const { clock, rule, article, state, start, limit, extendedLimit, metOn, effect, measureRef, events } = reading;
  return {
    klok: clock,
    regel: rule,
    artikel: article,
    staat: state,
    start,
    gemistVanaf: limit,
    gemistVanafAtw: extendedLimit,
    gehaaldOp: metOn,
    gevolg: effect,
    maatregelId: measureRef,
    gebeurtenissen: [...events],
  };
}
