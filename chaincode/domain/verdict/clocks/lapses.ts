/** What the municipal executive owes the council when closed youth care lapsed by the institution's word (Jw 6.1.12 lid 6). */

import { addDays, type CalendarDate } from '../../calendar';
import type { DecisionRegistered } from '../../facts';
import { isReleasedByInstitution } from '../../measures';
import type { Entry } from '../../timeline';
import type { Dossier } from '../docket';
import type { Observation } from '../observation';
import type { ClockedMeasure } from './clocks';
import type { Paperwork } from './paperwork';
import { timerOf } from './remedies';
import { CLOCKS } from './table';
import type { Timer } from './timer';

const CLOCK = 'P22-mededeling-verval';

/** Two weeks: practice, since the law gives no number. */
const TELLING_DAYS = 14;

/** One clock for each lapse, met when the council is told. */
export function lapseTimers({ notices }: Paperwork, { thread }: Dossier): readonly Timer[] {
  return thread.decisions.filter(isRelease).map((released) => {
    const told = notices.find(
      ({ fact }) =>
        fact.notice === 'machtiging-vervallen' &&
        fact.measureRef === thread.measureRef &&
        fact.date >= released.fact.date,
    );
    return timerOf(released, CLOCK, CLOCKS[CLOCK].rule, told);
  });
}

/** The lapses of which the council had not been told two weeks later. */
export function untoldLapses({ duties }: ClockedMeasure, day: CalendarDate): readonly Observation[] {
  return duties.flatMap(({ clock, rule, start, met, events }): readonly Observation[] => {
    if (clock !== CLOCK || start === null || day <= addDays(start, TELLING_DAYS)) return [];
    return met !== null && met.on <= day ? [] : [{ code: 'lapse-not-told', rule, events }];
  });
}

function isRelease({ fact: { instance, measure, dictum } }: Entry<DecisionRegistered>): boolean {
  return instance === 'gecertificeerde-instelling' && isReleasedByInstitution(measure, dictum);
}
