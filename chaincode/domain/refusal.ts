/** What the law or the ledger refuses: a closed union of codes and the one codec that carries them through Fabric's message text. */

import { type CanonicalValue, canonical, parseCanonical } from './canonical';

/** Every reason to record nothing; a reader may switch over it exhaustively. */
export const REFUSAL_CODES = [
  // the text that came in
  'unknown-command',
  'malformed-reference',
  'content-malformed',
  'content-too-large',
  'unknown-field',
  'missing-field',
  'ill-typed-field',
  'no-such-date',
  'bsn-like',
  'end-before-start',
  // who may
  'caller-unknown',
  'role-not-allowed',
  'role-not-of-msp',
  'registrar-differs',
  'requester-differs',
  'not-a-party',
  'party-differs',
  // the ledger's order
  'case-unknown',
  'event-unknown',
  'content-absent',
  'content-pending',
  'content-differs',
  'wrong-previous',
  'event-id-reused',
  'before-last-record',
  'dated-in-future',
  'opening-incomplete',
  // what the fact refers to
  'decision-unknown',
  'request-unknown',
  'measure-unknown',
  'measure-differs',
  'before-its-object',
  'instance-not-higher',
  'submission-unknown',
  'already-answered',
  // statute
  'no-law-on-date',
  'term-too-long',
  'not-renewable',
  'dictum-not-possible',
  'instance-not-competent',
  'requester-not-allowed',
  'appeal-excluded',
  'already-of-age',
  'not-executable',
  'execution-not-begun',
  'not-for-this-measure',
  'not-in-charge',
  'outcome-not-possible',
  'inquiry-not-begun',
  'plan-unknown',
  'not-yet-sixteen',
  // corrections and transfers
  'not-the-registrar',
  'not-correctable',
  'basis-not-possible',
  'nothing-changed',
  'revives-ended-term',
  // erasure
  'content-erased',
  'retention-not-ended',
  'keeping-required',
  'ground-not-for-role',
  'addressees-differ',
] as const;

/** One of {@link REFUSAL_CODES}. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal names what was wrong (`subject`: a field or a reference, never a value that came in) and, where the law says no, the rule and its article. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly subject: string;
  readonly article?: string;
  readonly rule?: string;
}

/** A refusal on grounds of form or order. */
export function refuse(code: RefusalCode, subject: string): Refusal {
  return { code, subject };
}

/** A refusal on the ground of a rule of law. */
export function refuseBy(rule: { readonly id: string; readonly article: string }, code: RefusalCode, subject: string) {
  return { code, subject, article: rule.article, rule: rule.id } satisfies Refusal;
}

/** Tells a refusal from the value that stood in its place. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && isCode(value.code) && 'subject' in value;
}

const MARK = 'grondslag-refusal:';
const PLAIN = /^[ -Z^-~]{1,200}$/;

/** The message text of one or more refusals; {@link decodeRefusal} reads it back, also from inside a peer's own sentence. */
export function encodeRefusal(refusals: readonly Refusal[]): string {
  return MARK + canonical(refusals.map(toCanonical));
}

/** The refusals that a message carries, alone or wrapped (`chaincode response 500, …`); undefined when it carries none. */
export function decodeRefusal(message: string): readonly Refusal[] | undefined {
  const start = message.indexOf(MARK);
  const end = message.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const value = parseCanonical(message.slice(start + MARK.length, end + 1));
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const refusals = value.map(fromCanonical);
  return refusals.every((refusal) => refusal !== undefined) ? refusals : undefined;
}

function toCanonical(refusal: Refusal): CanonicalValue {
  const fields = Object.entries(refusal).filter((field): field is [string, string] => field[1] !== undefined);
  // Brackets are kept out so that the end of the list can be found inside any sentence.
  if (!fields.every(([, text]) => PLAIN.test(text)))
    throw new TypeError('a refusal speaks plain ASCII without brackets');
  return Object.fromEntries(fields);
}

function fromCanonical(value: CanonicalValue): Refusal | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { code, subject, article, rule, ...rest } = value as Readonly<Record<string, CanonicalValue>>;
  if (!isCode(code) || typeof subject !== 'string' || Object.keys(rest).length > 0) return undefined;
  if (!isOptionalText(article) || !isOptionalText(rule)) return undefined;
  return { code, subject, ...(article === undefined ? {} : { article }), ...(rule === undefined ? {} : { rule }) };
}

function isCode(value: unknown): value is RefusalCode {
  return REFUSAL_CODES.some((code) => code === value);
}

function isOptionalText(value: CanonicalValue | undefined): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
