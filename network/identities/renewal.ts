import { existsSync } from 'node:fs';
import type { Plan } from '../plan.js';
import { ensureFolder, replaceByStaged, stagedPath } from './folder.js';
import { type Holder, holderNamed } from './holders.js';
import { IdentitiesError } from './identities-error.js';
import { Issuer } from './issuer.js';
import { relocate } from './relocate.js';

/**
 * New keys and certificates before the old ones expire. In two steps, because the channel's configuration names the
 * certificates of ordering nodes: first the new ones lie beside the old, then they take their place.
 */

/** The holder as it will be: its paths lead to the new certificates. Those that are staged already stay as they are. */
export async function stageRenewal(plan: Plan, name: string, now: Date = new Date()): Promise<Holder> {
  const holder = knownHolder(plan, name);
  const { folder, organisation } = holder;
  const issuer = await Issuer.open(organisation, now);
  await ensureFolder(stagedPath(folder), () => issuer.filesFor(holder));
  return relocate(holder, folder, stagedPath(folder));
}

/** The staged certificates of the holder, if there are any, are its certificates; a node reads them when it starts. */
export async function completeRenewal(plan: Plan, name: string): Promise<void> {
  const { folder } = knownHolder(plan, name);
  if (existsSync(stagedPath(folder))) {
    await replaceByStaged(folder);
  }
}

function knownHolder(plan: Plan, name: string): Holder {
  const holder = holderNamed(plan, name);
  if (holder === undefined) {
    throw new IdentitiesError('unknown-holder', name);
  }
  return holder;
}
