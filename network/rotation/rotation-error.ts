/** Why certificates are not replaced now. */
export type RotationErrorCode =
  /** No node, user or chaincode process of the plan has that name. */
  | 'unknown-holder'
  /** Another ordering node is away or behind: without two of four nothing is ordered. */
  | 'ordering-unhealthy'
  /** The node has its new certificates and runs, and has not taken its place among the ordering nodes in time. */
  | 'not-ordering';

/** A refusal; what was begun before can be done again. */
export class RotationError extends Error {
  readonly code: RotationErrorCode;
  readonly node: string;

  constructor(code: RotationErrorCode, node: string) {
    super(`${code}: ${node}`);
    this.name = 'RotationError';
    this.code = code;
    this.node = node;
  }
}
