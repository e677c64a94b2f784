/** How an institution carries out a measure, and what it lays before the council. */

import type { CalendarDate } from '../calendar';
import type { CareStep, Notice, Review, ReviewOutcome } from '../oversight';
import type { MeasureRef } from '../references';
import type { FactCommon } from './common';

/** The council was told what an institution means to do with a measure (1:265j BW), or by the gemeente what became of closed youth care. */
export interface CouncilNotified extends FactCommon {
  readonly kind: 'councilNotified';
  readonly notice: Notice;
  readonly measureRef: MeasureRef;
  /** The day on which the institution means to end it; an early end names one. */
  readonly plannedEnd?: CalendarDate;
}

/** The council gave its view of an institution's intention. */
export interface ReviewGiven extends FactCommon {
  readonly kind: 'reviewGiven';
  readonly review: Review;
  readonly measureRef: MeasureRef;
  readonly outcome: ReviewOutcome;
}

/** An institution took a step that the law asks of whoever carries out a measure; never who took it. */
export interface CareStepTaken extends FactCommon {
  readonly kind: 'careStepTaken';
  readonly step: CareStep;
  readonly measureRef: MeasureRef;
}
