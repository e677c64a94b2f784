// A ledger in memory for tests of the gateway: the domain's own records and contents, in blocks that link, without a
// network. It judges nothing; what may be recorded is the chaincode's affair.
import { hash } from 'node:crypto';
import {
  type CaseRef,
  type ContentFields,
  commitmentOf,
  contentText,
  type EventRef,
  type Fact,
  type Instant,
  type LedgerRecord,
  type MeasureRef,
  newDisclosures,
  type Oin,
  recordText,
} from '@grondslag/chaincode/domain';
import type { Block, BlockEvent, BlockFeed, BlockStream, Caller } from '@grondslag/gateway/usecases';
import { topology } from '@grondslag/network/topology';

/** SHA-256 as the domain wants it handed in. */
export const sha256 = (text: string) => hash('sha256', text, 'hex');

/** The n-th reference: a UUIDv7 without time or chance. */
export function reference<T extends CaseRef | EventRef | MeasureRef>(n: number): T {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as T;
}

/** Who acts in the test network, by the names of the topology. */
export function caller(organisation: string, name: string): Caller {
  const user = topology.organisations.find((row) => row.name === organisation)?.users.find((row) => row.name === name);
  if (user === undefined) throw new Error(`no ${name} in ${organisation}`);
  return { oin: user.oin as Oin, role: user.role };
}

/** The actors of the main job. */
export const actors = {
  court: caller('rechtspraak', 'rechtbank-den-haag'),
  otherCourt: caller('rechtspraak', 'gerechtshof-den-haag'),
  council: caller('rvdk', 'raad'),
  institution: caller('gi', 'duinrand'),
  nextInstitution: caller('gi', 'waterkant'),
  municipality: caller('gemeenten', 'den-haag'),
  nextMunicipality: caller('gemeenten', 'delft'),
  auditor: caller('gi', 'auditor'),
};

const MSP = { court: 'RechtspraakMSP', council: 'RvdKMSP', institution: 'GIMSP', municipality: 'GemeentenMSP' };

/** The council asks for supervision; opens a case. */
export function finding(date = '2026-01-12'): ContentFields {
  return {
    kind: 'findingRegistered',
    date,
    registrar: actors.council.oin,
    outcome: 'verzoek',
    measures: ['ondertoezichtstelling'],
    municipality: actors.municipality.oin,
    municipalityCode: '0518',
    institution: actors.institution.oin,
    court: actors.court.oin,
  };
}

/** The court grants supervision for a year. */
export function decision(measureRef: MeasureRef, date = '2026-02-02'): ContentFields {
  return {
    kind: 'decisionRegistered',
    date,
    registrar: actors.court.oin,
    dictum: 'toegewezen',
    instance: 'rechtbank',
    measure: 'ondertoezichtstelling',
    measureRef,
    article: '1:255 BW',
    enforceable: 'ja',
    unheard: false,
    requester: 'rvdk',
    institution: actors.institution.oin,
    from: date,
    until: `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`,
    untilForm: 'tot',
  };
}

/** A municipality asks for an inquiry; opens a case. */
export function submission(date = '2026-01-05'): ContentFields {
  return {
    kind: 'submissionReceived',
    date,
    registrar: actors.municipality.oin,
    submission: 'verzoek-tot-onderzoek',
    municipality: actors.municipality.oin,
    municipalityCode: '0518',
  };
}

/** The institution appoints a worker. */
export function careStep(measureRef: MeasureRef, date = '2026-02-04'): ContentFields {
  return { kind: 'careStepTaken', date, registrar: actors.institution.oin, step: 'werker-toegewezen', measureRef };
}

/** The court of appeal annuls a decision as if it had never been. */
export function annulment(measureRef: MeasureRef, event: EventRef, date = '2026-03-20'): ContentFields {
  return {
    kind: 'decisionRegistered',
    date,
    registrar: actors.otherCourt.oin,
    dictum: 'vernietigd',
    instance: 'hof',
    measure: 'ondertoezichtstelling',
    measureRef,
    article: '1:255 BW',
    decision: event,
    effect: 'ex-tunc',
  };
}

/** Another municipality becomes responsible. */
export function transfer(date = '2026-03-02'): ContentFields {
  return {
    kind: 'municipalityChanged',
    date,
    registrar: actors.municipality.oin,
    municipality: actors.nextMunicipality.oin,
    municipalityCode: '0503',
  };
}

/** The institution has been told of an event. */
export function acknowledgement(event: EventRef, date = '2026-02-03'): ContentFields {
  return {
    kind: 'notificationAcknowledged',
    date,
    registrar: actors.institution.oin,
    event,
    receivedAt: `${date}T09:00:00.000Z`,
  };
}

/** The institution has the content of the case erased; only so much of it is true as these tests need. */
export function erasure(date = '2026-06-01'): ContentFields {
  return {
    kind: 'contentErased',
    date,
    registrar: actors.institution.oin,
    ground: 'verzoek-jeugdwet',
    scope: 'zaak',
    requestHash: 'c'.repeat(64),
    courts: [actors.court.oin],
    institutions: [actors.institution.oin],
    municipalities: [actors.municipality.oin, actors.nextMunicipality.oin].sort(),
  };
}

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

/** Resolves once the condition holds; fails after two seconds. */
export async function eventually(holds: () => Promise<boolean> | boolean, within = 5_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
