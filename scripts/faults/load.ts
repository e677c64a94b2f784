// The load under which faults happen: every organisation registers and asks, all the time, each at its own gateway.
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../stack/client.js';
import type { Stack } from '../stack/index.js';
import type { Acknowledged } from './account.js';
import { type Act, acknowledgement, decision, finding, measure, newReference, onDay } from './acts.js';
import { register } from './register.js';

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

/** Milliseconds between two questions, and before looking for work again. */
const EVERY = 100;
/** Longer than a gateway takes to say that it does not know, in milliseconds. */
const ANSWER_WITHIN = 40_000;
/** How long a pause waits for what was sent, in milliseconds. */
const SETTLE_WITHIN = 90_000;
/** How many of the newest decisions are asked about in turn. */
const ASKED_ABOUT = 20;

/** Starts to register and to ask. */
export async function startLoad(stack: Stack): Promise<Load> {
  const load = new RunningLoad();
  for (const { organisation, user, count } of writers) {
    const token = await stack.token(organisation, user);
    const client = new Client(stack.urls[organisation] ?? '', token, ANSWER_WITHIN);
    load.begin(client, organisation, count);
  }
  return load;
}

class RunningLoad implements Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly answered: Answered[] = [];
  readonly surprises: string[] = [];
  height = 0;
  /** Cases that wait for a decision, and events of which each of these was told and has not said so. */
  readonly #opened: Acknowledged[] = [];
  readonly #told: Readonly<Record<string, Acknowledged[]>> = { gi: [], gemeenten: [] };
  readonly #decided: Acknowledged[] = [];
  readonly #running: Promise<void>[] = [];
  #isOpen = true;
  #isOver = false;
  #inFlight = 0;

  begin(client: Client, organisation: string, count: number): void {
    for (let writer = 0; writer < count; writer++) this.#running.push(this.#write(client, organisation));
    this.#running.push(this.#ask(client, organisation));
  }

  async pause(): Promise<number> {
    this.#isOpen = false;
    for (const until = Date.now() + SETTLE_WITHIN; this.#inFlight > 0 && Date.now() < until; ) await wait(EVERY);
    return this.#inFlight;
  }

  resume(): void {
    this.#isOpen = true;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  async #write(client: Client, organisation: string): Promise<void> {
    while (!this.#isOver) {
      const work = this.#isOpen ? this.#next(organisation) : undefined;
      if (work === undefined) await wait(EVERY);
      else await this.#register(client, organisation, work.caseId, work.act);
    }
  }

  /** What the organisation has to register now, if anything. */
  #next(organisation: string): { readonly caseId: string; readonly act: Act } | undefined {
    if (organisation === 'rvdk') return { caseId: newReference(), act: finding() };
    const isCourt = organisation === 'rechtspraak';
    const before = (isCourt ? this.#opened : this.#told[organisation])?.shift();
    if (before === undefined) return undefined;
    return { caseId: before.caseId, act: isCourt ? decision() : acknowledgement(before.eventId, new Date()) };
  }

  async #register(client: Client, organisation: string, caseId: string, act: Act): Promise<void> {
    this.#inFlight += 1;
    const outcome = await register(client, organisation, caseId, act, () => this.#isOver);
    this.#inFlight -= 1;
    if (outcome === undefined) return;
    if ('refused' in outcome) this.surprises.push(outcome.refused);
    else this.#note(outcome.acknowledged);
  }

  #note(acknowledged: Acknowledged): void {
    this.acknowledged.push(acknowledged);
    this.height = Math.max(this.height, acknowledged.block ?? 0);
    if (!acknowledged.isTold) return;
    (acknowledged.organisation === 'rvdk' ? this.#opened : this.#decided).push(acknowledged);
    for (const queue of Object.values(this.#told)) queue.push(acknowledged);
  }

  async #ask(client: Client, organisation: string): Promise<void> {
    for (let asked = 0; !this.#isOver; await wait(EVERY)) {
      const decided = this.#isOpen ? this.#decided.at(-1 - (asked++ % ASKED_ABOUT)) : undefined;
      if (decided === undefined) continue;
      const question = { zaakId: decided.caseId, maatregel: measure, opDatum: onDay };
      const reply = await client.post('/v1/maatregelen/_verifieer', question).catch(() => undefined);
      if (reply?.status !== 200) continue;
      this.answered.push({ organisation, at: Date.now() });
      const { nu, stand } = reply.body;
      if ((stand.blok ?? -1) >= (decided.block ?? this.height) && nu.staat !== 'geldig') {
        this.surprises.push(`${organisation} answered ${nu.staat} about ${decided.caseId} as of block ${stand.blok}`);
      }
    }
  }
}
