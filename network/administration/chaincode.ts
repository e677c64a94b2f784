/** The chaincode lifecycle: installed at every peer, approved by every organisation, committed by all. */
import { peer } from '@hyperledger/fabric-protos';
import {
  approveArguments,
  checkReadinessArguments,
  commitArguments,
  installArguments,
  lifecycleNamespace,
  newApplicationPolicy,
  newCollectionPackage,
  newTransaction,
  queryApprovalsArguments,
  queryDefinitionArguments,
  queryInstalledArguments,
} from '../channel/index.js';
import type { PlannedChaincode } from '../plan.js';
import { AdministrationError } from './administration-error.js';
import type { Administrator } from './administrator.js';
import type { PeerNode } from './peer-node.js';
import { settle } from './settle.js';
import { doOnce, NotYet, untilDone, type Wait } from './wait.js';

const { lifecycle } = peer;
const stepTime = 60_000;
const notFound = 404;

/** A package and the id that all organisations compute for it. */
export interface IdentifiedPackage {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The peer has the package and has built it. */
export async function install(node: PeerNode, { id, bytes }: IdentifiedPackage): Promise<void> {
  const question = { chaincode: lifecycleNamespace, ofPeer: true, within: stepTime };
  const isInstalled = async () => {
    const step = 'ask for the installed chaincodes';
    const response = await node.ask({ ...question, step, arguments: queryInstalledArguments() });
    return lifecycle.QueryInstalledChaincodesResult.deserializeBinary(response.getPayload_asU8())
      .getInstalledChaincodesList()
      .some((found) => found.getPackageId() === id);
  };
  await doOnce(isInstalled, () =>
    node.ask({ ...question, step: 'install the chaincode', arguments: installArguments(bytes) }),
  );
}

/** The sequence at which this definition and package are, or will be, in force; and whether they are. */
export interface DefinitionState {
  readonly sequence: number;
  readonly isCommitted: boolean;
}

/**
 * Looks where the channel stands: the same definition run from the same package by all, or else the next sequence. A
 * peer that has not read the latest definition yet is waited for, since it would call done what is not, or the reverse.
 */
export async function definitionState(
  administrators: readonly Administrator[],
  chaincode: PlannedChaincode,
  packageId: string,
): Promise<DefinitionState> {
  const step = 'wait until all peers know the same definition';
  const sequence = await untilDone({ node: 'the peers', step, within: stepTime }, async () => {
    const found = await Promise.all(administrators.map(({ peers: [node] }) => sequenceAt(node, chaincode.name)));
    if (new Set(found).size > 1) {
      throw new NotYet(`sequences ${found.join(', ')}`);
    }
    return found[0] ?? 0;
  });
  const inForce = await Promise.all(
    administrators.map(async (administrator) => {
      const committed = await queryDefinition(administrator.peers[0], chaincode.name);
      const isSame = committed !== undefined && isSameDefinition(committed, chaincode);
      return isSame && (await hasApproved(administrator, { ...chaincode, sequence }, packageId));
    }),
  );
  const isCommitted = inForce.every(Boolean);
  return { sequence: isCommitted ? sequence : sequence + 1, isCommitted };
}

/** The organisation has approved this definition, and its peers will run it from this package. */
export async function approve(
  administrator: Administrator,
  chaincode: PlannedChaincode,
  packageId: string,
): Promise<void> {
  const { peers, identity } = administrator;
  const [node] = peers;
  const wait = { node: node.name, step: 'approve the chaincode', within: stepTime };
  const isDone = () => hasApproved(administrator, chaincode, packageId);
  await untilOrdered(wait, isDone, async (deadline) => {
    const proposal = node.propose({ chaincode: lifecycleNamespace, arguments: approveArguments(chaincode, packageId) });
    const response = requireEndorsed(node, await node.endorse(proposal, wait.step, deadline), wait.step);
    const envelope = newTransaction(proposal, [response], identity);
    await settle(node, { transactionId: proposal.transactionId, envelope }, wait.step, deadline);
  });
}

/** The channel has taken the definition into use; endorsed by one peer of every organisation. */
export async function commit(administrators: readonly Administrator[], chaincode: PlannedChaincode): Promise<void> {
  const [first] = administrators;
  if (first === undefined) {
    return;
  }
  const nodes = administrators.map(({ peers: [node] }) => node);
  const [node] = first.peers;
  const wait = { node: node.name, step: 'commit the chaincode definition', within: stepTime };
  const isDone = async () => {
    const found = await queryDefinition(node, chaincode.name);
    return found?.getSequence() === chaincode.sequence && isSameDefinition(found, chaincode);
  };
  await untilOrdered(wait, isDone, async (deadline) => {
    await Promise.all(administrators.map((administrator) => seesAllApprovals(administrator, chaincode)));
    const proposal = node.propose({ chaincode: lifecycleNamespace, arguments: commitArguments(chaincode) });
    const responses = await Promise.all(
      nodes.map(async (peer) => requireEndorsed(peer, await peer.endorse(proposal, wait.step, deadline), wait.step)),
    );
    // Peers at different heights read different versions.
    if (new Set(responses.map((response) => response.getPayload_asB64())).size > 1) {
      throw new NotYet('the peers answer differently');
    }
    const envelope = newTransaction(proposal, responses, first.identity);
    await settle(node, { transactionId: proposal.transactionId, envelope }, wait.step, deadline);
  });
}

/** The peer has the definition in force. */
export async function definitionIsKnown(node: PeerNode, chaincode: PlannedChaincode): Promise<void> {
  const step = 'wait for the chaincode definition';
  await untilDone({ node: node.name, step, within: stepTime }, async () => {
    const sequence = await sequenceAt(node, chaincode.name);
    if (sequence < chaincode.sequence) {
      throw new NotYet(`sequence ${sequence}`);
    }
  });
}

/**
 * Asks whether it is done before each attempt, and after one that failed: what an earlier run had sent before it was
 * killed may still be ordered, and then ours is refused or found invalid.
 */
async function untilOrdered(
  wait: Wait,
  isDone: () => Promise<boolean>,
  attempt: (deadline: number) => Promise<void>,
): Promise<void> {
  await untilDone(wait, async (deadline) => {
    if (await isDone()) {
      return;
    }
    try {
      await attempt(deadline);
    } catch (cause) {
      if (!(cause instanceof AdministrationError) || (cause.code === 'refused' && !(await isDone()))) {
        throw cause;
      }
      throw new NotYet(cause.answer);
    }
  });
}

async function seesAllApprovals({ peers: [node] }: Administrator, chaincode: PlannedChaincode): Promise<void> {
  const step = 'wait for all approvals';
  await untilDone({ node: node.name, step, within: stepTime }, async () => {
    const response = await node.ask({
      step,
      chaincode: lifecycleNamespace,
      arguments: checkReadinessArguments(chaincode),
      within: stepTime,
    });
    const approvals = lifecycle.CheckCommitReadinessResult.deserializeBinary(response.getPayload_asU8());
    const missing = [...approvals.getApprovalsMap().entries()]
      .filter(([, approved]) => !approved)
      .map(([mspId]) => mspId);
    if (missing.length > 0) {
      throw new NotYet(`not approved by ${missing.join(', ')}`);
    }
  });
}

type Definition = Pick<
  peer.lifecycle.QueryChaincodeDefinitionResult,
  'getSequence' | 'getVersion' | 'getValidationParameter_asB64' | 'getCollections'
>;

async function sequenceAt(node: PeerNode, name: string): Promise<number> {
  return (await queryDefinition(node, name))?.getSequence() ?? 0;
}

async function queryDefinition(node: PeerNode, name: string): Promise<Definition | undefined> {
  const response = await node.ask({
    step: 'ask for the chaincode definition',
    chaincode: lifecycleNamespace,
    arguments: queryDefinitionArguments(name),
    within: stepTime,
    isAnswer: (answer) => answer.getStatus() === notFound,
  });
  return response.getStatus() === notFound
    ? undefined
    : lifecycle.QueryChaincodeDefinitionResult.deserializeBinary(response.getPayload_asU8());
}

/** The organisation's approval of this sequence is for this definition and this package. */
async function hasApproved({ peers: [node] }: Administrator, chaincode: PlannedChaincode, packageId: string) {
  const response = await node.ask({
    step: 'ask for the approvals',
    chaincode: lifecycleNamespace,
    arguments: queryApprovalsArguments(),
    within: stepTime,
  });
  return lifecycle.QueryApprovedChaincodeDefinitionsResult.deserializeBinary(response.getPayload_asU8())
    .getApprovedChaincodeDefinitionsList()
    .some(
      (found) =>
        found.getName() === chaincode.name &&
        found.getSequence() === chaincode.sequence &&
        found.getSource()?.getLocalPackage()?.getPackageId() === packageId &&
        isSameDefinition(found, chaincode),
    );
}

function isSameDefinition(found: Definition, chaincode: PlannedChaincode): boolean {
  const policy = Buffer.from(newApplicationPolicy(chaincode.endorsementPolicy).serializeBinary());
  const collections = Buffer.from(newCollectionPackage(chaincode).serializeBinary());
  return (
    found.getVersion() === chaincode.version &&
    found.getValidationParameter_asB64() === policy.toString('base64') &&
    collections.equals(found.getCollections()?.serializeBinary() ?? new Uint8Array())
  );
}

function requireEndorsed(node: PeerNode, answer: peer.ProposalResponse, step: string): peer.ProposalResponse {
  const response = answer.getResponse();
  if (response?.getStatus() === 200 && answer.getEndorsement() !== undefined) {
    return answer;
  }
  const said = `${response?.getStatus()} ${response?.getMessage()}`;
  throw new AdministrationError('refused', { node: node.name, step, answer: said });
}
