/** The questions on which courts differ, and which of them hold what. The ledger reports a dispute; it never decides one. */

import type { CalendarDate } from '../../calendar';
import type { Ecli } from '../../references';

/** What a court holds about a title that is in dispute. */
export interface Position {
  readonly court: string;
  /** The day of the decision, where it is known. */
  readonly date: CalendarDate | null;
  /** The published decision, where it is known. */
  readonly ecli: Ecli | null;
  /** Whether the title stands or falls in that court's view. */
  readonly holds: 'blijft' | 'vervalt';
}

/** The questions on which a verdict can hang. */
export const DISPUTES = {
  /** May what was annulled afterwards carry an extension? Compared in a lawyer's note of 2023 (eadvocaten.nl). */
  'verlenging-van-vernietigde': [
    { court: 'Gerechtshof Den Haag', date: '2023-07-12', ecli: null, holds: 'blijft' },
    { court: 'Gerechtshof Arnhem-Leeuwarden', date: null, ecli: 'ECLI:NL:GHARL:2023:6827', holds: 'vervalt' },
  ],
  /** Does an extension work that was decided after the end? Settled for supervision, not for what rests on it. */
  'verlenging-na-einde': [
    { court: "Gerechtshof 's-Gravenhage", date: null, ecli: 'ECLI:NL:GHSGR:2000:BK4578', holds: 'vervalt' },
  ],
} as const satisfies Readonly<
  Record<string, readonly { court: string; date: string | null; ecli: string | null; holds: Position['holds'] }[]>
>;

/** The positions in a dispute. */
export function positionsIn(dispute: keyof typeof DISPUTES): readonly Position[] {
  return DISPUTES[dispute].map(({ court, date, ecli, holds }) => ({
    court,
    date: date as CalendarDate | null,
    ecli: ecli as Ecli | null,
    holds,
  }));
}
