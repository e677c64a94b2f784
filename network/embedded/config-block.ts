/** Block 0: the channel's configuration, made from the plan and the organisations' certificates. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { common, msp, orderer, peer } from '@hyperledger/fabric-protos';
import type { Plan, PlannedNode, PlannedOrganisation } from '../plan.js';
import { headerBytes, quorumOf, transactionId } from '../protocol/index.js';
import { newChannelHeader } from './channel-header.js';
import { newConfigGroup } from './config-group.js';
import { sha256 } from './digest.js';

/** Capabilities that this node behaves by. */
const capabilities = { channel: 'V3_0', orderer: 'V2_0', application: 'V2_5' } as const;

/** The first block, which is signed by nobody: whoever trusts the channel pins its hash. */
export function newConfigBlock(plan: Plan, now: Date): common.Block {
  const config = new common.Config();
  config.setChannelGroup(channelGroup(plan));
  const content = new common.ConfigEnvelope();
  content.setConfig(config);
  const data = new common.BlockData();
  const envelope = newEnvelope(plan.channel, content, now).serializeBinary();
  data.addData(envelope);
  const header = new common.BlockHeader();
  header.setDataHash(sha256(envelope));
  const block = new common.Block();
  block.setHeader(header);
  block.setData(data);
  block.setMetadata(newMetadata());
  return block;
}

/** Hash of the first block's header. */
export function configBlockHash(block: common.Block): Buffer {
  const dataHash = block.getHeader()?.getDataHash_asU8() ?? new Uint8Array();
  return sha256(headerBytes({ number: 0n, previousHash: new Uint8Array(), dataHash }));
}

function newMetadata(): common.BlockMetadata {
  const value = new common.OrdererBlockMetadata();
  value.setLastConfig(new common.LastConfig());
  const signatures = new common.Metadata();
  signatures.setValue(value.serializeBinary());
  const metadata = new common.BlockMetadata();
  metadata.setMetadataList([
    signatures.serializeBinary(),
    new Uint8Array(),
    Uint8Array.of(peer.TxValidationCode.VALID),
    new Uint8Array(),
    new Uint8Array(),
  ]);
  return metadata;
}

function newEnvelope(channel: string, content: common.ConfigEnvelope, now: Date): common.Envelope {
  const nonce = randomBytes(24);
  const signatureHeader = new common.SignatureHeader();
  signatureHeader.setNonce(nonce);
  const channelHeader = newChannelHeader(common.HeaderType.CONFIG, channel, now);
  channelHeader.setVersion(1);
  channelHeader.setTxId(transactionId(nonce, new Uint8Array()));
  const header = new common.Header();
  header.setChannelHeader(channelHeader.serializeBinary());
  header.setSignatureHeader(signatureHeader.serializeBinary());
  const payload = new common.Payload();
  payload.setHeader(header);
  payload.setData(content.serializeBinary());
  const envelope = new common.Envelope();
  envelope.setPayload(payload.serializeBinary());
  return envelope;
}

function channelGroup(plan: Plan): common.ConfigGroup {
  const hashing = new common.HashingAlgorithm();
  hashing.setName('SHA256');
  const structure = new common.BlockDataHashingStructure();
  structure.setWidth(0xffffffff);
  return newConfigGroup({
    values: {
      BlockDataHashingStructure: structure,
      Capabilities: newCapabilities(capabilities.channel),
      HashingAlgorithm: hashing,
    },
    policies: plan.policies.channel,
    groups: { Application: applicationGroup(plan), Orderer: ordererGroup(plan) },
  });
}

function applicationGroup(plan: Plan): common.ConfigGroup {
  const organisations = plan.organisations.map((organisation) => {
    const anchor = new peer.AnchorPeer();
    anchor.setHost(organisation.peers[0].host);
    anchor.setPort(organisation.peers[0].port);
    const anchors = new peer.AnchorPeers();
    anchors.addAnchorPeers(anchor);
    const values = { AnchorPeers: anchors, MSP: mspConfig(organisation) };
    return [organisation.name, newConfigGroup({ values, policies: organisation.policies })] as const;
  });
  return newConfigGroup({
    values: { Capabilities: newCapabilities(capabilities.application) },
    policies: plan.policies.application,
    groups: Object.fromEntries(organisations),
  });
}

function ordererGroup(plan: Plan): common.ConfigGroup {
  const { ordering } = plan;
  const batchSize = new orderer.BatchSize();
  batchSize.setMaxMessageCount(ordering.maxMessageCount);
  batchSize.setAbsoluteMaxBytes(ordering.absoluteMaxBytes);
  batchSize.setPreferredMaxBytes(ordering.absoluteMaxBytes);
  const batchTimeout = new orderer.BatchTimeout();
  batchTimeout.setTimeout(`${ordering.batchInterval}ms`);
  const consensus = new orderer.ConsensusType();
  consensus.setType('BFT');
  consensus.setMetadata(smartBftOptions(plan).serializeBinary());
  const organisations = plan.organisations.map((organisation) => {
    const endpoints = new common.OrdererAddresses();
    endpoints.addAddresses(organisation.orderer.address);
    const values = { Endpoints: endpoints, MSP: mspConfig(organisation) };
    return [organisation.name, newConfigGroup({ values, policies: organisation.policies })] as const;
  });
  return newConfigGroup({
    values: {
      BatchSize: batchSize,
      BatchTimeout: batchTimeout,
      Capabilities: newCapabilities(capabilities.orderer),
      ChannelRestrictions: new orderer.ChannelRestrictions(),
      ConsensusType: consensus,
      Orderers: consenters(plan),
    },
    policies: { ...plan.policies.orderer, BlockValidation: blockValidation(plan) },
    groups: Object.fromEntries(organisations),
  });
}

function smartBftOptions({ ordering }: Plan): orderer.smartbft.Options {
  const options = new orderer.smartbft.Options();
  options.setRequestBatchMaxCount(ordering.maxMessageCount);
  options.setRequestBatchMaxBytes(ordering.absoluteMaxBytes);
  options.setRequestBatchMaxInterval(`${ordering.batchInterval}ms`);
  options.setRequestForwardTimeout(`${ordering.requestForwardTimeout}ms`);
  options.setRequestComplainTimeout(`${ordering.requestComplainTimeout}ms`);
  options.setLeaderHeartbeatTimeout(`${ordering.leaderHeartbeatTimeout}ms`);
  options.setViewChangeTimeout(`${ordering.viewChangeTimeout}ms`);
  return options;
}

function consenters(plan: Plan): common.Orderers {
  const orderers = new common.Orderers();
  for (const { mspId, orderer: node } of plan.organisations) {
    const consenter = new common.Consenter();
    consenter.setId(node.consenterId);
    consenter.setHost(node.host);
    consenter.setPort(node.port);
    consenter.setMspId(mspId);
    consenter.setIdentity(readFileSync(node.msp.certificate));
    consenter.setClientTlsCert(readFileSync(node.tls.certificate));
    consenter.setServerTlsCert(readFileSync(node.tls.certificate));
    orderers.addConsenterMapping(consenter);
  }
  return orderers;
}

/** A quorum of exactly these ordering nodes, as configtxgen writes it for SmartBFT. */
function blockValidation(plan: Plan): common.SignaturePolicyEnvelope {
  const nodes = plan.organisations;
  const gate = new common.SignaturePolicy.NOutOf();
  gate.setN(quorumOf(nodes.length));
  const envelope = new common.SignaturePolicyEnvelope();
  nodes.forEach((organisation, index) => {
    const rule = new common.SignaturePolicy();
    rule.setSignedBy(index);
    gate.addRules(rule);
    const principal = new msp.MSPPrincipal();
    principal.setPrincipalClassification(msp.MSPPrincipal.Classification.IDENTITY);
    principal.setPrincipal(serializedIdentity(organisation.mspId, organisation.orderer));
    envelope.addIdentities(principal);
  });
  const rule = new common.SignaturePolicy();
  rule.setNOutOf(gate);
  envelope.setRule(rule);
  return envelope;
}

function serializedIdentity(mspId: string, node: PlannedNode): Uint8Array {
  const identity = new msp.SerializedIdentity();
  identity.setMspid(mspId);
  identity.setIdBytes(readFileSync(node.msp.certificate));
  return identity.serializeBinary();
}

function mspConfig(organisation: PlannedOrganisation): msp.MSPConfig {
  const root = readFileSync(organisation.ca.certificate);
  const crypto = new msp.FabricCryptoConfig();
  crypto.setSignatureHashFamily('SHA2');
  crypto.setIdentityIdentifierHashFunction('SHA256');
  const unit = (name: string) => {
    const identifier = new msp.FabricOUIdentifier();
    identifier.setCertificate(root);
    identifier.setOrganizationalUnitIdentifier(name);
    return identifier;
  };
  const units = new msp.FabricNodeOUs();
  units.setEnable(true);
  units.setClientOuIdentifier(unit('client'));
  units.setPeerOuIdentifier(unit('peer'));
  units.setAdminOuIdentifier(unit('admin'));
  units.setOrdererOuIdentifier(unit('orderer'));
  const fabric = new msp.FabricMSPConfig();
  fabric.setName(organisation.mspId);
  fabric.addRootCerts(root);
  fabric.setCryptoConfig(crypto);
  fabric.addTlsRootCerts(readFileSync(organisation.tlsCa.certificate));
  fabric.setFabricNodeOus(units);
  const config = new msp.MSPConfig();
  config.setConfig(fabric.serializeBinary());
  return config;
}

function newCapabilities(name: string): common.Capabilities {
  const message = new common.Capabilities();
  message.getCapabilitiesMap().set(name, new common.Capability());
  return message;
}
