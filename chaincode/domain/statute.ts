/**
 * The statute as dated rows: which article held on which day, where it can be read, and the numbers it gives.
 * The old row stays beside the new one, so an answer about 2012 names the law of 2012.
 */

import type { CalendarDate, Term } from './calendar';
import { type CanonicalValue, canonical } from './canonical';
import type { Sha256 } from './disclosure';
import { AUTHORITY } from './statute/authority';
import { CARRYING_OUT } from './statute/carrying-out';
import { GUARDIANSHIP } from './statute/guardianship';
import { KEEPING } from './statute/keeping';
import { OUT_OF_HOME } from './statute/out-of-home';
import { PLACEMENT_MEANS } from './statute/placement-means';
import { PROCEDURE } from './statute/procedure';
import { PROVISIONAL_AUTHORITY } from './statute/provisional-authority';
import { PROVISIONAL_SUPERVISION } from './statute/provisional-supervision';
import { REGISTER } from './statute/register';
import { COMPARED_WITH, type StatuteRule } from './statute/row';
import { RULE_IDS, type RuleId } from './statute/rule-ids';
import { SECURE_CARE } from './statute/secure-care';
import { SECURE_CARE_FORMS } from './statute/secure-care-forms';
import { SUPERVISION } from './statute/supervision';
import { SUPERVISION_MEANS } from './statute/supervision-means';
import { TERMS } from './statute/terms';
import { TRANSITION } from './statute/transition';

export type { RuleId, StatuteRule };
export { COMPARED_WITH, RULE_IDS };

/** The name of this table; it changes whenever a row does. */
export const statuteVersion = '2026-11-23.3';

/**
 * No fact dated before this day is judged: the act on supervision of 1995 (Stb. 1995, 255) begins here. Rows of procedure begin
 * with the numbering of 2002; of what went before, an answer names the article that carries the rule since.
 */
export const LAW_SINCE = '1995-11-01' as CalendarDate;

/** Every row, in the order of the digest. */
export const statute: readonly StatuteRule[] = [
  ...SUPERVISION,
  ...PROVISIONAL_SUPERVISION,
  ...SUPERVISION_MEANS,
  ...OUT_OF_HOME,
  ...PLACEMENT_MEANS,
  ...SECURE_CARE,
  ...SECURE_CARE_FORMS,
  ...AUTHORITY,
  ...GUARDIANSHIP,
  ...PROVISIONAL_AUTHORITY,
  ...CARRYING_OUT,
  ...PROCEDURE,
  ...TERMS,
  ...TRANSITION,
  ...REGISTER,
  ...KEEPING,
];

const ROWS_BY_ID: ReadonlyMap<RuleId, readonly StatuteRule[]> = new Map(
  statute.map(({ id }) => [id, statute.filter((row) => row.id === id)]),
);

/** The row of a rule that was in force on a day, or undefined when the law knew no such rule then. */
export function ruleAt(id: RuleId, day: CalendarDate): StatuteRule | undefined {
  return ROWS_BY_ID.get(id)?.find((row) => row.validFrom <= day && (row.validUntil === null || day < row.validUntil));
}

/** The row of a rule that is still in force; a table without one would be broken. */
export function currentRule(id: RuleId): StatuteRule {
  const row = ROWS_BY_ID.get(id)?.find((candidate) => candidate.validUntil === null);
  if (row === undefined) throw new Error(`no rule ${id} in force`);
  return row;
}

/** The row of a rule to cite for a day: the one in force then, or the one of now where the law knew no such rule yet or any more. */
export function ruleOn(id: RuleId, day: CalendarDate): StatuteRule {
  return ruleAt(id, day) ?? currentRule(id);
}

/** The statutory term of a rule on a day, or undefined when the rule has none or wasn't law then. */
export function termAt(id: RuleId, day: CalendarDate): Term | undefined {
  return ruleAt(id, day)?.term;
}

/** The digest of the whole table, which every answer and receipt names: of the canonical JSON (RFC 8785) of its version and rows. */
export function statuteDigest(sha256: Sha256): string {
  return sha256(canonical({ version: statuteVersion, rows: statute as unknown as readonly CanonicalValue[] }));
}
