/** Fabric's configuration system chaincode, as far as it reads (core/scc/cscc/configure.go). */
import { common, peer } from '@hyperledger/fabric-protos';
import { BlockStore } from './block-store.js';
import { failed, type SystemCall, succeeded } from './system-call.js';
import { openEnvelope } from './transaction.js';

/** Answers one question about channels and their configuration. */
export function readConfiguration(call: SystemCall): peer.Response {
  const [asked = '', channel = ''] = call.args.map((bytes) => Buffer.from(bytes).toString());
  switch (asked) {
    case 'GetChannels':
      return call.creator.mspId === call.mspId
        ? succeeded(channels(call.access.channel))
        : failed(`access denied for [GetChannels]: the creator is no member of ${call.mspId}`);
    case 'GetConfigBlock':
    case 'GetChannelConfig':
      return configuration(call, asked, channel);
    case 'JoinChain':
    case 'JoinChainBySnapshot':
      return failed(
        `access denied for [${asked}][${call.access.channel}]: this network has one channel, which it joined`,
      );
    default:
      return failed(`Requested function ${asked} not found.`);
  }
}

function channels(channel: string): Uint8Array {
  const info = new peer.ChannelInfo();
  info.setChannelId(channel);
  const response = new peer.ChannelQueryResponse();
  response.addChannels(info);
  return response.serializeBinary();
}

/** The first block holds the configuration for good. */
function configuration(call: SystemCall, asked: string, channel: string): peer.Response {
  if (channel !== call.access.channel) {
    return failed(`access denied for [${asked}][${channel}]: channel does not exist`);
  }
  if (!call.access.allows('Readers', call.creator)) {
    return failed(`access denied for [${asked}][${channel}]: ${call.access.denial('Readers').message}`);
  }
  const blocks = new BlockStore(call.connection);
  if (asked === 'GetConfigBlock') {
    return succeeded(blocks.bytes(0) ?? new Uint8Array());
  }
  return succeeded(currentConfig(blocks).serializeBinary());
}

/** The configuration that the channel has. */
export function currentConfig(blocks: BlockStore): common.Config {
  const [bytes] = blocks.block(0)?.getData()?.getDataList_asU8() ?? [];
  const config = bytes && common.ConfigEnvelope.deserializeBinary(openEnvelope(bytes).data).getConfig();
  if (config === undefined) {
    throw new Error('the first block holds no configuration');
  }
  return config;
}
