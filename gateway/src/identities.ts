/** The identities with which a gateway acts: one folder per user, as Fabric's tools lay them out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPemCertificate } from '@grondslag/network/protocol';
import type { SigningIdentity } from './fabric/index.js';

/**
 * Every user below `directory` whose certificate says for whom and in which role it acts; an administrator's says
 * neither and is left alone, since no request may act as one.
 */
export function readIdentities(directory: string, mspId: string): SigningIdentity[] {
  const users = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return users
    .map(({ name }) => name)
    .sort()
    .map((name) => join(directory, name, 'msp'))
    .map((msp) => ({
      mspId,
      certificate: onlyFile(join(msp, 'signcerts')),
      privateKey: onlyFile(join(msp, 'keystore')),
    }))
    .filter(({ certificate }) => {
      const { attributes } = readPemCertificate(Buffer.from(certificate));
      return attributes.oin !== undefined && attributes.role !== undefined;
    });
}

function onlyFile(directory: string): string {
  const [name, ...others] = readdirSync(directory);
  if (name === undefined || others.length > 0) throw new Error(`${directory} must hold exactly one file`);
  return readFileSync(join(directory, name), 'utf8');
}
