/** The one place where a refusal, a fault, a rejection or a bug becomes an HTTP answer (RFC 9457). */
import { type Refusal, type RefusalCode, statute } from '@grondslag/chaincode/domain';
import { Fault } from '../usecases/index.js';
import { type InvalidParam, Rejection, type RejectionCode } from './rejection.js';
import { sentences, titles } from './sentences.js';

/** The body of every answer from 400 up. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly article?: string;
  readonly rule?: string;
  /** What the rule says, and where the article is read. */
  readonly wettekst?: string;
  readonly url?: string;
  readonly subject?: string;
  readonly invalidParams?: readonly InvalidParam[];
  readonly transactionId?: string;
}

/** A problem with the headers that belong to it. */
export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Thrown by a route when a use case was refused; `fieldOf` gives a refusal's subject its name in this API. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  readonly fieldOf: (subject: string) => string;

  constructor(refusals: readonly Refusal[], fieldOf: (subject: string) => string = (subject) => subject) {
    super('refused');
    this.refusals = refusals;
    this.fieldOf = fieldOf;
  }
}

const retryAfterSeconds = '2';

/** The stable name of a kind of problem; documented, compared as text, never fetched. */
export function problemType(code: string): string {
  return `urn:nld:grondslag:probleem:${code}`;
}

/** What to answer for anything that was thrown. For a bug it says no more than where to look: the trace id. */
export function toProblem(error: unknown, traceId: string): ProblemAnswer {
  if (error instanceof Refused) return refusedProblem(error, traceId);
  if (error instanceof Rejection) return rejectedProblem(error, traceId);
  if (error instanceof Fault) return faultProblem(error, traceId);
  const rejection = rejectionOfParser(error);
  return rejection === undefined ? bugProblem(traceId) : rejectedProblem(rejection, traceId);
}

function refusedProblem({ refusals, fieldOf }: Refused, traceId: string): ProblemAnswer {
  const [first] = refusals;
  if (first === undefined) return bugProblem(traceId);
  const { code, subject, article, rule } = first;
  const status = statusOfRefusal(code);
  if (status === 400)
    return malformedProblem(
      refusals.map((refusal) => toInvalidParam(refusal, fieldOf)),
      traceId,
    );
  return {
    problem: {
      ...problemOf(code, status, traceId),
      ...(article === undefined ? {} : { article }),
      ...(rule === undefined ? {} : { rule }),
      ...lawOf(first),
      ...(subject === '' ? {} : { subject: fieldOf(subject) }),
    },
    headers: {},
  };
}

/** The row of law by which it was refused; none for a matter of the register's own. */
function lawOf({ rule, article }: Refusal): Pick<Problem, 'wettekst' | 'url'> {
  const row = statute.findLast((one) => one.id === rule && one.article === article);
  return row === undefined ? {} : { wettekst: row.dutch, url: row.url };
}

function toInvalidParam({ code, subject, article }: Refusal, fieldOf: (subject: string) => string): InvalidParam {
  return { name: fieldOf(subject), code, reason: sentences[code], ...(article === undefined ? {} : { article }) };
}

/** Faults of one kind give the problem their code and article; of several kinds, it is only said to be malformed. */
function malformedProblem(invalidParams: readonly InvalidParam[], traceId: string): ProblemAnswer {
  const [first] = invalidParams;
  const kind = invalidParams.every(({ code }) => code === first?.code) ? first : undefined;
  return {
    problem: {
      ...problemOf(kind?.code ?? 'malformed', 400, traceId),
      ...(kind?.article === undefined ? {} : { article: kind.article }),
      invalidParams,
    },
    headers: {},
  };
}

/** True for what an operator must hear of: a bug, or a fault that needs a hand. */
export function needsAHand(error: unknown, { problem }: ProblemAnswer): boolean {
  return problem.status === 500 || (error instanceof Fault && error.remedy === 'renew');
}

function rejectedProblem({ code, invalidParams, headers }: Rejection, traceId: string): ProblemAnswer {
  if (code === 'malformed') return malformedProblem(invalidParams, traceId);
  const status = statusOfRejection(code);
  return {
    problem: problemOf(code, status, traceId),
    headers: { ...headers, ...(status === 401 ? { 'WWW-Authenticate': challenge(code) } : {}), ...pauseFor(status) },
  };
}

function faultProblem(fault: Fault, traceId: string): ProblemAnswer {
  if (fault.remedy === 'stop') return bugProblem(traceId);
  if (fault.remedy === 'renew') return { problem: problemOf(fault.code, 403, traceId), headers: {} };
  const { transactionId } = fault;
  return {
    problem: {
      ...problemOf(fault.code, 503, traceId),
      ...(transactionId === undefined ? {} : { transactionId }),
    },
    headers: pauseFor(503),
  };
}

function bugProblem(traceId: string): ProblemAnswer {
  return { problem: problemOf('internal', 500, traceId), headers: {} };
}

function problemOf(code: keyof typeof sentences, status: number, traceId: string): Problem {
  return {
    type: problemType(code),
    title: titles[status] ?? '',
    status,
    detail: sentences[code],
    code,
    instance: `urn:trace:${traceId}`,
  };
}

function pauseFor(status: number): Readonly<Record<string, string>> {
  return status === 503 ? { 'Retry-After': retryAfterSeconds } : {};
}

function challenge(code: RejectionCode): string {
  return code === 'token-missing' ? 'Bearer realm="grondslag"' : 'Bearer realm="grondslag", error="invalid_token"';
}

/** 400 for what can never be right, 403 for who may not, 404 for what is not there, 409 for what the law or the ledger's state excludes. */
export function statusOfRefusal(code: RefusalCode): 400 | 403 | 404 | 409 {
  switch (code) {
    case 'unknown-command':
    case 'malformed-reference':
    case 'content-malformed':
    case 'content-too-large':
    case 'unknown-field':
    case 'missing-field':
    case 'ill-typed-field':
    case 'no-such-date':
    case 'bsn-like':
    case 'end-before-start':
      return 400;
    case 'caller-unknown':
    case 'role-not-allowed':
    case 'role-not-of-msp':
    case 'registrar-differs':
    case 'requester-differs':
    case 'not-a-party':
    case 'not-the-registrar':
    case 'ground-not-for-role':
    case 'not-in-charge':
      return 403;
    case 'case-unknown':
    case 'event-unknown':
      return 404;
    case 'content-absent':
    case 'content-pending':
    case 'content-differs':
    case 'party-differs':
    case 'wrong-previous':
    case 'event-id-reused':
    case 'before-last-record':
    case 'dated-in-future':
    case 'opening-incomplete':
    case 'decision-unknown':
    case 'request-unknown':
    case 'measure-unknown':
    case 'measure-differs':
    case 'before-its-object':
    case 'instance-not-higher':
    case 'submission-unknown':
    case 'already-answered':
    case 'no-law-on-date':
    case 'term-too-long':
    case 'not-renewable':
    case 'dictum-not-possible':
    case 'instance-not-competent':
    case 'requester-not-allowed':
    case 'appeal-excluded':
    case 'already-of-age':
    case 'not-executable':
    case 'execution-not-begun':
    case 'not-for-this-measure':
    case 'outcome-not-possible':
    case 'inquiry-not-begun':
    case 'plan-unknown':
    case 'not-yet-sixteen':
    case 'not-correctable':
    case 'basis-not-possible':
    case 'nothing-changed':
    case 'revives-ended-term':
    case 'content-erased':
    case 'retention-not-ended':
    case 'keeping-required':
    case 'addressees-differ':
      return 409;
    default:
      return code satisfies never;
  }
}

function statusOfRejection(code: RejectionCode): number {
  switch (code) {
    case 'malformed':
    case 'body-unreadable':
      return 400;
    case 'token-missing':
    case 'token-invalid':
      return 401;
    case 'caller-not-served':
    case 'scope-missing':
      return 403;
    case 'path-unknown':
    case 'resource-unknown':
      return 404;
    case 'method-not-allowed':
      return 405;
    case 'body-too-large':
      return 413;
    case 'media-type-unsupported':
      return 415;
    case 'too-many-requests':
      return 429;
    case 'issuer-unreachable':
      return 503;
    default:
      return code satisfies never;
  }
}

/** What Express and its body parser throw for a request that cannot be read; undefined for anything else. */
function rejectionOfParser(error: unknown): Rejection | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  if (status === 413) return new Rejection('body-too-large');
  if (status === 415) return new Rejection('media-type-unsupported');
  return status === 400 ? new Rejection('body-unreadable') : undefined;
}
