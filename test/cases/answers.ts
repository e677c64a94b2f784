// What the law answers in a case, on the days on which it is asked about, as text: the first of them in full, each later one by
// what is different. Events go by the number under which they stand at the head.
import {
  type ClockReading,
  deadlinesOf,
  type EventRef,
  type Fact,
  MEASURE_KINDS,
  type MeasureKind,
  type RecordedFact,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import type { Replayed } from './in-domain.js';
import { stepLines } from './step-lines.js';

/** The text of a case. */
export function answersOf({ id, facts, days }: Replayed): string {
  const numbers = new Map(facts.map(({ eventId, seq }) => [eventId, `#${seq}`]));
  const named = (events: readonly EventRef[]) => events.map((event) => numbers.get(event) ?? event).join(' ');
  const asked = MEASURE_KINDS.filter((kind) => facts.some(({ content }) => isAbout(content, kind)));
  const about = asked.flatMap((kind) => {
    const told = days.map((day) => {
      const answer = verdict(facts, { kind }, day, null);
      return { heading: `## ${kind}, ${day}: ${answer.state}`, lines: answerLines(answer, named) };
    });
    return changing(told);
  });
  const ahead = days.map((day) => ({
    heading: `## ahead, from ${day}`,
    lines: deadlinesOf(facts, day, null).map(
      ({ what, on, kind, rule, article, events }) =>
        `${on} ${what} ${kind ?? ''} | ${rule} (${article}) | ${named(events)}`,
    ),
  }));
  const head = facts.map((fact) => `${numbers.get(fact.eventId)} ${factText(fact)}`).join('\n');
  return [`# ${id}`, head, ...about, ...changing(ahead)].join('\n\n').concat('\n');
}

interface Told {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Each text after the first as what left it and what came. */
function changing(told: readonly Told[]): readonly string[] {
  return told.map(({ heading, lines }, place) => {
    const before = told[place - 1]?.lines;
    if (before === undefined) return [heading, ...lines].join('\n');
    const gone = before.filter((line) => !lines.includes(line)).map((line) => `< ${line}`);
    const come = lines.filter((line) => !before.includes(line)).map((line) => `> ${line}`);
    return [heading, ...gone, ...come].join('\n');
  });
}

type Named = (events: readonly EventRef[]) => string;

function answerLines(answer: Verdict, named: Named): readonly string[] {
  const { reasons, findings, missing, nextCriticalDate, trace, clocks } = answer;
  return [
    `next ${nextCriticalDate ?? 'none'}${missing.length === 0 ? '' : `, missing ${missing.join(' and ')}`}`,
    ...reasons.map(({ rule, article, events }) => `because ${rule} (${article}) | ${named(events)}`),
    ...findings.map(({ code, rule, article, events }) => `finding ${code} | ${rule} (${article}) | ${named(events)}`),
    ...trace.flatMap((step) => stepLines(step, (facts) => [named(facts.map(({ event }) => event))])),
    ...clocks.map((clock) => clockLine(clock, named)),
  ];
}

function clockLine(clock: ClockReading, named: Named): string {
  const { state, rule, article, start, limit, extendedLimit, metOn, events } = clock;
  const limits = `${start ?? ''}..${limit ?? ''}${extendedLimit === null ? '' : ` (${extendedLimit})`}`;
  return `${clock.clock} ${state}${metOn === null ? '' : ` ${metOn}`} | ${limits} | ${rule} (${article}) | ${named(events)}`;
}

function isAbout(content: RecordedFact['content'], kind: MeasureKind): boolean {
  if (typeof content === 'string') return false;
  const { measure, measures } = content as Fact & { measure?: MeasureKind; measures?: readonly MeasureKind[] };
  return measure === kind || (measures ?? []).includes(kind);
}

function factText({ content }: RecordedFact): string {
  if (typeof content === 'string') return content;
  const { date, kind, dictum, measure, from, until } = content as Fact & {
    [field in 'dictum' | 'measure' | 'from' | 'until']?: string;
  };
  const period = from === undefined && until === undefined ? undefined : `${from ?? ''}..${until ?? ''}`;
  return [date, kind, dictum, measure, period].filter(Boolean).join(' ');
}
