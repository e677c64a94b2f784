/** A chaincode definition in Fabric's state: written from the plan, read back into what the node works by. */
import { common, peer } from '@hyperledger/fabric-protos';
import { lifecycleNamespace, newApplicationPolicy, newCollectionPackage } from '../channel/index.js';
import type { PlannedChaincode } from '../plan.js';
import { evaluatePolicy, type Identity, type Policy, toPolicy } from '../protocol/index.js';
import type { ChaincodeDefinition, Collection } from './chaincode-definition.js';
import { type DefinitionField, fieldKey } from './lifecycle-keys.js';
import type { WorldState } from './world-state.js';

const { lifecycle } = peer;

/** The values of a definition's fields, serialized as Fabric's lifecycle does. */
export function definitionEntries(chaincode: PlannedChaincode): ReadonlyMap<DefinitionField, Uint8Array> {
  const endorsement = new lifecycle.ChaincodeEndorsementInfo();
  endorsement.setVersion(chaincode.version);
  endorsement.setEndorsementPlugin('escc');
  const validation = new lifecycle.ChaincodeValidationInfo();
  validation.setValidationPlugin('vscc');
  validation.setValidationParameter(newApplicationPolicy(chaincode.endorsementPolicy).serializeBinary());
  const sequence = new lifecycle.StateData();
  sequence.setInt64(chaincode.sequence);
  return new Map<DefinitionField, Uint8Array>([
    ['Sequence', sequence.serializeBinary()],
    ['EndorsementInfo', stateBytes(endorsement.serializeBinary())],
    ['ValidationInfo', stateBytes(validation.serializeBinary())],
    ['Collections', stateBytes(newCollectionPackage(chaincode).serializeBinary())],
  ]);
}

/** The channel, as far as a definition refers to it. */
export interface DefinitionChannel {
  readonly peers: ReadonlyMap<string, Identity>;
  /** The policy at a path of the configuration. */
  policy(path: string): Policy;
}

/** The committed definition; undefined when there is none. Members are the organisations whose peers qualify. */
export function readDefinition(
  state: WorldState,
  name: string,
  channel: DefinitionChannel,
): ChaincodeDefinition | undefined {
  const field = (key: DefinitionField) => {
    const found = state.value(lifecycleNamespace, Buffer.from(fieldKey(name, key)));
    return found === undefined ? undefined : lifecycle.StateData.deserializeBinary(found.value);
  };
  const sequence = field('Sequence');
  if (sequence === undefined) {
    return undefined;
  }
  const bytes = (key: DefinitionField) => field(key)?.getBytes_asU8() ?? new Uint8Array();
  const validation = lifecycle.ChaincodeValidationInfo.deserializeBinary(bytes('ValidationInfo'));
  const policy = common.ApplicationPolicy.deserializeBinary(validation.getValidationParameter_asU8());
  const collections = peer.CollectionConfigPackage.deserializeBinary(bytes('Collections'))
    .getConfigList()
    .flatMap((config) => config.getStaticCollectionConfig() ?? [])
    .map((config) => readCollection(config, channel));
  return {
    name,
    version: lifecycle.ChaincodeEndorsementInfo.deserializeBinary(bytes('EndorsementInfo')).getVersion(),
    sequence: sequence.getInt64(),
    endorsementPolicy: toEndorsementPolicy(policy, channel),
    collections: new Map(collections.map((collection) => [collection.name, collection])),
  };
}

function readCollection(config: peer.StaticCollectionConfig, channel: DefinitionChannel): Collection {
  const members = config.getMemberOrgsPolicy()?.getSignaturePolicy();
  if (members === undefined) {
    throw new Error(`collection ${config.getName()} has no members`);
  }
  const memberPolicy = toPolicy(members);
  const own = config.getEndorsementPolicy();
  return {
    name: config.getName(),
    memberPolicy,
    memberMspIds: [...channel.peers].filter(([, peer]) => evaluatePolicy(memberPolicy, [peer])).map(([mspId]) => mspId),
    memberOnlyRead: config.getMemberOnlyRead(),
    memberOnlyWrite: config.getMemberOnlyWrite(),
    endorsementPolicy: own === undefined ? undefined : toEndorsementPolicy(own, channel),
  };
}

/** A policy by reference is the one that stands at that path of the configuration. */
function toEndorsementPolicy(policy: common.ApplicationPolicy, channel: DefinitionChannel): Policy {
  const envelope = policy.getSignaturePolicy();
  return envelope === undefined ? channel.policy(policy.getChannelConfigPolicyReference()) : toPolicy(envelope);
}

function stateBytes(bytes: Uint8Array): Uint8Array {
  const data = new lifecycle.StateData();
  data.setBytes(bytes);
  return data.serializeBinary();
}
