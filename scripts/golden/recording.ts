// Submits transactions by name and keeps what the peer says became of them.
import type { Transaction } from '@hyperledger/fabric-gateway';
import type { Outcome, RecordingClient } from './client.js';

/** Who endorses, if not those whom the gateway finds, and what is private. */
export interface SceneOptions {
  readonly by?: readonly string[];
  readonly content?: string;
}

/** A transaction with its name. */
export interface RecordedTransaction extends Outcome {
  readonly name: string;
}

/** The transactions so far, and the block hashes that the peer told between them. */
export class Recording {
  readonly transactions: RecordedTransaction[] = [];
  readonly hashes = new Map<number, string>();
  readonly #client: RecordingClient;

  constructor(client: RecordingClient) {
    this.#client = client;
  }

  /** Submits a transaction, or one that was endorsed before, in a block of its own. */
  readonly record = async (
    name: string,
    asked: string | Transaction,
    args: readonly string[] = [],
    { by = [], content }: SceneOptions = {},
  ): Promise<void> => {
    const endorsed =
      typeof asked === 'string'
        ? await this.#client.endorse(asked, {
            arguments: [...args],
            ...(by.length === 0 ? {} : { endorsingOrganizations: [...by] }),
            ...(content === undefined ? {} : { transientData: { value: content } }),
          })
        : asked;
    this.#keep(name, await this.#client.submit(endorsed));
    await this.noteTip();
  };

  /** Submits transactions that were endorsed on the same state, at once. */
  readonly recordTogether = async (names: readonly string[], endorse: () => Promise<Transaction>): Promise<void> => {
    const endorsed = [];
    for (const _ of names) {
      endorsed.push(await endorse());
    }
    const outcomes = await Promise.all(endorsed.map((transaction) => this.#client.submit(transaction)));
    for (const [index, outcome] of outcomes.entries()) {
      this.#keep(names[index] ?? '', outcome);
    }
    await this.noteTip();
  };

  /** The hash of the last block, while it is the last: later it stands in the header of the next. */
  async noteTip(): Promise<void> {
    const { number, hash } = await this.#client.tip();
    this.hashes.set(number, hash);
  }

  #keep(name: string, outcome: Outcome): void {
    this.transactions.push({ name, ...outcome });
  }
}
