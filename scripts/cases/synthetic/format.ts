// The file format of synthetic cases: exactly what is registered, by whom and when, and four days with the answer that the law gives.
import {
  addDays,
  type CalendarDate,
  CLOCK_IDS,
  CLOCK_STATES,
  type ClockId,
  COMMANDS,
  type CommandName,
  FINDING_CODES,
  type Instant,
  MEASURE_KINDS,
  parseCalendarDate,
  parseInstant,
  type RuleId,
  STATES,
  statute,
} from '@grondslag/chaincode/domain';
import { z } from 'zod';
import type { Sender } from '../replayable.js';
import { seats } from '../seats.js';

const senders = Object.keys(seats) as [Sender, ...Sender[]];
const commands = COMMANDS.map(({ name }) => name) as [CommandName, ...CommandName[]];
const rules = [...new Set(statute.map(({ id }) => id))] as [RuleId, ...RuleId[]];

const day = z.custom<CalendarDate>((value) => parseCalendarDate(value) !== undefined, 'no calendar day (YYYY-MM-DD)');
/** A day stands for noon (UTC) on it. */
const moment = z.string().transform((text, { issues }): Instant => {
  const parsed = parseInstant(parseCalendarDate(text) === undefined ? text : `${text}T12:00:00.000Z`);
  if (parsed === undefined) issues.push({ code: 'custom', message: 'no day and no moment', input: text });
  return parsed ?? ('' as Instant);
});
const label = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a label is written like-this');
const text = z.string().min(1).max(2000);

/** A rule of the statute table and its article, as an answer cites them. */
const cited = { rule: z.enum(rules), article: text };

const registration = z.strictObject({
  /** By this name later registrations refer to it. */
  as: label.optional(),
  registered: moment,
  by: z.enum(senders),
  command: z.enum(commands),
  /** The fact, without `kind` and `registrar`: organisations by their seat, measures as `#OTS`, events as `#label`. */
  content: z.record(z.string(), z.json()),
  /** The law forbids it: the ledger must refuse it with this code, and by this rule where the code has one. */
  refused: z.strictObject({ code: text, rule: z.enum(rules).optional(), article: text.optional() }).optional(),
});

const clock = z.strictObject({
  clock: z.enum(CLOCK_IDS as readonly [ClockId, ...ClockId[]]),
  ...cited,
  state: z.enum(CLOCK_STATES),
  /** The first day on which it is missed, counted strictly, and by the Algemene termijnenwet where that moves it. */
  limit: day.nullable().optional(),
  extendedLimit: day.nullable().optional(),
  metOn: day.nullable().optional(),
});

const finding = z.union([z.enum(FINDING_CODES), z.strictObject({ code: z.enum(FINDING_CODES), ...cited })]);

const expectation = {
  state: z.enum(STATES),
  ...cited,
  /** What the answer points out besides; with rule and article where the case is about those. */
  findings: z.array(finding).default([]),
  /** What it does not point out. */
  without: z.array(z.enum(FINDING_CODES)).default([]),
  /** How clocks stand; a clock that is not named may stand as it will. */
  clocks: z.array(clock).default([]),
  /** The day on which the state becomes another by law; null for none. */
  next: day.nullable().optional(),
};

const probe = z.strictObject({
  on: day,
  /** The kind of measure, where it is not the one of the case. */
  measure: z.enum(MEASURE_KINDS).optional(),
  ...expectation,
  /** The same question with what was registered by the end of a day. */
  known: z.array(z.strictObject({ by: day, ...expectation })).default([]),
});

const syntheticCase = z
  .strictObject({
    case: label,
    /** Which rule of which article it shows, in a sentence or two. */
    shows: text,
    ...cited,
    measure: z.enum(MEASURE_KINDS),
    registered: z.array(registration).min(1),
    /** Exactly four days: the day before, the first, the last, and the day after. */
    probes: z.strictObject({ before: probe, first: probe, last: probe, after: probe }),
  })
  .check(({ value, issues }) => {
    const { before, first, last, after } = value.probes;
    const wrong = (path: PropertyKey[], message: string): void => {
      issues.push({ code: 'custom', path, message, input: value });
    };
    if (addDays(before.on, 1) !== first.on) wrong(['probes', 'before', 'on'], 'not the day before the first');
    if (addDays(last.on, 1) !== after.on) wrong(['probes', 'after', 'on'], 'not the day after the last');
    if (first.on > last.on) wrong(['probes', 'last', 'on'], 'before the first');
    const labels = new Set(value.registered.flatMap(({ as }) => as ?? []));
    value.registered.forEach(({ content }, index) => {
      for (const [name, target] of Object.entries(content)) {
        const event = typeof target === 'string' ? /^#([a-z].*)$/.exec(target)?.[1] : undefined;
        if (event !== undefined && !labels.has(event)) wrong(['registered', index, 'content', name], 'names no event');
      }
    });
  });

/** One case as its file states it. */
export type SyntheticCase = z.infer<typeof syntheticCase>;

/** One fact to register. */
export type SyntheticRegistration = SyntheticCase['registered'][number];

/** What the law answers on one day, with all that is registered or a part of it. */
export type Expectation = Omit<z.infer<typeof probe>, 'on' | 'measure' | 'known'>;

/** The case in a parsed file, or every fault with its place; undefined for a file of another format. */
export function parseSyntheticCase(json: unknown): { case: SyntheticCase } | { faults: string[] } | undefined {
  if (typeof json !== 'object' || json === null || !('registered' in json)) return undefined;
  const parsed = syntheticCase.safeParse(json);
  if (parsed.success) return { case: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'file'}: ${message}`),
  };
}
