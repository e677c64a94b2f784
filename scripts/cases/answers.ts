// What a replay found: each probe with the ledger's answer, and what the ledger refused. No format of print, no HTTP.
import type { ClockReading, State } from '@grondslag/chaincode/domain';
import type { Probe, PublishedCase } from './format.js';
import type { LedgerCase, Question } from './plan.js';
import type { RuleNumber } from './rules.js';

/** The statuses that the format of published cases knows. */
export type Status = Probe['expect'];

/** How sure the expected answers are: of a published case as its source says; those of a synthetic one follow from statute. */
export type Confidence = PublishedCase['confidence'] | 'synthetic';

/** The ledger's answer to one probe. */
export interface Answer {
  readonly case: string;
  readonly confidence: Confidence;
  readonly child: string | null;
  /** The measure asked about; of a registration that must be refused, its command. */
  readonly measure: string;
  readonly on: string;
  /** The day by whose end the answer had to be known; null for today. */
  readonly knownAt: string | null;
  readonly expected: string;
  readonly answered: string;
  readonly state: State | null;
  readonly rule: string | null;
  readonly article: string | null;
  readonly agrees: boolean;
  /** The filling rules that weaken this probe. */
  readonly weakenedBy: readonly RuleNumber[];
  /** The answer in words, where they were asked for. */
  readonly explanation?: string;
}

/** What the ledger objects to a registration. */
export interface Refusal {
  readonly code: string;
  readonly subject?: string;
  readonly rule?: string;
  readonly article?: string;
}

/** A registration that the ledger refused, so that the answers rest on the rest. */
export interface Refused {
  readonly case: string;
  readonly child: string | null;
  readonly confidence: Confidence;
  readonly command: string;
  readonly date: string;
  readonly refusals: readonly Refusal[];
}

/** Everything that a replay found. */
export interface Outcome {
  readonly answers: readonly Answer[];
  readonly refused: readonly Refused[];
}

const statuses: Readonly<Record<State, Status>> = {
  geldig: 'in-force',
  'geldig-mits': 'in-force',
  'niet-begonnen': 'not-yet',
  verlopen: 'expired',
  'vervallen-niet-gehoord': 'lapsed',
  'vervallen-niet-uitgevoerd': 'lapsed',
  beeindigd: 'ended',
  herroepen: 'ended',
  vernietigd: 'annulled',
  afgewezen: 'rejected',
  geschorst: 'unknown',
  onbekend: 'unknown',
  betwist: 'unknown',
  'basis-ontbreekt': 'unknown',
};

/** A rule as an answer cites it. */
export interface Cited {
  readonly rule: string;
  readonly article: string;
}

/** The part of a verdict that a probe compares and cites. */
export interface Verdicted {
  readonly state: State;
  readonly reasons: readonly Cited[];
  readonly findings: readonly (Cited & { readonly code: string })[];
  readonly nextCriticalDate: string | null;
  readonly clocks: readonly Clock[];
  readonly explanation?: string;
}

/** A clock as an answer gives it. */
export type Clock = Cited & Pick<ClockReading, 'clock' | 'state' | 'limit' | 'extendedLimit' | 'metOn'>;

/** What is known of a case of which the ledger refused everything. */
export const nothingRegistered: Verdicted = {
  ...{ state: 'onbekend', reasons: [], findings: [], nextCriticalDate: null, clocks: [] },
};

/** A verdict as the answer to a probe of a published case. */
export function answerOf(
  { id, confidence }: PublishedCase,
  { child }: LedgerCase,
  { probe, weakenedBy }: Question,
  { state, reasons }: Pick<Verdicted, 'state' | 'reasons'>,
): Answer {
  const answered = statuses[state];
  const [reason] = reasons;
  return {
    ...{ case: id, confidence, child, measure: probe.measure, on: probe.on, knownAt: null },
    ...{ expected: probe.expect, answered, state },
    ...{ rule: reason?.rule ?? null, article: reason?.article ?? null },
    ...{ agrees: answered === probe.expect, weakenedBy },
  };
}
