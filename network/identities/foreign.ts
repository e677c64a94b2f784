import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { PlannedOrganisation } from '../plan.js';
import { Msp, type MspDescription } from '../protocol/index.js';
import { type HolderFindings, inspectHolder, type Trust } from './fitness.js';
import { replaceFile } from './folder.js';
import { type Holder, holdersOf } from './holders.js';
import { IdentitiesError, type IdentityFault } from './identities-error.js';
import { readMspFolder } from './msp-folder.js';

/** Organisations whose certificates come from a Fabric CA or another authority: checked against the plan, then used. */

/**
 * The certificates in the organisation's folder do for everything that the plan names, and each is found under its
 * planned path; files that bear other names there get a link beside them. Refuses otherwise, with everything that is
 * missing or wrong at once, and changes nothing.
 */
export async function adoptIdentities(organisation: PlannedOrganisation, now: Date): Promise<void> {
  const { trust, holders } = inspectOrganisation(organisation, now, nodeFaults);
  const bundle = Buffer.concat([...trust.tlsRoots, ...trust.tlsIntermediates].map(withNewline));
  for (const { holder, findings } of holders) {
    const { signing, tls } = findings;
    if (holder.signing !== undefined && signing !== undefined) {
      await link(holder.signing.msp.certificate, signing.certificatePath);
      await link(holder.signing.msp.key, signing.keyPath);
    }
    await link(holder.tls.certificate, tls?.certificatePath);
    await link(holder.tls.key, tls?.keyPath);
    if (!existsSync(holder.tls.root)) {
      await replaceFile(holder.tls.root, bundle);
    }
  }
}

/** What lies in the organisation's folder, all of it fit for use; refuses with the list of faults, further ones included. */
export function inspectOrganisation(
  organisation: PlannedOrganisation,
  now: Date,
  further: (holder: Holder, description: MspDescription) => readonly IdentityFault[] = () => [],
): { readonly trust: Trust; readonly holders: readonly { holder: Holder; findings: HolderFindings }[] } {
  const description = readMspFolder(organisation.mspDirectory, organisation.mspId);
  const trust = trustOf(description, organisation.mspDirectory);
  const holders = holdersOf(organisation).map((holder) => ({ holder, findings: inspectHolder(holder, trust, now) }));
  const faults = [
    ...mspFaults(description, organisation.mspDirectory),
    ...holders.flatMap(({ holder, findings }) => [...findings.faults, ...further(holder, description)]),
  ];
  if (faults.length > 0) {
    throw new IdentitiesError('unfit', organisation.directory, { faults });
  }
  return { trust, holders };
}

function trustOf(description: MspDescription, path: string): Trust {
  try {
    const { tlsRoots = [], tlsIntermediates = [] } = description;
    return { msp: new Msp(description), tlsRoots, tlsIntermediates };
  } catch (cause) {
    throw new IdentitiesError('unfit', path, { cause, faults: [{ code: 'untrusted', path }] });
  }
}

function mspFaults({ nodeOus = {}, tlsRoots = [] }: MspDescription, directory: string): readonly IdentityFault[] {
  const roles = ['client', 'peer', 'admin', 'orderer'] as const;
  return [
    ...(roles.every((role) => nodeOus[role] !== undefined)
      ? []
      : [{ code: 'no-node-ous', path: `${directory}/config.yaml` } as const]),
    ...(tlsRoots.length > 0 ? [] : [{ code: 'missing', path: `${directory}/tlscacerts` } as const]),
  ];
}

/** A node starts from its own MSP folder, which must say the same as the organisation's; clients need none. */
function nodeFaults({ kind, signing }: Holder, description: MspDescription): readonly IdentityFault[] {
  const path = signing?.msp.directory;
  if (path === undefined || (kind !== 'peer' && kind !== 'orderer') || !existsSync(path)) {
    return [];
  }
  try {
    const own = readMspFolder(path, description.mspId);
    return meaningOf(own) === meaningOf(description) ? [] : [{ code: 'other-msp', path }];
  } catch {
    return [{ code: 'other-msp', path }];
  }
}

function meaningOf({ roots, intermediates, nodeOus }: MspDescription): string {
  return JSON.stringify([roots, intermediates, nodeOus]);
}

/** The planned path leads to what was found: a link that follows the file when its owner replaces it. */
async function link(planned: string, found: string | undefined): Promise<void> {
  if (found === undefined || resolve(found) === resolve(planned)) {
    return;
  }
  await mkdir(dirname(planned), { recursive: true });
  await rm(planned, { force: true });
  await symlink(relative(dirname(planned), found), planned);
}

function withNewline(pem: Uint8Array): Buffer {
  const text = Buffer.from(pem).toString('latin1');
  return Buffer.from(text.endsWith('\n') ? text : `${text}\n`);
}
