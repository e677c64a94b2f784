import { readyToEndorse } from '../administration/index.js';
import { completeRenewal, holderNamed, stageRenewal } from '../identities/index.js';
import type { Plan } from '../plan.js';
import { type Restartable, type RotationOptions, restart } from './restartable.js';
import { rotateOrderer } from './rotate-orderer.js';
import { RotationError } from './rotation-error.js';

/**
 * The holder has new keys and certificates, for signing and for TLS, and its process runs with them. An interrupted
 * rotation is continued by the next. Users have no process of the network: whoever acts with their certificates must
 * read them anew.
 */
export async function renewCertificates(
  plan: Plan,
  name: string,
  processes: ReadonlyMap<string, Restartable>,
  { progress = () => {}, now = new Date() }: RotationOptions = {},
): Promise<void> {
  const holder = holderNamed(plan, name);
  if (holder === undefined) {
    throw new RotationError('unknown-holder', name);
  }
  progress(`new certificates for ${name}`);
  const { organisation: staged } = await stageRenewal(plan, name, now);
  const complete = () => completeRenewal(plan, name);
  const process = processes.get(name);
  if (holder.kind === 'orderer') {
    await rotateOrderer({ plan, staged, complete, process, progress });
  } else {
    await complete();
    await restart(name, process, progress);
  }
  if (process !== undefined && holder.kind !== 'orderer') {
    progress(`waiting until the gateways of ${holder.organisation.name} collect endorsements`);
    await readyToEndorse(plan, holder.organisation);
  }
}
