// The load under which faults happen: every organisation registers and asks, all the time, each at its own gateway.
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Reply } from '../stack/client.js';
import type { Stack } from '../stack/index.js';
import type { Acknowledged } from './account.js';
import { type Act, acknowledgement, decision, finding, measure, newReference, onDay } from './acts.js';

/** A question that was answered. */
export interface Answered {
  readonly organisation: string;
  readonly at: number;
}

/** A load that runs. Its lists grow. */
export interface Load {
  readonly acknowledged: readonly Acknowledged[];
  readonly answered: readonly Answered[];
  /** What no client should ever see: a refusal that stays, an answer that is wrong. One line each. */
  readonly surprises: readonly string[];
  /** The newest block that any answer named. */
  readonly height: number;
  /** Nothing new is sent; resolves when all that was sent has been acknowledged, or with the number that was not. */
  pause(): Promise<number>;
  resume(): void;
  stop(): Promise<void>;
}

/** Who registers, in how many requests at once. One more where new cases come from, so that nobody waits for work. */
const writers: readonly { readonly organisation: string; readonly user: string; readonly count: number }[] = [
  { organisation: 'rvdk', user: 'raad', count: 2 },
  { organisation: 'rechtspraak', user: 'rechtbank-den-haag', count: 1 },
  { organisation: 'gi', user: 'duinrand', count: 1 },
  { organisation: 'gemeenten', user: 'den-haag', count: 1 },
];

/** Milliseconds: between two questions, before a failed request is sent again, and how long a refusal may be the lag of a peer. */
const ASK_EVERY = 100;
const RETRY_AFTER = 250;
const LAG = 20_000;
/** Longer than a gateway takes to say that it does not know. */
const ANSWER_WITHIN = 40_000;
/** How long a pause waits for what was sent. */
const SETTLE_WITHIN = 90_000;

interface Sent {
  readonly caseId: string;
  readonly eventId: string;
}

/** Starts to register and to ask. */
export async function startLoad(stack: Stack): Promise<Load> {
  const acknowledged: Acknowledged[] = [];
  const answered: Answered[] = [];
  const surprises: string[] = [];
  const opened: Sent[] = [];
  const told: Readonly<Record<string, Sent[]>> = { gi: [], gemeenten: [] };
  const decided: { readonly caseId: string; readonly block: number }[] = [];
  let height = 0;
  let open = true;
  let ended = false;
  let inFlight = 0;

  /** Registers until acknowledged; undefined when it is refused for good or the load ended. */
  async function register(client: Client, organisation: string, caseId: string, act: Act): Promise<Sent | undefined> {
    const eventId = newReference();
    const body = { zaakId: caseId, gebeurtenisId: eventId, ...act.body };
    let refusedSince: number | undefined;
    inFlight += 1;
    try {
      while (!ended) {
        const reply = await client.post(act.path, body).catch(() => undefined);
        if (reply?.status === 200 || reply?.status === 201) {
          const { hash, blok } = reply.body;
          height = Math.max(height, blok ?? 0);
          acknowledged.push({
            caseId,
            eventId,
            hash,
            block: blok ?? undefined,
            organisation,
            isTold: act.isTold,
            at: Date.now(),
          });
          return { caseId, eventId };
        }
        if (isRefusal(reply)) {
          refusedSince ??= Date.now();
          if (Date.now() - refusedSince > LAG) {
            surprises.push(`${organisation} ${act.path} was refused: ${reply?.status} ${reply?.body?.code}`);
            return undefined;
          }
        } else refusedSince = undefined;
        await wait(RETRY_AFTER);
      }
      return undefined;
    } finally {
      inFlight -= 1;
    }
  }

  async function next(client: Client, organisation: string): Promise<void> {
    if (organisation === 'rvdk') {
      const sent = await register(client, organisation, newReference(), finding());
      if (sent !== undefined) tell(sent, opened);
      return;
    }
    const work = (organisation === 'rechtspraak' ? opened : told[organisation])?.shift();
    if (work === undefined) return void (await wait(RETRY_AFTER));
    const { caseId, eventId } = work;
    if (organisation !== 'rechtspraak') {
      await register(client, organisation, caseId, acknowledgement(eventId, new Date()));
      return;
    }
    const sent = await register(client, organisation, caseId, decision());
    if (sent !== undefined) {
      decided.push({ caseId, block: height });
      tell(sent);
    }
  }

  function tell(sent: Sent, ...others: Sent[][]): void {
    for (const queue of [...Object.values(told), ...others]) queue.push(sent);
  }

  async function write(organisation: string, user: string): Promise<void> {
    const client = await clientOf(stack, organisation, user);
    while (!ended) await (open ? next(client, organisation) : wait(ASK_EVERY));
  }

  async function ask(organisation: string, user: string): Promise<void> {
    const client = await clientOf(stack, organisation, user);
    for (let asked = 0; !ended; await wait(ASK_EVERY)) {
      const question = decided.at(-1 - (asked++ % 20));
      if (question === undefined || !open) continue;
      const body = { zaakId: question.caseId, maatregel: measure, opDatum: onDay };
      const reply = await client.post('/v1/maatregelen/_verifieer', body).catch(() => undefined);
      if (reply?.status !== 200) continue;
      answered.push({ organisation, at: Date.now() });
      const { nu, stand } = reply.body;
      if ((stand.blok ?? -1) >= question.block && nu.staat !== 'geldig') {
        surprises.push(`${organisation} answered ${nu.staat} about ${question.caseId} as of block ${stand.blok}`);
      }
    }
  }

  const running = writers.flatMap(({ organisation, user, count }) => [
    ...Array.from({ length: count }, () => write(organisation, user)),
    ask(organisation, user),
  ]);
  return {
    acknowledged,
    answered,
    surprises,
    get height() {
      return height;
    },
    async pause() {
      open = false;
      for (const until = Date.now() + SETTLE_WITHIN; inFlight > 0 && Date.now() < until; ) await wait(ASK_EVERY);
      return inFlight;
    },
    resume() {
      open = true;
    },
    async stop() {
      ended = true;
      await Promise.all(running);
    },
  };
}

async function clientOf(stack: Stack, organisation: string, user: string): Promise<Client> {
  return new Client(stack.urls[organisation] ?? '', await stack.token(organisation, user), ANSWER_WITHIN);
}

/** The ledger said no. A peer that has not read the last block yet says so too, of what it does not know. */
function isRefusal(reply: Reply | undefined): boolean {
  return reply !== undefined && reply.status >= 400 && reply.status < 500 && reply.status !== 429;
}
