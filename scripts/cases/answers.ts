// What a replay found: each probe with the ledger's answer, and what the ledger refused. No format of print, no HTTP.
import type { State } from '@grondslag/chaincode/domain';
import type { Probe, PublishedCase } from './format.js';
import type { LedgerCase, Question } from './plan.js';
import type { RuleNumber } from './rules.js';

/** The statuses that the format knows. */
export type Status = Probe['expect'];

/** The ledger's answer to one probe. */
export interface Answer {
  readonly case: string;
  readonly confidence: PublishedCase['confidence'];
  readonly child: string | null;
  readonly measure: Probe['measure'];
  readonly on: string;
  readonly expected: Status;
  readonly answered: Status;
  readonly state: State;
  readonly rule: string | null;
  readonly article: string | null;
  readonly agrees: boolean;
  /** The filling rules that weaken this probe. */
  readonly weakenedBy: readonly RuleNumber[];
}

/** A registration that the ledger refused, so that the answers rest on the rest. */
export interface Refused {
  readonly case: string;
  readonly child: string | null;
  readonly command: string;
  readonly date: string;
  readonly refusals: readonly { code: string; rule?: string; article?: string }[];
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

/** The part of a verdict that a probe compares and cites. */
export interface Verdicted {
  readonly state: State;
  readonly reasons: readonly { readonly rule: string; readonly article: string }[];
}

/** What is known of a case of which the ledger refused everything. */
export const nothingRegistered: Verdicted = { state: 'onbekend', reasons: [] };

/** A verdict as the answer to a probe. */
export function answerOf(
  { id, confidence }: PublishedCase,
  { child }: LedgerCase,
  { probe, weakenedBy }: Question,
  { state, reasons }: Verdicted,
): Answer {
  const answered = statuses[state];
  const [reason] = reasons;
  return {
    ...{ case: id, confidence, child, measure: probe.measure, on: probe.on, expected: probe.expect, answered, state },
    ...{ rule: reason?.rule ?? null, article: reason?.article ?? null },
    ...{ agrees: answered === probe.expect, weakenedBy },
  };
}
