/** What the edge itself says no to, before a use case is asked. */
import type { RefusalCode } from '@grondslag/chaincode/domain';

/** Every reason of the edge's own. */
export const rejectionCodes = [
  'malformed',
  'body-unreadable',
  'body-too-large',
  'media-type-unsupported',
  'token-missing',
  'token-invalid',
  'caller-not-served',
  'scope-missing',
  'path-unknown',
  'resource-unknown',
  'method-not-allowed',
  'too-many-requests',
  'issuer-unreachable',
] as const;

/** One of {@link rejectionCodes}. */
export type RejectionCode = (typeof rejectionCodes)[number];

/** One fault in what was sent: where, which kind, and what to do about it. Never the value that was sent. */
export interface InvalidParam {
  /** Path of the field in the body, or the name of the parameter. */
  readonly name: string;
  readonly code: RefusalCode;
  readonly reason: string;
  /** The article that forbids it, where it is more than a matter of form. */
  readonly article?: string;
}

interface RejectionOptions {
  readonly invalidParams?: readonly InvalidParam[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Thrown by whatever part of the edge finds the reason; becomes a problem in one place. */
export class Rejection extends Error {
  readonly code: RejectionCode;
  readonly invalidParams: readonly InvalidParam[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RejectionCode, { invalidParams = [], headers = {}, cause }: RejectionOptions = {}) {
    super(code, { cause });
    this.code = code;
    this.invalidParams = invalidParams;
    this.headers = headers;
  }
}
