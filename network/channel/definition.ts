/** How a chaincode definition spells policies and collections. */
import { common, peer } from '@hyperledger/fabric-protos';
import type { PlannedChaincode, PlannedCollection } from '../plan.js';
import { parsePolicy, toPolicyMessage } from '../protocol/index.js';

/** The collections as they stand in a definition. */
export function newCollectionPackage(chaincode: PlannedChaincode): peer.CollectionConfigPackage {
  const configs = new peer.CollectionConfigPackage();
  for (const collection of chaincode.collections) {
    const config = new peer.CollectionConfig();
    config.setStaticCollectionConfig(staticCollection(collection));
    configs.addConfig(config);
  }
  return configs;
}

/** The policy of a chaincode or a collection: spelled out, or the path of one in the channel's configuration. */
export function newApplicationPolicy(expression: string): common.ApplicationPolicy {
  const policy = new common.ApplicationPolicy();
  if (expression.startsWith('/')) {
    policy.setChannelConfigPolicyReference(expression);
  } else {
    policy.setSignaturePolicy(toPolicyMessage(parsePolicy(expression)));
  }
  return policy;
}

/** A plan may give a collection an endorsement policy of its own. */
type CollectionPlan = PlannedCollection & { readonly endorsementPolicy?: string };

function staticCollection(collection: CollectionPlan): peer.StaticCollectionConfig {
  const members = new peer.CollectionPolicyConfig();
  members.setSignaturePolicy(toPolicyMessage(parsePolicy(collection.memberOrgsPolicy)));
  const config = new peer.StaticCollectionConfig();
  config.setName(collection.name);
  config.setMemberOrgsPolicy(members);
  config.setRequiredPeerCount(collection.requiredPeerCount);
  config.setMaximumPeerCount(collection.maxPeerCount);
  config.setBlockToLive(collection.blockToLive);
  config.setMemberOnlyRead(collection.memberOnlyRead);
  config.setMemberOnlyWrite(collection.memberOnlyWrite);
  if (collection.endorsementPolicy !== undefined) {
    config.setEndorsementPolicy(newApplicationPolicy(collection.endorsementPolicy));
  }
  return config;
}
