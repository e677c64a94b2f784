import { completeImport, holdersOf, stageImport } from '../identities/index.js';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { type Restartable, type RotationOptions, restart } from './restartable.js';
import { rotateOrderer } from './rotate-orderer.js';

/**
 * The organisation's certificates are those in the folder, in a network that runs: its ordering node first, then its
 * peers and chaincode processes, one after the other. Its revocation lists stand in the channel.
 */
export async function importCertificates(
  plan: Plan,
  organisation: PlannedOrganisation,
  from: string,
  processes: ReadonlyMap<string, Restartable>,
  { progress = () => {}, now = new Date() }: RotationOptions = {},
): Promise<void> {
  progress(`checking the certificates in ${from}`);
  const staged = await stageImport(organisation, from, now);
  const complete = () => completeImport(organisation);
  const process = processes.get(organisation.orderer.name);
  await rotateOrderer({ plan, staged, complete, process, progress });
  for (const { name, kind } of holdersOf(organisation)) {
    if (kind === 'peer' || kind === 'chaincode') {
      await restart(name, processes.get(name), progress);
    }
  }
}
