import { setTimeout as delay } from 'node:timers/promises';
import { type OrderingStatus, orderingStatus } from '../administration/index.js';
import type { Plan } from '../plan.js';
import { RotationError } from './rotation-error.js';

/** Whether ordering goes on without one node, and whether that node is back. */

/** A node that was away notices by the others' heartbeats that it is behind, and then fetches what it lacks. */
const orderingTime = 120_000;
const pause = 200;
/** Blocks that a node which keeps up may lack at a moment under load. */
const farBehind = 20;

/** Every ordering node but this one takes part and keeps up: they must be a quorum without it. */
export async function requireHealthyOthers(plan: Plan, name: string): Promise<void> {
  const found = [...(await orderingStatus(plan))].filter(([other]) => other !== name);
  const highest = Math.max(...found.map(([, status]) => status?.height ?? 0));
  for (const [other, status] of found) {
    if (!isOrdering(status) || status.height < highest - farBehind) {
      throw new RotationError('ordering-unhealthy', other);
    }
  }
}

/** The node takes part, and has what the others had when it came back: until then, the next must not be stopped. */
export async function untilOrdering(plan: Plan, name: string): Promise<void> {
  const before = await orderingStatus(plan);
  const height = Math.max(...[...before.values()].map((status) => status?.height ?? 0));
  for (const deadline = Date.now() + orderingTime; Date.now() < deadline; await delay(pause)) {
    const status = (await orderingStatus(plan)).get(name);
    if (isOrdering(status) && status.height >= height) {
      return;
    }
  }
  throw new RotationError('not-ordering', name);
}

function isOrdering(status: OrderingStatus | undefined): status is OrderingStatus {
  return status?.status === 'active' && status.consensusRelation === 'consenter';
}
