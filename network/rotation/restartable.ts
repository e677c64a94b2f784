/** A node or chaincode process, which reads its certificates when it starts. */
export interface Restartable {
  /** Has ended. */
  stop(): Promise<void>;
  /** Runs, and is ready. */
  start(): Promise<void>;
}

/** Told each step when it begins. */
export type Progress = (step: string) => void;

/** How to replace certificates; everything has a default. */
export interface RotationOptions {
  readonly progress?: Progress;
  readonly now?: Date;
}

/** The process has ended and runs again; a holder without a process is nobody to restart. */
export async function restart(name: string, process: Restartable | undefined, progress: Progress): Promise<void> {
  if (process !== undefined) {
    progress(`restarting ${name}`);
    await process.stop();
    await process.start();
  }
}
