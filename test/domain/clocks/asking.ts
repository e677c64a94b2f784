/** How a test asks a clock: one reading, or a word on each of several days. */

import type { ClockId, ClockReading, MeasureKind, MeasureSelector } from '@grondslag/chaincode/domain';
import { type History, verdictOn } from '../../support/domain.js';

/** The clock of a measure on a day; undefined when the verdict has none of that name. */
export function clockOn(
  history: History,
  measure: MeasureKind | MeasureSelector,
  clock: ClockId,
  on: string,
): ClockReading | undefined {
  return verdictOn(history, measure, on).clocks.findLast((reading) => reading.clock === clock);
}

/** The states of a clock on several days, in the same order; 'geen' where there is none. */
export function clockStates(
  history: History,
  measure: MeasureKind | MeasureSelector,
  clock: ClockId,
  ...days: readonly string[]
): readonly string[] {
  return days.map((on) => clockOn(history, measure, clock, on)?.state ?? 'geen');
}
