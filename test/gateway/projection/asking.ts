/** Questions that are asked of a case while it is followed, and what becomes of their answers. */
import type { CalendarDate, EventRef, Instant, MeasureRef, MeasureSelector } from '@grondslag/chaincode/domain';
import { newAnswers, newCaseStore } from '@grondslag/gateway/projection';
import { type AnswerNotice, type Answers, type Caller, newUseCases } from '@grondslag/gateway/usecases';
import { annulment, decision, finding, reference, sha256 } from '../../support/gateway.js';
import type { TestStorage } from '../../support/postgres.js';
import { CASE, Following } from './following.js';

/** The measure of the case. */
export const MEASURE = reference<MeasureRef>(9);
/** The same, as a question names it. */
export const BY_REF: MeasureSelector = { measureRef: MEASURE };
/** Its kind, as a question names it. */
export const BY_KIND: MeasureSelector = { kind: 'ondertoezichtstelling' };
/** A day in its term. */
export const DAY = '2026-06-01' as CalendarDate;
/** When questions are asked. */
export const NOW = '2026-03-01T12:00:00.000Z' as Instant;

interface Question {
  readonly measure?: MeasureSelector;
  readonly onDay?: CalendarDate;
  readonly knownAt?: Instant;
}

/** A case with one measure, its follower, and those who ask about it. */
export class Asking extends Following {
  answers!: Answers;
  /** The decision that gave the measure. */
  granted!: EventRef;
  #chance = 0;

  override async begin(kind: TestStorage): Promise<void> {
    await super.begin(kind);
    this.answers = newAnswers(this.db);
    this.ledger.commit(CASE, finding());
    this.granted = this.ledger.commit(CASE, decision(MEASURE)).record.eventId;
    await this.follow();
  }

  /** The measure is annulled from its beginning. */
  annul = () => this.record(annulment(MEASURE, this.granted));

  /** What somebody is answered about the measure. */
  async ask(who: Caller, { measure = BY_REF, onDay = DAY, knownAt }: Question = {}) {
    const unused = {} as never;
    const useCases = newUseCases({
      ...{ ledger: unused, index: unused, subscriptions: unused, deliveries: unused, deadlines: unused },
      ...{ answers: this.answers, cases: newCaseStore(this.db, this.progress) },
      clock: { now: () => NOW, wait: async () => undefined },
      random: { bytes: (length) => new Uint8Array(length).fill(++this.#chance) },
      ...{ sha256, wake: () => undefined },
    });
    const answer = await useCases.verifyLegitimacy(who, {
      ...{ caseId: CASE, measure, onDay },
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    if (answer === null) throw new Error('no answer');
    return answer;
  }

  /** The answers that somebody was given, newest first. */
  async given(who: Caller) {
    return (await this.answers.list(who, {}, { limit: 100 })).items;
  }

  /** What was told of answers: to whom, the earlier ones, and the new state. */
  async told() {
    const rows = await this.db
      .selectFrom('notifications')
      .select(['recipients', 'data', 'event_id', 'seq'])
      .where('kind', '=', 'answerChanged')
      .orderBy('position')
      .execute();
    return rows.map(({ data, ...row }) => ({ ...row, ...(data as AnswerNotice) }));
  }

  /** The same, to one of them. */
  async toldTo(who: Caller) {
    return (await this.told()).filter(({ recipients }) => recipients.includes(who.oin));
  }
}

/** Before each test of a suite the case is there with its measure; after it nobody follows. */
export function asking(kind: TestStorage): Asking {
  const world = new Asking();
  beforeEach(() => world.begin(kind));
  afterEach(() => world.stop());
  return world;
}
