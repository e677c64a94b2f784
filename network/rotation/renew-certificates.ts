import { setTimeout as delay } from 'node:timers/promises';
import { type OrderingStatus, orderingStatus, updateChannel } from '../administration/index.js';
import { completeRenewal, type Holder, holderNamed, stageRenewal } from '../identities/index.js';
import type { Plan } from '../plan.js';
import { RotationError } from './rotation-error.js';

/** A node or chaincode process that reads its certificates when it starts. */
export interface Restartable {
  /** Has ended. */
  stop(): Promise<void>;
  /** Runs, and is ready. */
  start(): Promise<void>;
}

/** How to replace certificates; everything has a default. */
export interface RotationOptions {
  readonly progress?: (step: string) => void;
  readonly now?: Date;
}

const orderingTime = 60_000;

/**
 * The holder has new keys and certificates, for signing and for TLS, and its process runs with them. An interrupted
 * rotation is continued by the next. Users have no process of the network: whoever acts with their certificates must
 * read them anew.
 */
export async function renewCertificates(
  plan: Plan,
  name: string,
  processes: ReadonlyMap<string, Restartable>,
  options: RotationOptions = {},
): Promise<void> {
  const { progress = () => {}, now = new Date() } = options;
  const holder = holderNamed(plan, name);
  if (holder === undefined) {
    throw new RotationError('unknown-holder', name);
  }
  const others = holder.kind === 'orderer' ? await healthyOthers(plan, name) : [];
  progress(`new certificates for ${name}`);
  const staged = await stageRenewal(plan, name, now);
  const process = processes.get(name);
  if (process !== undefined) {
    progress(`stopping ${name}`);
    await process.stop();
  }
  if (holder.kind === 'orderer') {
    await announceOrderer(plan, staged, progress);
  }
  await completeRenewal(plan, name);
  if (process !== undefined) {
    progress(`starting ${name}`);
    await process.start();
  }
  if (holder.kind === 'orderer') {
    progress(`waiting until ${name} orders again`);
    await untilOrdering(plan, name, Math.max(...others.map(({ height }) => height)));
  }
}

/**
 * The channel's configuration names the certificates of ordering nodes. It is changed while the node is stopped. Were it
 * changed before, the node's last signatures would be found invalid by the very block that they stand under, its copy of
 * that block would never again convince anybody, and a change of leader before the next block would come to nothing. A
 * node that starts with certificates newer than its ledger follows the others until it reads the block that names them.
 */
async function announceOrderer(plan: Plan, staged: Holder, progress: (step: string) => void): Promise<void> {
  await updateChannel(plan, (draft) => draft.setOrderingNode(staged.organisation), { progress });
}

/** The ordering nodes but this one; refuses while any of them could not carry on with the rest. */
async function healthyOthers(plan: Plan, name: string): Promise<readonly OrderingStatus[]> {
  const found = [...(await orderingStatus(plan))].filter(([other]) => other !== name);
  return found.map(([other, status]) => {
    if (!isOrdering(status)) {
      throw new RotationError('ordering-unhealthy', other);
    }
    return status;
  });
}

async function untilOrdering(plan: Plan, name: string, height: number): Promise<void> {
  for (const deadline = Date.now() + orderingTime; Date.now() < deadline; await delay(100)) {
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
