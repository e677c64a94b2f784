import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Holds a folder for this process. The operating system lets go of it when the process dies, however it dies. */
export class FolderLock {
  readonly #database: DatabaseSync;

  /** Throws when another process holds the folder. */
  constructor(directory: string) {
    this.#database = new DatabaseSync(join(directory, 'lock.sqlite'));
    try {
      this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    } catch (cause) {
      this.#database.close();
      throw new Error(`another process holds ${directory}`, { cause });
    }
  }

  /** The folder is free; also when it was before. */
  release(): void {
    if (this.#database.isOpen) {
      this.#database.close();
    }
  }
}
