/** What a language must be able to say; the tables of each language fill this form, and nothing else holds a sentence. */
import type { State, StepKind, StepOutcome } from '@grondslag/chaincode/domain';

/** The languages in which an answer is explained. */
export const LANGUAGES = ['nl', 'en'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/**
 * A sentence, or alternatives of which the first is said whose slots can all be filled. `{slot}` is replaced; what stands
 * between square brackets is left out where a slot within has nothing to fill it.
 */
export type Template = string | readonly string[];

/**
 * The sentences of one kind of step: by outcome, and where more is known by what it was: `niet-voldaan/beeindigd` (the state it
 * leads to), `voldaan/verlengd` (the dictum) or `onbekend/bewaring.termijn` (the rule).
 */
export type StepSentences = { readonly [key in StepOutcome | `${StepOutcome}/${string}`]?: Template };

/** A word of law, and what it means; told where it is first used. */
export interface Term {
  /** How it is called in a sentence, with its article; absent for a word that is only recognised. */
  readonly name?: string;
  /** The text by which its use is noticed, in lower case. */
  readonly noticed: string;
  readonly meaning: string;
}

/**
 * Everything one language says. Tables keyed by text are keyed by what the law adds to over time (rules, findings, measures,
 * courts, terms): a test holds them complete, so that a new rule is not unexplained and yet never stops the ledger.
 */
export interface Words {
  readonly months: readonly string[];
  /** The answer in a sentence. */
  readonly states: Readonly<Record<State, Template>>;
  readonly steps: Readonly<Record<StepKind, StepSentences>>;
  /** What is said of a step for which there is no sentence of its own; the rule itself follows. */
  readonly outcomes: Readonly<Record<StepOutcome, Template>>;
  /** What each rule says, in plain words. */
  readonly rules: Readonly<Record<string, string>>;
  /** What a rule leaves open; where it is not told here, as the table of law puts it. */
  readonly doubts: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, Template>>;
  /** What must be done within each statutory term. */
  readonly clocks: Readonly<Record<string, string>>;
  /** How such a term stands. */
  readonly clockStates: Readonly<Record<string, Template>>;
  readonly measures: Readonly<Record<string, Term>>;
  /** Other words of law. */
  readonly terms: readonly Term[];
  readonly courts: Readonly<Record<string, string>>;
  readonly requesters: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<Phrase, Template>>;
}

/** The parts of an explanation, in their order. */
export const PARTS = ['antwoord', 'waarom', 'getoetst', 'twijfel', 'bevinding', 'termijn', 'vooruit'] as const;

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** Sentences that belong to no step. */
export type Phrase =
  | `head-${Part}`
  | 'article'
  | 'position-stands'
  | 'position-falls'
  | 'open-question'
  | 'next'
  | 'no-next'
  | 'somebody'
  | 'a-court'
  | 'juvenile-court'
  | 'unnamed-measure';
