// Replays a case straight through the domain: parse, decide, record in memory, ask. What the ledger does, without a ledger.
import {
  type CalendarDate,
  type CaseRef,
  decide,
  type EventRef,
  fold,
  type Instant,
  isRefusal,
  type MeasureKind,
  parseCaller,
  parseCommand,
  type RecordedFact,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import {
  type Answer,
  nothingRegistered,
  type Outcome,
  type Refused,
  type Replayable,
  replayables,
  type Source,
  seats,
} from '#scripts/cases/index';

/** When a published case is registered: long after everything in it. */
const registeredAt = '2026-12-01T09:00:00.000Z' as Instant;

/** References that count up, so that a plan is the same on every run. */
export function countingReferences(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** What the domain answers to every probe of the cases, and what it refuses to record. */
export function replayInDomain(source: Partial<Source>): Outcome {
  const outcomes = replayables({ published: [], synthetic: [], ...source }, countingReferences()).map(replayCase);
  return { answers: outcomes.flatMap(({ answers }) => answers), refused: outcomes.flatMap(({ refused }) => refused) };
}

/** Every probe of the cases with the whole verdict on it; null where nothing of the case was recorded. */
export function verdictsInDomain(source: Partial<Source>): readonly Probed[] {
  const probed: Probed[] = [];
  for (const replayable of replayables({ published: [], synthetic: [], ...source }, countingReferences())) {
    const { id, child } = replayable;
    const questions = replayable.questions.map((question) => ({
      ...question,
      answer: (answered: Parameters<typeof question.answer>[0]) => {
        const { measure, day } = question;
        probed.push({ id, child, measure, day, verdict: 'trace' in answered ? (answered as Verdict) : null });
        return question.answer(answered);
      },
    }));
    replayCase({ ...replayable, questions });
  }
  return probed;
}

/** Every case with the facts that were recorded of it and the days on which it is asked about. */
export function recordedInDomain(source: Partial<Source>): readonly Replayed[] {
  return replayables({ published: [], synthetic: [], ...source }, countingReferences()).map((replayable) => ({
    id: replayable.id,
    facts: recordedOf(replayable).facts,
    days: [...new Set(replayable.questions.map(({ day }) => day))].sort(),
  }));
}

/** A case as it stands once everything of it is registered. */
export interface Replayed {
  readonly id: string;
  readonly facts: readonly RecordedFact[];
  readonly days: readonly CalendarDate[];
}

/** A probe and the verdict on it. */
export interface Probed {
  readonly id: string;
  readonly child: string | null;
  readonly measure: MeasureKind;
  readonly day: string;
  readonly verdict: Verdict | null;
}

function replayCase(replayable: Replayable): Outcome {
  const { facts, answers, refused } = recordedOf(replayable);
  for (const { measure, day, knownAt, answer } of replayable.questions) {
    answers.push(answer(facts.length === 0 ? nothingRegistered : verdict(facts, { kind: measure }, day, knownAt)));
  }
  return { answers, refused };
}

/** What the law records of a case, what it rightly refuses, and what it refuses although the case states it. */
function recordedOf({ id, child, confidence, caseId, registrations }: Replayable) {
  let facts: RecordedFact[] = [];
  const answers: Answer[] = [];
  const refused: Refused[] = [];
  for (const { command, sender, eventId, content, at = registeredAt, refused: forbidden } of registrations) {
    const { mspId, role, oin } = seats[sender];
    const caller = parseCaller(mspId, role, oin);
    if (caller === undefined) throw new Error(`no caller ${sender}`);
    const parsed = parseCommand(command, caseId, eventId, content);
    const decided = 'fact' in parsed ? decide(parsed, fold(facts), caller, at) : parsed;
    const refusals = 'fact' in decided ? [] : isRefusal(decided) ? [decided] : decided;
    if (forbidden !== undefined) answers.push(forbidden(refusals));
    else if (refusals.length > 0)
      refused.push({ case: id, child, confidence, command, date: String(content.date), refusals });
    if (!('fact' in decided)) continue;
    if (decided.fact.kind === 'contentErased') facts = facts.map((fact) => ({ ...fact, content: 'purged' }));
    facts.push({
      ...{ caseId: caseId as CaseRef, eventId: eventId as EventRef, seq: facts.length + 1, recordedAt: at },
      ...{ mspId, hash: '', content: decided.fact },
    });
  }
  return { facts, answers, refused };
}
