/** Collects endorsements that suffice, as Fabric's gateway does (internal/pkg/gateway/endorse.go and endorsement.go). */
import { status } from '@grpc/grpc-js';
import { common, peer } from '@hyperledger/fabric-protos';
import { newTransactionPayload } from '../channel/index.js';
import type { Identity } from '../protocol/index.js';
import type { ChaincodeDefinition } from './chaincode-definition.js';
import type { Snapshot } from './database.js';
import { type EndorsementLayouts, endorsementLayouts, type PeerIdentities } from './endorsement-plan.js';
import type { EndorsedProposal, Endorser } from './endorser.js';
import type { Proposal } from './proposal.js';
import { ProposalFailure } from './proposal-failure.js';
import { type NodeError, RpcError } from './rpc-error.js';

/** The peers of the channel, and how they stand to each other. */
export interface EndorsingPeers {
  readonly endorsers: ReadonlyMap<string, Endorser>;
  readonly identities: PeerIdentities;
  readonly definition: () => ChaincodeDefinition;
}

/** The collected endorsements of one proposal. */
class Collection {
  readonly #answers = new Map<string, EndorsedProposal>();
  readonly errors: NodeError[] = [];
  #payload: Buffer | undefined;

  /** Takes an answer, unless it says something else than the first one did. */
  add(endorser: Endorser, answer: EndorsedProposal): void {
    this.#payload ??= answer.payload;
    if (this.#payload.equals(answer.payload)) {
      this.#answers.set(endorser.mspId, answer);
    } else {
      this.errors.push(errorOf(endorser, 'ProposalResponsePayloads do not match'));
    }
  }

  has(mspId: string): boolean {
    return this.#answers.has(mspId);
  }

  action(mspIds: readonly string[]): peer.ChaincodeEndorsedAction {
    const action = new peer.ChaincodeEndorsedAction();
    action.setProposalResponsePayload(this.#payload ?? new Uint8Array());
    action.setEndorsementsList(mspIds.flatMap((mspId) => this.#answers.get(mspId)?.endorsement ?? []));
    return action;
  }
}

/** A transaction that its client only has to sign. All peers simulate on the same snapshot. */
export async function collectEndorsements(
  peers: EndorsingPeers,
  local: Endorser,
  proposal: Proposal,
  creator: () => Identity,
  snapshot: Snapshot,
  organisations: readonly string[],
): Promise<common.Envelope> {
  const collection = new Collection();
  const layouts =
    organisations.length > 0
      ? [askedFor(peers, organisations)]
      : await layoutsFromFirst(peers, local, proposal, creator, snapshot, collection);
  const failed = new Set<string>();
  for (const layout of layouts) {
    if (layout.some((mspId) => failed.has(mspId))) {
      continue;
    }
    const missing = layout.filter((mspId) => !collection.has(mspId));
    await Promise.all(
      missing.map(async (mspId) => {
        const endorser = endorserOf(peers, mspId);
        try {
          collection.add(endorser, await endorser.endorse(proposal, creator(), snapshot));
        } catch (cause) {
          collection.errors.push(errorOf(endorser, failureOf(cause).message));
        }
      }),
    );
    if (layout.every((mspId) => collection.has(mspId))) {
      return prepare(proposal, collection.action(layout));
    }
    for (const mspId of missing.filter((candidate) => !collection.has(candidate))) {
      failed.add(mspId);
    }
  }
  throw new RpcError(
    status.ABORTED,
    'failed to collect enough transaction endorsements, see attached details for more info',
    collection.errors,
  );
}

/** The message with which a peer's refusal travels; anything else is a fault of ours. */
export function failureOf(cause: unknown): ProposalFailure {
  if (cause instanceof ProposalFailure) {
    return cause;
  }
  throw cause;
}

/** A node's words, for the details of an error. */
export function errorOf(endorser: Endorser, message: string): NodeError {
  return { address: endorser.address, mspId: endorser.mspId, message };
}

function endorserOf(peers: EndorsingPeers, mspId: string): Endorser {
  const endorser = peers.endorsers.get(mspId);
  if (endorser === undefined) {
    throw new Error(`no peer of ${mspId}`);
  }
  return endorser;
}

function askedFor(peers: EndorsingPeers, organisations: readonly string[]): readonly string[] {
  const missing = organisations.filter((mspId) => !peers.endorsers.has(mspId));
  if (missing.length > 0) {
    throw new RpcError(status.UNAVAILABLE, `failed to find any endorsing peers for org(s): ${missing.join(', ')}`);
  }
  return [...new Set(organisations)];
}

/** The gateway's own peer goes first; what it ran into decides who else must endorse. */
async function layoutsFromFirst(
  peers: EndorsingPeers,
  local: Endorser,
  proposal: Proposal,
  creator: () => Identity,
  snapshot: Snapshot,
  collection: Collection,
): Promise<EndorsementLayouts> {
  let first: EndorsedProposal;
  try {
    first = await local.endorse(proposal, creator(), snapshot);
  } catch (cause) {
    throw new RpcError(status.ABORTED, 'failed to endorse transaction, see attached details for more info', [
      errorOf(local, failureOf(cause).message),
    ]);
  }
  const plan = (protectsTransient: boolean) =>
    endorsementLayouts(peers.definition(), first.interest, peers.identities, local.mspId, protectsTransient);
  const layouts = plan(proposal.hasTransient);
  if (layouts.length === 0) {
    const collections = [...first.interest.collections].filter(([, { isRead }]) => !isRead).map(([name]) => name);
    throw new RpcError(
      status.FAILED_PRECONDITION,
      proposal.hasTransient && plan(false).length > 0
        ? 'requires endorsement from organisation(s) that are not in the distribution policy of the private data ' +
            `collection(s): [${collections.join(' ')}]; retry specifying trusted endorsing organizations to protect ` +
            'transient data'
        : 'no combination of peers can be derived which satisfy the endorsement policy: ' +
            'no peer combination can satisfy the endorsement policy',
    );
  }
  collection.add(local, first);
  return layouts;
}

function prepare(proposal: Proposal, action: peer.ChaincodeEndorsedAction): common.Envelope {
  const envelope = new common.Envelope();
  const header = common.Header.deserializeBinary(proposal.headerBytes);
  envelope.setPayload(newTransactionPayload(header, proposal.publicPayload, action));
  return envelope;
}
