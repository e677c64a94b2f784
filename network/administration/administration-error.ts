/** What kept an administrator's step from being done. */
export type AdministrationErrorCode =
  /** The step was not done when its time was over; the last answer says why. */
  | 'deadline'
  /** The node will not do it, however often it is asked. */
  | 'refused'
  /** The nodes hold another channel, or another state of it, than the plan has. */
  | 'foreign-channel'
  /** The transaction was ordered and found invalid. */
  | 'invalid';

/** Where it happened, and what the node said last. */
export interface AdministrationFailure {
  readonly node: string;
  readonly step: string;
  readonly answer: string;
}

/** A step that was not done. Whoever runs the whole again begins with what is left. */
export class AdministrationError extends Error {
  readonly code: AdministrationErrorCode;
  readonly node: string;
  readonly step: string;
  readonly answer: string;

  constructor(code: AdministrationErrorCode, { node, step, answer }: AdministrationFailure, options?: ErrorOptions) {
    super(`${step} at ${node}: ${code === 'deadline' ? `not done in time; last answer: ${answer}` : answer}`, options);
    this.name = 'AdministrationError';
    this.code = code;
    this.node = node;
    this.step = step;
    this.answer = answer;
  }
}
