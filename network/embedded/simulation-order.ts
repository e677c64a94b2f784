/** What a transaction may do after what (core/ledger/kvledger/txmgmt/txmgr/tx_simulator.go, whose words the errors use). */

/** Remembers writes and the queries that nobody checks again at commit: the two exclude each other. */
export class SimulationOrder {
  readonly #transactionId: string;
  #wrote = false;
  #queriedPrivately = false;
  #queriedPages = false;

  constructor(transactionId: string) {
    this.#transactionId = transactionId;
  }

  get wrote(): boolean {
    return this.#wrote;
  }

  /** Must be called before each write. */
  write(key: string): void {
    if (this.#queriedPrivately) {
      throw this.#unsupported('Transaction has already performed queries on pvt data. Writes are not allowed');
    }
    if (this.#queriedPages) {
      throw this.#unsupported('Transaction has already performed a paginated query. Writes are not allowed');
    }
    if (key === '') {
      throw new Error('key must not be empty');
    }
    this.#wrote = true;
  }

  /** Must be called before each walk over private keys. */
  queryPrivately(): void {
    if (this.#wrote) {
      throw this.#unsupported('Queries on pvt data is supported only in a read-only transaction');
    }
    this.#queriedPrivately = true;
  }

  /** Must be called before each paged walk. */
  queryPage(): void {
    if (this.#wrote) {
      throw this.#unsupported('Paginated queries are supported only in a read-only transaction');
    }
    this.#queriedPages = true;
  }

  #unsupported(why: string): Error {
    return new Error(`txid [${this.#transactionId}]: unsuppored transaction. ${why}`);
  }
}
