// A world for the use cases: every port does as the test says, and writes down what it was asked.
import type { CaseRef, ContentFields, EventRef, Instant } from '@grondslag/chaincode/domain';
import {
  type AnswerDraft,
  type Attested,
  type CaseView,
  type IndexedEvent,
  type LedgerWrite,
  newUseCases,
  type Outcome,
  type Registration,
  type Subscription,
  type UseCases,
  type Written,
} from '@grondslag/gateway/usecases';
import { sha256 } from '../../support/gateway.js';

/** What the ports of a world answer. */
export interface World {
  /** The ledger's answers to writes, in turn. */
  readonly answers?: readonly (Outcome<Written> | Error)[];
  /** What the projection has of the event that is registered. */
  readonly recorded?: IndexedEvent;
  /** How often the use case must wait before the projection has it, and the case. */
  readonly projectedAfter?: number;
  /** The case that is read, for everybody. */
  readonly view?: CaseView;
  readonly now?: Instant;
  /** What a peer of an organisation states, or why it cannot be asked. */
  readonly states?: (mspId: string) => Outcome<Attested> | Error;
  /** What keeping an answer gives, in turn; its own reference when left out. */
  readonly kept?: readonly (string | null)[];
  /** What the peer's chaincode says of its table of law. */
  readonly lawOfPeer?: string;
}

/** Use cases in that world, with what they asked of it. */
export function inWorld({
  answers = [],
  recorded,
  projectedAfter = 0,
  lawOfPeer,
  states,
  view,
  kept = [],
  now = '2026-06-01T12:00:00.000Z' as Instant,
}: World) {
  const writes: LedgerWrite[] = [];
  const subscriptions: Subscription[] = [];
  const woken: number[] = [];
  const waited: number[] = [];
  const drafts: AnswerDraft[] = [];
  let salts = 0;
  const unused = () => Promise.reject(new Error('not part of this test'));
  const useCases: UseCases = newUseCases({
    ledger: {
      async write(write) {
        const answer = answers[writes.push(write) - 1];
        if (answer === undefined) throw new Error('the ledger was not expected to be written');
        if (answer instanceof Error) throw answer;
        return answer;
      },
      inspect: async () =>
        lawOfPeer === undefined ? unused() : { ok: true, value: { text: lawOfPeer, height: { block: 0n, lag: 0 } } },
      async attest(_as, mspId) {
        const answer = states?.(mspId) ?? new Error('no peer was expected to be asked');
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    index: {
      last: unused,
      blockOf: unused,
      event: async () => (waited.length < projectedAfter ? null : (recorded ?? null)),
    },
    cases: {
      read: async () => (waited.length < projectedAfter ? null : (view ?? null)),
      list: unused,
      height: async () => ({ block: 0n, lag: 0 }),
    },
    subscriptions: {
      async create(subscription) {
        const stood = subscriptions.find(({ callbackUrl }) => callbackUrl === subscription.callbackUrl);
        if (stood === undefined) subscriptions.push(subscription);
        return { subscription: stood ?? subscription, created: stood === undefined };
      },
      ...{ list: async () => subscriptions, read: unused, change: unused, remove: unused },
    },
    deliveries: { list: unused, retry: async (_oin, id) => (id === 1n ? ({ id } as never) : null) },
    deadlines: { ahead: async () => ({ items: [] }) },
    answers: {
      list: unused,
      keep: async (_caller, draft) => {
        const given = kept[drafts.push(draft) - 1];
        return given === undefined ? draft.id : given;
      },
    },
    clock: { now: () => now, wait: async (millis) => void waited.push(millis) },
    random: { bytes: (length) => new Uint8Array(length).fill(++salts % 256) },
    sha256,
    wake: () => woken.push(1),
  });
  return { useCases, writes, woken, waited, drafts };
}

/** A registration of those fields; kind and registrar follow from command and caller. */
export function registrationOf(fields: ContentFields, caseId: CaseRef, eventId: EventRef): Registration {
  const { kind: _, registrar: __, ...content } = fields;
  return { command: 'registerFinding', caseId, eventId, content };
}
