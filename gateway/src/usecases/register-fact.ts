// A fact is registered: form checked, salted, written; and the same fact sent again finds itself.
import {
  addresseesOf,
  type CommandName,
  type CommandRow,
  type ContentFields,
  canonical,
  commandNamed,
  contentText,
  fold,
  newDisclosures,
  parseCaseRef,
  parseCommand,
  refuse,
} from '@grondslag/chaincode/domain';
import { Fault } from './fault.js';
import { newSalt, newUuid } from './new-reference.js';
import type { Caller, CaseStore, Clock, IndexedEvent, Ledger, LedgerIndex, Outcome, Random, Written } from './ports.js';

/** A request to record one fact. */
export interface Registration {
  readonly command: CommandName;
  readonly caseId: string;
  /** Chosen by the client, so that sending twice records once; made here when left out. */
  readonly eventId?: string;
  /** The record hash that the case must end with, null for none; whatever it ends with when left out. */
  readonly previous?: string | null;
  /** The fact's fields, without its kind and its registrar: those follow from the command and the caller. */
  readonly content: ContentFields;
}

/** What registering asks of the world. */
export interface RegisterDependencies {
  readonly ledger: Ledger;
  readonly index: LedgerIndex;
  readonly cases: Pick<CaseStore, 'read'>;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * The event stands on the ledger, once; or nothing was recorded and every known reason is given. May be repeated with
 * the same event id after any Fault.
 */
export async function registerFact(
  { ledger, index, cases, clock, random }: RegisterDependencies,
  caller: Caller,
  { command: name, caseId, eventId = newUuid(clock.now(), random), previous, content }: Registration,
): Promise<Outcome<Written>> {
  const row = commandNamed(name);
  if (row === undefined) return { ok: false, refusals: [refuse('unknown-command', 'command')] };
  const named = await namedByCase({ cases, clock }, caller, row, caseId);
  if (named === null) return { ok: false, refusals: [refuse('case-unknown', 'caseId')] };
  const fields: ContentFields = { kind: row.kind, registrar: caller.oin, ...content, ...named };
  const command = parseCommand(name, caseId, eventId, fields);
  if (!('fact' in command)) return { ok: false, refusals: command };
  const outcome = await ledger.write({
    as: caller,
    contract: row.contract,
    transaction: row.name,
    caseId: command.caseId,
    eventId: command.eventId,
    ...(previous === undefined ? {} : { previous }),
    content: contentText(newDisclosures(fields, () => newSalt(random))),
  });
  if (outcome.ok) return outcome;
  // Salts are fresh in every attempt, so the ledger cannot tell a repeated fact from another under the same id; its
  // fields can.
  const isReused = outcome.refusals.some(({ code }) => code === 'event-id-reused');
  for (const pause of isReused ? PAUSES : [0]) {
    const recorded = await index.event(command.caseId, command.eventId);
    if (recorded !== null && hasFields(recorded, fields)) return { ok: true, value: toReplay(recorded) };
    if (!isReused || (recorded !== null && recorded.content !== null)) return outcome;
    await clock.wait(pause);
  }
  throw new Fault('projection-behind');
}

/** In milliseconds: how long the projection is waited for where the ledger may have what it has not. */
const PAUSES = [10, 20, 50, 100, 200, 400, 800];

/**
 * What the fact must say of the case beside what the client says: for an erasure, who was a party to it. Null when the caller
 * knows no such case, also after a moment in which it may have been read. The ledger compares, so a projection that is further
 * behind costs a refusal and nothing else.
 */
async function namedByCase(
  { cases, clock }: Pick<RegisterDependencies, 'cases' | 'clock'>,
  caller: Caller,
  { erases }: CommandRow,
  caseText: string,
): Promise<ContentFields | null> {
  const caseId = parseCaseRef(caseText);
  if (erases !== true || caseId === undefined) return {};
  for (const pause of [...PAUSES, null]) {
    const found = await cases.read(caller, caseId);
    if (found !== null) return { ...addresseesOf(fold(found.events)) };
    if (pause !== null) await clock.wait(pause);
  }
  return null;
}

function hasFields({ content }: IndexedEvent, fields: ContentFields): boolean {
  return (
    content !== null && content !== 'purged' && canonical({ ...content.fact } as ContentFields) === canonical(fields)
  );
}

function toReplay({ record, hash, transactionId, block }: IndexedEvent): Written {
  return { record, hash, replayed: true, block, transactionId };
}
