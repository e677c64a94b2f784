// Replays a planned case straight through the domain: parse, decide, record in memory, ask. What the ledger does, without a ledger.
import {
  type CaseRef,
  decide,
  type EventRef,
  fold,
  type Instant,
  isRefusal,
  parseCaller,
  parseCommand,
  type RecordedFact,
  verdict,
} from '@grondslag/chaincode/domain';
import {
  answerOf,
  type LedgerCase,
  nothingRegistered,
  type Outcome,
  type PublishedCase,
  parties,
  planOf,
  type Refused,
  seats,
} from '#scripts/cases/index';

const recordedAt = '2026-12-01T09:00:00.000Z' as Instant;

/** References that count up, so that a plan is the same on every run. */
export function countingReferences(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** What the domain answers to every probe of the cases, and what it refuses to record. */
export function replayInDomain(cases: readonly PublishedCase[]): Outcome {
  const newReference = countingReferences();
  const outcomes = cases.flatMap((published) =>
    planOf(published, parties, newReference).map((ledgerCase) => replayCase(published, ledgerCase)),
  );
  return { answers: outcomes.flatMap(({ answers }) => answers), refused: outcomes.flatMap(({ refused }) => refused) };
}

function replayCase(published: PublishedCase, ledgerCase: LedgerCase): Outcome {
  const facts: RecordedFact[] = [];
  const refused: Refused[] = [];
  for (const { command, sender, eventId, content } of ledgerCase.registrations) {
    const { mspId, role, oin } = seats[sender];
    const caller = parseCaller(mspId, role, oin);
    if (caller === undefined) throw new Error(`no caller ${sender}`);
    const parsed = parseCommand(command, ledgerCase.caseId, eventId, content);
    const decided = 'fact' in parsed ? decide(parsed, fold(facts), caller, recordedAt) : parsed;
    if (!('fact' in decided)) {
      const refusals = isRefusal(decided) ? [decided] : decided;
      refused.push({ case: published.id, child: ledgerCase.child, command, date: String(content.date), refusals });
      continue;
    }
    facts.push({
      ...{ caseId: ledgerCase.caseId as CaseRef, eventId: eventId as EventRef, seq: facts.length + 1, recordedAt },
      ...{ mspId, hash: '', content: decided.fact },
    });
  }
  const answers = ledgerCase.questions.map((question) => {
    const known =
      facts.length === 0 ? nothingRegistered : verdict(facts, { kind: question.measure }, question.day, null);
    return answerOf(published, ledgerCase, question, known);
  });
  return { answers, refused };
}
