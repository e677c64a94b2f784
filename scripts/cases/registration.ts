// What a plan is made of: who registers, one registration, and the terms that decisions give. Usual articles and requesters too.
import type { CalendarDate, Instance, MeasureKind, Requester } from '@grondslag/chaincode/domain';
import { measuresCalled } from './acts.js';
import type { Sender, Sent } from './replayable.js';
import type { RuleNumber } from './rules.js';

/** The organisations of one replay, by OIN (rule 1). */
export interface Parties extends Readonly<Record<Sender, string>> {
  readonly gemeentecode: string;
}

/** One fact to register, and the measure and filling rules that it comes from. */
export interface Registration extends Sent {
  readonly measure: MeasureKind;
  readonly rules: readonly RuleNumber[];
}

/** A period that one decision gave. */
export interface Term {
  readonly measure: MeasureKind;
  readonly measureRef: string;
  readonly decision: string;
  readonly request: Asked;
  readonly decided: CalendarDate;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly extends: boolean;
  readonly emergency: boolean;
  /** The timeline names this term; otherwise it was filled in. */
  readonly stated: boolean;
  /** The end was filled in (rule 8). */
  readonly endFilled: boolean;
}

/** A request that is registered already. */
export interface Asked {
  readonly eventId: string;
  readonly date: CalendarDate;
  readonly requester: Requester;
}

/** What a decision grants, once every gap is filled. */
export interface Grant {
  readonly measure: MeasureKind;
  /** Set where the decision goes on with a measure; a first grant gets a new one. */
  readonly measureRef?: string;
  /** An extension is asked and decided anew; the held-over rest of a request is not (GHLEE:2010:BM5164). */
  readonly extends: boolean;
  readonly instance: Instance;
  readonly decided: CalendarDate;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly inclusive?: boolean;
  readonly emergency?: boolean;
  readonly place?: string | null;
  readonly article?: string | null;
  /** Where a note says so; else by rule 3. */
  readonly enforceable?: 'ja' | undefined;
  readonly request?: Asked | undefined;
  readonly stated: boolean;
  readonly endFilled: boolean;
  /** Added by a supplement after the fact (Rv 32); nothing else in the timeline builds on it. */
  readonly supplement?: true;
  readonly rules: readonly RuleNumber[];
}

const grantArticles: Readonly<Record<MeasureKind, readonly [string, string]>> = {
  ondertoezichtstelling: ['1:255 BW', '1:260 BW'],
  'voorlopige-ondertoezichtstelling': ['1:257 BW', '1:257 BW'],
  uithuisplaatsing: ['1:265b BW', '1:265c lid 2 BW'],
  'gesloten-jeugdhulp': ['6.1.2 Jeugdwet', '6.1.12 Jeugdwet'],
  gezagsbeeindiging: ['1:266 BW', '1:266 BW'],
  voogdij: ['1:275 BW', '1:275 BW'],
  'ondertoezichtstelling-amv': ['1:256 BW', '1:260 BW'],
  'spoedmachtiging-gesloten-jeugdhulp': ['6.1.3 Jeugdwet', '6.1.3 Jeugdwet'],
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': ['6.1.4 Jeugdwet', '6.1.12 Jeugdwet'],
  'voorlopige-voogdij': ['1:241 BW', '1:241 BW'],
  'schorsing-gezag': ['1:268 BW', '1:268 BW'],
  'tijdelijke-voogdij': ['1:297 BW', '1:297 BW'],
  'schorsing-voogd': ['1:331 BW', '1:331 BW'],
  'gedeeltelijke-gezagsuitoefening': ['1:265e BW', '1:265e lid 3 BW'],
  contactbeperking: ['1:265f BW', '1:265f BW'],
  omgangsregeling: ['1:265g BW', '1:265g BW'],
  'vervangende-toestemming': ['1:265h BW', '1:265h BW'],
  'wijziging-verblijfplaats': ['1:265i BW', '1:265i BW'],
  'schriftelijke-aanwijzing': ['1:263 BW', '1:263 BW'],
  geschil: ['1:262b BW', '1:262b BW'],
  blokkaderecht: ['1:253s BW', '1:253s BW'],
};

/** The article under which a measure is given, or extended, where a row cites none. */
export function articleOf(measure: MeasureKind, isExtension: boolean): string {
  return grantArticles[measure][isExtension ? 1 : 0];
}

/** Who asks for a measure, as statute has it in the first place (rule 2). */
export function requesterOf(measure: MeasureKind, isExtension: boolean): Requester {
  if (measuresCalled('gesloten-jeugdhulp').includes(measure)) return 'college';
  if (measure === 'geschil') return 'ouder';
  return isExtension ? 'gi' : 'rvdk';
}

/** True when a term goes on beyond a day; null stands for no end. */
export function endsAfter({ until }: Pick<Term, 'until'>, day: CalendarDate | null): boolean {
  return until === null || (day !== null && until > day);
}
