import { type Kysely, sql } from 'kysely';

/** Every table of a gateway, with the cursor at block 0. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cursor')
    .addColumn('id', 'integer', (c) => c.primaryKey().defaultTo(1).check(sql`id = 1`))
    .addColumn('next_block', 'bigint', (c) => c.notNull())
    .addColumn('block_hash', 'text')
    .execute();
  await (db as Kysely<{ cursor: { next_block: bigint } }>).insertInto('cursor').values({ next_block: 0n }).execute();
  await ledgerTables(db);
  await outboxTables(db);
}

async function ledgerTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('records')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('event_id', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('previous', 'text')
    .addColumn('commitment', 'text', (c) => c.notNull())
    .addColumn('msp_id', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('block', 'bigint', (c) => c.notNull())
    .addColumn('transaction_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('records_pk', ['case_id', 'seq'])
    .execute();
  await db.schema.createIndex('records_transaction').on('records').column('transaction_id').execute();
  await db.schema
    .createTable('contents')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('present', 'pending', 'purged')`))
    .addColumn('disclosures', 'text')
    .addPrimaryKeyConstraint('contents_pk', ['case_id', 'seq'])
    .addCheckConstraint('contents_present', sql`(state = 'present') = (disclosures is not null)`)
    .execute();
  await db.schema
    .createIndex('contents_pending')
    .on('contents')
    .columns(['case_id', 'seq'])
    .where(sql.ref('state'), '=', sql.lit('pending'))
    .execute();
  await db.schema
    .createTable('cases')
    .addColumn('case_id', 'text', (c) => c.primaryKey())
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('last_hash', 'text', (c) => c.notNull())
    .addColumn('last_recorded_at', 'text', (c) => c.notNull())
    .addColumn('notified_seq', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('parties')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('oin', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('until_seq', 'integer')
    .addPrimaryKeyConstraint('parties_pk', ['oin', 'role', 'case_id'])
    .execute();
}

async function outboxTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notifications')
    .addColumn('position', 'bigint', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('event_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('sets', 'jsonb', (c) => c.notNull())
    .addColumn('recipients', 'jsonb', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('previous', 'text')
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('transaction_id', 'text', (c) => c.notNull())
    .addColumn('block', 'bigint', (c) => c.notNull())
    .addColumn('expanded_at', 'timestamptz')
    .addUniqueConstraint('notifications_event', ['case_id', 'seq'])
    .execute();
  await db.schema
    .createIndex('notifications_unexpanded')
    .on('notifications')
    .column('position')
    .where(sql.ref('expanded_at'), 'is', null)
    .execute();
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('oin', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('callback_url', 'text', (c) => c.notNull())
    .addColumn('kinds', 'jsonb')
    .addColumn('ordered', 'boolean', (c) => c.notNull())
    .addColumn('secret_version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addColumn('disabled_at', 'timestamptz')
    .addColumn('disabled_reason', 'text')
    .execute();
  await db.schema
    .createIndex('subscriptions_address')
    .unique()
    .on('subscriptions')
    .columns(['oin', 'callback_url'])
    .where(sql`disabled_reason`, 'is distinct from', sql.lit('removed'))
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('notification', 'bigint', (c) => c.notNull().references('notifications.position'))
    .addColumn('subscription', 'uuid', (c) => c.notNull().references('subscriptions.id'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'delivered', 'parked')`))
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('first_attempt_at', 'timestamptz')
    .addColumn('next_attempt_at', 'timestamptz', (c) => c.notNull())
    .addColumn('claimed_until', 'timestamptz')
    .addColumn('settled_at', 'timestamptz')
    .addColumn('reason', 'text')
    .addUniqueConstraint('deliveries_once', ['subscription', 'notification'])
    .execute();
  await db.schema
    .createIndex('deliveries_waiting')
    .on('deliveries')
    .column('next_attempt_at')
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  // Whether an earlier delivery waits is asked for each one that is due; those delivered long ago must not cost anything.
  await db.schema
    .createIndex('deliveries_waiting_order')
    .on('deliveries')
    .columns(['subscription', 'notification'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await db.schema
    .createTable('attempts')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('delivery', 'bigint', (c) => c.notNull().references('deliveries.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'timestamptz', (c) => c.notNull())
    .addColumn('finished_at', 'timestamptz')
    .addColumn('outcome', 'text', (c) => c.check(sql`outcome in ('delivered', 'refused', 'failed')`))
    .addColumn('status', 'integer')
    .addColumn('failure', 'text')
    .addUniqueConstraint('attempts_number', ['delivery', 'number'])
    .execute();
}
