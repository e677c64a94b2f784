// What a reader waits for who asks what lapses in the next sixty days, when the gateway knows very many cases.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type CalendarDate, type Oin } from '@grondslag/chaincode/domain';
import { newDeadlines } from '@grondslag/gateway/projection';
import { type Database, openStorage, type Storage } from '@grondslag/gateway/storage';
import type { Caller } from '@grondslag/gateway/usecases';
import { seats } from '../cases/index.js';
import { postgresBinaries, startPostgres } from '../stack/postgres.js';
import { type Figure, type Finding, less } from './figure.js';
import { fill } from './many-cases.js';
import { drive, type Load, sideBySide } from './rounds.js';

const TODAY = '2026-03-01' as CalendarDate;
const DAYS = 60;
const PAGE = 50;
const CASES = 100_000;
/** Cases of a small gemeente, and of the largest. */
const [FEW, MANY] = [100, 10_000];
const SMALL: Caller = { role: 'municipality', oin: seats.gemeente.oin as Oin };
const LARGE: Caller = { role: 'municipality', oin: seats['andere-gemeente'].oin as Oin };
const AUDITOR: Caller = { role: 'auditor', oin: seats.instelling.oin as Oin };

/** The time of a page, of a gemeente by itself and among all others, on each database. */
export async function measureDeadlines(onRound: (round: number) => void): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'grondslag-bench-deadlines-'));
  const server = postgresBinaries === undefined ? undefined : await startPostgres(postgresBinaries);
  const databases: Readonly<Record<string, Storage>> = {
    PGlite: openStorage({ directory: folder }),
    ...(server === undefined ? {} : { PostgreSQL: openStorage({ url: server.url }) }),
  };
  const figures: Figure[] = [];
  const notes = new Set<string>();
  for (const [name, storage] of Object.entries(databases)) {
    const { rounds, note } = await measureOn(storage, onRound);
    const p50 = (side: Side) => rounds.map((round) => round[side].p50);
    const ratios = rounds.map(({ small, alone }) => small.p50 / alone.p50);
    figures.push(
      less(`${name}: first page of a gemeente, among all / by itself`, '×', ratios, 2),
      less(`${name}: first page of a gemeente with ${FEW} cases`, 'ms', p50('small')),
      less(`${name}: first page of a gemeente with ${MANY.toLocaleString('en')} cases`, 'ms', p50('large')),
      less(`${name}: first page of an auditor`, 'ms', p50('auditor')),
    );
    notes.add(note);
    await storage.close();
  }
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    name: 'deadlines',
    title: `what lapses in the next ${DAYS} days, among ${CASES.toLocaleString('en')} cases`,
    figures,
    notes: [
      ...notes,
      ...(server === undefined ? ['No PostgreSQL server was found, so it was not measured on one.'] : []),
    ],
  };
}

type Side = 'alone' | 'small' | 'large' | 'auditor';

async function measureOn(storage: Storage, onRound: (round: number) => void) {
  const among = await fill(storage, 'among', TODAY, { cases: CASES, shares: { [SMALL.oin]: FEW, [LARGE.oin]: MANY } });
  const alone = await fill(storage, 'alone', TODAY, { cases: FEW, shares: { [SMALL.oin]: FEW } });
  const asking = (db: Database, reader: Caller) => () => drive(1, 1_000, () => ahead(db, reader));
  const sides: Readonly<Record<Side, () => Promise<Load>>> = {
    alone: asking(alone, SMALL),
    small: asking(among, SMALL),
    large: asking(among, LARGE),
    auditor: asking(among, AUDITOR),
  };
  const rounds = await sideBySide(sides, onRound);
  const { all } = await among
    .selectFrom('deadlines')
    .select(({ fn }) => fn.countAll<bigint>().as('all'))
    .executeTakeFirstOrThrow();
  const [few, many] = [await count(among, SMALL), await count(among, LARGE)];
  const note = `A page holds ${PAGE} of ${few} and of ${many} that fall in those days, among ${all} of all cases and days.`;
  return { rounds, note };
}

function ahead(db: Database, reader: Caller, after?: string) {
  const page = { limit: PAGE, ...(after === undefined ? {} : { after }) };
  return newDeadlines(db).ahead(reader, TODAY, addDays(TODAY, DAYS), page);
}

async function count(db: Database, reader: Caller): Promise<number> {
  let [items, next] = [0, undefined as string | undefined];
  do {
    const page = await ahead(db, reader, next);
    items += page.items.length;
    next = page.next;
  } while (next !== undefined);
  return items;
}
