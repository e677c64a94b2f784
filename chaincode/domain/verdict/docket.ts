/** Everything about a case that does not depend on the day asked about, worked out once per question. */

import { byDay, type CalendarDate } from '../calendar';
import type { DictumPending, Refused } from '../facts';
import { MEASURE_KINDS, type MeasureKind } from '../measures';
import type { EventRef, MeasureRef, Oin } from '../references';
import type { CaseTimeline, Entry } from '../timeline';
import { type CaseFile, caseFileOf, isDictum, isFact, type Thread } from './case-file';
import { type Order, uncoveredOrders } from './gaps';
import { once } from './lazy';
import { livesOf, type TermLife } from './lives';
import { firstPlace, ordered } from './order';
import { refusesTheMeasure } from './refusals';
import type { Standing } from './standing';
import { type Stay, type Stays, sharedStays, staysOf } from './stays';
import { type Stretch, stretchesOf } from './stretches';
import { capsOf, termsOf } from './terms';

/** From when an institution is in charge, and by which decision. */
export interface Charge {
  readonly from: CalendarDate;
  readonly institution: Oin;
  readonly event: EventRef;
}

/** One measure, worked out. */
export interface Dossier extends Stays {
  readonly thread: Thread;
  readonly lives: readonly TermLife[];
  readonly stretches: readonly Stretch[];
  /** Decisions on this measure whose dictum isn't registered. */
  readonly pending: readonly Entry<DictumPending>[];
  /** Refusals of the measure itself. */
  readonly refused: readonly Entry<Refused>[];
  /** Which institution is in charge from which day on, in order. */
  readonly inCharge: readonly Charge[];
}

/** One case, worked out. */
export interface Docket {
  readonly file: CaseFile;
  readonly dossiers: ReadonlyMap<MeasureRef, Dossier>;
  readonly ofKind: Readonly<Record<MeasureKind, readonly Dossier[]>>;
  /** The earliest request for each kind of measure. */
  readonly firstRequest: ReadonlyMap<MeasureKind, { readonly date: CalendarDate; readonly event: EventRef }>;
  /** Orders that need supervision where the register shows none. */
  readonly uncovered: () => readonly Order[];
  /** What was judged already, by measure and day: a base is asked for by everything that rests on it. */
  readonly judged: Map<Dossier, Map<CalendarDate, Standing>>;
  /** What became of each term by the end of its base, where that was asked for. */
  readonly taken: Map<TermLife, Standing | null>;
  /** The days on which each kind of measure may change, in order, where that was asked for. */
  readonly turning: Map<MeasureKind, readonly CalendarDate[]>;
}

/** The docket of a timeline. */
export function docketOf(timeline: CaseTimeline): Docket {
  const file = caseFileOf(timeline);
  const caps = capsOf(file.threads.values());
  const shared = sharedStays([...file.threads.values()]);
  const dossiers = new Map(
    [...file.threads].map(([measureRef, thread]) => [
      measureRef,
      dossierOf(file, thread, caps, shared.get(thread.kind)),
    ]),
  );
  const known: { [Kind in MeasureKind]?: Dossier[] } = {};
  for (const dossier of dossiers.values()) {
    const { kind } = dossier.thread;
    const others = known[kind];
    if (others === undefined) known[kind] = [dossier];
    else others.push(dossier);
  }
  const ofKind = { ...NONE_OF_ANY_KIND, ...known };
  return {
    file,
    dossiers,
    ofKind,
    firstRequest: firstRequests(file),
    uncovered: once(() => uncoveredOrders(ofKind)),
    judged: new Map(),
    taken: new Map(),
    turning: new Map(),
  };
}

const NONE_OF_ANY_KIND = Object.fromEntries(MEASURE_KINDS.map((kind) => [kind, []])) as unknown as Readonly<
  Record<MeasureKind, readonly Dossier[]>
>;

/** The institution in charge of a measure on a day. */
export function institutionOn({ inCharge }: Dossier, day: CalendarDate): Oin | undefined {
  return inCharge[firstPlace(inCharge, ({ from }) => from > day) - 1]?.institution;
}

function dossierOf(
  file: CaseFile,
  thread: Thread,
  caps: ReadonlyMap<EventRef, CalendarDate>,
  shared: readonly Stay[] = [],
): Dossier {
  const stays: Stays = { stays: staysOf(thread), shared };
  const lives = livesOf(file, thread, termsOf(thread), { stays, caps });
  return {
    thread,
    ...stays,
    lives,
    stretches: stretchesOf(lives),
    pending: thread.decisions.filter((entry) => isDictum(entry, 'dictum-volgt')),
    refused: thread.decisions
      .filter((entry) => isDictum(entry, 'afgewezen'))
      .filter((entry) => refusesTheMeasure(file, entry)),
    inCharge: chargesOf(thread),
  };
}

/** Who was charged with a measure, from which day on, in order. */
export function chargesOf(thread: Thread): Dossier['inCharge'] {
  const charges = thread.decisions
    .filter((entry) => isDictum(entry, 'toegewezen', 'verlengd', 'gi-vervangen'))
    .flatMap(({ fact, recorded: { eventId: event } }) =>
      fact.institution === undefined ? [] : [{ from: fact.from ?? fact.date, institution: fact.institution, event }],
    );
  return ordered(
    charges,
    byDay(({ from }) => from),
  );
}

function firstRequests(file: CaseFile): Docket['firstRequest'] {
  const first = new Map<MeasureKind, { date: CalendarDate; event: EventRef }>();
  for (const entry of file.requests) {
    for (const kind of askedIn(entry)) {
      const known = first.get(kind);
      if (known === undefined || entry.fact.date < known.date) {
        first.set(kind, { date: entry.fact.date, event: entry.recorded.eventId });
      }
    }
  }
  return first;
}

/** The measures that a finding or request asks the court to give or extend. */
export function askedIn(entry: CaseFile['requests'][number]): readonly MeasureKind[] {
  if (isFact(entry, 'findingRegistered')) return entry.fact.outcome === 'verzoek' ? entry.fact.measures : [];
  if (!isFact(entry, 'requestFiled')) return [];
  return entry.fact.request === 'instellen' || entry.fact.request === 'verlengen' ? [entry.fact.measure] : [];
}
