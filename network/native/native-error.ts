/** Why the native network cannot be started, continued or asked. */

/** The reasons, each with its own way out. */
export type NativeErrorCode =
  /** No programs of Fabric, or too old ones. */
  | 'fabric-missing'
  /** Something else listens where a node should. */
  | 'port-in-use'
  /** The network runs already, under this or another process. */
  | 'already-running'
  /** The folder holds a network with other nodes or addresses. */
  | 'other-network'
  /** A process ended while it should have become ready, or did not become ready in time. */
  | 'not-ready'
  /** A process survived being killed. */
  | 'still-running'
  /** There is no network in the folder, or no such process in the network. */
  | 'not-found';

const shownLines = 15;

/** What is shown of a failing process's output: from the last line on that tells of its end, where one does. */
export function lastWordsIn(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => /\b(panic:|FATA)/.test(line));
  return end < 0 ? lines.slice(-shownLines) : lines.slice(end, end + shownLines);
}

/** The message is one line; `detail` holds the last lines of the process that failed. */
export class NativeError extends Error {
  override readonly name = 'NativeError';
  readonly code: NativeErrorCode;
  readonly detail: readonly string[];

  constructor(code: NativeErrorCode, message: string, detail: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.detail = detail;
  }
}
