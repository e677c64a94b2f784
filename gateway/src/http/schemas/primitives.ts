/** Shapes that many bodies share. */
import { z } from 'zod';

/** A UUIDv7 in lower case: one thing has one name. */
export const uuid7 = (description: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    .meta({ format: 'uuid', description });

/** A SHA-256, lower-case hexadecimal. */
export const hash = (description: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description });

/** A moment in UTC, as answered. */
export const moment = (description: string) => z.string().meta({ format: 'date-time', description });

/** A day, as answered. */
export const day = (description: string) => z.string().meta({ format: 'date', description });

/** For checks of a whole body that must also speak when a field is wrong, so that nobody has to ask twice. */
export const whateverItsFields = {
  when: ({ value }: { readonly value: unknown }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Where to go on in a list, as letters only: no digits that could be taken for somebody's number. */
export const continuation = z
  .string()
  .regex(/^([a-p]{2}){1,300}$/)
  .transform((letters) =>
    Buffer.from(
      letters.replace(/./g, (letter) => hexOf(letter)),
      'hex',
    ).toString(),
  )
  .meta({ type: 'string', description: 'Ga verder waar de vorige bladzijde eindigde.' });

/** What {@link continuation} reads back. */
export function continuationText(key: string): string {
  return Buffer.from(key)
    .toString('hex')
    .replace(/./g, (digit) => String.fromCharCode(FIRST_LETTER + Number.parseInt(digit, 16)));
}

const FIRST_LETTER = 97;

function hexOf(letter: string): string {
  return (letter.charCodeAt(0) - FIRST_LETTER).toString(16);
}

const standardPage = 50;
const largestPage = 100;

/** How many items of a list to answer. */
export const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/)
  .transform(Number)
  .optional()
  .transform((given) => given ?? standardPage)
  .meta({
    type: 'integer',
    minimum: 1,
    maximum: largestPage,
    default: standardPage,
    description: 'Hoeveel per bladzijde.',
  });
