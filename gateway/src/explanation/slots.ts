/** What the facts of a step put into its sentence: who, when, from when, until when. */
import {
  addDays,
  type CalendarDate,
  type Cited,
  MEASURES,
  type MeasureKind,
  type Step,
} from '@grondslag/chaincode/domain';
import { type Slots, writtenOut } from './fill.js';
import type { Language, Words } from './language.js';

/** What every sentence of one explanation shares. */
export interface Scene {
  readonly words: Words;
  readonly language: Language;
  readonly day: CalendarDate;
  /** The kind of measure that was asked about. */
  readonly kind: MeasureKind | null;
}

/** What a step can put into a sentence. */
export function slotsOf({ words, day, kind }: Scene, step: Step): Slots {
  const { months } = words;
  const fact = mainFact(step);
  const written = (on: CalendarDate | null | undefined) => (on == null ? undefined : writtenOut(on, months));
  const base = step.what === 'basis' ? step.causes[0] : undefined;
  return {
    dag: writtenOut(day, months),
    maatregel: measureName(words, step.measure ?? kind),
    van: beginsByLaw(step) ? undefined : written(step.from),
    tot: written(step.until),
    laatste: written(step.until === null ? null : addDays(step.until, -1)),
    basis: base === undefined ? undefined : measureName(words, base.measure),
    datum: written(fact?.date),
    rechter: courtName(words, fact),
    wie: askerName(words, fact),
  };
}

/** True of a decision whose measure begins on another day than it says; the step about that day tells it. */
function beginsByLaw({ what, outcome, measure }: Step): boolean {
  if (what !== 'beschikking' || outcome !== 'voldaan' || measure === null) return false;
  return MEASURES[measure].rules.beginning !== undefined;
}

/** How a sentence calls a kind of measure. */
export function measureName({ measures, phrases }: Words, kind: MeasureKind | null): string {
  if (kind === null) return String(phrases['unnamed-measure']);
  return measures[kind]?.name ?? MEASURES[kind].dutch;
}

/** The fact that a step is about, among those that it cites: what was done, rather than that to which it was done. */
function mainFact({ what, facts }: Step): Cited | undefined {
  const kinds = MAIN[what];
  if (kinds === undefined) return facts.at(-1);
  return kinds.map((kind) => facts.findLast((fact) => fact.kind === kind)).find((fact) => fact !== undefined);
}

/** By the kind of fact that is meant, the first of which there is one. */
const MAIN: { readonly [what in Step['what']]?: readonly NonNullable<Cited['kind']>[] } = {
  'gehoor-belanghebbenden': ['hearingHeld'],
  'gehoor-minderjarige': ['hearingHeld'],
  uitvoering: ['executionRegistered', 'decisionRegistered'],
  'hoger-beroep': ['appealLodged'],
  vernietiging: ['decisionRegistered'],
};

/** One judge decides on measures of supervision, a full court on authority and guardianship: the table of measures says which. */
function courtName({ courts, phrases }: Words, fact: Cited | undefined): string {
  if (fact === undefined || fact.instance === null) return String(phrases['a-court']);
  const isJuvenile = fact.measure !== null && MEASURES[fact.measure].decidedBy === 'kinderrechter';
  if (fact.instance === 'rechtbank' && isJuvenile) return String(phrases['juvenile-court']);
  return courts[fact.instance] ?? String(phrases['a-court']);
}

function askerName({ requesters, phrases }: Words, fact: Cited | undefined): string {
  if (fact?.kind === 'findingRegistered') return requesters.rvdk ?? String(phrases.somebody);
  const requester = fact?.requester ?? null;
  return (requester === null ? undefined : requesters[requester]) ?? String(phrases.somebody);
}
