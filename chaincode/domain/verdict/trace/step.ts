/** The form of a trace: what was looked at, with which outcome, under which rule, on which facts, and what caused it. */

import type { CalendarDate } from '../../calendar';
import type { FactKind } from '../../facts';
import type { Dictum, Instance, MeasureKind, PlaceType, Requester } from '../../measures';
import type { Ecli, EventRef, MeasureRef } from '../../references';
import type { RuleId } from '../../statute';
import type { State } from '../answer';
import type { Position } from './disputes';

/** Everything a step can look at, in the order in which a trace looks. */
export const STEP_KINDS = [
  'register',
  'verzoek',
  'beschikking',
  'weigering',
  'verlenging-op-tijd',
  'voorganger',
  'ingang',
  'einddatum',
  'gehoor-belanghebbenden',
  'gehoor-minderjarige',
  'uitvoering',
  'hoger-beroep',
  'schorsing',
  'vernietiging',
  'beeindiging',
  'uitstel-van-einde',
  'meerderjarigheid',
  'voogdij',
  'basis',
  'overig',
] as const;

/** One of {@link STEP_KINDS}. */
export type StepKind = (typeof STEP_KINDS)[number];

/**
 * What came of a step: the condition was met, was not met, can still be met, is one on which courts differ, cannot be told
 * from the register, or did not have to be met.
 */
export const STEP_OUTCOMES = ['voldaan', 'niet-voldaan', 'open', 'betwist', 'onbekend', 'niet-van-toepassing'] as const;

/** One of {@link STEP_OUTCOMES}. */
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** An event as a step cites it, with what a reader needs to find it in the file; of erased or unread events only the reference. */
export interface Cited {
  readonly event: EventRef;
  readonly kind: FactKind | null;
  /** The legal date of the act. */
  readonly date: CalendarDate | null;
  readonly measure: MeasureKind | null;
  readonly instance: Instance | null;
  readonly dictum: Dictum | null;
  readonly requester: Requester | null;
  readonly placeType: PlaceType | null;
  readonly ecli: Ecli | null;
}

/** One thing that was looked at about one measure. */
export interface Step {
  readonly what: StepKind;
  readonly outcome: StepOutcome;
  /** The state to which this step alone leads; null where it leaves the measure in force. */
  readonly effect: State | null;
  /** True when the state rests on it: every reason of the verdict is a decisive step, or the cause of one. */
  readonly decisive: boolean;
  readonly rule: RuleId;
  /** The rule as it stood on the day that counts: of what ended, the day it ended. */
  readonly article: string;
  readonly url: string;
  /** The question of law that this rule leaves open, when it does. */
  readonly open: string | null;
  /** The measure about which the step speaks; null where none is known. */
  readonly measure: MeasureKind | null;
  readonly measureRef: MeasureRef | null;
  /** The day from which it counts: of a term its first day, of a clock its start, of an ending the day on which it ended. */
  readonly from: CalendarDate | null;
  /** The first day outside: of a term its end, of a clock the day on which it is too late. */
  readonly until: CalendarDate | null;
  /** The events to which the rule was applied, oldest first. */
  readonly facts: readonly Cited[];
  /** Where courts differ: which of them hold what. */
  readonly positions: readonly Position[];
  /** What led to it in the measure on which this one hangs; the deepest cause innermost. */
  readonly causes: readonly Step[];
}

/** A step before its rule, facts and place among the reasons are looked up. */
export interface Draft {
  readonly what: StepKind;
  readonly outcome: StepOutcome;
  readonly rule: RuleId;
  readonly effect?: State;
  readonly events?: readonly EventRef[];
  readonly from?: CalendarDate | null;
  readonly until?: CalendarDate | null;
  readonly positions?: readonly Position[];
  readonly causes?: readonly Step[];
  /** Set for what carries the state although no reason names it. */
  readonly decisive?: boolean;
}
