import { updateChannel } from '../administration/index.js';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { requireHealthyOthers, untilOrdering } from './ordering-health.js';
import type { Progress, Restartable } from './restartable.js';

/** New certificates for an ordering node: they stand in the channel's configuration as well as in the node's folder. */

/** One ordering node that is to have the certificates of `staged`, which `complete` puts in their place. */
export interface OrdererRotation {
  readonly plan: Plan;
  /** The organisation with paths that lead to the new certificates. */
  readonly staged: PlannedOrganisation;
  readonly complete: () => Promise<void>;
  /** Absent where somebody else starts the node, which is then stopped already. */
  readonly process: Restartable | undefined;
  readonly progress: Progress;
}

/**
 * The node orders with its new certificates. The channel is changed while the node is stopped: were it changed before, the
 * node would go on signing blocks with a key that the configuration no longer names, and its copies of those blocks,
 * which hold its own signature, would never convince a peer. A node that starts with certificates newer than its ledger
 * follows the others until it reads the block that names them.
 */
export async function rotateOrderer({ plan, staged, complete, process, progress }: OrdererRotation): Promise<void> {
  const { name } = staged.orderer;
  await requireHealthyOthers(plan, name);
  progress(`stopping ${name}`);
  await process?.stop();
  try {
    await updateChannel(
      plan,
      (draft) => {
        draft.setMembership(staged);
        draft.setOrderingNode(staged);
      },
      { absent: [name], progress },
    );
    // A crash from here on leaves a channel that waits for the new certificates: rotating again goes on from here.
    await complete();
  } finally {
    progress(`starting ${name}`);
    await process?.start();
  }
  if (process !== undefined) {
    progress(`waiting until ${name} orders again`);
    await untilOrdering(plan, name);
  }
}
