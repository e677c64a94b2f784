import type { Kysely } from 'kysely';

/** A notification can outlive the content that it was about; its kind was part of that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('notifications')
    .alterColumn('kind', (c) => c.dropNotNull())
    .execute();
}
