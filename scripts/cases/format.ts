// The file format of published cases: a timeline of acts and probes. Reads shape only; what an act means is plan.ts's affair.
import { type CalendarDate, parseCalendarDate } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { measureNames } from './acts.js';

const day = z.custom<CalendarDate>((value) => parseCalendarDate(value) !== undefined, 'no calendar day (YYYY-MM-DD)');
const text = z.string().max(4000);
const unstated = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

const row = z
  .object({
    date: day.nullable(),
    by: text.nullable(),
    act: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'an act is written in capitals, as in VERLENGING_OTS'),
    basis: unstated(text),
    from: day.nullable(),
    until: day.nullable(),
    untilInclusive: unstated(z.boolean()),
    place: unstated(text),
    note: unstated(text),
    children: z.array(text.min(1)).min(1).optional(),
    outcomeVisible: z.boolean().default(true),
  })
  .check(({ value: { from, until, untilInclusive }, issues }) => {
    if (from === null || until === null || from < until || (from === until && untilInclusive === true)) return;
    issues.push({ code: 'custom', path: ['until'], message: 'not after from', input: until });
  });

const probe = z.object({
  measure: z.enum(measureNames),
  on: day,
  expect: z.enum(['not-yet', 'in-force', 'expired', 'lapsed', 'ended', 'annulled', 'rejected', 'unknown']),
  child: text.min(1).optional(),
});

const publishedCase = z
  .object({
    id: text.min(1),
    court: unstated(text),
    date: day.nullable(),
    confidence: z.enum(['high', 'medium', 'low']),
    summaryEn: unstated(text),
    timeline: z.array(row).min(1),
    probes: z.array(probe),
  })
  .check(({ value, issues }) => {
    if (value.date === null && rulingYear(value.id) === null && value.timeline.every(isUndated)) {
      issues.push({
        code: 'custom',
        path: ['timeline'],
        message: 'no act can be placed in time',
        input: value.timeline,
      });
    }
  });

const caseFile = z.array(publishedCase).check(({ value, issues }) => {
  value.forEach(({ id }, index) => {
    if (value.findIndex((other) => other.id === id) < index) {
      issues.push({ code: 'custom', path: [index, 'id'], message: 'a case with this id came before', input: id });
    }
  });
});

/** One act of a timeline; null stands for what the source does not state. */
export type Row = z.infer<typeof row>;

/** A question with the answer that the source gives; the answer is for the report alone. */
export type Probe = z.infer<typeof probe>;

/** One published decision with its history; the reasons of the file are not read, and of its summaries the year of birth alone. */
export type PublishedCase = z.infer<typeof publishedCase>;

/** Every published case in a parsed file, or every fault in it, each with the place where it stands. */
export function parseCases(json: unknown): { cases: PublishedCase[] } | { faults: string[] } {
  const parsed = caseFile.safeParse(json);
  if (parsed.success) return { cases: parsed.data };
  return { faults: parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`) };
}

/** The year in an ECLI, in which the ruling was given; null for any other id. */
export function rulingYear(id: string): string | null {
  return /^ECLI:[A-Z]{2}:[A-Z]+:(\d{4}):/.exec(id)?.[1] ?? null;
}

function isUndated({ date, from, until }: Row): boolean {
  return date === null && from === null && until === null;
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place === '' ? 'file' : place.replace(/^\./, '');
}
