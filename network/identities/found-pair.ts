import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Certificates and keys under whatever file names the tools of other authorities give them. */

/** A certificate with the key that belongs to it, if there is one. */
export interface FoundPair {
  readonly certificate: X509Certificate;
  readonly certificatePath: string;
  readonly keyPath: string | undefined;
}

/** Where to look: the planned file first, then every file of a folder. */
export interface Place {
  readonly planned: string;
  readonly folder: string;
}

/**
 * The first certificate that can be read in its place, with the first key in its place that belongs to it. Nothing is
 * found where no certificate lies.
 */
export function findPair(certificates: Place, keys: Place): FoundPair | undefined {
  for (const certificatePath of candidates(certificates)) {
    const certificate = readIfPossible(() => new X509Certificate(readFileSync(certificatePath)));
    if (certificate !== undefined) {
      const keyPath = candidates(keys).find((path) => belongsTo(path, certificate));
      return { certificate, certificatePath, keyPath };
    }
  }
  return undefined;
}

/** The file of the plan, or the files of the folder in the order of their names. */
export function candidates({ planned, folder }: Place): readonly string[] {
  const others = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
  const paths = [planned, ...others.map((name) => join(folder, name))];
  return [...new Set(paths)].filter((path) => existsSync(path) && statSync(path).isFile());
}

function belongsTo(keyPath: string, certificate: X509Certificate): boolean {
  return readIfPossible(() => certificate.checkPrivateKey(createPrivateKey(readFileSync(keyPath)))) ?? false;
}

function readIfPossible<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
