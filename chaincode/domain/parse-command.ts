/** From foreign input to a command: every fault is found at once, and no value that came in is repeated in a refusal. */

import type { CanonicalValue } from './canonical';
import {
  CORRECTABLE,
  CORRECTED,
  type Command,
  type CommandRow,
  commandNamed,
  correctedField,
  type Shape,
} from './commands';
import type { ContentFields } from './disclosure';
import type { Fact } from './facts';
import type { Field, FieldForm } from './fields';
import { MEASURE_KINDS, MEASURES } from './measures';
import { holdsBsn, parseCaseRef, parseEventRef } from './references';
import { type Refusal, refuse, refuseBy } from './refusal';
import { currentRule } from './statute';
import { SUBMISSION_KINDS, SUBMISSIONS } from './submissions';

/** The command that name, references and content describe, or all that is wrong with them. */
export function parseCommand(
  name: string,
  caseRef: string,
  eventRef: string,
  content: ContentFields,
): Command | readonly Refusal[] {
  const row = commandNamed(name);
  if (row === undefined) return [refuse('unknown-command', 'command')];
  const caseId = parseCaseRef(caseRef);
  const eventId = parseEventRef(eventRef);
  const faults = [
    ...(caseId === undefined ? [refuse('malformed-reference', 'caseId')] : []),
    ...(eventId === undefined ? [refuse('malformed-reference', 'eventId')] : []),
    ...contentFaults(row, content),
  ];
  if (caseId === undefined || eventId === undefined || faults.length > 0) return faults;
  return { name: row.name, caseId, eventId, fact: content as unknown as Fact };
}

/** All that is wrong with a content as a fact of one kind; none means that it is one. */
export function contentFaults(row: CommandRow, content: ContentFields): readonly Refusal[] {
  const shape = shapeOf(row, content);
  const faults: Refusal[] = [];
  for (const name of ['kind', ...Object.keys(shape.required)]) {
    if (!Object.hasOwn(content, name)) faults.push(refuse('missing-field', name));
  }
  for (const [name, value] of Object.entries(content)) {
    const fault = fieldFault(row, shape, name, value);
    if (fault !== undefined) faults.push(fault);
  }
  return faults.length > 0 ? faults : togetherFaults(content);
}

function shapeOf(row: CommandRow, content: ContentFields): Shape {
  const { dictum } = content;
  const variants: Readonly<Record<string, Shape>> = row.byDictum ?? {};
  const variant = typeof dictum === 'string' && Object.hasOwn(variants, dictum) ? variants[dictum] : undefined;
  return {
    required: { ...row.shape.required, ...variant?.required },
    optional: { ...row.shape.optional, ...variant?.optional },
  };
}

function fieldFault(row: CommandRow, shape: Shape, name: string, value: CanonicalValue): Refusal | undefined {
  const subject = /^[A-Za-z.]{1,64}$/.test(name) ? name : 'unnamed';
  if (name === 'kind') return value === row.kind ? undefined : refuse('ill-typed-field', 'kind');
  const field = fieldNamed(row, shape, name);
  if (holdsBsn(name) || hasBsn(value, field?.form)) return bsnRefusal(subject);
  if (field === undefined) return refuse('unknown-field', subject);
  const code = field.faultOf(value);
  return code === undefined ? undefined : refuse(code, subject);
}

function fieldNamed(row: CommandRow, shape: Shape, name: string): Field | undefined {
  if (row.corrects === true && name.startsWith(CORRECTED)) {
    return CORRECTABLE.has(name.slice(CORRECTED.length)) ? correctedField : undefined;
  }
  if (Object.hasOwn(shape.required, name)) return shape.required[name];
  return Object.hasOwn(shape.optional, name) ? shape.optional[name] : undefined;
}

/** References made of random hexadecimal may hold any run of digits; their grammar, not the 11-proef, keeps numbers of persons out. */
const RANDOM_FORMS: readonly (FieldForm | undefined)[] = ['event', 'measure-ref', 'document-hash'];
const RANDOM_TEXT = /^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function hasBsn(value: CanonicalValue, form: FieldForm | undefined): boolean {
  if (typeof value === 'number') return holdsBsn(String(value));
  if (typeof value === 'string') {
    const mayBeRandom = RANDOM_FORMS.includes(form) || form === 'any';
    return holdsBsn(value) && !(mayBeRandom && RANDOM_TEXT.test(value));
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => holdsBsn(name) || hasBsn(inner, undefined));
}

/** Whatever the fact's date, the number is refused under the law of today. */
function bsnRefusal(subject: string): Refusal {
  return refuseBy(currentRule('bsn.verbod'), 'bsn-like', subject);
}

/** What can only be seen when the fields are read together. */
function togetherFaults(content: ContentFields): readonly Refusal[] {
  const { from, until, untilForm, dictum, effect, outcome, measures, measure, ground } = content;
  const faults: Refusal[] = [];
  if (typeof from === 'string' && typeof until === 'string') {
    const lastDayCounts = untilForm === 'tot-en-met';
    if (lastDayCounts ? until < from : until <= from) faults.push(refuse('end-before-start', 'until'));
  }
  if (dictum === 'toegewezen' || dictum === 'verlengd') {
    if (until !== undefined && untilForm === undefined) faults.push(refuse('missing-field', 'untilForm'));
    if (until === undefined && untilForm !== undefined) faults.push(refuse('missing-field', 'until'));
  }
  const given = dictum === 'toegewezen' ? MEASURE_KINDS.find((kind) => kind === measure) : undefined;
  if (given !== undefined && MEASURES[given].byInstitution && content.institution === undefined) {
    faults.push(refuse('missing-field', 'institution'));
  }
  if (content.municipality !== undefined && content.municipalityCode === undefined) {
    faults.push(refuse('missing-field', 'municipalityCode'));
  }
  if (effect === 'vanaf' && from === undefined) faults.push(refuse('missing-field', 'from'));
  const submitted = SUBMISSION_KINDS.find((kind) => kind === content.submission);
  if (submitted !== undefined) {
    const { about, againstDecision } = SUBMISSIONS[submitted];
    if (about !== undefined && content.measureRef === undefined) faults.push(refuse('missing-field', 'measureRef'));
    if (againstDecision && content.decision === undefined) faults.push(refuse('missing-field', 'decision'));
  }
  if (content.notice === 'eerder-einde' && content.plannedEnd === undefined) {
    faults.push(refuse('missing-field', 'plannedEnd'));
  }
  // That somebody asked must be shown, or anybody could erase by saying so.
  if ((ground === 'verzoek-jeugdwet' || ground === 'verzoek-avg') && content.requestHash === undefined) {
    faults.push(refuse('missing-field', 'requestHash'));
  }
  if (outcome === 'verzoek' && Array.isArray(measures) && measures.length === 0) {
    faults.push(refuse('missing-field', 'measures'));
  }
  return faults;
}
