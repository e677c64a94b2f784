// The bare SDK: what an application would use that has no gateway of ours before it.
import { createPrivateKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { commandNamed, contentText, newDisclosures } from '@grondslag/chaincode/domain';
import { newSigner } from '@grondslag/gateway/fabric';
import { newSalt } from '@grondslag/gateway/usecases';
import type { Plan } from '@grondslag/network/plan';
import { type ClientOptions, status } from '@grpc/grpc-js';
import {
  type Commit,
  type Contract,
  connect,
  type Gateway,
  GatewayError,
  hash,
  type Network,
  type Proposal,
  type Transaction,
} from '@hyperledger/fabric-gateway';
import { gateway as messages, msp } from '@hyperledger/fabric-protos';
import type { Registration, Seat } from '../cases/index.js';
import { newPeerClient } from '../stack/index.js';
import { newReference } from './long-case.js';

/** One user's connection to the peer of its own organisation. */
export interface Sdk {
  readonly gateway: Gateway;
  readonly network: Network;
  contract(name: string): Contract;
  close(): void;
}

/** Signs as the gateway does. Options of the connection are the library's own where none are given. */
export function connectSdk(plan: Plan, seat: Seat, options: ClientOptions = {}): Sdk {
  const { peer, mspId, user } = placeOf(plan, seat);
  const { client, tlsClientCertificateHash } = newPeerClient(peer, user, options);
  const gateway = connect({
    client,
    tlsClientCertificateHash,
    identity: { mspId, credentials: readFileSync(user.msp.certificate) },
    signer: newSigner(createPrivateKey(readFileSync(user.msp.key))),
    hash: hash.none,
  });
  const network = gateway.getNetwork(plan.channel);
  return {
    gateway,
    network,
    contract: (name) => network.getContract(plan.chaincode.name, name),
    close() {
      gateway.close();
      client.close();
    },
  };
}

/** Where a seat is in a plan: its organisation's peer, and its own identity. */
export function placeOf(plan: Plan, seat: Seat) {
  const organisation = plan.organisations.find(({ name }) => name === seat.organisation);
  const user = organisation?.users.find(({ name }) => name === seat.user);
  if (organisation === undefined || user === undefined) throw new Error(`no user ${seat.user} at ${seat.organisation}`);
  return { peer: organisation.peers[0], mspId: organisation.mspId, user };
}

/** A fact to record: in a case of its own, or after the record with that hash. */
export interface Submission extends Pick<Registration, 'command' | 'eventId' | 'content'> {
  readonly after?: { readonly caseId: string; readonly hash: string };
}

/** The fact stands on the ledger; where. */
export async function submit(sdk: Sdk, submission: Submission) {
  const { block, result } = await order(sdk, propose(sdk, submission));
  const { hash, record } = JSON.parse(result);
  return { block, hash: String(hash), caseId: String(record.caseId) };
}

/** The fact as it is sent to be endorsed: by the organisations named, or by whom the peer chooses. */
export function propose(
  sdk: Sdk,
  { command, eventId, content, after }: Submission,
  endorsers: readonly string[] = [],
): Proposal {
  const disclosures = newDisclosures(content, () => newSalt({ bytes: (count) => randomBytes(count) }));
  return sdk.contract(commandNamed(command)?.contract ?? '').newProposal(command, {
    arguments: [after?.caseId ?? newReference(), eventId, after?.hash ?? ''],
    transientData: { inhoud: contentText(disclosures) },
    endorsingOrganizations: [...endorsers],
  });
}

/** The transaction is endorsed, ordered and found valid; in which block, and what the chaincode answered. */
export async function order(sdk: Sdk, proposal: Proposal) {
  const transaction = await proposal.endorse();
  const commit = await sent(sdk, transaction);
  const { successful, code, blockNumber } = await commit.getStatus();
  if (!successful) throw new Error(`the transaction was found invalid (${code})`);
  return { block: blockNumber, result: Buffer.from(transaction.getResult()).toString('utf8') };
}

/**
 * Real ordering nodes may take a transaction of which the peer then says UNAVAILABLE. An application that knows Fabric
 * asks what became of it, and so does this one: otherwise it would be measured beside something that gives up.
 */
async function sent(sdk: Sdk, transaction: Transaction): Promise<Commit> {
  try {
    return await transaction.submit();
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code !== status.UNAVAILABLE) throw error;
    return sdk.gateway.newCommit(statusRequest(sdk, transaction.getTransactionId()));
  }
}

/** What `submit` would have prepared. */
function statusRequest({ gateway, network }: Sdk, transactionId: string): Uint8Array {
  const { mspId, credentials } = gateway.getIdentity();
  const identity = new msp.SerializedIdentity();
  identity.setMspid(mspId);
  identity.setIdBytes(credentials);
  const request = new messages.CommitStatusRequest();
  request.setChannelId(network.getName());
  request.setTransactionId(transactionId);
  request.setIdentity(identity.serializeBinary());
  const signed = new messages.SignedCommitStatusRequest();
  signed.setRequest(request.serializeBinary());
  return signed.serializeBinary();
}
