/** Delivers what the outbox holds: expand, claim, post, settle, for ever. Any step may be the last one before a crash. */
import { type EventOrigin, toCloudEvent } from './cloud-event.js';
import type { Egress, EgressAnswer } from './egress.js';
import { nextAttempt, requestedPause } from './schedule.js';
import type { Signer } from './signature.js';
import type { Claim, OutboxStore, Settlement } from './store.js';

/** What delivering needs from outside. Time and chance are handed in. */
export interface OutboxOptions {
  readonly store: OutboxStore;
  readonly egress: Egress;
  readonly signer: Signer;
  readonly origin: EventOrigin;
  /** The CloudEvent type of a kind of fact. */
  readonly typeOf: (kind: string) => string;
  readonly now: () => Date;
  readonly chance: () => number;
  /** Told of a step that failed; the loop goes on. */
  readonly onFault: (step: 'expand' | 'claim' | 'attempt', error: unknown) => void;
  readonly onAttempt?: (outcome: Settlement['outcome']) => void;
  /** How long a claim is exclusive; longer than the egress may take. */
  readonly leaseMilliseconds?: number;
  /** How often to look without having been woken. */
  readonly pollMilliseconds?: number;
  /** How many attempts may be under way at once. */
  readonly concurrency?: number;
}

/** A running outbox. */
export interface Outbox {
  /** Look now: something was written. May be called at any time, from anywhere in this process. */
  wake(): void;
  /** No new attempt begins; resolves when those under way have been settled. */
  stop(): Promise<void>;
}

const standard = { leaseMilliseconds: 30_000, pollMilliseconds: 1_000, concurrency: 128 };

/** Starts delivering. Whatever an earlier process left half done is done again, at least once and with the same id. */
export function startOutbox(options: OutboxOptions): Outbox {
  const { store, now, onFault } = options;
  const lease = options.leaseMilliseconds ?? standard.leaseMilliseconds;
  const poll = options.pollMilliseconds ?? standard.pollMilliseconds;
  const concurrency = options.concurrency ?? standard.concurrency;
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  /** Whether a notification may have been written since the last look. */
  let written = true;
  /** Whether an attempt has ended since, so that another may begin. */
  let ended = false;
  let rouse: () => void = () => undefined;

  const launch = (claim: Claim): void => {
    const attempt = attemptOnce(claim, options)
      // An attempt without a settlement is not lost: its lease runs out and it is made again.
      .catch((error: unknown) => onFault('attempt', error))
      .finally(() => {
        underWay.delete(attempt);
        ended = true;
        rouse();
      });
    underWay.add(attempt);
  };

  const expandAll = async (): Promise<void> => {
    while ((await store.expand(now())) > 0);
  };

  const claimDue = async (): Promise<void> => {
    const free = concurrency - underWay.size;
    if (free <= 0) return;
    const at = now();
    for (const claim of await store.claim(at, new Date(at.getTime() + lease), free)) launch(claim);
  };

  const sleep = (): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(() => {
        written = true;
        done();
      }, poll);
      rouse = () => {
        clearTimeout(timer);
        done();
      };
    });

  const loop = (async () => {
    while (!stopped) {
      const look = written;
      written = false;
      ended = false;
      if (look) await expandAll().catch((error: unknown) => onFault('expand', error));
      await claimDue().catch((error: unknown) => onFault('claim', error));
      if (!written && !ended && !stopped) await sleep();
    }
    await Promise.all(underWay);
  })();

  return {
    wake: () => {
      written = true;
      rouse();
    },
    stop: () => {
      stopped = true;
      rouse();
      return loop;
    },
  };
}

async function attemptOnce(claim: Claim, options: OutboxOptions): Promise<void> {
  const { egress, signer, origin, typeOf, now, store } = options;
  const { id, callbackUrl, secretVersion } = claim.subscription;
  const event = toCloudEvent(claim.notification, typeOf(claim.notification.kind), origin);
  const signature = signer.sign(id, secretVersion, { id: event.id, at: now(), body: event.body });
  const answer = await egress.post(callbackUrl, { 'content-type': event.contentType, ...signature }, event.body);
  const settlement = judge(answer, claim, now(), options.chance());
  await store.settle(claim, settlement);
  options.onAttempt?.(settlement.outcome);
}

/** What an answer means: 2xx is received, 410 is a farewell, everything else is tried again until the schedule ends. */
export function judge(answer: EgressAnswer, claim: Claim, at: Date, chance: number): Settlement {
  if (answer.kind === 'answered') {
    const { status } = answer;
    const settled = { at, status, failure: null };
    if (status >= 200 && status < 300) return { ...settled, outcome: 'delivered', next: { kind: 'delivered' } };
    if (status === 410) return { ...settled, outcome: 'refused', next: { kind: 'gone' } };
  }
  const status = answer.kind === 'answered' ? answer.status : null;
  const paused = status === 429 || status === 503;
  const pause = answer.kind === 'answered' && paused ? requestedPause(answer.retryAfter, at.getTime()) : undefined;
  const next = nextAttempt({
    attempts: claim.number,
    firstAttemptAt: claim.firstAttemptAt.getTime(),
    now: at.getTime(),
    chance,
    ...(pause === undefined ? {} : { requestedPause: pause }),
  });
  return {
    at,
    outcome: answer.kind === 'answered' ? 'refused' : 'failed',
    status,
    failure: answer.kind === 'failed' ? answer.failure : null,
    next: next === 'exhausted' ? { kind: 'parked', reason: 'exhausted' } : { kind: 'again', at: new Date(next) },
  };
}
