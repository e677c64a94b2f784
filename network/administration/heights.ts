/** How far each node of a network is. */
import type { Plan } from '../plan.js';
import { withAdministrators } from './administrator.js';
import { heightOf } from './join.js';

/** Milliseconds that a node may take to answer. */
const answerTime = 2_000;

/** Number of blocks by name of the node; undefined for a node that does not answer, or has not joined. */
export async function heights(plan: Plan): Promise<ReadonlyMap<string, number | undefined>> {
  return withAdministrators(plan, async (administrators) => {
    const found = administrators.flatMap(({ orderer, peers }) => [
      height(orderer.name, async () => (await orderer.status(answerTime))?.height),
      ...peers.map((node) => height(node.name, () => heightOf(plan, node, answerTime))),
    ]);
    return new Map(await Promise.all(found));
  });
}

async function height(name: string, ask: () => Promise<number | undefined>) {
  try {
    return [name, await ask()] as const;
  } catch {
    return [name, undefined] as const;
  }
}
