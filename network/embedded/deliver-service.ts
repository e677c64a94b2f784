/** The Deliver service of one organisation's peer: blocks, filtered blocks, blocks with private data (common/deliver, core/peer/deliverevents.go). */
import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import { common, orderer, peer } from '@hyperledger/fabric-protos';
import type { Identity } from '../protocol/index.js';
import type { ChannelAccess } from './channel-access.js';
import type { CommittedBlock } from './committed-block.js';
import { filteredBlock } from './filtered-block.js';
import { cancellation, send } from './grpc-stream.js';
import type { LedgerFeed } from './ledger-feed.js';
import { type OpenedEnvelope, openEnvelope } from './transaction.js';

const { Status } = common;
type DeliverStatus = common.StatusMap[keyof common.StatusMap];
type DeliverCall = ServerDuplexStream<common.Envelope, peer.DeliverResponse>;
type DeliverHandler = handleBidiStreamingCall<common.Envelope, peer.DeliverResponse>;

/** What the service of one peer works with. */
export interface DeliverOptions {
  readonly access: ChannelAccess;
  readonly feed: LedgerFeed;
  /** The content of a block that both this peer and the reader may see. */
  readonly privateData: (block: number, reader: Identity) => peer.BlockAndPrivateData;
}

/** Requests further from the own clock than this are refused: peer.authentication.timewindow. */
const timeWindow = 15 * 60 * 1000;

/** The handlers of the service, for a gRPC server. */
export function newDeliverService(
  options: DeliverOptions,
): Record<'deliver' | 'deliverFiltered' | 'deliverWithPrivateData', DeliverHandler> {
  return {
    deliver: handler(options, ({ block }) => {
      const response = new peer.DeliverResponse();
      response.setBlock(block);
      return response;
    }),
    deliverFiltered: handler(options, (block) => {
      const response = new peer.DeliverResponse();
      response.setFilteredBlock(filteredBlock(block));
      return response;
    }),
    deliverWithPrivateData: handler(options, ({ number, block }, reader) => {
      const content = options.privateData(number, reader);
      content.setBlock(block);
      const response = new peer.DeliverResponse();
      response.setBlockAndPrivateData(content);
      return response;
    }),
  };
}

type ToResponse = (block: CommittedBlock, reader: Identity) => peer.DeliverResponse;

/** One request after the other on a stream, until one fails or the client is done. */
function handler(options: DeliverOptions, toResponse: ToResponse): DeliverHandler {
  return (call) => {
    const signal = cancellation(call);
    let work: Promise<void> = Promise.resolve();
    let isOver = false;
    call.on('data', (envelope: common.Envelope) => {
      work = work.then(async () => {
        if (isOver) {
          return;
        }
        const status = await deliver(options, toResponse, call, envelope, signal);
        const response = new peer.DeliverResponse();
        response.setStatus(status);
        call.write(response);
        if (status !== Status.SUCCESS) {
          isOver = true;
          call.end();
        }
      });
      work.catch(() => call.end());
    });
    call.on('end', () => {
      work.then(() => call.end()).catch(() => call.end());
    });
    // A client that resets its stream is one that has gone.
    call.on('error', () => {});
  };
}

async function deliver(
  { access, feed }: DeliverOptions,
  toResponse: ToResponse,
  call: DeliverCall,
  envelope: common.Envelope,
  signal: AbortSignal,
): Promise<DeliverStatus> {
  const request = openRequest(envelope);
  if (request === undefined) {
    return Status.BAD_REQUEST;
  }
  if (request.opened.channelHeader.getChannelId() !== access.channel) {
    return Status.NOT_FOUND;
  }
  const reader = readerOf(access, request.opened);
  if (reader === undefined) {
    return Status.FORBIDDEN;
  }
  const range = blockRange(request.seek, feed);
  if (typeof range === 'number') {
    return range;
  }
  const failsIfNotReady = request.seek.getBehavior() === orderer.SeekInfo.SeekBehavior.FAIL_IF_NOT_READY;
  for (let number = range.start; ; number += 1) {
    if (failsIfNotReady && number >= feed.height) {
      return Status.NOT_FOUND;
    }
    const block = await feed.block(number, signal);
    // The certificate may expire while the stream stands.
    if (!reader.isValidAt(new Date())) {
      return Status.FORBIDDEN;
    }
    await send(call, toResponse(block, reader), signal);
    if (number === range.stop) {
      return Status.SUCCESS;
    }
  }
}

function openRequest(envelope: common.Envelope): { opened: OpenedEnvelope; seek: orderer.SeekInfo } | undefined {
  try {
    const opened = openEnvelope(envelope.serializeBinary());
    const time = opened.channelHeader.getTimestamp()?.toDate().getTime() ?? Number.NaN;
    const isTimely = Math.abs(Date.now() - time) <= timeWindow;
    return isTimely ? { opened, seek: orderer.SeekInfo.deserializeBinary(opened.data) } : undefined;
  } catch {
    return undefined;
  }
}

function readerOf(access: ChannelAccess, opened: OpenedEnvelope): Identity | undefined {
  try {
    return access.signer('Readers', opened.creator, opened.payload, opened.signature);
  } catch {
    return undefined;
  }
}

/** First and last block asked for; or why there are none. Only the very next block is waited for (fileledger/impl.go). */
function blockRange(seek: orderer.SeekInfo, feed: LedgerFeed): { start: number; stop: number } | DeliverStatus {
  const start = seek.getStart();
  const stop = seek.getStop();
  if (start === undefined || stop === undefined) {
    return Status.BAD_REQUEST;
  }
  const { TypeCase } = orderer.SeekPosition;
  const newest = feed.height - 1;
  const positions: Partial<Record<number, number>> = {
    [TypeCase.OLDEST]: 0,
    [TypeCase.NEWEST]: newest,
    [TypeCase.NEXT_COMMIT]: feed.height,
    [TypeCase.SPECIFIED]: start.getSpecified()?.getNumber() ?? 0,
  };
  const first = positions[start.getTypeCase()];
  if (first === undefined || first > feed.height) {
    return Status.NOT_FOUND;
  }
  switch (stop.getTypeCase()) {
    case TypeCase.OLDEST:
      return { start: first, stop: first };
    case TypeCase.NEWEST:
      return { start: first, stop: newest };
    case TypeCase.SPECIFIED: {
      const last = stop.getSpecified()?.getNumber() ?? 0;
      return last < first ? Status.BAD_REQUEST : { start: first, stop: last };
    }
    default:
      return { start: first, stop: Number.POSITIVE_INFINITY };
  }
}
