/**
 * On which grounds the content of a case may be erased. A case is erased whole: its facts lean on each other, so a verdict
 * from what one fact less leaves would look like an answer and be none.
 */

import type { Role } from './parties';
import type { RuleId } from './statute';

/** Why content is erased. */
export type ErasureGround = 'bewaartermijn' | 'verzoek-jeugdwet' | 'verzoek-avg';

/** What is erased: all content that the case had. */
export const ERASURE_SCOPES = ['zaak'] as const;

/** The law of one ground. */
export interface ErasureRules {
  /** The article that orders the erasure. */
  readonly rule: RuleId;
  /**
   * The article by which another's interest or a law may stand in the way of a request. Whoever was asked is no judge of that,
   * least of all of what may stand against himself: then only a court may act, on its own decision.
   */
  readonly exception?: RuleId;
  /** Whose act it is. */
  readonly roles: readonly Role[];
}

/**
 * Each organisation answers for the data it controls, and a case has several controllers: the council, the courts and the
 * institution wrote in it. When the term has ended nothing is left to weigh, so any of them may act, and the ledger counts the
 * term; that of 7.3.8 is the longest that is known to hold for any of them, while the selection lists of the courts are open.
 * A request is dealt with by whom its article addresses: the Jeugdwet speaks to the institution (7.3.1), the AVG to whoever it
 * does not speak to, and the court decides where they may not. A gemeente keeps no dossier here: it reads, and what it copies
 * is its own affair.
 */
export const ERASURE_GROUNDS: { readonly [G in ErasureGround]: ErasureRules } = {
  bewaartermijn: { rule: 'bewaring.termijn', roles: ['institution', 'council', 'court'] },
  'verzoek-jeugdwet': {
    rule: 'vernietiging.jeugdwet',
    exception: 'vernietiging.jeugdwet-belang',
    roles: ['institution', 'court'],
  },
  'verzoek-avg': {
    rule: 'vernietiging.avg',
    exception: 'vernietiging.avg-taak',
    roles: ['council', 'court'],
  },
};
