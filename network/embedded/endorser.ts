/** One organisation's peer as endorser: simulates a proposal on a snapshot and signs what came out (core/endorser/endorser.go). */
import { peer } from '@hyperledger/fabric-protos';
import type { SigningIdentity } from '../channel/index.js';
import { evaluatePolicy, type Identity } from '../protocol/index.js';
import { BlockStore } from './block-store.js';
import type { ChaincodeDefinition, Collection, CollectionAccess } from './chaincode-definition.js';
import { ChaincodeRequests } from './chaincode-requests.js';
import type { ChaincodeStream } from './chaincode-stream.js';
import type { ChannelAccess } from './channel-access.js';
import type { Snapshot } from './database.js';
import type { EndorsementInterest } from './endorsement-interest.js';
import { historyOf } from './history.js';
import type { Proposal } from './proposal.js';
import { ProposalFailure } from './proposal-failure.js';
import { Simulator } from './simulator.js';
import { callSystemChaincode, isSystemChaincode, systemVersion } from './system-chaincodes.js';
import type { TransientStore } from './transient-store.js';

/** What a peer signed. */
export interface EndorsedProposal {
  readonly payload: Buffer;
  readonly endorsement: peer.Endorsement;
  readonly response: peer.Response;
  readonly interest: EndorsementInterest;
}

/** What an endorser works with. */
export interface EndorserOptions {
  readonly identity: SigningIdentity;
  /** `host:port`, as it stands in error details. */
  readonly address: string;
  readonly chaincode: ChaincodeStream;
  readonly definition: () => ChaincodeDefinition;
  readonly transient: TransientStore;
  readonly access: ChannelAccess;
  /** Everybody with a peer on the channel. */
  readonly organisations: readonly string[];
}

/** Statuses from here on are the chaincode's refusals. */
const errorThreshold = 400;

/** A peer that endorses. */
export class Endorser {
  readonly mspId: string;
  readonly address: string;
  readonly #options: EndorserOptions;

  constructor(options: EndorserOptions) {
    this.#options = options;
    this.mspId = options.identity.mspId;
    this.address = options.address;
  }

  /** Runs and signs the proposal, whose creator must have been checked. Throws a ProposalFailure. */
  async endorse(proposal: Proposal, creator: Identity, snapshot: Snapshot): Promise<EndorsedProposal> {
    const simulated = await this.#simulate(proposal, creator, snapshot);
    const payload = responsePayload(proposal, simulated);
    const { identity } = this.#options;
    const endorsement = new peer.Endorsement();
    endorsement.setEndorser(identity.serialized);
    endorsement.setSignature(identity.sign(Buffer.concat([payload, identity.serialized])));
    return { payload, endorsement, response: simulated.response, interest: simulated.interest };
  }

  /** Runs the proposal without signing anything. Throws a ProposalFailure. */
  async evaluate(proposal: Proposal, creator: Identity, snapshot: Snapshot): Promise<peer.Response> {
    return (await this.#simulate(proposal, creator, snapshot)).response;
  }

  async #simulate(proposal: Proposal, creator: Identity, snapshot: Snapshot): Promise<Simulated> {
    const blocks = new BlockStore(snapshot.connection);
    this.#requireNew(proposal, blocks);
    const simulated = isSystemChaincode(proposal.chaincode)
      ? this.#callSystem(proposal, creator, snapshot)
      : await this.#callChaincode(proposal, creator, snapshot, blocks);
    const { response } = simulated;
    if (response.getStatus() >= errorThreshold) {
      const text = `chaincode response ${response.getStatus()}, ${response.getMessage()}`;
      throw new ProposalFailure('chaincode', text, response);
    }
    return simulated;
  }

  /** System chaincodes leave no read-write set: nobody can make a transaction of what they answer. */
  #callSystem(proposal: Proposal, creator: Identity, { connection }: Snapshot): Simulated {
    const { access, organisations, definition } = this.#options;
    const response = callSystemChaincode(proposal.chaincode, {
      args: proposal.input.getArgsList_asU8(),
      creator,
      mspId: this.mspId,
      access,
      connection,
      chaincode: definition().name,
      organisations,
    });
    return { response, event: undefined, publicBytes: Buffer.alloc(0), version: systemVersion, interest: noInterest };
  }

  async #callChaincode(
    proposal: Proposal,
    creator: Identity,
    { connection }: Snapshot,
    blocks: BlockStore,
  ): Promise<Simulated> {
    const { chaincode, transient, definition: currentDefinition } = this.#options;
    const definition = currentDefinition();
    const simulator = new Simulator({
      connection,
      channel: proposal.channel,
      transactionId: proposal.transactionId,
      mspId: this.mspId,
      definition,
      accessTo: (collection) => accessTo(collection, creator),
    });
    const history = (key: string) => historyOf(connection, definition.name, key);
    const requests = new ChaincodeRequests(simulator, history);
    const { transactionId } = proposal;
    const result = await chaincode
      .execute({ transactionId, input: proposal.input, proposal: proposal.signed, requests })
      .catch((cause: Error) => {
        throw new ProposalFailure(
          'failed',
          `error in simulation: failed to execute transaction ${transactionId}: ${cause.message}`,
        );
      });
    if (result.response.getStatus() >= errorThreshold) {
      return { ...result, publicBytes: Buffer.alloc(0), version: definition.version, interest: noInterest };
    }
    const { publicBytes, privateWrites } = simulator.result();
    if (privateWrites.length > 0) {
      transient.put(transactionId, blocks.height(), privateWrites);
    }
    return { ...result, publicBytes, version: definition.version, interest: simulator.interest() };
  }

  #requireNew(proposal: Proposal, blocks: BlockStore): void {
    if (blocks.transaction(proposal.transactionId) !== undefined) {
      const creator = Buffer.from(proposal.creator).toString('hex');
      throw new ProposalFailure(
        'refused',
        `duplicate transaction found [${proposal.transactionId}]. Creator [${creator}]`,
      );
    }
  }
}

interface Simulated {
  readonly response: peer.Response;
  readonly event: peer.ChaincodeEvent | undefined;
  readonly publicBytes: Buffer;
  readonly version: string;
  readonly interest: EndorsementInterest;
}

/** Of what cannot become a transaction. */
const noInterest: EndorsementInterest = { needsChaincodePolicy: true, keyPolicies: [], collections: new Map() };

function responsePayload(proposal: Proposal, simulated: Simulated): Buffer {
  const { response, event, publicBytes } = simulated;
  const id = new peer.ChaincodeID();
  id.setName(proposal.chaincode);
  id.setVersion(simulated.version);
  const action = new peer.ChaincodeAction();
  action.setResults(publicBytes);
  action.setResponse(response);
  action.setChaincodeId(id);
  if (event !== undefined) {
    // The peer, not the chaincode, says whose event it is.
    event.setChaincodeId(proposal.chaincode);
    event.setTxId(proposal.transactionId);
    action.setEvents(event.serializeBinary());
  }
  const payload = new peer.ProposalResponsePayload();
  payload.setProposalHash(proposal.hash);
  payload.setExtension$(action.serializeBinary());
  return Buffer.from(payload.serializeBinary());
}

/** Membership matters only where the collection says so (core/common/privdata/store.go). */
function accessTo(collection: Collection, creator: Identity): CollectionAccess {
  const isMember = () => evaluatePolicy(collection.memberPolicy, [creator]);
  return {
    read: !collection.memberOnlyRead || isMember(),
    write: !collection.memberOnlyWrite || isMember(),
  };
}
