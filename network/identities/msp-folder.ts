import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MspDescription, NodeOu, NodeRole } from '../protocol/index.js';
import type { FolderFile } from './folder.js';
import { IdentitiesError } from './identities-error.js';

/** An MSP as a folder: what Fabric's tools write, and what its nodes and SDKs read. */

const nodeRoles: readonly NodeRole[] = ['client', 'peer', 'admin', 'orderer'];

/** The certificates of an MSP's two authorities, with their names. */
export interface MspAuthorities {
  readonly ca: { readonly name: string; readonly certificate: string };
  readonly tlsCa: { readonly name: string; readonly certificate: string };
}

/** The files that say whom the MSP trusts and how it tells its identities apart. */
export function trustFiles({ ca, tlsCa }: MspAuthorities): readonly FolderFile[] {
  const root = `cacerts/${ca.name}-cert.pem`;
  return [
    { path: root, content: ca.certificate },
    { path: `tlscacerts/${tlsCa.name}-cert.pem`, content: tlsCa.certificate },
    { path: 'admincerts/', content: '' },
    { path: 'config.yaml', content: nodeOusText(root) },
  ];
}

/** What the folder says about membership. Refuses a folder without a root. */
export async function readMspFolder(directory: string, mspId: string): Promise<MspDescription> {
  try {
    const [roots, intermediates, admins, nodeOus] = await Promise.all([
      readFiles(join(directory, 'cacerts')),
      readFiles(join(directory, 'intermediatecerts')),
      readFiles(join(directory, 'admincerts')),
      readNodeOus(directory),
    ]);
    if (roots.length > 0) {
      return { mspId, roots, intermediates, admins, ...(nodeOus === undefined ? {} : { nodeOus }) };
    }
  } catch (cause) {
    throw new IdentitiesError('unreadable', directory, { cause });
  }
  throw new IdentitiesError('unreadable', directory);
}

function nodeOusText(root: string): string {
  const identifiers = nodeRoles.map(
    (role) => `  ${ouName(role)}:\n    Certificate: ${root}\n    OrganizationalUnitIdentifier: ${role}\n`,
  );
  return `NodeOUs:\n  Enable: true\n${identifiers.join('')}`;
}

function ouName(role: NodeRole): string {
  return `${role.charAt(0).toUpperCase()}${role.slice(1)}OUIdentifier`;
}

/** Reads config.yaml in the block form in which Fabric's own tools and {@link trustFiles} write it. */
async function readNodeOus(directory: string): Promise<MspDescription['nodeOus']> {
  const text = (await readIfPresent(join(directory, 'config.yaml')))?.toString('utf8') ?? '';
  if (!/^ +Enable: *true *$/m.test(text)) {
    return undefined;
  }
  const found: Partial<Record<NodeRole, NodeOu>> = {};
  for (const role of nodeRoles) {
    const block = new RegExp(`^ +${ouName(role)}: *\\n((?: {4,}.*\\n?)*)`, 'm').exec(text)?.[1] ?? '';
    const unit = entryOf(block, 'OrganizationalUnitIdentifier');
    const certificate = entryOf(block, 'Certificate');
    if (unit !== undefined) {
      found[role] =
        certificate === undefined ? { unit } : { unit, issuer: await readFile(join(directory, certificate)) };
    }
  }
  return found;
}

function entryOf(block: string, key: string): string | undefined {
  return new RegExp(`^ +${key}: *["']?([^"'\\s]+)["']? *$`, 'm').exec(block)?.[1];
}

async function readFiles(directory: string): Promise<readonly Uint8Array[]> {
  const names = await readdir(directory).catch(emptyIfAbsent);
  return Promise.all(names.sort().map((name) => readFile(join(directory, name))));
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error) => {
    emptyIfAbsent(error);
    return undefined;
  });
}

function emptyIfAbsent(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return [];
  }
  throw error;
}
