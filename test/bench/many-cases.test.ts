import { addDays, type CalendarDate, type Oin } from '@grondslag/chaincode/domain';
import { newDeadlines } from '@grondslag/gateway/projection';
import { type Database, openStorage, type Storage } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { fill } from '#scripts/bench/many-cases';

const TODAY = '2026-03-01' as CalendarDate;
const CASES = 1_000;
const OWN = '00000001999993045000' as Oin;
const OTHER = '00000001999993094000' as Oin;

describe('The tables of very many cases', function () {
  this.timeout(60_000);
  let storage: Storage;
  let db: Database;

  before(async () => {
    storage = openStorage({});
    db = await fill(storage, 'many', TODAY, { cases: CASES, shares: { [OWN]: 30, [OTHER]: 500 } });
  });
  after(() => storage.close());

  it('hold as many cases as were asked for', async () => {
    const rows = await db.selectFrom('deadlines').select('case_id').distinct().execute();
    expect(rows).to.have.lengthOf(CASES);
  });

  it('give each gemeente its share', async () => {
    const rows = await db.selectFrom('parties').select('oin').where('role', '=', 'municipality').execute();
    const of = (gemeente: Oin) => rows.filter(({ oin }) => oin === gemeente).length;
    expect([of(OWN), of(OTHER), rows.length]).to.deep.equal([30, 500, CASES]);
  });

  it('let cases begin all through the year, so that some measure ends in any of its weeks', async () => {
    const ends = await db.selectFrom('deadlines').select('on_day').where('what', '=', 'einde').execute();
    const weeks = Array.from(
      { length: 52 },
      (_, week) => [addDays(TODAY, 7 * week + 1), addDays(TODAY, 7 * week + 8)] as const,
    );
    const empty = weeks.filter(([first, last]) => !ends.some(({ on_day }) => on_day >= first && on_day < last));
    expect(empty).to.deep.equal([]);
  });

  it('are read like those that a follower filled', async () => {
    const reader = { role: 'municipality', oin: OWN } as const;
    const { items } = await newDeadlines(db).ahead(reader, TODAY, addDays(TODAY, 366), { limit: 1_000 });
    expect(new Set(items.map(({ caseId }) => caseId)).size).to.equal(30);
  });
});
