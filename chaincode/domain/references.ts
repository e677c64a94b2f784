/**
 * The names by which things are known: each is parsed into a branded text or refused (undefined), never repaired.
 * Spaces and letter case are the writer's duty, so that one thing has one name.
 */

import type { Brand } from './brand';

/** One child's file on the ledger: a random id that means nothing elsewhere. */
export type CaseRef = Brand<string, 'CaseRef'>;
/** One recorded fact, chosen by the client so that sending twice records once. */
export type EventRef = Brand<string, 'EventRef'>;
/** One measure, from its first grant through all its extensions. */
export type MeasureRef = Brand<string, 'MeasureRef'>;
/** Organisatie-identificatienummer (Logius), 20 digits. */
export type Oin = Brand<string, 'Oin'>;
/** European Case Law Identifier of a published Dutch decision. */
export type Ecli = Brand<string, 'Ecli'>;
/** The court's own number of the case: rechtbank, gerechtshof or Hoge Raad. */
export type Zaaknummer = Brand<string, 'Zaaknummer'>;
/** CBS code of a gemeente. */
export type MunicipalityCode = Brand<string, 'MunicipalityCode'>;
/** Lower-case hexadecimal SHA-256 of a document outside the ledger, salted by its holder. */
export type DocumentHash = Brand<string, 'DocumentHash'>;
/** The article that a dictum names, such as '1:265c lid 2 BW'. */
export type ArticleRef = Brand<string, 'ArticleRef'>;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const RSIN_OIN = /^00000001(\d{9})000$/;
const KVK_OIN = /^00000003\d{8}0000$/;
const OIN = /^0000000[1-9]\d{12}$/;
const ECLI = /^ECLI:NL:[A-Z][A-Z0-9]{1,6}:(1[89]|20)\d{2}:[A-Z0-9]([A-Z0-9.]{0,24})$/;
const ZAAKNUMMERS = [
  /^C\/\d{2}\/\d{5,7}( \/ (JE|JU|FA|FO) RK \d{2}-\d{1,5})?$/,
  /^200\.\d{3}\.\d{3}(\/\d{2})?$/,
  /^\d{2}\/\d{5}$/,
] as const;
const MUNICIPALITY_CODE = /^\d{4}$/;
const SHA_256 = /^[0-9a-f]{64}$/;
const ARTICLE =
  /^(\d{1,2}[:.])?\d{1,4}([.]\d{1,3})*[a-z]{0,2}( lid \d{1,2})?( \(oud\))? (BW|Rv|Jw|Jeugdwet|Wjz|EVRM|IVRK)$/;

const DIGIT_RUNS = /\d+/g;

/** True when a text holds a run of exactly eight or nine digits that passes the 11-proef, as every BSN does. */
export function holdsBsn(text: string): boolean {
  return (text.match(DIGIT_RUNS) ?? []).some((run) => (run.length === 8 || run.length === 9) && passesElfproef(run));
}

/** The 11-proef of BSN and RSIN: weights 9 down to 2, the last digit weighs -1, the sum is a multiple of 11. */
export function passesElfproef(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  let sum = -Number(nine.charAt(8));
  for (let place = 0; place < 8; place += 1) sum += Number(nine.charAt(place)) * (9 - place);
  return sum % 11 === 0;
}

/** The case that a UUIDv7 names, or undefined. */
export const parseCaseRef = parserOf<CaseRef>((text) => UUID_V7.test(text));

/** The event that a UUIDv7 names, or undefined. */
export const parseEventRef = parserOf<EventRef>((text) => UUID_V7.test(text));

/** The measure that a UUIDv7 names, or undefined. */
export const parseMeasureRef = parserOf<MeasureRef>((text) => UUID_V7.test(text));

/** The organisation that an OIN names, or undefined; the forms built on an RSIN must carry one that passes the 11-proef. */
export const parseOin = parserOf<Oin>((text) => {
  if (!OIN.test(text)) return false;
  if (text.startsWith('00000003')) return KVK_OIN.test(text);
  if (!text.startsWith('00000001')) return true;
  const rsin = RSIN_OIN.exec(text)?.[1];
  return rsin !== undefined && passesElfproef(rsin);
});

/** The decision that an ECLI names, or undefined. */
export const parseEcli = parserOf<Ecli>((text) => ECLI.test(text) && !holdsBsn(text));

/** The case number in the spelling of rechtbank, gerechtshof or Hoge Raad, or undefined. */
export const parseZaaknummer = parserOf<Zaaknummer>((text) => ZAAKNUMMERS.some((form) => form.test(text)));

/** The gemeente that a CBS code names, or undefined. */
export const parseMunicipalityCode = parserOf<MunicipalityCode>((text) => MUNICIPALITY_CODE.test(text));

/** The hash of a document, or undefined. */
export const parseDocumentHash = parserOf<DocumentHash>((text) => SHA_256.test(text));

/** The article that a text cites, or undefined: a grammar, so that no free text enters by this door. */
export const parseArticleRef = parserOf<ArticleRef>((text) => ARTICLE.test(text));

function parserOf<T extends string>(accepts: (text: string) => boolean): (text: unknown) => T | undefined {
  return (text) => (typeof text === 'string' && accepts(text) ? (text as T) : undefined);
}
