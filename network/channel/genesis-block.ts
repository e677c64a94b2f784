/** Block 0: the channel's first configuration, in the form in which ordering nodes and peers take it. */
import { randomBytes } from 'node:crypto';
import { common } from '@hyperledger/fabric-protos';
import type { Plan } from '../plan.js';
import { dataHash, transactionId } from '../protocol/index.js';
import { newChannelGroup } from './channel-group.js';
import { newChannelHeader } from './channel-header.js';

/**
 * The first block, which is signed by nobody: whoever trusts the channel pins its hash. Two blocks of one plan differ in
 * nonce and time, and so do their channels: make it once and keep it.
 */
export function newGenesisBlock(plan: Plan, now: Date): common.Block {
  const config = new common.Config();
  config.setChannelGroup(newChannelGroup(plan));
  const content = new common.ConfigEnvelope();
  content.setConfig(config);
  const data = new common.BlockData();
  const envelope = newEnvelope(plan.channel, content, now).serializeBinary();
  data.addData(envelope);
  const header = new common.BlockHeader();
  header.setDataHash(dataHash([envelope]));
  const block = new common.Block();
  block.setHeader(header);
  block.setData(data);
  block.setMetadata(newMetadata());
  return block;
}

/** It names itself as the last configuration, and is not validated yet. */
function newMetadata(): common.BlockMetadata {
  const value = new common.OrdererBlockMetadata();
  value.setLastConfig(new common.LastConfig());
  const signatures = new common.Metadata();
  signatures.setValue(value.serializeBinary());
  const metadata = new common.BlockMetadata();
  const none = new Uint8Array();
  metadata.setMetadataList([signatures.serializeBinary(), none, none, none, none]);
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
