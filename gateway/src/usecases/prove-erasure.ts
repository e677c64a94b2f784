// Each organisation is asked, at a peer of its own, what it still has of a case. What it says it signs.
import {
  type CaseRef,
  type Erasure,
  type EventRef,
  erasureOf,
  fold,
  ORGANISATIONS,
  parseCanonical,
} from '@grondslag/chaincode/domain';
import { Fault } from './fault.js';
import type { Caller, CaseStore, CaseView, Ledger } from './ports.js';

/** What a peer has of one event's content. */
export interface HeldContent {
  readonly eventId: EventRef;
  readonly seq: number;
  readonly state: 'present' | 'pending' | 'purged';
}

/** What one organisation's peer said. */
export interface PeerStatement {
  readonly mspId: string;
  /** Whether nothing is left there of what was erased; null when it could not be asked, and `why` says why. */
  readonly isErased: boolean | null;
  readonly why: string | null;
  readonly held: readonly HeldContent[];
  /** The answer as the peer signed it, a serialized `gateway.PreparedTransaction`; to be checked under roots of one's own. */
  readonly statement: Uint8Array | null;
}

/** What every organisation said about one case. */
export interface ErasureProof {
  readonly caseId: CaseRef;
  /** Null while nothing of the case was erased. */
  readonly erasure: Erasure | null;
  readonly organisations: readonly PeerStatement[];
}

/** What proving asks of the world. */
export interface ProveDependencies {
  readonly ledger: Pick<Ledger, 'attest'>;
  readonly cases: Pick<CaseStore, 'read'>;
}

/**
 * The state of a case's content at a peer of each organisation; null when there is no such case for this caller. It says what
 * a peer's ledger holds, never that nobody has kept a copy.
 */
export async function proveErasure(
  { ledger, cases }: ProveDependencies,
  caller: Caller,
  caseId: CaseRef,
): Promise<ErasureProof | null> {
  const found = await cases.read(caller, caseId);
  if (found === null) return null;
  const erasure = erasureIn(found);
  const erased = new Set(erasure?.events);
  const organisations = await Promise.all(
    ORGANISATIONS.map(async ({ mspId }): Promise<PeerStatement> => {
      const unanswered = { mspId, isErased: null, held: [], statement: null };
      try {
        const asked = await ledger.attest(caller, mspId, 'readContentStates', [caseId]);
        if (!asked.ok) return { ...unanswered, why: asked.refusals[0]?.code ?? null };
        const held = heldIn(asked.value.text);
        const gone = held.filter(({ eventId, state }) => erased.has(eventId) && state === 'purged');
        const isErased = erased.size > 0 && gone.length === erased.size;
        return { mspId, isErased, why: null, held, statement: asked.value.statement };
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return { ...unanswered, why: error.code };
      }
    }),
  );
  return { caseId, erasure, organisations };
}

/** The erasure that a reader sees in a case, if there was one. */
export function erasureIn({ events }: Pick<CaseView, 'events'>): Erasure | null {
  return erasureOf(events, fold(events));
}

function heldIn(text: string): readonly HeldContent[] {
  const value = parseCanonical(text);
  if (!Array.isArray(value)) throw new Fault('ledger-protocol');
  // Our own chaincode's text, endorsed by a peer.
  return value as unknown as readonly HeldContent[];
}
