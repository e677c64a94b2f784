// A gateway's tables once it has read very many cases: what the projection writes of one case that began on each day of a
// year, which the database itself copies.
import { addDays, type CalendarDate, type RecordedFact } from '@grondslag/chaincode/domain';
import { applyBlocks } from '@grondslag/gateway/projection';
import type { Database, Storage } from '@grondslag/gateway/storage';
import type { BlockEvent } from '@grondslag/gateway/usecases';
import { sql } from 'kysely';
import { longCaseFacts } from './long-case.js';

/** Days on which cases began, the last of them today. */
const BEGINNINGS = 365;
/** Facts of each: found, asked, given twice and begun. */
const FACTS = 6;

/** How many cases there are, and how many of them are each gemeente's; the others belong to gemeenten that nobody asks for. */
export interface Load {
  readonly cases: number;
  readonly shares: Readonly<Record<string, number>>;
}

/** The tables of a schema of this name hold so many cases, which began in the year up to today. */
export async function fill(
  storage: Storage,
  schema: string,
  today: CalendarDate,
  { cases, shares }: Load,
): Promise<Database> {
  const db = await storage.schema(schema);
  const one = `${schema}_one`;
  await writeOneOfEach(await storage.schema(one), today);
  const own = Object.entries(shares).map(([oin, count], place, all) => {
    const before = all.slice(0, place).reduce((sum, [, each]) => sum + each, 0);
    return sql`when n < ${sql.lit(before + count)} then ${sql.lit(oin)}`;
  });
  const gemeente = sql`case ${sql.join(own, sql` `)} else lpad((n % 300)::text, 20, '0') end`;
  const source = (table: string) => sql`${sql.table(`${one}.${table}`)} t
    join generate_series(0, ${sql.lit(cases - 1)}) n on t.case_id = 'begun ' || ((n::bigint * 7919) % ${sql.lit(BEGINNINGS)})`;
  // As random as the ids of real cases.
  const caseId = sql`regexp_replace(md5(n::text), '(.{8})(.{4}).(.{3}).(.{3})(.{12})', '\\1-\\2-7\\3-8\\4-\\5')`;
  await sql`insert into ${sql.table(`${schema}.deadlines`)}
    select ${caseId}, measure_ref, what, on_day, kind, rule, article, events, is_certain, announce_on
    from ${source('deadlines')}`.execute(db);
  await sql`insert into ${sql.table(`${schema}.parties`)}
    select ${caseId}, case role when 'municipality' then ${gemeente} else oin end, role, until_seq, until_day
    from ${source('parties')}`.execute(db);
  return db;
}

async function writeOneOfEach(db: Database, today: CalendarDate): Promise<void> {
  for (let day = 0; day < BEGINNINGS; day++) {
    const facts = longCaseFacts(FACTS, addDays(today, -day)).map((fact) => ({ ...fact, caseId: `begun ${day}` }));
    const events = facts.map((fact) => eventOf(fact as RecordedFact));
    const { deadlines, parties: readers } = applyBlocks(new Map(), [
      { number: 1n, hash: '', previousHash: '', events },
    ]);
    await db
      .insertInto('deadlines')
      .values([...deadlines])
      .execute();
    await db
      .insertInto('parties')
      .values([...readers])
      .execute();
  }
}

function eventOf({ caseId, eventId, seq, recordedAt, mspId, content }: RecordedFact): BlockEvent {
  if (typeof content === 'string') throw new TypeError('a long case has all its content');
  const place = { caseId, eventId, seq, recordedAt, mspId, commitment: '', v: 1 } as const;
  return {
    ...{ transactionId: '', hash: String(seq), content: { text: '', fact: content }, erases: [] },
    record: { ...place, previous: seq === 1 ? null : String(seq - 1) },
  };
}
