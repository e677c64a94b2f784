/** Placements that ended, as far as the register goes, while the authorisation for them did not. */

import type { CalendarDate } from '../calendar';
import type { Dossier } from './docket';
import { firstPlace } from './order';
import { ground, type Standing } from './standing';

/** The days on which a child left a place in which it was by an authorisation, whether or not it went to another. */
export function departureDays({ stays }: Dossier): readonly CalendarDate[] {
  return stays.flatMap(({ until }) => (until === null ? [] : [until]));
}

/**
 * How an authorisation stands for what lasts no longer than the placement itself (1:265f lid 1 BW): over since the last stay by it
 * ended; undefined while the child is in its place, or has yet to be placed.
 */
export function departed({ shared, lives }: Dossier, day: CalendarDate): Standing | undefined {
  const last = shared[firstPlace(shared, ({ from }) => from > day) - 1];
  if (last?.until == null || last.ended === null || last.until > day) return undefined;
  const { until: since, ended } = last;
  if (!lives.some(({ term }) => term.from < since)) return undefined;
  return { state: 'beeindigd', since, grounds: [ground('uhp.beeindiging-door-gi', ended)], decidedOn: null };
}
