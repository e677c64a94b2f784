/** What the ledger would have recorded: facts go in through the domain's own door, or not at all. */

import {
  type Caller,
  type CommandName,
  commandNamed,
  decide,
  type EventRef,
  type Fact,
  fold,
  type Instant,
  isRefusal,
  parseCommand,
  type RecordedFact,
  type Refusal,
} from '@grondslag/chaincode/domain';
import { CASE, type Content, noon, SENDERS, uuid } from './domain-examples.js';

/** Who says so and when it is registered, where a test wants something else than the usual. */
export interface Circumstances {
  readonly by?: Caller;
  readonly at?: Instant;
  readonly as?: string;
}

/** One case as the ledger would hold it, grown by what is recorded in it. */
export class Recording {
  readonly #recorded: RecordedFact[] = [];
  readonly #labels = new Map<string, EventRef>();

  /** What the ledger holds. */
  get facts(): readonly RecordedFact[] {
    return this.#recorded;
  }

  /** The event that a test has named. */
  event(label: string): EventRef {
    const event = this.#labels.get(label);
    if (event === undefined) throw new Error(`no event is called ${label}`);
    return event;
  }

  /** Sends a command and records what comes of it; a refusal is the test's own fault. */
  record(name: CommandName, date: string, fields: Content, { by, at, as }: Circumstances = {}): this {
    const seq = this.#recorded.length + 1;
    const eventId = uuid(1000 + seq) as EventRef;
    const recordedAt = at ?? this.#momentFor(date);
    const outcome = send(this, name, date, fields, { ...(by && { by }), at: recordedAt }, eventId);
    if (outcome.length > 0) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    this.#recorded.push({
      caseId: CASE,
      eventId,
      seq,
      recordedAt,
      mspId: (by ?? SENDERS[name]).mspId,
      hash: String(seq).padStart(64, '0'),
      content: contentOf(name, date, fields, by ?? SENDERS[name]) as unknown as Fact,
    });
    if (as !== undefined) this.#labels.set(as, eventId);
    return this;
  }

  /** The content of all but the last fact is gone. */
  protected purged(): this {
    const last = this.#recorded.length - 1;
    for (const [place, recorded] of this.#recorded.entries()) {
      if (place < last) this.#recorded[place] = { ...recorded, content: 'purged' };
    }
    return this;
  }

  #momentFor(date: string): Instant {
    const last = this.#recorded.at(-1)?.recordedAt;
    return last !== undefined && last > noon(date) ? last : noon(date);
  }
}

/** Everything that stands against a command, form and law; nothing when it would be recorded. */
export function send(
  history: Recording,
  name: CommandName,
  date: string,
  fields: Content,
  { by = SENDERS[name], at }: Circumstances,
  eventId: string,
): readonly Refusal[] {
  const command = parseCommand(name, CASE, eventId, contentOf(name, date, fields, by));
  if (!('fact' in command)) return command;
  const outcome = decide(command, fold(history.facts), by, at ?? noon(date));
  return isRefusal(outcome) ? [outcome] : [];
}

function contentOf(name: CommandName, date: string, fields: Content, by: Caller): Content {
  return { kind: commandNamed(name)?.kind ?? 'unknown', date, registrar: by.oin, ...fields };
}
