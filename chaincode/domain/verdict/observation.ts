/** What is seen about a measure, before it is worded as a finding. */

import type { EventRef } from '../references';
import type { RuleId } from '../statute';
import type { Entry } from '../timeline';
import type { FindingCode } from './answer';

/** A finding before its article is looked up. */
export interface Observation {
  readonly code: FindingCode;
  readonly rule: RuleId;
  readonly events: readonly EventRef[];
}

/** What is seen in some entries. */
export function see(code: FindingCode, rule: RuleId, ...entries: readonly Entry[]): Observation {
  return { code, rule, events: entries.map(({ recorded }) => recorded.eventId) };
}
