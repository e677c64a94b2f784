/** Why the certificates on disk can't be used as they are. */
export type IdentitiesErrorCode =
  /** A file is missing or does not hold what its place promises. */
  | 'unreadable'
  /** A certificate stands where the plan expects another holder, or another authority issued it. */
  | 'foreign-certificate';

/** A refusal to go on with what lies on disk; nothing was overwritten. */
export class IdentitiesError extends Error {
  readonly code: IdentitiesErrorCode;
  readonly path: string;

  constructor(code: IdentitiesErrorCode, path: string, options?: ErrorOptions) {
    super(`${code}: ${path}`, options);
    this.name = 'IdentitiesError';
    this.code = code;
    this.path = path;
  }
}
