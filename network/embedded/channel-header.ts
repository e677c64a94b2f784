/** Starts the channel header of what this node itself proposes: configuration and definitions. */
import { common } from '@hyperledger/fabric-protos';
import { bytesField, timestampBytes } from './wire.js';

type HeaderType = common.HeaderTypeMap[keyof common.HeaderTypeMap];

/** A channel header with its time. */
export function newChannelHeader(type: HeaderType, channel: string, now: Date): common.ChannelHeader {
  // Read from bytes, so that the protobuf library's own timestamp class is not needed.
  const header = common.ChannelHeader.deserializeBinary(bytesField(3, timestampBytes(now)));
  header.setType(type);
  header.setChannelId(channel);
  return header;
}
