/** Starts the channel header of whatever is proposed or configured. */
import { common } from '@hyperledger/fabric-protos';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';

type HeaderType = common.HeaderTypeMap[keyof common.HeaderTypeMap];

/** A channel header with its time. */
export function newChannelHeader(type: HeaderType, channel: string, now: Date): common.ChannelHeader {
  const header = new common.ChannelHeader();
  header.setType(type);
  header.setChannelId(channel);
  header.setTimestamp(timestamp.Timestamp.fromDate(now));
  return header;
}
