/**
 * The one text form of a value (RFC 8785, JSON Canonicalization Scheme), for hashing and for the wire.
 * It refuses what has no single form rather than choosing one.
 */

/** What the ledger can write down: JSON without fractions, since no rule needs them and their text is contested. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue };

/** Thrown for a value without a single text form; a bug of the caller, never the fault of foreign input. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/** Deeper values are refused: they are attacks on the stack, not records. */
const DEEPEST = 32;

/** The canonical text of a value; throws {@link NotCanonical} for what has none (fractions, -0, undefined, holes, lone surrogates, class instances). */
export function canonical(value: CanonicalValue): string {
  return textOf(value, 0);
}

/**
 * The value that a text stands for, or undefined unless the text is exactly its canonical form;
 * so whatever is accepted has one spelling, and duplicate names or stray spaces cannot hide in a hash.
 */
export function parseCanonical(text: string): CanonicalValue | undefined {
  try {
    const value: CanonicalValue = JSON.parse(text);
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new NotCanonical('nested too deep');
  switch (typeof value) {
    case 'string':
      return stringText(value);
    case 'number':
      return integerText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayText(value, depth) : objectText(value, depth);
    default:
      throw new NotCanonical(`no JSON form for ${typeof value}`);
  }
}

function stringText(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('lone surrogate');
  return JSON.stringify(text);
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical('not a safe integer');
  return String(value);
}

function arrayText(list: readonly unknown[], depth: number): string {
  const items: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    if (!Object.hasOwn(list, index)) throw new NotCanonical('hole in an array');
    items.push(textOf(list[index], depth + 1));
  }
  return `[${items.join(',')}]`;
}

function objectText(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical('not a plain object');
  if (Object.getOwnPropertySymbols(object).length > 0) throw new NotCanonical('symbol as a name');
  // `<` on strings compares UTF-16 code units, which is the order of RFC 8785 section 3.2.3.
  const members = Object.entries(object)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${stringText(name)}:${textOf(value, depth + 1)}`);
  return `{${members.join(',')}}`;
}
