/** Chaincode events of valid transactions, block by block (internal/pkg/gateway/chaincodeevents.go). */
import { type ServerWritableStream, status } from '@grpc/grpc-js';
import { type gateway as GatewayMessages, gateway, orderer, peer } from '@hyperledger/fabric-protos';
import type { CommittedBlock } from './committed-block.js';
import { cancellation, send } from './grpc-stream.js';
import type { LedgerFeed } from './ledger-feed.js';
import { RpcError } from './rpc-error.js';
import { readAction, readEvent } from './transaction.js';

/** Sends one response per block that holds events of the chaincode, until the client hangs up. */
export async function sendChaincodeEvents(
  request: GatewayMessages.ChaincodeEventsRequest,
  feed: LedgerFeed,
  call: ServerWritableStream<GatewayMessages.SignedChaincodeEventsRequest, GatewayMessages.ChaincodeEventsResponse>,
): Promise<void> {
  const signal = cancellation(call);
  const after = request.getAfterTransactionId();
  let isPast = after === '';
  for (let number = startBlock(request, feed); ; number += 1) {
    const block = await feed.block(number, signal);
    const events = eventsOf(block).filter((event) => {
      const matches = isPast && event.getChaincodeId() === request.getChaincodeId();
      isPast ||= event.getTxId() === after;
      return matches;
    });
    if (events.length > 0) {
      const response = new gateway.ChaincodeEventsResponse();
      response.setEventsList(events);
      response.setBlockNumber(number);
      await send(call, response, signal);
    }
  }
}

function startBlock(request: GatewayMessages.ChaincodeEventsRequest, feed: LedgerFeed): number {
  const after = request.getAfterTransactionId();
  const known = after === '' ? undefined : feed.transactionNow(after);
  if (known !== undefined) {
    return known.block;
  }
  const { TypeCase } = orderer.SeekPosition;
  const position = request.getStartPosition();
  switch (position?.getTypeCase() ?? TypeCase.TYPE_NOT_SET) {
    case TypeCase.TYPE_NOT_SET:
    case TypeCase.NEXT_COMMIT:
      return feed.height;
    case TypeCase.SPECIFIED:
      return position?.getSpecified()?.getNumber() ?? 0;
    default:
      throw new RpcError(status.INVALID_ARGUMENT, 'invalid start position type');
  }
}

function eventsOf(block: CommittedBlock): peer.ChaincodeEvent[] {
  return block.envelopes.flatMap((envelope, position) => {
    const isEndorsed = block.number > 0 && block.codes[position] === peer.TxValidationCode.VALID;
    return isEndorsed ? (readEvent(readAction(envelope).action) ?? []) : [];
  });
}
