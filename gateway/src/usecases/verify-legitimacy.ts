// Was this measure lawful on that day: as we know now, and as could be known then.
import {
  type CalendarDate,
  type CaseRef,
  endOfDutchDay,
  type Instant,
  type MeasureSelector,
  statuteVersion,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import type { Caller, CaseStore, Clock, Height } from './ports.js';

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
  readonly asKnownNow: Verdict;
  /** Only from what was recorded by the moment of knowledge. */
  readonly asKnownThen: Verdict;
  /** False when the case has later events that this caller may not see, so that both answers may be out of date. */
  readonly isWhole: boolean;
  /** An answer states what was recorded up to this block, never that nothing followed. */
  readonly height: Height;
  readonly statute: StatuteReference;
}

/** What verifying asks of the world. */
export interface VerifyDependencies {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly statuteDigest: string;
}

/** Both answers from the facts that the caller may see; null when there is no such case for this caller. */
export async function verifyLegitimacy(
  { cases, clock, statuteDigest }: VerifyDependencies,
  caller: Caller,
  { caseId, measure, onDay, knownAt = endOfDutchDay(onDay) }: LegitimacyQuestion,
): Promise<LegitimacyAnswer | null> {
  const found = await cases.read(caller, caseId);
  if (found === null) return null;
  const now = latestMoment(clock.now(), found.events.at(-1)?.recordedAt);
  return {
    asKnownNow: verdict(found.events, measure, onDay, now),
    // Of a day to come nothing more can be known than now.
    asKnownThen: verdict(found.events, measure, onDay, knownAt < now ? knownAt : now),
    isWhole: found.isWhole,
    height: found.height,
    statute: { version: statuteVersion, digest: statuteDigest },
  };
}

/** A writer's clock may be a little ahead of ours; what is recorded is known all the same. */
function latestMoment(now: Instant, recorded: Instant | undefined): Instant {
  return recorded !== undefined && recorded > now ? recorded : now;
}
