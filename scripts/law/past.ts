/** What the ledger would have recorded, found by asking the domain itself: nothing gets into a past but what it lets through. */
import {
  type Caller,
  type CanonicalValue,
  type Command,
  commandNamed,
  decide,
  fold,
  type Instant,
  isRefusal,
  parseCommand,
  type RecordedFact,
  type Refusal,
} from '@grondslag/chaincode/domain';

/** Fields of a content. */
export type Content = Readonly<Record<string, CanonicalValue>>;

/** One command as it reaches the ledger. */
export interface Sent {
  readonly name: string;
  readonly caseId: string;
  readonly eventId: string;
  readonly content: Content;
  readonly by: Caller;
  readonly at: Instant;
}

/** The content of a command, said by somebody about a day. */
export function contentOf(name: string, date: string, fields: Content, by: Caller): Content {
  return { kind: commandNamed(name)?.kind ?? 'unknown', date, registrar: by.oin, ...fields };
}

/** The command, where nothing stands against it after this past; else all that does, of its form or else of the law. */
export function judged(
  { name, caseId, eventId, content, by, at }: Sent,
  past: readonly RecordedFact[],
): Command | readonly Refusal[] {
  const command = parseCommand(name, caseId, eventId, content);
  if (!('fact' in command)) return command;
  const outcome = decide(command, fold(past), by, at);
  return isRefusal(outcome) ? [outcome] : command;
}

/** The past with one more fact; content that it erases is gone from what came before. */
export function recorded(
  past: readonly RecordedFact[],
  { caseId, eventId, fact }: Command,
  { by, at }: Pick<Sent, 'by' | 'at'>,
): readonly RecordedFact[] {
  const seq = past.length + 1;
  const before = fact.kind === 'contentErased' ? past.map((one) => ({ ...one, content: 'purged' as const })) : past;
  const place = { caseId, eventId, seq, recordedAt: at, mspId: by.mspId, hash: String(seq).padStart(64, '0') };
  return [...before, { ...place, content: fact }];
}
