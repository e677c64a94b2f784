/** What a channel's configuration says of ordering: when blocks are cut, who orders, and who must have signed a block. */
import { readFileSync } from 'node:fs';
import { common, msp, orderer } from '@hyperledger/fabric-protos';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { quorumOf } from '../protocol/index.js';
import type { TopologyOrdering } from '../topology.js';

/**
 * Settings of SmartBFT that a topology does not vary; an ordering node refuses to start with any of them absent. The
 * automatic removal must come after the complaint, the resending before the view change.
 */
const smartBft = {
  incomingMessageBufferSize: 200,
  requestPoolSize: 100_000,
  requestAutoRemoveTimeout: '3m0s',
  viewChangeResendInterval: '500ms',
  leaderHeartbeatCount: 10,
  collectTimeout: '1s',
} as const;

/** The most transactions that the others can check in a proposal before they take its leader for a silent one. */
const mostMessages = 1_000;

/** Ordering nodes send heartbeats, and look for them, once a second (the ticker of Fabric's SmartBFT chain). */
const heartbeatTick = 1_000;

/**
 * Ordering goes on with these settings. Throws a range error that names the bound: a channel whose leaders are replaced
 * before they can cut a block orders nothing any more, its next change of settings included.
 */
export function requireSafeOrdering(ordering: TopologyOrdering): void {
  const bounds = {
    // A transaction that waits in a batch must not be passed on to the leader, and complained about, as one it withholds.
    batchInterval: [1, ordering.requestForwardTimeout / 2],
    maxMessageCount: [1, mostMessages],
    leaderHeartbeatTimeout: [2 * heartbeatTick, 60_000],
  } as const;
  for (const name of ['batchInterval', 'maxMessageCount', 'leaderHeartbeatTimeout'] as const) {
    const [least, most] = bounds[name];
    if (!(ordering[name] >= least && ordering[name] <= most)) {
      throw new RangeError(`${name} ${ordering[name]} is not between ${least} and ${most}: ordering would stop`);
    }
  }
}

/** When blocks are cut and a silent leader is replaced; refuses what {@link requireSafeOrdering} refuses. */
export function orderingValues(ordering: TopologyOrdering) {
  requireSafeOrdering(ordering);
  const batchSize = new orderer.BatchSize();
  batchSize.setMaxMessageCount(ordering.maxMessageCount);
  batchSize.setAbsoluteMaxBytes(ordering.absoluteMaxBytes);
  batchSize.setPreferredMaxBytes(ordering.absoluteMaxBytes);
  // SmartBFT goes by its own interval; the key must be there and be more than zero.
  const batchTimeout = new orderer.BatchTimeout();
  batchTimeout.setTimeout(`${ordering.batchInterval}ms`);
  const consensus = new orderer.ConsensusType();
  consensus.setType('BFT');
  consensus.setMetadata(smartBftOptions(ordering).serializeBinary());
  return { BatchSize: batchSize, BatchTimeout: batchTimeout, ConsensusType: consensus };
}

function smartBftOptions(ordering: TopologyOrdering): orderer.smartbft.Options {
  const options = new orderer.smartbft.Options();
  options.setRequestBatchMaxCount(ordering.maxMessageCount);
  options.setRequestBatchMaxBytes(ordering.absoluteMaxBytes);
  options.setRequestBatchMaxInterval(`${ordering.batchInterval}ms`);
  options.setRequestForwardTimeout(`${ordering.requestForwardTimeout}ms`);
  options.setRequestComplainTimeout(`${ordering.requestComplainTimeout}ms`);
  options.setLeaderHeartbeatTimeout(`${ordering.leaderHeartbeatTimeout}ms`);
  options.setViewChangeTimeout(`${ordering.viewChangeTimeout}ms`);
  options.setIncomingMessageBufferSize(smartBft.incomingMessageBufferSize);
  options.setRequestPoolSize(smartBft.requestPoolSize);
  options.setRequestAutoRemoveTimeout(smartBft.requestAutoRemoveTimeout);
  options.setViewChangeResendInterval(smartBft.viewChangeResendInterval);
  options.setLeaderHeartbeatCount(smartBft.leaderHeartbeatCount);
  options.setCollectTimeout(smartBft.collectTimeout);
  return options;
}

/** The ordering nodes with their certificates, read from the plan's folders. */
export function newConsenters(plan: Plan): common.Orderers {
  const orderers = new common.Orderers();
  orderers.setConsenterMappingList(plan.organisations.map(newConsenter));
  return orderers;
}

/** One organisation's ordering node. */
export function newConsenter({ mspId, orderer: node }: PlannedOrganisation): common.Consenter {
  const consenter = new common.Consenter();
  consenter.setId(node.consenterId);
  consenter.setHost(node.cluster.host);
  consenter.setPort(node.cluster.port);
  consenter.setMspId(mspId);
  consenter.setIdentity(readFileSync(node.msp.certificate));
  consenter.setClientTlsCert(readFileSync(node.tls.certificate));
  consenter.setServerTlsCert(readFileSync(node.tls.certificate));
  return consenter;
}

/** A quorum of exactly these ordering nodes; it must follow every change of their certificates. */
export function newBlockValidation(consenters: common.Orderers): common.SignaturePolicyEnvelope {
  const nodes = consenters.getConsenterMappingList();
  const gate = new common.SignaturePolicy.NOutOf();
  gate.setN(quorumOf(nodes.length));
  const envelope = new common.SignaturePolicyEnvelope();
  nodes.forEach((node, index) => {
    const rule = new common.SignaturePolicy();
    rule.setSignedBy(index);
    gate.addRules(rule);
    const identity = new msp.SerializedIdentity();
    identity.setMspid(node.getMspId());
    identity.setIdBytes(node.getIdentity_asU8());
    const principal = new msp.MSPPrincipal();
    principal.setPrincipalClassification(msp.MSPPrincipal.Classification.IDENTITY);
    principal.setPrincipal(identity.serializeBinary());
    envelope.addIdentities(principal);
  });
  const rule = new common.SignaturePolicy();
  rule.setNOutOf(gate);
  envelope.setRule(rule);
  return envelope;
}
