/** Histories as they are played: each move is sent to the law, what it accepts is recorded, and everything is remembered. */

import {
  addDays,
  type CalendarDate,
  type Caller,
  type Command,
  type EventRef,
  type Fact,
  type Instant,
  type RecordedFact,
  type Refusal,
} from '@grondslag/chaincode/domain';
import fc from 'fast-check';
import { judged, recorded } from '#scripts/law/past';
import { CASE, type Content, uuid } from '../../support/domain.js';
import { Desk } from './desk.js';
import { Draw } from './draw.js';
import { letterFor } from './moves.js';
import { type Step, TALES } from './tales.js';
import { told } from './told.js';

/** One command that was sent, and what came of it. */
export interface Attempt {
  readonly name: string;
  readonly by: Caller;
  readonly at: Instant;
  readonly content: Content;
  /** Undefined where it was refused. */
  readonly command: Command | undefined;
  readonly refusals: readonly Refusal[];
  /** How many facts there were before it. */
  readonly before: number;
}

/** A case from its first move to its last. */
export class Played {
  readonly attempts: readonly Attempt[];
  /** As they were recorded, before anything was erased or failed to arrive. */
  readonly written: readonly RecordedFact[];
  /** As a reader finds them. */
  readonly facts: readonly RecordedFact[];
  /** From this number follow the questions that are asked about it. */
  readonly seed: number;

  constructor(
    attempts: readonly Attempt[],
    written: readonly RecordedFact[],
    facts: readonly RecordedFact[],
    seed: number,
  ) {
    this.attempts = attempts;
    this.written = written;
    this.facts = facts;
    this.seed = seed;
  }

  /** The history as given, when and then. */
  toString(): string {
    return told(this);
  }

  [fc.toStringMethod](): string {
    return this.toString();
  }
}

interface Move {
  readonly seed: number;
  readonly days: number;
  readonly plain: boolean;
  /** What is sent where that is not drawn. */
  readonly aim?: Step['aim'];
}

const move: fc.Arbitrary<Move> = fc.record({
  seed: fc.noShrink(fc.nat({ max: 0x7fffffff })),
  days: fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 20 }) },
    { weight: 4, arbitrary: fc.nat({ max: 100 }) },
    { weight: 1, arbitrary: fc.nat({ max: 400 }) },
    { weight: 1, arbitrary: fc.constantFrom(14, 90, 91, 92, 365) },
  ),
  plain: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
});

/** A beginning that is told rather than drawn, now and then without one of its steps. */
const tale: fc.Arbitrary<readonly Move[]> = fc
  .tuple(
    fc.noShrink(fc.nat({ max: 0x7fffffff })),
    fc.constantFrom(...TALES).chain((steps) => fc.subarray([...steps], { minLength: steps.length - 1 })),
  )
  .map(([seed, steps]) =>
    steps.map(({ days, aim }, place) => ({ seed: (seed + place) % 0x7fffffff, days, aim, plain: true })),
  );

const moves: fc.Arbitrary<readonly Move[]> = fc.array(move, { minLength: 1, maxLength: 22, size: 'max' });

/** A whole case. */
export const someCase: fc.Arbitrary<Played> = fc
  .tuple(
    fc.noShrink(fc.nat({ max: 0x7fffffff })),
    fc.oneof(
      { weight: 11, arbitrary: moves },
      { weight: 1, arbitrary: fc.tuple(tale, moves).map(([told, more]) => [...told, ...more]) },
    ),
    fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9000 }) }),
  )
  .map(([seed, moves, rest]) => played(seed, moves, rest));

const FIRST = '2021-02-01' as CalendarDate;
/** So often is a command tried again when it was refused. */
const TRIES = 3;

function played(seed: number, moves: readonly Move[], rest: number): Played {
  const draw = new Draw(seed);
  const attempts: Attempt[] = [];
  let written: readonly RecordedFact[] = [];
  let facts: readonly RecordedFact[] = [];
  let today = addDays(FIRST, draw.below(900));
  moves.forEach((each, number) => {
    today = addDays(today, each.days + (number === moves.length - 1 ? rest : 0));
    for (let turn = 0; turn < TRIES; turn += 1) {
      const attempt = sent(each, turn, facts, today);
      attempts.push(attempt);
      if (attempt.command === undefined) continue;
      facts = recorded(facts, attempt.command, attempt);
      written = [...written, ...facts.slice(-1)];
      break;
    }
  });
  return new Played(attempts, written, draw.percent(8) ? delayed(facts, draw) : facts, seed);
}

function sent({ seed, plain, aim }: Move, turn: number, facts: readonly RecordedFact[], today: CalendarDate): Attempt {
  const draw = new Draw(seed).apart(turn);
  const eventId = freeId(10_000 + (seed % 900_000_000) * 4 + turn, facts);
  const desk = new Desk(facts, today);
  const { row, by, content } = letterFor(desk, draw, plain, aim?.(desk));
  const at = momentOf(draw, today);
  const base = { name: row.name, by, at, content, before: facts.length };
  const outcome = judged({ ...base, caseId: CASE, eventId }, facts);
  return 'fact' in outcome
    ? { ...base, command: outcome, refusals: [] }
    : { ...base, command: undefined, refusals: outcome };
}

/** An id that follows from the move alone, so that it stays the same when other moves are left out. */
function freeId(number: number, facts: readonly RecordedFact[]): string {
  const wanted = uuid(number);
  return facts.some(({ eventId }) => eventId === wanted) ? freeId(number + 7, facts) : wanted;
}

/** Some hour of the day, late evening too, when it is already tomorrow in the Netherlands; now and then before what came last. */
function momentOf(draw: Draw, today: CalendarDate): Instant {
  const day = draw.percent(1) ? addDays(today, -draw.between(1, 30)) : today;
  return `${day}T${draw.weighed([6, '12:00'], [1, '21:30'], [1, '22:30'], [1, '23:30'], [1, '00:00'])}:00.000Z` as Instant;
}

/** The same where some content has not reached the reader yet: mostly the last. */
function delayed(facts: readonly RecordedFact[], draw: Draw): readonly RecordedFact[] {
  const some = draw.percent(50)
    ? [facts.length - 1]
    : facts.map((_fact, place) => place).filter(() => draw.percent(15));
  return facts.map((fact, place) =>
    some.includes(place) && fact.content !== 'purged' ? { ...fact, content: 'pending' } : fact,
  );
}

/** The event that a content would be recorded as, for tests that add one more. */
export function another(
  facts: readonly RecordedFact[],
  content: Content,
  at: Instant,
  mspId = 'RechtspraakMSP',
): RecordedFact {
  const [first] = facts;
  const seq = (facts.at(-1)?.seq ?? 0) + 1;
  return {
    caseId: first?.caseId ?? CASE,
    eventId: uuid(900_000 + seq) as EventRef,
    seq,
    recordedAt: at,
    mspId,
    hash: String(seq),
    content: content as unknown as Fact,
  };
}
