/** The real use cases over a ledger in memory, so that the edge can be asked everything; no law is applied here. */

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type CaseRef,
  commitmentOf,
  type Disclosure,
  type EventRef,
  type Fact,
  fieldsOf,
  type Instant,
  type LedgerRecord,
  readDisclosures,
  recordText,
} from '@grondslag/chaincode/domain';
import {
  type CaseView,
  type EventContent,
  type IndexedEvent,
  type LedgerWrite,
  newUseCases,
  newUuid,
  type Outcome,
  type UseCaseDependencies,
  type UseCases,
  type Written,
} from '@grondslag/gateway/usecases';

/** As the domain wants it handed in. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const random = { bytes: (length: number) => randomBytes(length) };

/** A fresh UUIDv7, as a client would choose one. */
export const freshId = (): string => newUuid(new Date().toISOString() as Instant, random);

type Stored = IndexedEvent & { readonly content: EventContent };

/** A ledger that records whatever is well-formed, once per event id. */
export interface World {
  readonly useCases: UseCases;
  readonly recorded: Stored[];
  /** Answers the next writes instead of the ledger, when set. */
  instead: ((write: LedgerWrite) => Promise<Outcome<Written>>) | undefined;
}

type Shelves = Pick<UseCaseDependencies, 'subscriptions' | 'deliveries' | 'deadlines' | 'answers'>;

const unused: Shelves = {
  subscriptions: {
    create: async (subscription) => ({ subscription, created: true }),
    list: async () => [],
    read: async () => null,
    change: async () => null,
    remove: async () => false,
  },
  deliveries: { list: async () => ({ items: [] }), retry: async () => null },
  deadlines: { ahead: async () => ({ items: [] }) },
  answers: { keep: async (_caller, { id }) => id, list: async () => ({ items: [] }) },
};

/** A world without events. */
export function newWorld(given: Partial<Shelves> = {}): World {
  const shelves = { ...unused, ...given };
  const recorded: Stored[] = [];
  const ofCase = (caseId: string) => recorded.filter(({ record }) => record.caseId === caseId);
  const found = (caseId: CaseRef, eventId: EventRef) =>
    recorded.find(({ record }) => record.caseId === caseId && record.eventId === eventId);
  const write = async (asked: LedgerWrite): Promise<Outcome<Written>> => {
    if (world.instead !== undefined) return world.instead(asked);
    if (found(asked.caseId, asked.eventId) !== undefined) {
      return { ok: false, refusals: [{ code: 'event-id-reused', subject: 'eventId' }] };
    }
    const last = ofCase(asked.caseId).at(-1);
    if (asked.previous !== undefined && asked.previous !== (last?.hash ?? null)) {
      return { ok: false, refusals: [{ code: 'wrong-previous', subject: 'previous' }] };
    }
    const disclosures = readDisclosures(asked.content) as Disclosure[];
    const record: LedgerRecord = {
      caseId: asked.caseId,
      commitment: commitmentOf(disclosures, sha256),
      eventId: asked.eventId,
      mspId: 'RvdKMSP',
      previous: last?.hash ?? null,
      recordedAt: new Date().toISOString() as Instant,
      seq: (last?.record.seq ?? 0) + 1,
      v: 1,
    };
    const stored = {
      record,
      hash: sha256(recordText(record)),
      content: { text: asked.content, fact: fieldsOf(disclosures) as unknown as Fact },
      transactionId: randomBytes(32).toString('hex'),
      block: BigInt(recorded.length + 1),
    };
    recorded.push(stored);
    return { ok: true, value: { ...stored, replayed: false } };
  };
  const height = async () => ({ block: BigInt(recorded.length), lag: 0 });
  const useCases = newUseCases({
    ...shelves,
    ledger: {
      write,
      inspect: async () => ({ ok: true, value: { text: '', height: await height() } }),
      attest: async () => ({ ok: true, value: { text: '[]', statement: new Uint8Array([1, 2, 3]) } }),
    },
    index: {
      last: async (caseId) => {
        const last = ofCase(caseId).at(-1);
        return last === undefined ? null : { seq: last.record.seq, hash: last.hash };
      },
      blockOf: async () => null,
      event: async (caseId, eventId) => found(caseId, eventId) ?? null,
    },
    cases: {
      height,
      read: async (_reader, caseId): Promise<CaseView | null> => {
        const events = ofCase(caseId);
        if (events.length === 0) return null;
        return { caseId, isWhole: true, height: await height(), events: events.map(toEvent) };
      },
      list: async (_reader, { after = '', limit }) => {
        const ids = [...new Set(recorded.map(({ record }) => record.caseId))].sort().filter((id) => id > after);
        const items = ids.slice(0, limit).flatMap((caseId) => {
          const last = ofCase(caseId).at(-1);
          if (last === undefined) return [];
          const { seq, recordedAt } = last.record;
          return [{ caseId, lastSeq: seq, lastHash: last.hash, lastRecordedAt: recordedAt }];
        });
        const next = ids.length > limit ? items.at(-1)?.caseId : undefined;
        return next === undefined ? { items } : { items, next };
      },
    },
    clock: { now: () => new Date().toISOString() as Instant, wait: (millis) => delay(millis) },
    random,
    sha256,
    wake: () => undefined,
  });
  const world: World = { useCases, recorded, instead: undefined };
  return world;
}

function toEvent({ record, hash, content, block, transactionId }: Stored) {
  const { caseId, eventId, seq, recordedAt, mspId, previous, commitment } = record;
  return {
    caseId,
    eventId,
    seq,
    recordedAt,
    mspId,
    previous,
    commitment,
    hash,
    block,
    transactionId,
    content: content.fact,
  };
}

/** A random trace of one test, for whoever must tell requests apart. */
export const freshTrace = (): string => randomUUID().replaceAll('-', '');
