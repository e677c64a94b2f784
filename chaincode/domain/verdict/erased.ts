/** What can be said of a case whose content is gone: that it is gone, on which ground, since when, and who must be asked why. */

import type { CalendarDate } from '../calendar';
import { ERASURE_GROUNDS } from '../erasure';
import type { RecordedFact } from '../facts';
import { dutchDayOf, type Instant } from '../instant';
import type { EventRef } from '../references';
import { ruleOn, statuteVersion } from '../statute';
import type { CaseTimeline } from '../timeline';
import type { Erasure, MeasureSelector, Verdict } from './answer';
import { erasedTrace } from './trace';

/**
 * The erasure that explains what is missing from a timeline, and none where nothing is. The fact that tells of it may be later
 * than the moment of knowledge: what was known then is gone all the same, and saying why adds nothing to it.
 */
export function erasureOf(recordedFacts: readonly RecordedFact[], { absent }: CaseTimeline): Erasure | null {
  const events = absent.filter(({ why }) => why === 'purged').map(({ eventId }) => eventId);
  if (events.length === 0) return null;
  for (const { content, eventId, recordedAt } of recordedFacts) {
    if (typeof content === 'string' || content.kind !== 'contentErased') continue;
    const { rule } = ERASURE_GROUNDS[content.ground];
    const { article, url } = ruleOn(rule, dutchDayOf(recordedAt));
    const { ground, scope, date, registrar } = content;
    return { ground, scope, rule, article, url, date, registrar, erasedAt: recordedAt, erasedBy: eventId, events };
  }
  return null;
}

/** The answer about a case that was erased: anything may have stood there. */
export function erasedVerdict(
  erasure: Erasure,
  timeline: CaseTimeline,
  measure: MeasureSelector,
  onDay: CalendarDate,
  knownAt: Instant | null,
): Verdict {
  const { rule, article, url, erasedBy } = erasure;
  const events: readonly EventRef[] = [erasedBy, ...erasure.events];
  return {
    state: 'onbekend',
    reasons: [{ rule, article, url, events }],
    findings: [{ code: 'content-purged', rule, article, events }],
    // Whether a request or a decision ever stood here cannot be told any more.
    missing: [],
    nextCriticalDate: null,
    onDay,
    knownAt,
    measure,
    answeredBy: null,
    erasure,
    clocks: [],
    trace: erasedTrace(erasure, timeline),
    statute: statuteVersion,
  };
}
