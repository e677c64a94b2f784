/** What the ledger would have recorded: facts go in through the domain's own door, or not at all. */

import type { Caller, CommandName, EventRef, Instant, RecordedFact, Refusal } from '@grondslag/chaincode/domain';
import { contentOf, judged, recorded } from '#scripts/law/past';
import { CASE, type Content, noon, SENDERS, uuid } from './domain-examples.js';

/** Who says so and when it is registered, where a test wants something else than the usual. */
export interface Circumstances {
  readonly by?: Caller;
  readonly at?: Instant;
  readonly as?: string;
}

/** One case as the ledger would hold it, grown by what is recorded in it. */
export class Recording {
  #recorded: readonly RecordedFact[] = [];
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
    const eventId = uuid(1001 + this.#recorded.length) as EventRef;
    const how = { by: by ?? SENDERS[name], at: at ?? this.#momentFor(date) };
    const outcome = judgedIn(this, name, date, fields, how, eventId);
    if (!('fact' in outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    this.#recorded = recorded(this.#recorded, outcome, how);
    if (as !== undefined) this.#labels.set(as, eventId);
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
  { by = SENDERS[name], at = noon(date) }: Circumstances,
  eventId: string,
): readonly Refusal[] {
  const outcome = judgedIn(history, name, date, fields, { by, at }, eventId);
  return 'fact' in outcome ? [] : outcome;
}

function judgedIn(
  { facts }: Recording,
  name: CommandName,
  date: string,
  fields: Content,
  how: { readonly by: Caller; readonly at: Instant },
  eventId: string,
) {
  return judged({ name, caseId: CASE, eventId, content: contentOf(name, date, fields, how.by), ...how }, facts);
}
