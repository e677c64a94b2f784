/** What facts of all kinds share: who registers what of which day, and whom the fact that opens a case names. */

import type { CalendarDate } from '../calendar';
import type { DocumentHash, Ecli, MunicipalityCode, Oin, Zaaknummer } from '../references';

/** What every fact says. */
export interface FactCommon {
  /** The legal date of the act, not of its registration. */
  readonly date: CalendarDate;
  /** The organisation that registers; it must be the caller's. */
  readonly registrar: Oin;
  readonly documentHash?: DocumentHash;
  readonly zaaknummer?: Zaaknummer;
  readonly ecli?: Ecli;
}

/** Who is to be a party; whichever fact opens a case must name them. */
export interface Opening {
  readonly municipality?: Oin;
  readonly municipalityCode?: MunicipalityCode;
  readonly institution?: Oin;
  readonly court?: Oin;
  /** The eighteenth birthday, on which measures for minors stop; private content only. */
  readonly majorityOn?: CalendarDate;
}
