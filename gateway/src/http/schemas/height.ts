/** How far an answer reaches: it says what was recorded up to a block, never that nothing followed. */
import { z } from 'zod';
import type { Height } from '../../usecases/index.js';

/** A height as answered. */
export const heightSchema = z
  .object({
    blok: z.int().nullable().meta({ description: 'Het laatste verwerkte blok; null voor het eerste.' }),
    achterstand: z.int().meta({ description: 'Blokken die bestaan en nog niet zijn verwerkt.' }),
  })
  .meta({ id: 'Stand', description: 'Tot waar dit antwoord het register kent.' });

/** A height under the names of this API. */
export function heightBody({ block, lag }: Height): z.input<typeof heightSchema> {
  return { blok: block === null ? null : Number(block), achterstand: lag };
}
