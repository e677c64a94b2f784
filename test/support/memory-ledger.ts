// A ledger in memory for tests of the gateway: the domain's own records and contents, in blocks that link, without a
// network. It judges nothing; what may be recorded is the chaincode's affair.
import {
  type CaseRef,
  type ContentFields,
  commitmentOf,
  contentText,
  type EventRef,
  type Fact,
  type Instant,
  type LedgerRecord,
  newDisclosures,
  recordText,
} from '@grondslag/chaincode/domain';
import type { Block, BlockEvent, BlockFeed, BlockStream } from '@grondslag/gateway/usecases';
import { actors, reference, sha256 } from './gateway-examples.js';

const MSP = { court: 'RechtspraakMSP', council: 'RvdKMSP', institution: 'GIMSP', municipality: 'GemeentenMSP' };

/** Events in blocks, with as much of their content delivered as a test wants. */
export class MemoryLedger {
  readonly #blocks: Block[] = [];
  readonly #heads = new Map<CaseRef, { readonly record: LedgerRecord; readonly hash: string }>();
  readonly #waiting = new Set<() => void>();
  readonly #withheld = new Set<string>();
  readonly #purged = new Set<string>();
  #events: BlockEvent[] = [];
  #count = 0;

  constructor() {
    this.cut();
  }

  get blocks(): readonly Block[] {
    return this.#blocks.map((block) => this.#delivered(block));
  }

  /** Adds an event to the block that is being filled. */
  record(caseId: CaseRef, fields: ContentFields, options: { readonly withheld?: boolean } = {}): BlockEvent {
    const count = ++this.#count;
    const head = this.#heads.get(caseId);
    const salt = () =>
      Buffer.from(sha256(`${count} ${this.#salts++}`), 'hex')
        .subarray(0, 16)
        .toString('base64url');
    const disclosures = newDisclosures(fields, salt);
    const writer = Object.values(actors).find(({ oin }) => oin === fields.registrar);
    const record: LedgerRecord = {
      caseId,
      commitment: commitmentOf(disclosures, sha256),
      eventId: reference<EventRef>(0x1000_0000 + count),
      mspId: MSP[writer?.role as keyof typeof MSP] ?? 'RechtspraakMSP',
      previous: head?.hash ?? null,
      recordedAt: new Date(Date.parse('2026-02-02T08:00:00.000Z') + count * 1000).toISOString() as Instant,
      seq: (head?.record.seq ?? 0) + 1,
      v: 1,
    };
    const text = recordText(record);
    const event = {
      transactionId: sha256(`tx ${count}`),
      record,
      hash: sha256(text),
      content: { text: contentText(disclosures), fact: fields as unknown as Fact },
      erases: fields.kind === 'contentErased' ? Array.from({ length: record.seq - 1 }, (_, place) => place + 1) : [],
    };
    this.#heads.set(caseId, event);
    this.#events.push(event);
    if (options.withheld === true) this.#withheld.add(event.transactionId);
    return event;
  }

  #salts = 0;

  /** Ends the block that is being filled; without events it is a block of others. */
  cut(): Block {
    const previousHash = this.#blocks.at(-1)?.hash ?? '';
    const number = BigInt(this.#blocks.length);
    const block = { number, previousHash, hash: sha256(`block ${number} ${previousHash}`), events: this.#events };
    this.#events = [];
    this.#blocks.push(block);
    for (const { record, erases } of block.events) {
      for (const seq of erases) this.#purged.add(`${record.caseId} ${seq}`);
    }
    for (const wake of this.#waiting) wake();
    return block;
  }

  /** One event in a block of its own. */
  commit(caseId: CaseRef, fields: ContentFields, options: { readonly withheld?: boolean } = {}): BlockEvent {
    const event = this.record(caseId, fields, options);
    this.cut();
    return event;
  }

  /** The peer receives content that it lacked. */
  deliver(event: BlockEvent): void {
    this.#withheld.delete(event.transactionId);
  }

  /** The blocks as a peer delivers them. */
  feed(): BlockFeed {
    return {
      open: (from) => this.#open(from),
      read: async (number) => this.#delivered(this.#at(number)),
    };
  }

  #open(from: bigint): BlockStream {
    let closed = false;
    let wake = () => {};
    const self = this;
    const wakeUp = () => wake();
    this.#waiting.add(wakeUp);
    return {
      close() {
        closed = true;
        self.#waiting.delete(wakeUp);
        wake();
      },
      async *[Symbol.asyncIterator]() {
        for (let next = Number(from); ; next++) {
          while (next >= self.#blocks.length && !closed) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          if (closed) return;
          yield self.#delivered(self.#at(BigInt(next)));
        }
      },
    };
  }

  #at(number: bigint): Block {
    const block = this.#blocks[Number(number)];
    if (block === undefined) throw new Error(`no block ${number}`);
    return block;
  }

  #delivered(block: Block): Block {
    const events = block.events.map((event) =>
      this.#withheld.has(event.transactionId) || this.#purged.has(`${event.record.caseId} ${event.record.seq}`)
        ? { ...event, content: null }
        : event,
    );
    return { ...block, events };
  }
}
