/** The questions of law that are told in other words than the table of law has them. */

const cascade = 'No article says that the authorisation ends with the supervision. Courts read that from the law.';
const hearing =
  'Which day is exactly the last one, also at a weekend or holiday? That is not certain. We go by the strict day.';

/** What is in doubt, by the rule, or by the rule and the state of the base. */
export const doubts: Readonly<Record<string, string>> = {
  'uhp.basis': cascade,
  'uhp.basis/vernietigd': `${cascade} They do not agree about supervision that was annulled.`,
  'gehoor.belanghebbenden': hearing,
  'gehoor.minderjarige': hearing,
};
