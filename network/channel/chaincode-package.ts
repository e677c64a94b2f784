/** The chaincode package that organisations install and approve: it holds the compiled contract and no address. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ArchivedFile, newGzip, newTar } from './archive.js';

/** What our external builder answers to. */
const packageType = 'grondslag-node';

/** Manifest and lock, and below `dist` what runs: no declarations, no maps. */
const manifests = ['package.json', 'npm-shrinkwrap.json'];
const runs = /\.(js|cjs|mjs|json)$/;

/**
 * The package of the chaincode in this folder, which must have been compiled. The bytes depend on nothing but the text
 * of those files and the label, so that every organisation comes to the same package id; line ends are made one line
 * feed.
 */
export function newChaincodePackage(directory: string, label: string): Uint8Array {
  const code = [...manifests.map((name) => join(directory, name)), ...filesBelow(join(directory, 'dist'))]
    .filter(existsSync)
    .map((path): ArchivedFile => {
      const name = relative(directory, path).split(sep).join('/');
      return { path: `src/${name}`, content: Buffer.from(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')) };
    });
  if (!code.some(({ path }) => path === 'src/package.json')) {
    throw new Error(`no package.json in ${directory}`);
  }
  const metadata = Buffer.from(JSON.stringify({ type: packageType, label }));
  return newGzip(
    newTar([
      { path: 'code.tar.gz', content: newGzip(newTar(code)) },
      { path: 'metadata.json', content: metadata },
    ]),
  );
}

/** Under which a peer knows the package, and an organisation approves it. */
export function packageId(label: string, chaincodePackage: Uint8Array): string {
  return `${label}:${hash('sha256', chaincodePackage, 'hex')}`;
}

function filesBelow(directory: string): string[] {
  if (!existsSync(directory)) {
    return [];
  }
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => runs.test(name))
    .map((name) => join(directory, name));
}
