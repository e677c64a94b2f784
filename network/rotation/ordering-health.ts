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
/** Blocks between nodes that are level, since they are asked one after the other. */
const level = 2;
const steadyTime = 2_000;

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

/**
 * The node takes part and keeps level with the others: until then, the next must not be stopped. One that only fetches
 * what others have ordered falls behind again and again while it is written to.
 */
export async function untilOrdering(plan: Plan, name: string): Promise<void> {
  let levelSince: number | undefined;
  for (const deadline = Date.now() + orderingTime; Date.now() < deadline; await delay(pause)) {
    const found = await orderingStatus(plan);
    const status = found.get(name);
    const highest = Math.max(...[...found.values()].map((each) => each?.height ?? 0));
    const isLevel = isOrdering(status) && status.height >= highest - level;
    levelSince = isLevel ? (levelSince ?? Date.now()) : undefined;
    if (levelSince !== undefined && Date.now() - levelSince >= steadyTime) {
      return;
    }
  }
  throw new RotationError('not-ordering', name);
}

function isOrdering(status: OrderingStatus | undefined): status is OrderingStatus {
  return status?.status === 'active' && status.consensusRelation === 'consenter';
}
