// Was this measure lawful on that day: as we know now, and as could be known then.
import {
  type CalendarDate,
  type CaseRef,
  endOfDutchDay,
  type Instant,
  isOneReading,
  type MeasureSelector,
  statuteVersion,
  type Verdict,
  verdictsAt,
} from '@grondslag/chaincode/domain';
import type { Answers } from './axes-ports.js';
import { Fault } from './fault.js';
import { newUuid } from './new-reference.js';
import type { Caller, CaseStore, CaseView, Clock, Height, Random } from './ports.js';

/** Which measure, in which case, on which day. */
export interface LegitimacyQuestion {
  readonly caseId: CaseRef;
  readonly measure: MeasureSelector;
  readonly onDay: CalendarDate;
  /** The moment of knowledge for the second answer; the end of the day asked about, in the Netherlands, when left out. */
  readonly knownAt?: Instant;
}

/** The table of law that gave an answer. */
export interface StatuteReference {
  readonly version: string;
  readonly digest: string;
}

/** The verdict twice, with what it rests on. */
export interface LegitimacyAnswer {
  /** What the answer is known by from now on: whoever was given it is told when it holds no more. */
  readonly id: string;
  readonly asKnownNow: Verdict;
  /** Only from what was recorded by the moment of knowledge. */
  readonly asKnownThen: Verdict;
  /** True when nothing was registered between the two moments, so that both are one reading. */
  readonly isOneReading: boolean;
  /** False when the case has later events that this caller may not see, so that both answers may be out of date. */
  readonly isWhole: boolean;
  /** An answer states what was recorded up to this block, never that nothing followed. */
  readonly height: Height;
  readonly statute: StatuteReference;
}

/** What verifying asks of the world. */
export interface VerifyDependencies {
  readonly cases: Pick<CaseStore, 'read'>;
  readonly answers: Pick<Answers, 'keep'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly statuteDigest: string;
}

/**
 * Both answers from the facts that the caller may see; null when there is no such case for this caller, or no such measure in it. No answer is given
 * that is not kept, so that none can change without being told; but for those about a case whose content was erased, which
 * cannot change any more, and of which nothing is to be left.
 */
export async function verifyLegitimacy(
  world: VerifyDependencies,
  caller: Caller,
  question: LegitimacyQuestion,
): Promise<LegitimacyAnswer | null> {
  for (const pause of PAUSES) {
    const found = await world.cases.read(caller, question.caseId);
    if (found === null || !isNamed(question.measure, found)) return null;
    const answer = judge(world, found, question);
    const id = await keep(world, caller, question, found, answer);
    if (id !== null) return { id, ...answer };
    await world.clock.wait(pause);
  }
  throw new Fault('projection-behind');
}

/** True for a kind of measure, and for one that some event names, or may name where its content cannot be read. */
function isNamed(measure: MeasureSelector, { events }: CaseView): boolean {
  if (!('measureRef' in measure)) return true;
  return events.some(
    ({ content }) =>
      typeof content === 'string' || ('measureRef' in content && content.measureRef === measure.measureRef),
  );
}

/** In milliseconds: how long a case is waited for that went on while it was read. */
const PAUSES = [1, 5, 10, 50, 100, 200];

function judge(
  { clock, statuteDigest }: VerifyDependencies,
  { events, isWhole, height }: CaseView,
  { measure, onDay, knownAt = endOfDutchDay(onDay) }: LegitimacyQuestion,
): Omit<LegitimacyAnswer, 'id'> {
  const now = latestMoment(clock.now(), events.at(-1)?.recordedAt);
  const verdictAt = verdictsAt(events, measure, onDay);
  // Of a day to come nothing more can be known than now.
  const then = knownAt < now ? knownAt : now;
  return {
    asKnownNow: verdictAt(now),
    asKnownThen: verdictAt(then),
    isOneReading: isOneReading(events, now, then),
    isWhole,
    height,
    statute: { version: statuteVersion, digest: statuteDigest },
  };
}

async function keep(
  { answers, clock, random }: VerifyDependencies,
  caller: Caller,
  { caseId, measure, onDay, knownAt }: LegitimacyQuestion,
  { events }: CaseView,
  { asKnownNow, asKnownThen, isWhole, height }: Omit<LegitimacyAnswer, 'id'>,
): Promise<string | null> {
  const givenAt = clock.now();
  const id = newUuid(givenAt, random);
  if (events.some(({ content }) => content === 'purged')) return id;
  const lastSeq = events.at(-1)?.seq ?? 0;
  const pending = events.find(({ content }) => content === 'pending');
  return answers.keep(caller, {
    ...{ id, caseId, measure, onDay, givenAt, isWhole, lastSeq },
    knownAt: knownAt ?? null,
    state: asKnownNow.state,
    stateThen: asKnownThen.state,
    readSeq: pending === undefined ? lastSeq : pending.seq - 1,
    block: height.block,
  });
}

/** A writer's clock may be a little ahead of ours; what is recorded is known all the same. */
function latestMoment(now: Instant, recorded: Instant | undefined): Instant {
  return recorded !== undefined && recorded > now ? recorded : now;
}
