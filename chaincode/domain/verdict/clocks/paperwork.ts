/** The facts that start and stop clocks, in one pass over a case: notices, steps of care, acknowledgements, submissions and answers. */

import { byDay, type CalendarDate } from '../../calendar';
import type {
  CareStepTaken,
  CouncilNotified,
  NotificationAcknowledged,
  ReviewGiven,
  SubmissionAnswered,
  SubmissionReceived,
} from '../../facts';
import type { EventRef } from '../../references';
import type { CaseTimeline, Entry } from '../../timeline';
import { push } from '../case-file';
import type { Met } from './timer';

/** What was done beside deciding. */
export interface Paperwork {
  readonly acknowledged: ReadonlyMap<EventRef, readonly Entry<NotificationAcknowledged>[]>;
  readonly steps: readonly Entry<CareStepTaken>[];
  readonly notices: readonly Entry<CouncilNotified>[];
  readonly reviews: readonly Entry<ReviewGiven>[];
  readonly submissions: readonly Entry<SubmissionReceived>[];
  readonly answers: ReadonlyMap<EventRef, readonly Entry<SubmissionAnswered>[]>;
}

/** Entries in order of legal date. */
export const byDate = byDay<Entry>(({ fact }) => fact.date);

/** The paperwork of a case; each list in order of legal date. */
export function paperworkOf(timeline: CaseTimeline): Paperwork {
  const acknowledged = new Map<EventRef, Entry<NotificationAcknowledged>[]>();
  const steps: Entry<CareStepTaken>[] = [];
  const notices: Entry<CouncilNotified>[] = [];
  const reviews: Entry<ReviewGiven>[] = [];
  const submissions: Entry<SubmissionReceived>[] = [];
  const answers = new Map<EventRef, Entry<SubmissionAnswered>[]>();
  for (const entry of timeline.entries) {
    switch (entry.fact.kind) {
      case 'notificationAcknowledged':
        push(acknowledged, entry.fact.event, entry as Entry<NotificationAcknowledged>);
        break;
      case 'careStepTaken':
        steps.push(entry as Entry<CareStepTaken>);
        break;
      case 'councilNotified':
        notices.push(entry as Entry<CouncilNotified>);
        break;
      case 'reviewGiven':
        reviews.push(entry as Entry<ReviewGiven>);
        break;
      case 'submissionReceived':
        submissions.push(entry as Entry<SubmissionReceived>);
        break;
      case 'submissionAnswered':
        push(answers, entry.fact.submission, entry as Entry<SubmissionAnswered>);
        break;
    }
  }
  for (const list of [steps, notices, reviews, submissions]) list.sort(byDate);
  for (const list of answers.values()) list.sort(byDate);
  return { acknowledged, steps, notices, reviews, submissions, answers };
}

/** An entry as what met a clock, on its legal date or another day. */
export function metBy(entry: Entry | undefined, on?: CalendarDate): Met | null {
  return entry === undefined ? null : { on: on ?? entry.fact.date, by: entry.recorded.eventId };
}
