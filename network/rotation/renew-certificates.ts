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
  const kind = holderNamed(plan, name)?.kind;
  if (kind === undefined) {
    throw new RotationError('unknown-holder', name);
  }
  progress(`new certificates for ${name}`);
  const { organisation: staged } = await stageRenewal(plan, name, now);
  const complete = () => completeRenewal(plan, name);
  const process = processes.get(name);
  if (kind === 'orderer') {
    await rotateOrderer({ plan, staged, complete, process, progress });
  } else {
    await complete();
    await restart(name, process, progress);
  }
}
