/** What a system chaincode is given and how it answers. */
import { peer } from '@hyperledger/fabric-protos';
import type { Identity } from '../protocol/index.js';
import type { ChannelAccess } from './channel-access.js';
import type { Connection } from './database.js';

/** A call of a system chaincode at one organisation's peer. */
export interface SystemCall {
  readonly args: readonly Uint8Array[];
  readonly creator: Identity;
  /** The organisation whose peer is asked. */
  readonly mspId: string;
  readonly access: ChannelAccess;
  readonly connection: Connection;
  /** The chaincode that the channel defined, and who approved it. */
  readonly chaincode: string;
  readonly organisations: readonly string[];
}

/** The answer is these bytes. */
export function succeeded(payload: Uint8Array): peer.Response {
  const response = new peer.Response();
  response.setStatus(200);
  response.setPayload(payload);
  return response;
}

/** There is no answer, and this is why. */
export function failed(message: string, status = 500): peer.Response {
  const response = new peer.Response();
  response.setStatus(status);
  response.setMessage(message);
  return response;
}
