/** From the arguments of an inspection to what is asked; whatever isn't in its one form is refused. */
import {
  type CalendarDate,
  type CaseRef,
  type Instant,
  MEASURE_KINDS,
  type MeasureSelector,
  parseCalendarDate,
  parseCanonical,
  parseCaseRef,
  parseInstant,
  parseMeasureRef,
  type Refusal,
  refuse,
} from '../../domain';

/** Which measure, on which day, as known when (null: now). */
export interface Question {
  readonly selector: MeasureSelector;
  readonly onDay: CalendarDate;
  readonly knownAt: Instant | null;
}

const SEQUENCE = /^[1-9]\d{0,7}$/;

/** The case that an argument names. */
export function caseAsked(caseId: string): CaseRef | Refusal {
  return parseCaseRef(caseId) ?? refuse('malformed-reference', 'caseId');
}

/** The place in a case that an argument names. */
export function placeAsked(seq: string): number | Refusal {
  return SEQUENCE.test(seq) ? Number(seq) : refuse('malformed-reference', 'seq');
}

/** What three arguments ask; the selector is canonical JSON, `{"kind":…}` or `{"measureRef":…}`. */
export function questionAsked(selectorText: string, day: string, moment: string): Question | readonly Refusal[] {
  const selector = selectorIn(selectorText);
  const onDay = parseCalendarDate(day);
  const knownAt = moment === '' ? null : parseInstant(moment);
  const faults = [
    ...(selector === undefined ? [refuse('malformed-reference', 'measure')] : []),
    ...(onDay === undefined ? [refuse('no-such-date', 'onDay')] : []),
    ...(knownAt === undefined ? [refuse('no-such-date', 'knownAt')] : []),
  ];
  if (selector === undefined || onDay === undefined || knownAt === undefined) return faults;
  return { selector, onDay, knownAt };
}

function selectorIn(text: string): MeasureSelector | undefined {
  const value = parseCanonical(text);
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return undefined;
  if ('measureRef' in value) {
    const measureRef = parseMeasureRef(value.measureRef);
    return measureRef === undefined ? undefined : { measureRef };
  }
  const kind = 'kind' in value ? MEASURE_KINDS.find((known) => known === value.kind) : undefined;
  return kind === undefined ? undefined : { kind };
}
