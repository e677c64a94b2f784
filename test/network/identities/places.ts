import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentitiesError } from '@grondslag/network/identities';
import { type Plan, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';

/** Folders of certificates for tests, all gone afterwards, and what is seen of them. */

const folders: string[] = [];

after(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The network of four organisations, or of those that are named, in a new, empty folder. */
export function newPlan(...names: readonly string[]): Plan {
  const organisations = topology.organisations.filter(({ name }) => names.length === 0 || names.includes(name));
  return planOf({ ...topology, organisations }, { directory: newFolder(), basePort: 7050, host: '127.0.0.1' });
}

/** A new, empty folder. */
export function newFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'identities-'));
  folders.push(directory);
  return directory;
}

/** The organisation of that name. */
export function organisationOf(plan: Plan, name: string) {
  const found = plan.organisations.find((organisation) => organisation.name === name);
  if (found === undefined) {
    throw new Error(`no organisation ${name}`);
  }
  return found;
}

/** Every file below the folder, with its content and the time of its last change. */
export function snapshot(directory: string): Record<string, string> {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((path) => join(directory, path));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [path, `${statSync(path).mtimeMs} ${readFileSync(path, 'latin1')}`]));
}

/** The refusal's code, followed by those of its faults; or that the act was accepted. */
export async function codesOf(act: Promise<unknown>): Promise<readonly string[]> {
  try {
    await act;
    return ['accepted'];
  } catch (error) {
    if (error instanceof IdentitiesError) {
      return [error.code, ...error.faults.map(({ code }) => code)];
    }
    throw error;
  }
}
