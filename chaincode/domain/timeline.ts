/** The facts of one case in the order of recording, each as its corrections leave it; a correction adds an entry and edits none. */

import { CORRECTED } from './commands';
import type { ContentFields } from './disclosure';
import type { ContentErased, Fact, FactCorrected, RecordedFact } from './facts';
import type { Instant } from './instant';
import type { CaseRef, EventRef } from './references';

/** A recorded fact and what it says today. */
export interface Entry<F extends Fact = Fact> {
  readonly recorded: RecordedFact;
  /** The fact with all its corrections applied, in the order of their recording. */
  readonly fact: F;
  readonly correctedBy: readonly EventRef[];
}

/** What is known of one case. */
export interface CaseTimeline {
  readonly caseId: CaseRef | null;
  readonly entries: readonly Entry[];
  readonly byEvent: ReadonlyMap<EventRef, Entry>;
  /** Events whose content isn't here, and why; no answer may pretend to have read them. */
  readonly absent: readonly { readonly eventId: EventRef; readonly why: 'pending' | 'purged' }[];
  /** The fact with which all content before it was erased. */
  readonly erasure: Entry<ContentErased> | null;
  readonly lastRecordedAt: Instant | null;
}

/** The timeline of a case from its recorded facts in order of `seq`; linear in their number. */
export function fold(recordedFacts: readonly RecordedFact[]): CaseTimeline {
  const byEvent = new Map<EventRef, Entry>();
  const absent: { eventId: EventRef; why: 'pending' | 'purged' }[] = [];
  let erasure: CaseTimeline['erasure'] = null;
  for (const recorded of recordedFacts) {
    const { content, eventId } = recorded;
    if (typeof content === 'string') {
      absent.push({ eventId, why: content });
      continue;
    }
    byEvent.set(eventId, { recorded, fact: content, correctedBy: [] });
    if (content.kind === 'contentErased') erasure = { recorded, fact: content, correctedBy: [] };
    if (content.kind === 'factCorrected') correct(byEvent, eventId, content);
  }
  return {
    caseId: recordedFacts[0]?.caseId ?? null,
    entries: [...byEvent.values()],
    byEvent,
    absent,
    erasure,
    lastRecordedAt: recordedFacts.at(-1)?.recordedAt ?? null,
  };
}

/** The part of a case that was registered by a moment; all of it when the moment is null. */
export function knownBy(recordedFacts: readonly RecordedFact[], moment: Instant | null): readonly RecordedFact[] {
  return moment === null ? recordedFacts : recordedFacts.filter((recorded) => recorded.recordedAt <= moment);
}

/** The content of a fact after a correction: each `corrected.<field>` in place of the field, null taking it away. */
export function withCorrection(fact: Fact, correction: FactCorrected): ContentFields {
  const fields = new Map(Object.entries(fact as unknown as ContentFields));
  for (const [name, value] of Object.entries(correction as unknown as ContentFields)) {
    if (!name.startsWith(CORRECTED)) continue;
    const target = name.slice(CORRECTED.length);
    if (value === null) fields.delete(target);
    else fields.set(target, value);
  }
  return Object.fromEntries(fields);
}

/** Replacing a value keeps a Map's order, so a corrected entry stays at its own place. */
function correct(byEvent: Map<EventRef, Entry>, eventId: EventRef, correction: FactCorrected): void {
  const target = byEvent.get(correction.corrects);
  if (target === undefined) return;
  byEvent.set(correction.corrects, {
    recorded: target.recorded,
    fact: withCorrection(target.fact, correction) as unknown as Fact,
    correctedBy: [...target.correctedBy, eventId],
  });
}
