/** What the conditions of one granted term are looked at through. */

import type { CalendarDate } from '../../calendar';
import { MEASURES, type Measure } from '../../measures';
import type { EventRef } from '../../references';
import type { Entry } from '../../timeline';
import type { Docket, Dossier } from '../docket';
import type { Ending } from '../endings';
import type { TermLife } from '../lives';

/** The term that answers, in its measure and case, on a day. */
export interface View {
  readonly docket: Docket;
  readonly dossier: Dossier;
  readonly life: TermLife;
  readonly day: CalendarDate;
}

/** The rules of the measure in view. */
export function rulesOf({ dossier }: Pick<View, 'dossier'>): Measure['rules'] {
  return MEASURES[dossier.thread.kind].rules;
}

/** What ended the term by the day, if anything did. */
export function endedOn({ life, day }: View): Ending | undefined {
  return life.ending !== undefined && life.ending.on <= day ? life.ending : undefined;
}

/** The references of entries. */
export function eventsOf(...entries: readonly Entry[]): readonly EventRef[] {
  return entries.map(({ recorded }) => recorded.eventId);
}
