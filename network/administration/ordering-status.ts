/** What the ordering nodes say of their part in the channel. */
import type { Plan } from '../plan.js';
import { withAdministrators } from './administrator.js';
import type { OrderingStatus } from './ordering-node.js';

/** Milliseconds that a node may take to answer. */
const answerTime = 2_000;

/** By name of the node; undefined for one that does not answer, or has not joined. */
export async function orderingStatus(plan: Plan): Promise<ReadonlyMap<string, OrderingStatus | undefined>> {
  return withAdministrators(plan, async (administrators) => {
    const answers = administrators.map(async ({ orderer }) => {
      const status = await orderer.status(answerTime).catch(() => undefined);
      return [orderer.name, status] as const;
    });
    return new Map(await Promise.all(answers));
  });
}
