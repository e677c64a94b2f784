// How many blocks go into one transaction: one while following, many while catching up.
import { setTimeout as delay, setImmediate as soon } from 'node:timers/promises';
import type { Block, BlockStream } from '../usecases/index.js';

/** The most that one transaction is to hold, in blocks and in events; a single block is never split. */
export interface BatchLimit {
  readonly blocks: number;
  readonly events: number;
}

/** Milliseconds to gather blocks for while they come faster than they are written. */
const GATHER = 20;

/**
 * The stream in portions. Who has caught up gets each block at once; as long as more than one comes at a time, a moment
 * is spent on gathering, since a transaction costs more than what is in it. Closes the stream in the end.
 */
export async function* batches(stream: BlockStream, most: BatchLimit): AsyncGenerator<readonly Block[]> {
  const iterator = stream[Symbol.asyncIterator]();
  const next = () => {
    const result = iterator.next();
    // The rejection is met when the result is awaited, which may be a whole transaction later.
    result.catch(() => undefined);
    return result;
  };
  let isBehind = true;
  try {
    let coming = next();
    for (;;) {
      const first = await coming;
      if (first.done === true) return;
      const batch = [first.value];
      let events = first.value.events.length;
      const enough = isBehind ? delay(GATHER, undefined) : soon(undefined);
      coming = next();
      while (batch.length < most.blocks && events < most.events) {
        const more = await Promise.race([coming, enough]);
        if (more === undefined || more.done === true) break;
        batch.push(more.value);
        events += more.value.events.length;
        coming = next();
      }
      isBehind = batch.length > 1;
      yield batch;
    }
  } finally {
    stream.close();
  }
}
