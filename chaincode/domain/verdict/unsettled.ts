/** Whether anybody may still have to rely on a case: then keeping it matters to another than whoever asks for its erasure. */

import type { CalendarDate } from '../calendar';
import type { DecisionRegistered } from '../facts';
import { LEFT_STANDING } from '../measures';
import { SUBMISSIONS } from '../submissions';
import type { Entry } from '../timeline';
import { isDictum, isFact, rankOf } from './case-file';
import { finalFrom } from './clocks/remedies';
import { askedIn, type Docket, type Dossier } from './docket';
import { judgeGaps } from './judge';
import { isLive } from './standing';

/** True while a measure is in force, in doubt or still to begin, a remedy is open or pending, or a request awaits its decision or answer. */
export function isUnsettled(docket: Docket, day: CalendarDate): boolean {
  const dossiers = [...docket.dossiers.values()];
  return (
    dossiers.some((dossier) => mayStillWork(docket, dossier, day)) ||
    dossiers.some(({ thread }) => thread.decisions.some((decision) => isContestable(docket, decision, day))) ||
    awaitsDecision(docket) ||
    awaitsAnswer(docket)
  );
}

function mayStillWork(docket: Docket, dossier: Dossier, day: CalendarDate): boolean {
  const { state } = judgeGaps(docket, dossier, day);
  return isLive(state) || (state === 'niet-begonnen' && dossier.lives.length > 0);
}

function isContestable({ file }: Docket, { fact, recorded }: Entry<DecisionRegistered>, day: CalendarDate): boolean {
  const isPending = (file.appeals.get(recorded.eventId) ?? []).some(
    (appeal) =>
      !(file.reviews.get(recorded.eventId) ?? []).some(
        (review) =>
          isDictum(review, ...LEFT_STANDING, 'vernietigd') &&
          review.fact.date >= appeal.fact.date &&
          rankOf(review.fact) > rankOf(fact),
      ),
  );
  return isPending || day < finalFrom(file, fact);
}

/** A request is answered by any decision on that kind of measure from its day on, other than one that holds it over. */
function awaitsDecision({ file, ofKind }: Docket): boolean {
  return file.requests.some((request) =>
    askedIn(request).some(
      (kind) =>
        !ofKind[kind].some(({ thread }) =>
          thread.decisions.some(
            (decision) => decision.fact.date >= request.fact.date && !isDictum(decision, 'aangehouden', 'dictum-volgt'),
          ),
        ),
    ),
  );
}

/** A submission is dealt with by its answer; one for a measure also by whatever the council found after it. */
function awaitsAnswer({ file }: Docket): boolean {
  const { entries } = file.timeline;
  return entries.some((entry) => {
    if (!isFact(entry, 'submissionReceived')) return false;
    const { date, submission } = entry.fact;
    if (SUBMISSIONS[submission].answeredBy === undefined) return false;
    return !entries.some(
      (later) =>
        (isFact(later, 'submissionAnswered') && later.fact.submission === entry.recorded.eventId) ||
        (SUBMISSIONS[submission].asksForMeasure && isFact(later, 'findingRegistered') && later.fact.date >= date),
    );
  });
}
