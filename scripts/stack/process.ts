// What every running part of an installation has in common, whoever started it: a name, and that it can be ended and run again.

/** A process of an installation. */
export interface StackProcess {
  readonly name: string;
  readonly pid: number;
  readonly isRunning: boolean;
  /** Sends a signal; after SIGKILL it resolves once the process is gone. An end that was asked for alarms nobody. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Runs it again on what it left behind; resolves when it is ready. Does nothing while it runs. */
  start(): Promise<void>;
}
