/** Was this measure lawful on that day, as far as was known by then? */

import type { CalendarDate } from './calendar';
import type { RecordedFact } from './facts';
import type { Instant } from './instant';
import type { MeasureSelector, Verdict } from './verdict/answer';

/** The verdict on a measure on a day, from the facts of its case that were registered by `knownAt` (all when null). */
export function verdict(
  _recordedFacts: readonly RecordedFact[],
  _selector: MeasureSelector,
  _onDay: CalendarDate,
  _knownAt: Instant | null,
): Verdict {
  throw new Error('verdict is not written yet');
}
