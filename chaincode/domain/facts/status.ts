/** What changes around a measure without any decision on it: who is responsible, who may carry out, and whether the child is a minor. */

import type { CertificateChange, MinorityEnd } from '../oversight';
import type { MunicipalityCode, Oin } from '../references';
import type { FactCommon } from './common';

/** Another gemeente became responsible. */
export interface MunicipalityChanged extends FactCommon {
  readonly kind: 'municipalityChanged';
  readonly municipality: Oin;
  readonly municipalityCode: MunicipalityCode;
}

/** The certificate of an institution in the case was given, suspended or withdrawn (Jw 3.4). */
export interface CertificateChanged extends FactCommon {
  readonly kind: 'certificateChanged';
  readonly institution: Oin;
  readonly change: CertificateChange;
}

/** The child is a minor no more, though not by reaching eighteen; no measure for minors outlasts its date. */
export interface MinorityEnded extends FactCommon {
  readonly kind: 'minorityEnded';
  readonly cause: MinorityEnd;
}
