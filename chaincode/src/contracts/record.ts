/** What every write does, in this order: unpack, decide, record. The contracts only say which command it is. */
import type { Context } from 'fabric-contract-api';
import { type CommandName, canonical, commandNamed, decide, fold, parseCommand, senderFault } from '../../domain';
import {
  append,
  callerOf,
  follows,
  isComplete,
  purgeContents,
  readEvents,
  readRecords,
  recordedFact,
  replayed,
  type StoredRecord,
  submittedContent,
  transactionTime,
  Writes,
} from '../ledger';
import { accepted } from './refused';

/** What a client sends beside the content: which case, under which id, after which record ('' for the first). */
export interface Envelope {
  readonly caseId: string;
  readonly eventId: string;
  readonly previous: string;
}

/**
 * The command's fact stands on the ledger and is announced, or stood there already; the answer is its record with its
 * hash. Throws a refusal, and then nothing is written.
 */
export async function record(ctx: Context, name: CommandName, envelope: Envelope): Promise<string> {
  const caller = accepted(callerOf(ctx));
  const recordedAt = accepted(transactionTime(ctx));
  const content = accepted(submittedContent(ctx));
  const command = accepted(parseCommand(name, envelope.caseId, envelope.eventId, content.fields));
  accepted(senderFault(command, caller));
  const event = { caseId: command.caseId, eventId: command.eventId, mspId: caller.mspId, recordedAt, content };

  const records = accepted(await readRecords(ctx, command.caseId));
  const earlier = accepted(replayed(records, event));
  if (earlier !== null) return answer(earlier, true);
  accepted(follows(records, envelope.previous));
  const events = accepted(await readEvents(ctx, records));
  accepted(isComplete(events));

  accepted(decide(command, fold(events.map(recordedFact)), caller, recordedAt));
  const writes = new Writes();
  // In the transaction that records why: peers hold both or neither.
  if (commandNamed(name)?.erases === true) purgeContents(ctx, writes, events);
  const stored = append(ctx, writes, records.at(-1), event);
  await writes.send(ctx);
  return answer(stored, false);
}

function answer({ record, hash }: StoredRecord, isReplay: boolean): string {
  return canonical({ hash, record: { ...record }, replayed: isReplay });
}
