/** What whoever writes the next command can see: the case as it stands, read plainly, and the people who may act in it. */

import {
  addDays,
  addresseesOf,
  type CalendarDate,
  type Caller,
  fold,
  type Instant,
  MEASURE_KINDS,
  type MeasureKind,
  type RecordedFact,
  type Role,
} from '@grondslag/chaincode/domain';
import { CALLERS, type Content, uuid } from '../../support/domain.js';

/** A recorded fact with its content. */
export interface Paper {
  readonly eventId: string;
  readonly recordedAt: Instant;
  readonly content: Content;
}

/** One measure as its decisions name it. */
export interface Known {
  readonly measureRef: string;
  readonly kind: MeasureKind;
  readonly decisions: readonly Paper[];
}

/** The case as it lies on the desk on a day. */
export class Desk {
  readonly facts: readonly RecordedFact[];
  readonly today: CalendarDate;

  constructor(facts: readonly RecordedFact[], today: CalendarDate) {
    this.facts = facts;
    this.today = today;
  }

  /** Every fact whose content is there. */
  get papers(): readonly Paper[] {
    return this.facts.flatMap(({ eventId, recordedAt, content }) =>
      typeof content === 'string' ? [] : [{ eventId, recordedAt, content: content as unknown as Content }],
    );
  }

  /** The facts of one kind. */
  of(kind: string): readonly Paper[] {
    return this.papers.filter(({ content }) => content.kind === kind);
  }

  /** The measures on which courts have decided. */
  get measures(): readonly Known[] {
    const decisions = this.of('decisionRegistered');
    const refs = [...new Set(decisions.map(({ content }) => String(content.measureRef)))];
    return refs.map((measureRef) => {
      const own = decisions.filter(({ content }) => content.measureRef === measureRef);
      return { measureRef, kind: own[0]?.content.measure as MeasureKind, decisions: own };
    });
  }

  /** The kinds that somebody asked for. */
  get asked(): readonly MeasureKind[] {
    const findings = this.of('findingRegistered').flatMap(({ content }) => content.measures as readonly MeasureKind[]);
    const requests = this.of('requestFiled').map(({ content }) => content.measure as MeasureKind);
    return [...new Set([...findings, ...requests])];
  }

  /** The paper of an event. */
  paper(eventId: unknown): Paper | undefined {
    return this.papers.find((one) => one.eventId === eventId);
  }

  /** The parties by role, as the case names them. */
  get addressees(): Readonly<Record<string, readonly string[]>> {
    return addresseesOf(fold(this.facts)) as Readonly<Record<string, readonly string[]>>;
  }

  /** Days on which something may turn: what facts name, and the days beside them. */
  get turns(): readonly CalendarDate[] {
    const named = this.papers.flatMap(({ content }) =>
      ['date', 'from', 'until'].flatMap((name) =>
        typeof content[name] === 'string' ? [content[name] as CalendarDate] : [],
      ),
    );
    return [...new Set(named.flatMap((on) => [addDays(on, -1), on, addDays(on, 1)]))].sort();
  }
}

/** Callers of a role; each may act. */
export function callersOf(role: Role): readonly Caller[] {
  return Object.values(CALLERS).filter((caller) => caller.role === role);
}

/** Every caller there is. */
export const EVERYBODY: readonly Caller[] = Object.values(CALLERS);

/** The reference of a kind's first, second or third measure. */
export function refOf(kind: string, number: number): string {
  return uuid(2000 + 10 * (MEASURE_KINDS as readonly string[]).indexOf(kind) + number);
}
