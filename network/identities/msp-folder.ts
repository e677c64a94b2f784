import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MspDescription, NodeOu, NodeRole } from '../protocol/index.js';
import type { FolderFile } from './folder.js';
import { IdentitiesError } from './identities-error.js';

/** An MSP as a folder: what Fabric's tools write, and what its nodes and SDKs read. */

const nodeRoles: readonly NodeRole[] = ['client', 'peer', 'admin', 'orderer'];

/** Everything in an MSP folder that is the same for the organisation and for each of its nodes and users. */
const trustFolders = {
  roots: 'cacerts',
  intermediates: 'intermediatecerts',
  admins: 'admincerts',
  tlsRoots: 'tlscacerts',
  tlsIntermediates: 'tlsintermediatecerts',
  revocationLists: 'crls',
} as const;

/** The certificates of an MSP's two authorities, with their names. */
export interface MspAuthorities {
  readonly ca: { readonly name: string; readonly certificate: string };
  readonly tlsCa: { readonly name: string; readonly certificate: string };
}

/** The files of a new MSP: whom it trusts and how it tells its identities apart. */
export function newTrustFiles({ ca, tlsCa }: MspAuthorities): readonly FolderFile[] {
  const root = `cacerts/${ca.name}-cert.pem`;
  return [
    { path: root, content: ca.certificate },
    { path: `tlscacerts/${tlsCa.name}-cert.pem`, content: tlsCa.certificate },
    { path: 'admincerts/', content: '' },
    { path: 'config.yaml', content: nodeOusText(root) },
  ];
}

/** The same files of an MSP that exists, whoever made it; no certificate or key of a holder is among them. */
export function readTrustFiles(directory: string): readonly FolderFile[] {
  const folders = Object.values(trustFolders).filter((folder) => existsSync(join(directory, folder)));
  const files = folders.flatMap((folder) => fileNames(join(directory, folder)).map((name) => `${folder}/${name}`));
  const config = existsSync(join(directory, 'config.yaml')) ? ['config.yaml'] : [];
  return [
    { path: 'admincerts/', content: '' },
    ...[...files, ...config].map((path) => ({ path, content: readFileSync(join(directory, path)) })),
  ];
}

/** What the folder says about membership. Refuses a folder without a root, or with what would change its meaning. */
export function readMspFolder(directory: string, mspId: string): MspDescription {
  try {
    const description = {
      mspId,
      roots: readFiles(directory, 'roots'),
      intermediates: readFiles(directory, 'intermediates'),
      admins: readFiles(directory, 'admins'),
      ...readNodeOus(directory),
      ...ifAny(directory, 'revocationLists'),
      ...ifAny(directory, 'tlsRoots'),
      ...ifAny(directory, 'tlsIntermediates'),
    };
    if (description.roots.length > 0) {
      return description;
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

/** Reads config.yaml in the block form in which Fabric's own tools and {@link newTrustFiles} write it. */
function readNodeOus(directory: string): Pick<MspDescription, 'nodeOus'> {
  const path = join(directory, 'config.yaml');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (/^OrganizationalUnitIdentifiers: *$/m.test(text)) {
    throw new IdentitiesError('unreadable', path);
  }
  if (!/^ +Enable: *true *$/m.test(text)) {
    return {};
  }
  const nodeOus: Partial<Record<NodeRole, NodeOu>> = {};
  for (const role of nodeRoles) {
    const block = new RegExp(`^ +${ouName(role)}: *\\n((?: {4,}.*\\n?)*)`, 'm').exec(text)?.[1] ?? '';
    const unit = entryOf(block, 'OrganizationalUnitIdentifier');
    const certificate = entryOf(block, 'Certificate');
    if (unit !== undefined) {
      nodeOus[role] =
        certificate === undefined ? { unit } : { unit, issuer: readFileSync(join(directory, certificate)) };
    }
  }
  return { nodeOus };
}

function entryOf(block: string, key: string): string | undefined {
  return new RegExp(`^ +${key}: *["']?([^"'\\s]+)["']? *$`, 'm').exec(block)?.[1];
}

function ifAny<Name extends keyof typeof trustFolders>(
  directory: string,
  name: Name,
): { readonly [key in Name]?: readonly Uint8Array[] } {
  const files = readFiles(directory, name);
  const found: { [key in Name]?: readonly Uint8Array[] } = {};
  if (files.length > 0) {
    found[name] = files;
  }
  return found;
}

function readFiles(directory: string, name: keyof typeof trustFolders): readonly Uint8Array[] {
  const folder = join(directory, trustFolders[name]);
  return existsSync(folder) ? fileNames(folder).map((file) => readFileSync(join(folder, file))) : [];
}

/** In the order of their names, as Fabric reads them; without what an interrupted run has left. */
function fileNames(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}
