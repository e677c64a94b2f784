/** What comes in before a court is asked, or beside it: requests to council and institution, and the council's inquiry. */

import type { EventRef, MeasureRef } from '../references';
import type { SubmissionKind, SubmissionOutcome } from '../submissions';
import type { FactCommon, Opening } from './common';

/** A request, complaint or appeal reached whoever must deal with it; its date is the one from which the answer's term runs. */
export interface SubmissionReceived extends FactCommon, Opening {
  readonly kind: 'submissionReceived';
  readonly submission: SubmissionKind;
  readonly measureRef?: MeasureRef;
  readonly decision?: EventRef;
}

/** Whoever had to deal with a submission did. */
export interface SubmissionAnswered extends FactCommon {
  readonly kind: 'submissionAnswered';
  readonly submission: EventRef;
  readonly outcome: SubmissionOutcome;
}

/** The council began or closed its inquiry, asked or of its own motion (Jw 3.1); what it found is a finding of its own. */
export interface InquiryRegistered extends FactCommon, Opening {
  readonly kind: 'inquiryRegistered';
  readonly step: 'gestart' | 'afgerond';
}
