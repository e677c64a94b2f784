import { lchown, lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../plan.js';
import { secretsOf } from './secrets.js';
import { databaseUser, type User, user } from './users.js';
import { nodesOf } from './volumes.js';

/** Who owns which files on the volumes. */

/** Everything on the volumes belongs to who reads or writes it; needs root, or to be that user already. */
export async function handOver(plan: Plan): Promise<void> {
  const ownersByFolder = plan.organisations.map(
    (organisation) => [secretsOf(organisation).database.directory, databaseUser] as const,
  );
  const exceptions = new Map<string, User>(ownersByFolder);
  for (const { directory } of plan.organisations.flatMap(nodesOf)) {
    await mkdir(directory, { recursive: true });
    // A ledger's files are its node's own; only the folder has to be given.
    await own(directory, user);
  }
  for (const { directory } of plan.organisations) await ownAll(directory, user, exceptions);
}

async function ownAll(path: string, owner: User, exceptions: ReadonlyMap<string, User>): Promise<void> {
  const ownerHere = exceptions.get(path) ?? owner;
  await own(path, ownerHere);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await ownAll(join(path, name), ownerHere, exceptions);
}

async function own(path: string, { uid, gid }: User): Promise<void> {
  const now = await lstat(path);
  if (now.uid !== uid || now.gid !== gid) await lchown(path, uid, gid);
}
