/** What the conditions of one granted term are looked at through. */

import { type CalendarDate, isWithin } from '../../calendar';
import { MEASURES, type Measure } from '../../measures';
import type { EventRef } from '../../references';
import type { Entry } from '../../timeline';
import type { Docket, Dossier } from '../docket';
import type { Ending } from '../endings';
import type { TermLife } from '../lives';
import { ENDED } from '../standing';

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

/** What ended the term by the day, if anything did; also where that is held up from a later day on. */
export function endedOn({ life, day }: View): Ending | undefined {
  if (life.ending !== undefined && life.ending.on <= day) return life.ending;
  const window = life.windows.find(
    (one) => ENDED.includes(one.state) && one.state !== 'niet-begonnen' && isWithin(one, day),
  );
  return window === undefined ? undefined : { decidedOn: null, ...window, on: window.from };
}

/** The references of entries. */
export function eventsOf(...entries: readonly Entry[]): readonly EventRef[] {
  return entries.map(({ recorded }) => recorded.eventId);
}
