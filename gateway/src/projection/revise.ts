// Which answers that were given hold no more, and who must hear of it. Pure; the same events change the same answers,
// however many of them come at once.
import {
  type CalendarDate,
  type CaseTimeline,
  fold,
  type Instant,
  type MeasureRef,
  type MeasureSelector,
  mayRead,
  type Oin,
  parseMeasureRef,
  type Role,
  type State,
  statuteVersion,
  verdict,
} from '@grondslag/chaincode/domain';
import type { Insertable } from 'kysely';
import type { AnswerTable } from '../storage/index.js';
import { type AnswerNotice, canSubscribe, type LedgerEvent } from '../usecases/index.js';
import { type CaseState, callerOf, type Notice } from './case-state.js';
import { grouped } from './grouped.js';
import { type NotificationDraft, placeOf } from './rows.js';

/** An answer that stands for somebody. */
export interface StandingAnswer {
  /** Its row; null while it has none. */
  readonly number: bigint | null;
  readonly id: string;
  readonly caseId: string;
  readonly oin: Oin;
  readonly role: Role;
  readonly measure: string;
  readonly onDay: CalendarDate;
  readonly knownAt: string | null;
  readonly state: State;
  readonly seq: number;
  readonly givenAt: Instant;
}

/** An answer as it is written. */
export type AnswerRow = Omit<Insertable<AnswerTable>, 'number'>;

/** An answer that holds no more since the case's event with that number; the event is named where it is the cause, and for who may know of it. */
export interface Outdated {
  readonly number: bigint;
  readonly outdated_seq: number;
  readonly outdated_by: string | null;
}

/** What follows from events for the answers that were given before them. */
export interface Revision {
  readonly outdated: readonly Outdated[];
  readonly given: readonly AnswerRow[];
  readonly notifications: readonly NotificationDraft[];
}

/** The measure that a question is about, as text and back. */
export function measureText(measure: MeasureSelector): string {
  return measure.measureRef ?? measure.kind;
}

/** The measure that {@link measureText} wrote. */
export function measureOf(text: string): MeasureSelector {
  const measureRef = parseMeasureRef(text);
  return measureRef === undefined ? ({ kind: text } as MeasureSelector) : { measureRef };
}

/**
 * What follows from events that have become known, each with its case as it stood then, in order. Every question is judged once
 * for each event, however many were answered on it; an answer that takes the event in already is left alone, so that reading
 * the same events again changes nothing.
 */
export function revise(standing: readonly StandingAnswer[], notices: readonly Notice[]): Revision {
  const shelf = new Shelf(standing);
  for (const notice of notices) {
    const { event, events } = notice;
    if (event.content.kind === 'contentErased') continue;
    const timeline = fold(events);
    const occasion = { event, events, timeline, at: event.recordedAt, byLaw: null };
    const open = shelf.of(event.caseId).filter((answer) => answer.seq < event.seq);
    for (const answers of byQuestion(open)) reviseQuestion(shelf, occasion, answers);
    for (const measureRef of notice.sets) tell(shelf, notice, timeline, measureRef);
  }
  return shelf;
}

/** What follows for the same answers from another table of law, which makes them say the same or not of a case that stays as it is. */
export function rejudge(standing: readonly StandingAnswer[], cases: Iterable<CaseState>, now: Instant): Revision {
  const shelf = new Shelf(standing);
  for (const state of cases) {
    const events = state.events.slice(0, state.notifiedSeq);
    const event = events.at(-1);
    if (event === undefined || events.some(({ content }) => content === 'purged')) continue;
    const occasion = { event, events, timeline: fold(events), at: now, byLaw: statuteVersion };
    for (const answers of byQuestion(shelf.of(event.caseId))) reviseQuestion(shelf, occasion, answers);
  }
  return shelf;
}

type Held = StandingAnswer & { readonly row: AnswerRow | null };

/** The answers that stand, and what became of them. */
class Shelf implements Revision {
  readonly outdated: Outdated[] = [];
  readonly given: AnswerRow[] = [];
  readonly notifications: NotificationDraft[] = [];
  readonly #standing = new Map<string, Set<Held>>();

  constructor(standing: readonly StandingAnswer[]) {
    for (const answer of standing) this.#put({ ...answer, row: null });
  }

  of(caseId: string): readonly Held[] {
    return [...(this.#standing.get(caseId) ?? [])];
  }

  give(row: AnswerRow, answer: Omit<StandingAnswer, 'number'>): void {
    this.given.push(row);
    this.#put({ ...answer, number: null, row });
  }

  /** A row that is not written yet is written outdated. */
  outdate(answer: Held, seq: number, by: string | null): void {
    this.#standing.get(answer.caseId)?.delete(answer);
    if (answer.number !== null) this.outdated.push({ number: answer.number, outdated_seq: seq, outdated_by: by });
    if (answer.row !== null) Object.assign(answer.row, { outdated_seq: seq, outdated_by: by });
  }

  #put(answer: Held): void {
    const held = this.#standing.get(answer.caseId);
    if (held === undefined) this.#standing.set(answer.caseId, new Set([answer]));
    else held.add(answer);
  }
}

/** Why answers are judged again. */
interface Occasion {
  /** The case as it is known, up to and including its last event. */
  readonly events: readonly LedgerEvent[];
  readonly event: LedgerEvent;
  readonly timeline: CaseTimeline;
  readonly at: Instant;
  /** The table of law that changed the answers; null where the event did. */
  readonly byLaw: string | null;
}

function byQuestion(answers: readonly Held[]): Iterable<readonly Held[]> {
  return grouped(answers, ({ measure, onDay }) => `${measure} ${onDay}`).values();
}

function reviseQuestion(shelf: Shelf, occasion: Occasion, answers: readonly Held[]): void {
  const [first] = answers;
  if (first === undefined) return;
  const { event, events, timeline, at, byLaw } = occasion;
  const cause = byLaw === null ? event.eventId : null;
  const law = byLaw === null ? [] : [byLaw];
  const { measure, onDay } = first;
  const { state } = verdict(events, measureOf(measure), onDay, null);
  const wrong = answers.filter((answer) => answer.state !== state);
  for (const earlier of grouped(wrong, ({ oin, role }) => `${role} ${oin}`).values()) {
    const [{ oin, role } = first] = earlier;
    const sees = mayRead(timeline, callerOf({ oin, role }), event);
    for (const answer of earlier) shelf.outdate(answer, event.seq, sees ? cause : null);
    const id = [event.eventId, ...law, measure, onDay].join('.');
    if (sees) give(shelf, event, at, { id, way: 'changed', oin, role, measure, onDay, state });
    if (!canSubscribe(role)) continue;
    shelf.notifications.push({
      ...placeOf(event),
      recorded_at: at,
      about: ['answer', event.seq, ...law, measure, onDay, role, oin].join(' '),
      kind: 'answerChanged',
      data: JSON.stringify({
        earlier: earlier.map(({ id, givenAt, state }) => ({ id, givenAt, state: sees ? state : null })),
        now: sees ? { id, givenAt: at, state, measure: measureOf(measure), onDay, cause } : null,
      } satisfies AnswerNotice),
      sets: '[]',
      recipients: JSON.stringify([oin]),
    });
  }
}

/** That a measure was set tells its recipients how it stands on its first day. */
function tell(shelf: Shelf, notice: Notice, timeline: CaseTimeline, measureRef: MeasureRef): void {
  const { event, events, recipients } = notice;
  const onDay = firstDayOf(timeline, measureRef);
  if (onDay === undefined) return;
  const { state } = verdict(events, { measureRef }, onDay, null);
  const standing = shelf.of(event.caseId);
  for (const { oin, role } of recipients) {
    if (oin === null) continue;
    const isKnown = standing.some(
      (answer) => answer.oin === oin && answer.role === role && answer.measure === measureRef && answer.onDay === onDay,
    );
    if (isKnown) continue;
    const id = `${event.eventId}.${measureRef}`;
    give(shelf, event, event.recordedAt, { id, way: 'told', oin, role, measure: measureRef, onDay, state });
  }
}

function firstDayOf({ entries }: CaseTimeline, measureRef: MeasureRef): CalendarDate | undefined {
  for (const { fact } of [...entries].reverse()) {
    if (fact.kind !== 'decisionRegistered' || fact.measureRef !== measureRef) continue;
    if (fact.dictum === 'toegewezen' || fact.dictum === 'verlengd') return fact.from ?? fact.date;
  }
  return undefined;
}

type Given = Pick<StandingAnswer, 'id' | 'oin' | 'role' | 'measure' | 'onDay' | 'state'> & Pick<AnswerTable, 'way'>;

function give(shelf: Shelf, { caseId, seq, block }: LedgerEvent, at: Instant, { way, ...answer }: Given): void {
  const { id, oin, role, measure, onDay, state } = answer;
  shelf.give(
    {
      ...{ id, case_id: caseId, oin, role, way, measure, on_day: onDay, known_at: null, state, state_then: null },
      ...{ seq, block, is_whole: true, given_at: at, outdated_seq: null, outdated_by: null },
    },
    { ...answer, caseId, knownAt: null, seq, givenAt: at },
  );
}
