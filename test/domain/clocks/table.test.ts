import { CLOCKS, type ClockRow, MEASURES, type RuleId, statute } from '@grondslag/chaincode/domain';
import { expect } from 'chai';

const rows: readonly ClockRow[] = Object.values(CLOCKS);
/** The rules that give the terms of clocks of which the table names none: placement, worker and first contact. */
const BY_MEASURE: readonly (RuleId | undefined)[] = [
  ...Object.values(MEASURES).map(({ rules }) => ('lapse' in rules ? rules.lapse : undefined)),
  ...(['gi.jeugdbeschermer', 'gi.eerste-contact', 'gi.eerste-contact-voogdij'] as const),
];

describe('the table of clocks', () => {
  it('lets no term of more than three months or 90 days run on (Algemene termijnenwet, artikel 4 a)', () => {
    const runOn = new Set([
      ...rows.filter(({ extension }) => extension !== 'none').map(({ rule }) => rule),
      ...BY_MEASURE,
    ]);
    const long = statute.filter(({ id, term }) => runOn.has(id) && ((term?.months ?? 0) > 3 || (term?.days ?? 0) > 90));
    expect(long.map(({ id }) => id)).to.deep.equal([]);
  });
});
