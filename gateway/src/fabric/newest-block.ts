// How far a peer is, asked of that very peer: it answers from its own ledger, beside any stream that may have gone silent.
import type { Gateway, Signer } from '@hyperledger/fabric-gateway';
import { common, orderer } from '@hyperledger/fabric-protos';
import { type BlockNumber, Fault } from '../usecases/index.js';

/** Who asks, for which channel, and how long the answer may take. */
export interface NewestBlockOptions {
  readonly gateway: Gateway;
  readonly sign: Signer;
  readonly channel: string;
  /** Milliseconds. */
  readonly within: number;
}

/** The number of the peer's last block. Rejects when the peer does not serve the channel within the time. */
export async function readNewestBlock({ gateway, sign, channel, within }: NewestBlockOptions): Promise<BlockNumber> {
  // The library seeks blocks by number only; its envelope is right in all but the position.
  const request = gateway.getNetwork(channel).newFilteredBlockEventsRequest();
  const envelope = common.Envelope.deserializeBinary(request.getBytes());
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
  payload.setData(NEWEST);
  const bytes = payload.serializeBinary();
  envelope.setPayload(bytes);
  const signed = gateway.newSignedFilteredBlockEventsRequest(envelope.serializeBinary(), await sign(bytes));
  const blocks = await signed.getEvents({ deadline: Date.now() + within });
  try {
    for await (const block of blocks) return BigInt(block.getNumber());
    throw new Fault('ledger-unreachable');
  } finally {
    blocks.close();
  }
}

const NEWEST = seekNewest();

function seekNewest(): Uint8Array {
  const position = new orderer.SeekPosition();
  position.setNewest(new orderer.SeekNewest());
  const seek = new orderer.SeekInfo();
  seek.setStart(position);
  seek.setStop(position);
  seek.setBehavior(orderer.SeekInfo.SeekBehavior.FAIL_IF_NOT_READY);
  return seek.serializeBinary();
}
