/**
 * Content as salted disclosures (the idea of SD-JWT, RFC 9901): each field can be shown or withheld on its own,
 * while one commitment binds them all. SHA-256 and chance are handed in, since domain has neither.
 */

import { type CanonicalValue, canonical, parseCanonical } from './canonical';
import { type Refusal, refuse } from './refusal';

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export type Sha256 = (text: string) => string;

/** One field with the salt that keeps its digest from being guessed. */
export type Disclosure = readonly [salt: string, name: string, value: CanonicalValue];

/** The fields of a fact by name, before any is judged. */
export type ContentFields = Readonly<Record<string, CanonicalValue>>;

const VERSION = 1;
/** 16 bytes in base64url: the last of 22 characters carries two bits, so only four are canonical. */
const SALT = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** Disclosures of all fields, sorted by name; the caller must give 128 fresh random bits, as base64url, for each. */
export function newDisclosures(fields: ContentFields, randomSalt: () => string): readonly Disclosure[] {
  return Object.keys(fields)
    .sort()
    .map((name): Disclosure => [saltOf(randomSalt), name, fields[name] ?? null]);
}

/** The one text under which content travels and is kept. */
export function contentText(disclosures: readonly Disclosure[]): string {
  return canonical({ v: VERSION, disclosures });
}

/** The disclosures of a content text, or a refusal unless it is canonical, sorted by unique names, and fully salted. */
export function readDisclosures(text: string): readonly Disclosure[] | Refusal {
  const content = parseCanonical(text);
  if (!isRecord(content) || content.v !== VERSION || Object.keys(content).length !== 2) {
    return refuse('content-malformed', 'inhoud');
  }
  const { disclosures } = content;
  if (!Array.isArray(disclosures) || !disclosures.every(isDisclosure))
    return refuse('content-malformed', 'disclosures');
  const inOrder = disclosures.every((one, place) => place === 0 || (disclosures[place - 1]?.[1] ?? '') < one[1]);
  return inOrder ? disclosures : refuse('content-malformed', 'disclosures');
}

/** The fields that disclosures show. */
export function fieldsOf(disclosures: readonly Disclosure[]): ContentFields {
  return Object.fromEntries(disclosures.map(([, name, value]) => [name, value]));
}

/** What stands for one field when it is withheld. */
export function digestOf(disclosure: Disclosure, sha256: Sha256): string {
  return sha256(canonical(disclosure));
}

/** The public commitment to a content: no field can be changed, added or left out under the same one. */
export function commitmentOf(disclosures: readonly Disclosure[], sha256: Sha256): string {
  return commitmentOfDigests(
    disclosures.map((disclosure) => digestOf(disclosure, sha256)),
    sha256,
  );
}

/** The same commitment from digests alone, for a holder to whom some fields were not shown. */
export function commitmentOfDigests(digests: readonly string[], sha256: Sha256): string {
  return sha256(canonical([...digests].sort()));
}

function saltOf(randomSalt: () => string): string {
  const salt = randomSalt();
  if (!SALT.test(salt)) throw new TypeError('a salt is 16 bytes in base64url');
  return salt;
}

function isDisclosure(value: CanonicalValue): value is Disclosure {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [salt, name] = value;
  return typeof salt === 'string' && SALT.test(salt) && typeof name === 'string' && name !== '';
}

function isRecord(value: CanonicalValue | undefined): value is { readonly [name: string]: CanonicalValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
