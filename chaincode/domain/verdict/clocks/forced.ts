/** Requests by which the council is made to ask a court, though it is not on the register that it had declined to do so itself. */

import type { CalendarDate } from '../../calendar';
import type { RuleId } from '../../statute';
import type { SubmissionKind } from '../../submissions';
import type { Entry } from '../../timeline';
import { isFact } from '../case-file';
import type { Observation } from '../observation';
import type { ClockedMeasure } from './clocks';
import type { Paperwork } from './paperwork';
import { submissionTimers } from './submissions';

/** Who must first have asked the council for an inquiry, by what he submits now (1:255 lid 3, 267 lid 2 BW). */
const FORCED: { readonly [Kind in SubmissionKind]?: RuleId } = {
  'verzoek-burgemeester': 'ots.verzoek-burgemeester',
  'verzoek-gezag': 'gezag.verzoek-gi',
};

/**
 * The mayor, or the institution, may only make the council ask once it was asked for an inquiry and has told that it will not go
 * to court. The clock runs all the same: whether the request may be put aside is for the council and the court to say.
 */
export function forcedEarly({ docket, dossier, kind, paperwork }: ClockedMeasure, day: CalendarDate) {
  const asked = paperwork.submissions.filter(({ fact }) => FORCED[fact.submission] !== undefined && fact.date <= day);
  if (asked.length === 0) return [];
  const about = new Set(
    submissionTimers(docket, paperwork)
      .filter(
        (timer) =>
          timer.kind === kind && (timer.measureRef ?? dossier?.thread.measureRef) === dossier?.thread.measureRef,
      )
      .flatMap(({ events }) => events),
  );
  return asked
    .filter(({ recorded }) => about.has(recorded.eventId))
    .filter((entry) => !wasDeclined(docket.file.timeline.entries, paperwork, entry))
    .flatMap(({ fact, recorded }): readonly Observation[] => {
      const rule = FORCED[fact.submission];
      return rule === undefined ? [] : [{ code: 'asked-before-refusal', rule, events: [recorded.eventId] }];
    });
}

/** True when an inquiry had been asked for by then, and the council had refused it or closed one without going to court. */
function wasDeclined(
  entries: readonly Entry[],
  { submissions, answers }: Paperwork,
  { fact: { date } }: Entry,
): boolean {
  const inquiries = submissions.filter(({ fact }) => fact.submission === 'verzoek-tot-onderzoek' && fact.date <= date);
  const isRefused = inquiries.some(({ recorded }) =>
    (answers.get(recorded.eventId) ?? []).some(({ fact }) => fact.outcome === 'afgewezen' && fact.date <= date),
  );
  const isClosed = entries.some(
    (entry) => isFact(entry, 'findingRegistered') && entry.fact.outcome === 'geen-verzoek' && entry.fact.date <= date,
  );
  return isRefused || (isClosed && inquiries.length > 0);
}
