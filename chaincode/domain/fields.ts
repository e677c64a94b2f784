/** The forms a content field may have; each narrows foreign input once and says how it failed. */

import { isDateShaped, parseCalendarDate } from './calendar';
import type { CanonicalValue } from './canonical';
import { parseInstant } from './instant';
import {
  parseArticleRef,
  parseDocumentHash,
  parseEcli,
  parseEventRef,
  parseMeasureRef,
  parseMunicipalityCode,
  parseOin,
  parseZaaknummer,
} from './references';
import type { RefusalCode } from './refusal';

/** What kind of text a field holds; the outer schemas are drawn from it. */
export type FieldForm =
  | 'date'
  | 'instant'
  | 'oin'
  | 'oins'
  | 'event'
  | 'measure-ref'
  | 'municipality-code'
  | 'document-hash'
  | 'zaaknummer'
  | 'ecli'
  | 'article'
  | 'boolean'
  | 'word'
  | 'words'
  | 'any';

/** One field: its form, the closed list of words where it has one, and the fault that a value would be, if any. */
export interface Field {
  readonly form: FieldForm;
  readonly words?: readonly string[];
  readonly faultOf: (value: CanonicalValue) => RefusalCode | undefined;
}

/** The fields of a content by name. */
export type Fields = Readonly<Record<string, Field>>;

const illTypedUnless = (isRight: boolean): RefusalCode | undefined => (isRight ? undefined : 'ill-typed-field');

function parsed(form: FieldForm, parse: (value: unknown) => unknown): Field {
  return { form, faultOf: (value) => illTypedUnless(parse(value) !== undefined) };
}

/** A day that exists. */
export const date: Field = {
  form: 'date',
  faultOf: (value) => {
    if (!isDateShaped(value)) return 'ill-typed-field';
    return parseCalendarDate(value) === undefined ? 'no-such-date' : undefined;
  },
};

/** A moment in UTC. */
export const instant = parsed('instant', parseInstant);
/** An organisation. */
export const oin = parsed('oin', parseOin);
/** Organisations, each once, in ascending order, so that equal lists are equal texts. */
export const oins: Field = {
  form: 'oins',
  faultOf: (value) =>
    illTypedUnless(
      Array.isArray(value) &&
        value.every(
          (one, place) => parseOin(one) !== undefined && (place === 0 || String(value[place - 1]) < String(one)),
        ),
    ),
};
/** A recorded event. */
export const event = parsed('event', parseEventRef);
/** A measure through all its extensions. */
export const measureRef = parsed('measure-ref', parseMeasureRef);
/** A gemeente. */
export const municipalityCode = parsed('municipality-code', parseMunicipalityCode);
/** A document's hash. */
export const documentHash = parsed('document-hash', parseDocumentHash);
/** A court's case number. */
export const zaaknummer = parsed('zaaknummer', parseZaaknummer);
/** A published decision. */
export const ecli = parsed('ecli', parseEcli);
/** An article of law. */
export const article = parsed('article', parseArticleRef);

/** True or false. */
export const boolean: Field = { form: 'boolean', faultOf: (value) => illTypedUnless(typeof value === 'boolean') };

/** One word of a closed list. */
export function word(words: readonly string[]): Field {
  return {
    form: 'word',
    words,
    faultOf: (value) => illTypedUnless(typeof value === 'string' && words.includes(value)),
  };
}

/** Words of a closed list, each at most once. */
export function words(known: readonly string[]): Field {
  return {
    form: 'words',
    words: known,
    faultOf: (value) =>
      illTypedUnless(
        Array.isArray(value) &&
          value.every((one) => typeof one === 'string' && known.includes(one)) &&
          new Set(value).size === value.length,
      ),
  };
}

/** A corrected value, judged later in the place of the one it corrects; null takes the field away. */
export const corrected: Field = {
  form: 'any',
  faultOf: (value) => illTypedUnless(typeof value !== 'number' && (typeof value !== 'object' || isTextList(value))),
};

function isTextList(value: CanonicalValue): boolean {
  return value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}
