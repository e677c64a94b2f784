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

/** A node that was away notices by the others' heartbeats that it is behind, and then fetches what it lacks. */
const orderingTime = 120_000;
const pause = 200;
/** Blocks that a node which keeps up may lack at a moment under load. */
const farBehind = 20;

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
  if (holder.kind === 'orderer') {
    await requireHealthyOthers(plan, name);
  }
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
    await untilOrdering(plan, name);
  }
}

/**
 * The channel's configuration names the certificates of ordering nodes. It is changed while the node is stopped. Were it
 * changed before, the node's last signatures would be found invalid by the very block that they stand under, its copy of
 * that block would never again convince anybody, and a change of leader before the next block would come to nothing. A
 * node that starts with certificates newer than its ledger follows the others until it reads the block that names them.
 */
async function announceOrderer(plan: Plan, staged: Holder, progress: (step: string) => void): Promise<void> {
  await updateChannel(plan, (draft) => draft.setOrderingNode(staged.organisation), {
    absent: [staged.name],
    progress,
  });
}

/** Every ordering node but this one takes part and keeps up: they must be a quorum without it. */
async function requireHealthyOthers(plan: Plan, name: string): Promise<void> {
  const found = [...(await orderingStatus(plan))].filter(([other]) => other !== name);
  const highest = Math.max(...found.map(([, status]) => status?.height ?? 0));
  for (const [other, status] of found) {
    if (!isOrdering(status) || status.height < highest - farBehind) {
      throw new RotationError('ordering-unhealthy', other);
    }
  }
}

/** The node takes part, and has what the others had when it came back: until then, the next must not be stopped. */
async function untilOrdering(plan: Plan, name: string): Promise<void> {
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
