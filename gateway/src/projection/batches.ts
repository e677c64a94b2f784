import { setImmediate as soon } from 'node:timers/promises';
import type { Block, BlockStream } from '../usecases/index.js';

/** The most that one transaction is to hold, in blocks and in events; a single block is never split. */
export interface BatchLimit {
  readonly blocks: number;
  readonly events: number;
}

/**
 * The stream in portions: whatever has arrived by the time that it is asked for, so one block when following and many
 * when catching up. Closes the stream in the end.
 */
export async function* batches(stream: BlockStream, most: BatchLimit): AsyncGenerator<readonly Block[]> {
  const iterator = stream[Symbol.asyncIterator]();
  const next = () => {
    const result = iterator.next();
    // The rejection is met when the result is awaited, which may be a whole transaction later.
    result.catch(() => undefined);
    return result;
  };
  try {
    let coming = next();
    for (;;) {
      const first = await coming;
      if (first.done === true) return;
      const batch = [first.value];
      let events = first.value.events.length;
      coming = next();
      while (batch.length < most.blocks && events < most.events) {
        const more = await Promise.race([coming, soon(undefined)]);
        if (more === undefined || more.done === true) break;
        batch.push(more.value);
        events += more.value.events.length;
        coming = next();
      }
      yield batch;
    }
  } finally {
    stream.close();
  }
}
