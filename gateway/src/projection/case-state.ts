// One case as the projection knows it, and what follows from its facts. Pure.
import {
  type CalendarDate,
  type CaseTimeline,
  commandRecording,
  type Fact,
  fieldsOf,
  fold,
  type MeasureRef,
  mayRead,
  type Oin,
  ORGANISATIONS,
  type PartyRow,
  partiesOf,
  type Role,
  readDisclosures,
  setMeasures,
} from '@grondslag/chaincode/domain';
import { Fault, type LedgerEvent } from '../usecases/index.js';

/** A case's events in order of sequence from 1, and how many of them need no notification any more. */
export interface CaseState {
  readonly events: readonly LedgerEvent[];
  readonly notifiedSeq: number;
  /** Who could read the case when its content was erased, where that is not in the tables yet. */
  readonly readersBefore?: readonly Reader[];
}

/** A case before its first event. */
export const NO_EVENTS: CaseState = { events: [], notifiedSeq: 0 };

/** Somebody must hear of this event. */
export interface Notice {
  readonly event: LedgerEvent & { readonly content: Fact };
  /** Measures that became set by it: now both a request and a decision stand. */
  readonly sets: readonly MeasureRef[];
  readonly recipients: readonly Recipient[];
  /** The case up to and including the event. */
  readonly events: readonly LedgerEvent[];
}

/** Who must hear of an event: an organisation, or all of a role where the register names none. */
export interface Recipient {
  readonly role: Role;
  readonly oin: Oin | null;
}

/** An organisation that may read the case: all of it, or up to and including an event. */
export interface Reader {
  readonly role: PartyRow['role'];
  readonly oin: Oin;
  readonly untilSeq: number | null;
  readonly untilDay: CalendarDate | null;
}

/** The fact in a content text that has been checked against its commitment before. */
export function readFact(content: string): Fact {
  const disclosures = readDisclosures(content);
  if ('code' in disclosures) throw new Fault('content-mismatch');
  return fieldsOf(disclosures) as unknown as Fact;
}

/** The case with one more event; a Fault where the ledger's own order says that it cannot be the next. */
export function append(state: CaseState, event: LedgerEvent): CaseState {
  const last = state.events.at(-1);
  if (event.seq !== (last?.seq ?? 0) + 1 || event.previous !== (last?.hash ?? null)) {
    throw new Fault('ledger-protocol', { cause: new Error(`${event.caseId} ${event.seq} is out of order`) });
  }
  return { ...state, events: [...state.events, event] };
}

/** The case with the content that an event lacked. */
export function complete(state: CaseState, seq: number, content: Fact): CaseState {
  return { ...state, events: state.events.map((event) => (event.seq === seq ? { ...event, content } : event)) };
}

/** The case without the content of some events. */
export function erase(state: CaseState, seqs: readonly number[]): CaseState {
  if (seqs.length === 0) return state;
  const erased = new Set(seqs);
  return {
    ...state,
    readersBefore: readersOf(state.events),
    events: state.events.map((event) => (erased.has(event.seq) ? { ...event, content: 'purged' } : event)),
  };
}

/**
 * The notices that have become due, in order, and the case after them. An event whose content is pending holds up those
 * after it, since whom to tell of them may depend on it.
 */
export function notify(state: CaseState): { readonly state: CaseState; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  let { notifiedSeq } = state;
  let set: readonly MeasureRef[] | undefined;
  for (const event of state.events.slice(notifiedSeq)) {
    const { content } = event;
    if (content === 'pending') break;
    const before = state.events.slice(0, notifiedSeq);
    notifiedSeq = event.seq;
    if (content === 'purged' || commandRecording(content.kind).tells.length === 0) continue;
    const events = state.events.slice(0, notifiedSeq);
    const setBefore: readonly MeasureRef[] = set ?? setMeasures(before);
    set = maySet(content) ? setMeasures(events) : setBefore;
    const sets = set.filter((measure) => !setBefore.includes(measure));
    const announced = { ...event, content };
    notices.push({ event: announced, sets, recipients: recipientsOf(fold(events), announced), events });
  }
  return { state: { ...state, notifiedSeq }, notices };
}

/** Whoever may read the case by being a party to it; council and auditors read every case. */
export function readersOf(events: readonly LedgerEvent[]): readonly Reader[] {
  const timeline = fold(events);
  return partiesOf(timeline).map((party) => {
    const { role, oin } = party;
    const lastRead = events.findLast((event) => mayRead(timeline, callerOf(party), event));
    if (party.until === null) return { role, oin, untilSeq: null, untilDay: null };
    return { role, oin, untilSeq: lastRead?.seq ?? 0, untilDay: party.until.day };
  });
}

/** True while the content of a case is gone and what tells of that has not come in: whoever could read the case still may. */
export function awaitsErasure(events: readonly LedgerEvent[]): boolean {
  return events.some(({ content }) => content === 'purged') && fold(events).erasure === null;
}

/** Only these can complete the pair of request and decision. */
function maySet({ kind }: Fact): boolean {
  return (
    kind === 'findingRegistered' || kind === 'requestFiled' || kind === 'decisionRegistered' || kind === 'factCorrected'
  );
}

/** Whoever is to be told of this event, by its row in the table of commands, and is party to the case at it. */
function recipientsOf(timeline: CaseTimeline, event: Notice['event']): readonly Recipient[] {
  const { tells } = commandRecording(event.content.kind);
  const parties = partiesOf(timeline)
    .filter(
      (party) => party.role !== 'court' && tells.includes(party.role) && mayRead(timeline, callerOf(party), event),
    )
    .map(({ role, oin }): Recipient => ({ role, oin }));
  // The council is a party to every case, also to one in which it has yet to write.
  return tells.includes('council') ? [...parties, { role: 'council', oin: null }] : parties;
}

/** Where a notification to these goes: OINs and, for all of a role, its name; each once, in one order. */
export function addressesOf(recipients: readonly Recipient[]): readonly string[] {
  return [...new Set(recipients.map(({ role, oin }) => oin ?? role))].sort();
}

/** The caller that a role of an organisation is, as the ledger would see it. */
export function callerOf<R extends Role>({ role, oin }: { readonly role: R; readonly oin: Oin }) {
  return { role, oin, mspId: ORGANISATIONS.find((row) => row.role === role)?.mspId ?? '' };
}
