/** A whole network of scripted nodes, with the state that a channel and a chaincode's lifecycle have. */
import type { Plan, PlannedOrganisation } from '@grondslag/network/plan';
import { status } from '@grpc/grpc-js';
import { peer } from '@hyperledger/fabric-protos';
import { type Asked, RpcFailure, type ScriptedNode, startOrderer, startPeer } from './scripted-node.js';

const { lifecycle } = peer;

/** What one organisation agreed to, or all of them. */
interface Definition {
  readonly name: string;
  readonly sequence: number;
  readonly version: string;
  readonly validationParameter: Uint8Array;
  readonly collections: peer.CollectionConfigPackage | undefined;
  readonly packageId: string;
}

/**
 * The nodes of a plan, with just as much state as an administrator can see. What changes is told by name, so that a test
 * can say what happened, and can make one of the changes go wrong.
 */
export class ScriptedNetwork {
  /** Every change, in order: `join orderer…`, `approve RvdKMSP 1` and so on. */
  readonly changes: string[] = [];
  /** Called after each change; what it throws is what the node answers. */
  afterChange: (change: string) => void = () => {};
  /** Called before a transaction is ordered; what it throws is what the gateway answers, and nothing is ordered. */
  beforeOrdering: () => void = () => {};
  /** Called when a peer is asked something, with the name of the function; what it throws is what the peer answers. */
  asked: (name: string) => void = () => {};
  /** Called when a gateway is to collect endorsements. */
  endorsing: () => void = () => {};
  /** Names of peers that have not read the commit of a definition yet. */
  readonly behind = new Set<string>();
  readonly joinedOrderers = new Map<string, Uint8Array>();
  readonly joinedPeers = new Set<string>();
  readonly #installed = new Map<string, string[]>();
  readonly #approvals = new Map<string, Definition[]>();
  readonly #proposed = new Map<string, () => string>();
  readonly #codes = new Map<string, number>();
  readonly #packageId: (bytes: Uint8Array) => string;
  #committed: Definition | undefined;
  #nodes: readonly ScriptedNode[] = [];

  constructor(packageId: (bytes: Uint8Array) => string) {
    this.#packageId = packageId;
  }

  async start(plan: Plan): Promise<void> {
    const nodes = plan.organisations.flatMap((organisation) => [
      startOrderer(organisation, plan.channel, {
        genesisBlock: () => this.joinedOrderers.get(organisation.orderer.name),
        join: (block) => {
          this.joinedOrderers.set(organisation.orderer.name, block);
          this.#changed(`join ${organisation.orderer.name}`);
        },
      }),
      ...organisation.peers.map((node) =>
        startPeer(node, {
          respond: (asked) => this.#respond(plan, organisation, node.name, asked),
          submit: (transactionId) => this.#order(transactionId),
          commitStatus: (transactionId) => this.#commitStatus(transactionId),
          endorse: () => this.endorsing(),
        }),
      ),
    ]);
    this.#nodes = await Promise.all(nodes);
  }

  stop(): void {
    for (const node of this.#nodes) {
      node.close();
    }
  }

  #changed(change: string): void {
    this.changes.push(change);
    this.afterChange(change);
  }

  #order(transactionId: string): void {
    this.beforeOrdering();
    const apply = this.#proposed.get(transactionId);
    if (apply !== undefined && !this.#codes.has(transactionId)) {
      this.#codes.set(transactionId, peer.TxValidationCode.VALID);
      this.#changed(apply());
    }
  }

  #commitStatus(transactionId: string): number {
    const code = this.#codes.get(transactionId);
    if (code === undefined) {
      throw new RpcFailure(status.DEADLINE_EXCEEDED, 'not committed');
    }
    return code;
  }

  #respond(plan: Plan, { mspId }: PlannedOrganisation, node: string, asked: Asked): Uint8Array | number {
    this.asked(asked.name);
    switch (asked.name) {
      case 'GetChannels':
        return channelList(this.joinedPeers.has(node) ? [plan.channel] : []);
      case 'JoinChain':
        this.joinedPeers.add(node);
        this.#changed(`join ${node}`);
        return new Uint8Array();
      case 'QueryInstalledChaincodes':
        return installedList(this.#installed.get(node) ?? []);
      case 'InstallChaincode': {
        const args = lifecycle.InstallChaincodeArgs.deserializeBinary(asked.argument);
        const id = this.#packageId(args.getChaincodeInstallPackage_asU8());
        this.#installed.set(node, [...(this.#installed.get(node) ?? []), id]);
        this.#changed(`install ${node}`);
        return new Uint8Array();
      }
      case 'QueryApprovedChaincodeDefinitions':
        return approvalList(this.#approvals.get(mspId) ?? []);
      case 'ApproveChaincodeDefinitionForMyOrg': {
        const definition = approvedIn(asked.argument);
        this.#proposed.set(asked.transactionId, () => {
          this.#approvals.set(mspId, [...(this.#approvals.get(mspId) ?? []), definition]);
          return `approve ${mspId} ${definition.sequence}`;
        });
        return new Uint8Array();
      }
      case 'CheckCommitReadiness':
        return readiness(plan, this.#approvals, asked.argument);
      case 'CommitChaincodeDefinition': {
        const definition = approvedIn(asked.argument);
        this.#proposed.set(asked.transactionId, () => {
          this.#committed = definition;
          return `commit ${definition.sequence}`;
        });
        return new Uint8Array();
      }
      case 'QueryChaincodeDefinition':
        return this.#committed === undefined || this.behind.has(node) ? 404 : definitionResult(this.#committed);
      default:
        return 500;
    }
  }
}

function channelList(names: readonly string[]): Uint8Array {
  const answer = new peer.ChannelQueryResponse();
  for (const name of names) {
    const info = new peer.ChannelInfo();
    info.setChannelId(name);
    answer.addChannels(info);
  }
  return answer.serializeBinary();
}

function installedList(ids: readonly string[]): Uint8Array {
  const answer = new lifecycle.QueryInstalledChaincodesResult();
  for (const id of ids) {
    const installed = new lifecycle.QueryInstalledChaincodesResult.InstalledChaincode();
    installed.setPackageId(id);
    answer.addInstalledChaincodes(installed);
  }
  return answer.serializeBinary();
}

/** Arguments of an approval; those of a commit are the same without a package. */
function approvedIn(bytes: Uint8Array): Definition {
  const args = lifecycle.ApproveChaincodeDefinitionForMyOrgArgs.deserializeBinary(bytes);
  return {
    name: args.getName(),
    sequence: args.getSequence(),
    version: args.getVersion(),
    validationParameter: args.getValidationParameter_asU8(),
    collections: args.getCollections(),
    packageId: args.getSource()?.getLocalPackage()?.getPackageId() ?? '',
  };
}

function approvalList(approvals: readonly Definition[]): Uint8Array {
  const answer = new lifecycle.QueryApprovedChaincodeDefinitionsResult();
  for (const approval of approvals) {
    const local = new lifecycle.ChaincodeSource.Local();
    local.setPackageId(approval.packageId);
    const source = new lifecycle.ChaincodeSource();
    source.setLocalPackage(local);
    const found = new lifecycle.QueryApprovedChaincodeDefinitionsResult.ApprovedChaincodeDefinition();
    found.setName(approval.name);
    found.setSource(source);
    fill(found, approval);
    answer.addApprovedChaincodeDefinitions(found);
  }
  return answer.serializeBinary();
}

function readiness(plan: Plan, approvals: ReadonlyMap<string, readonly Definition[]>, bytes: Uint8Array): Uint8Array {
  const { sequence, version } = approvedIn(bytes);
  const answer = new lifecycle.CheckCommitReadinessResult();
  for (const { mspId } of plan.organisations) {
    const found = approvals.get(mspId)?.some((other) => other.sequence === sequence && other.version === version);
    answer.getApprovalsMap().set(mspId, found === true);
  }
  return answer.serializeBinary();
}

function definitionResult(definition: Definition): Uint8Array {
  const answer = new lifecycle.QueryChaincodeDefinitionResult();
  fill(answer, definition);
  return answer.serializeBinary();
}

function fill(
  message: Pick<
    peer.lifecycle.QueryChaincodeDefinitionResult,
    'setSequence' | 'setVersion' | 'setValidationParameter' | 'setCollections'
  >,
  definition: Definition,
): void {
  message.setSequence(definition.sequence);
  message.setVersion(definition.version);
  message.setValidationParameter(definition.validationParameter);
  message.setCollections(definition.collections);
}
