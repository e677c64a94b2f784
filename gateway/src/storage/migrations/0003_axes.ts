import { type Kysely, sql } from 'kysely';

/** Deadlines ahead, the answers that were given, and notifications that tell of more than one event of the ledger. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await deadlineTable(db);
  await answerTable(db);
  await db.schema.alterTable('parties').addColumn('until_day', 'text').execute();
  await db.schema.alterTable('cases').addColumn('deadlines_by', 'text').execute();
  await db.schema
    .alterTable('notifications')
    .addColumn('about', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('data', 'jsonb')
    .execute();
  const notifications = db as Kysely<{ notifications: { about: string; seq: number } }>;
  await notifications.updateTable('notifications').set({ about: sql`'event ' || seq` }).execute();
  await db.schema.alterTable('notifications').dropConstraint('notifications_event').execute();
  await db.schema
    .alterTable('notifications')
    .addUniqueConstraint('notifications_about', ['case_id', 'about'])
    .execute();
}

async function deadlineTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deadlines')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('measure_ref', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('on_day', 'text', (c) => c.notNull())
    .addColumn('kind', 'text')
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('events', 'jsonb', (c) => c.notNull())
    .addColumn('is_certain', 'boolean', (c) => c.notNull())
    .addColumn('announce_on', 'text')
    .addPrimaryKeyConstraint('deadlines_pk', ['case_id', 'measure_ref', 'what', 'on_day'])
    .execute();
  await db.schema
    .createIndex('deadlines_by_day')
    .on('deadlines')
    .columns(['on_day', 'case_id', 'measure_ref', 'what'])
    .execute();
  await db.schema
    .createIndex('deadlines_to_announce')
    .on('deadlines')
    .column('announce_on')
    .where(sql<boolean>`is_certain`, 'is', sql.lit(true))
    .execute();
}

async function answerTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('answers')
    .addColumn('number', 'bigint', (c) => c.notNull().unique().generatedAlwaysAsIdentity())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('oin', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('asked', 'told', 'changed')`))
    .addColumn('measure', 'text')
    .addColumn('on_day', 'text')
    .addColumn('known_at', 'text')
    .addColumn('state', 'text')
    .addColumn('state_then', 'text')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('block', 'bigint')
    .addColumn('is_whole', 'boolean', (c) => c.notNull())
    .addColumn('given_at', 'text', (c) => c.notNull())
    .addColumn('outdated_seq', 'integer')
    .addColumn('outdated_by', 'text')
    .addPrimaryKeyConstraint('answers_pk', ['id', 'oin', 'role'])
    .execute();
  // What stands for somebody on one question: at most one answer. It is found by its case, since that is what changes.
  await db.schema
    .createIndex('answers_standing')
    .unique()
    .on('answers')
    .columns(['case_id', 'measure', 'on_day', 'oin', 'role', 'known_at', 'is_whole'])
    .nullsNotDistinct()
    .where(sql.ref('outdated_seq'), 'is', null)
    .where(sql.ref('state'), 'is not', null)
    .execute();
  await db.schema.createIndex('answers_own').on('answers').columns(['oin', 'role', 'number']).execute();
}
