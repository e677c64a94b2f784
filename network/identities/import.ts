import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { PlannedOrganisation } from '../plan.js';
import { ensureFolder, type FolderFile, replaceByStaged, stagedPath } from './folder.js';
import { adoptIdentities, inspectOrganisation } from './foreign.js';
import { type Holder, holdersOf } from './holders.js';
import { IdentitiesError } from './identities-error.js';
import { readMspFolder, readTrustFiles } from './msp-folder.js';
import { relocate } from './relocate.js';

/** Taking over the certificates of an organisation from a folder that its own authority filled. */

/** Folders of an organisation that count; an authority's own key is never taken. */
const imported = ['msp', 'peers', 'orderers', 'users', 'chaincode'];

/**
 * The organisation's certificates are copies of those in the folder, which is laid out as the plan lays out the
 * organisation's own (cryptogen's layout; file names of certificates and keys may be those of Fabric CA's client).
 * Importing again replaces all of them at once, which is how such an organisation renews. Refuses, and changes nothing,
 * where the folder lacks something or does not fit the plan, where an authority of our own issues for the organisation,
 * and where the organisation's roots are others than before: those stand in the channel.
 */
export async function importIdentities(
  organisation: PlannedOrganisation,
  from: string,
  now: Date = new Date(),
): Promise<void> {
  await stageImport(organisation, from, now);
  await completeImport(organisation);
}

/** As importIdentities, but the copies lie beside what is there: the organisation with paths that lead to them. */
export async function stageImport(
  organisation: PlannedOrganisation,
  from: string,
  now: Date = new Date(),
): Promise<PlannedOrganisation> {
  const { directory, mspDirectory, ca } = organisation;
  const source = relocate(organisation, directory, resolve(from));
  inspectOrganisation(source, now);
  if (existsSync(ca.key)) {
    throw new IdentitiesError('foreign-certificate', ca.key);
  }
  if (existsSync(mspDirectory) && rootsOf(organisation) !== rootsOf(source)) {
    throw new IdentitiesError('foreign-certificate', mspDirectory);
  }
  // What an interrupted import has left may be of another day.
  await rm(stagedPath(directory), { recursive: true, force: true });
  await ensureFolder(stagedPath(directory), async () => [
    ...imported.flatMap((name) => filesIn(source.directory, name)).filter(({ path }) => !isTrustOfHolder(path)),
    ...holdersOf(source).flatMap((holder) => trustFilesOf(holder)),
  ]);
  const staged = relocate(organisation, directory, stagedPath(directory));
  await adoptIdentities(staged, now);
  return staged;
}

/** The copies are the organisation's certificates; nodes read them when they start. */
export async function completeImport({ directory }: PlannedOrganisation): Promise<void> {
  await replaceByStaged(directory);
}

function rootsOf({ mspDirectory, mspId }: PlannedOrganisation): string {
  const texts = readMspFolder(mspDirectory, mspId).roots.map((root) => Buffer.from(root).toString('utf8').trim());
  return texts.toSorted().join();
}

/** Clients of authorities write little of it into the folders of holders; all get what the organisation's MSP says. */
function trustFilesOf({ organisation, signing }: Holder): readonly FolderFile[] {
  const trust = signing === undefined ? [] : readTrustFiles(organisation.mspDirectory);
  const folder = relative(organisation.directory, signing?.msp.directory ?? '');
  return trust.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

function isTrustOfHolder(path: string): boolean {
  const [, , folder, part = ''] = path.split(sep);
  return folder === 'msp' && !['signcerts', 'keystore'].includes(part);
}

function filesIn(root: string, path: string): readonly FolderFile[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) {
    return [];
  }
  return readdirSync(absolute).flatMap((name): readonly FolderFile[] => {
    const file = join(path, name);
    return statSync(join(root, file)).isDirectory()
      ? filesIn(root, file)
      : [{ path: file, content: readFileSync(join(root, file)), isPrivate: isKey(file) }];
  });
}

function isKey(path: string): boolean {
  return dirname(path).endsWith('keystore') || path.endsWith('.key');
}
