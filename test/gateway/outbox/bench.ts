/** An outbox on its own tables, with a clock that the test moves. */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import {
  type Egress,
  newEgress,
  newOutboxStore,
  newSigner,
  type Outbox,
  type OutboxOptions,
  type OutboxStore,
  startOutbox,
} from '@grondslag/gateway/outbox';
import type { Database } from '@grondslag/gateway/storage';

/** A recipient. */
export const gemeente = '00000001003214345000';
/** Another recipient. */
export const instelling = '00000003271234560000';

/** A signer with keys of its own. */
export const newTestSigner = () =>
  newSigner({
    master: randomBytes(32),
    signingKey: generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  });

/** An outbox that a test can feed, start, and look into. */
export async function newBench(db: Database) {
  await emptyOutbox(db);
  const signer = newTestSigner();
  let moment = Date.UTC(2026, 4, 1);
  let position = 0n;
  const running = new Set<Outbox>();
  const egress = newEgress({ allowLoopback: true, timeoutMilliseconds: 2_000 });

  return {
    db,
    signer,
    egress,
    store: newOutboxStore(db),
    /** The receivers compare with their own clock, so the signature's moment is real while the schedule's is not. */
    now: () => new Date(moment),
    pass: (milliseconds: number) => {
      moment += milliseconds;
    },
    async subscribe(oin: string, callbackUrl: string, { ordered = true, kinds = null as string[] | null } = {}) {
      const id = randomUUID();
      await db
        .insertInto('subscriptions')
        .values({
          id,
          oin,
          role: 'municipality',
          callback_url: callbackUrl,
          kinds: kinds === null ? null : JSON.stringify(kinds),
          ordered,
          secret_version: 1,
          created_at: new Date(moment),
        })
        .execute();
      return id;
    },
    async record(recipients: string[], kind = 'decisionRegistered', caseId: string = randomUUID()) {
      position += 1n;
      await db
        .insertInto('notifications')
        .values({
          position,
          case_id: caseId,
          event_id: randomUUID(),
          seq: Number(position),
          about: `event ${position}`,
          kind,
          data: null,
          sets: '[]',
          recipients: JSON.stringify(recipients),
          hash: randomBytes(32).toString('hex'),
          previous: null,
          record: '{}',
          recorded_at: '2026-05-01T09:00:00.000Z',
          transaction_id: randomBytes(32).toString('hex'),
          block: position,
        })
        .execute();
      return position;
    },
    start(overrides: Partial<OutboxOptions> & { store?: OutboxStore; egress?: Egress } = {}): Outbox {
      const outbox = startOutbox({
        store: this.store,
        egress,
        signer: { ...signer, sign: (id, version, message) => signer.sign(id, version, { ...message, at: new Date() }) },
        origin: { oin: '00000001001234567000', channel: 'jeugdbescherming', publicUrl: 'https://grondslag.example' },
        typeOf: (kind) => `nl.kinderbeschermingsmaatregel.${kind}.v1`,
        now: this.now,
        chance: () => 0.5,
        onFault: () => undefined,
        pollMilliseconds: 10,
        ...overrides,
      });
      running.add(outbox);
      return outbox;
    },
    /** Moves the clock to when the next attempt is due, unless one is under way: then its outcome comes first. */
    async passToNextAttempt() {
      const waiting = await db.selectFrom('deliveries').selectAll().where('state', '=', 'waiting').execute();
      if (waiting.some(({ claimed_until }) => claimed_until !== null)) return;
      const failed = waiting
        .filter(({ attempts }) => attempts > 0)
        .map(({ next_attempt_at }) => next_attempt_at.getTime());
      if (failed.length > 0) moment = Math.max(moment, Math.min(...failed));
    },
    deliveries: () => db.selectFrom('deliveries').selectAll().orderBy('id').execute(),
    attempts: () => db.selectFrom('attempts').selectAll().orderBy('id').execute(),
    async close() {
      await Promise.all([...running].map((outbox) => outbox.stop()));
      await egress.close();
    },
  };
}

/** Takes everything out of the outbox's tables; making fresh ones costs more. */
export async function emptyOutbox(db: Database): Promise<void> {
  for (const table of ['attempts', 'deliveries', 'notifications', 'subscriptions'] as const) {
    await db.deleteFrom(table).execute();
  }
}

/** What {@link newBench} gives. */
export type Bench = Awaited<ReturnType<typeof newBench>>;

/** Resolves once the condition holds; a test that waits in vain fails with what it waited for. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
