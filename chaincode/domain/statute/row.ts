/** The shape of a row of law, and the addresses of the codes it cites. */

import type { CalendarDate, Term } from '../calendar';
import type { RuleId } from './rule-ids';

/** One rule of law while one wording of it was in force. */
export interface StatuteRule {
  readonly id: RuleId;
  /** As a lawyer cites it. */
  readonly article: string;
  /** The text as it stood on `validFrom`. */
  readonly url: string;
  readonly validFrom: CalendarDate;
  /** The first day on which this row no longer holds; null while it does. */
  readonly validUntil: CalendarDate | null;
  /** The sentence of law that matters here, shortened where [...] stands; only the text at the address is authoritative. */
  readonly dutch: string;
  /** The same in English, in our words. */
  readonly english: string;
  /** The number the article gives, where it gives one. */
  readonly term?: Term;
  /** A longer number that the court may set in its place, where the article lets it. */
  readonly longest?: { readonly days: number };
  /** The rule was taken out of the text that the row quotes: since then the law does not let it be done. */
  readonly repealed?: true;
  /** The number counts anew from each day on which what it waits for is over: the text says `gedurende`. */
  readonly recurs?: true;
  /** What a request keeps alive lasts until the decision on it is open to no remedy, and not merely until it is given. */
  readonly untilFinal?: true;
  /**
   * Whether `dutch` was compared with a published text of a day on which the row held ({@link COMPARED_WITH}). Where it was not,
   * it renders the rule from memory, and must be compared at its address before the organisations approve this table.
   */
  readonly wording: 'compared' | 'to-verify';
  /** What the text and the decisions that are known leave open: the rule is applied as written here, and whoever relies on it is told. */
  readonly open?: string;
  /** The decision from which a reading follows that the text alone doesn't settle. */
  readonly ecli?: string;
}

/** An article of a Dutch code as it stood on a day (Juriconnect 1.3). */
const wetten = (bwb: string, book: string) => (article: string, on: string) =>
  `https://wetten.overheid.nl/jci1.3:c:${bwb}${book}&artikel=${article}&z=${on}&g=${on}`;

/** The codes that rows cite: how a lawyer writes an article, and where it is read. */
const CODES = {
  bw: { prefix: '1:', suffix: 'BW', address: wetten('BWBR0002656', '&boek=1') },
  rv: { prefix: '', suffix: 'Rv', address: wetten('BWBR0001827', '') },
  jw: { prefix: '', suffix: 'Jw', address: wetten('BWBR0034925', '') },
  bjw: { prefix: '', suffix: 'BJw', address: wetten('BWBR0035779', '') },
  atw: { prefix: '', suffix: 'Atw', address: wetten('BWBR0002448', '') },
  wjz: { prefix: '', suffix: 'Wjz', address: wetten('BWBR0016637', '') },
  uavg: { prefix: '', suffix: 'UAVG', address: wetten('BWBR0040940', '') },
  wbp: { prefix: '', suffix: 'Wbp', address: wetten('BWBR0011468', '') },
  adapt: {
    prefix: '',
    suffix: 'Stb. 2014, 131',
    address: () => 'https://zoek.officielebekendmakingen.nl/stb-2014-131.html',
  },
  avg: {
    prefix: '',
    suffix: 'AVG',
    address: (article: string) => `https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_${article}`,
  },
} as const;

/**
 * The days of the published texts with which wordings were compared, by code, and what a text lacked; of a later change of a text
 * the table may not know.
 */
export const COMPARED_WITH: { readonly [code: string]: readonly string[] } = {
  BW: [
    '1995-04-26',
    '2010-10-10',
    '2014-11-19',
    '2015-01-02',
    '2015-10-23',
    '2023-07-01 (without 262a, 262b, 265a to 265k and 267a)',
  ],
  Rv: ['2014-10-16', '2015-11-09'],
  Jw: ['2015-01-05', '2018-07-28 (chapter 6)', '2021-11-06'],
  BJw: ['2015-01-06'],
  Wjz: ['2014-11-03'],
  Atw: ['2012-05-05'],
  Wbp: ['2015-07-13'],
};

const SINCE_1995 = ['1995-11-01', '2015-01-01'] as const;
const SINCE_2015 = ['2015-01-01', null] as const;

/** The two statutes of supervision: the act of 1995 (Stb. 1995, 255) and the revision of 2015 (Stb. 2014, 130). */
export const ERAS = { act1995: SINCE_1995, act2015: SINCE_2015 } as const;

/** What a row says beside its article and dates. */
type Wording = Pick<
  StatuteRule,
  'dutch' | 'english' | 'wording' | 'term' | 'longest' | 'repealed' | 'recurs' | 'untilFinal' | 'open' | 'ecli'
>;

/** A row: its id, the code and article that carry it ('265c', lid 3), the days it held, and what it says. */
export function row(
  id: RuleId,
  [code, article, lid]: readonly [code: keyof typeof CODES, article: string, lid?: number],
  [from, until]: readonly [from: string, until: string | null],
  wording: Wording,
): StatuteRule {
  const { prefix, suffix, address } = CODES[code];
  const repealed = until === null ? '' : ' (oud)';
  return {
    id,
    article: `${prefix}${article}${lid === undefined ? '' : ` lid ${lid}`}${repealed} ${suffix}`,
    url: address(article, from),
    validFrom: from as CalendarDate,
    validUntil: until as CalendarDate | null,
    ...wording,
  };
}
