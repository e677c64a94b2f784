import { once } from 'node:events';
import { status } from '@grpc/grpc-js';
import { RpcError } from './rpc-error.js';

/** What is given up when the client has gone. */
export const hungUp = new RpcError(status.CANCELLED, 'context canceled');

/** Aborted when the client has gone. */
export function cancellation(call: NodeJS.EventEmitter): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(hungUp);
  call.on('cancelled', abort);
  call.on('close', abort);
  return controller.signal;
}

/** Writes a message, and waits where the client reads more slowly than we write. */
export async function send<T>(
  call: { write(message: T): boolean } & NodeJS.EventEmitter,
  message: T,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  if (!call.write(message)) {
    await once(call, 'drain', { signal });
  }
}
