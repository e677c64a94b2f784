// Fabric's own programs as they are installed on this machine: found and recent enough, or named as missing.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NativeError } from './native-error.js';

/** The programs that the native network consists of. */
export interface FabricBinaries {
  readonly peer: string;
  readonly orderer: string;
  /** As the peer tells it: `3.1.5`. */
  readonly version: string;
}

/** Why there are none, in one line, with where to get them. */
export interface MissingFabric {
  readonly missing: string;
}

/** The oldest Fabric that the network runs on. */
const LEAST = [3, 1] as const;
const INSTALLATION = 'https://hyperledger-fabric.readthedocs.io/en/release-3.1/install.html';

/** The programs of `FABRIC_BIN`, or else of PATH; a missing or too old one is named. */
export function findFabric(environment: NodeJS.ProcessEnv = process.env): FabricBinaries | MissingFabric {
  const { FABRIC_BIN, PATH = '' } = environment;
  const folders = FABRIC_BIN === undefined || FABRIC_BIN === '' ? PATH.split(delimiter) : [FABRIC_BIN];
  const where = FABRIC_BIN ? `in ${FABRIC_BIN}` : 'on PATH or in FABRIC_BIN';
  const [peer, orderer] = ['peer', 'orderer'].map((name) => findProgram(name, folders));
  if (peer === undefined || orderer === undefined) {
    const names = [...(peer ? [] : ['peer']), ...(orderer ? [] : ['orderer'])].join(' and ');
    return { missing: `no ${names} of Fabric ${LEAST.join('.')} ${where}; see ${INSTALLATION}` };
  }
  const versions = [peer, orderer].map(versionOf);
  for (const [place, version] of versions.entries()) {
    if (version !== undefined && isRecent(version)) continue;
    const program = [peer, orderer][place];
    return {
      missing: `${program} is ${version === undefined ? 'no program of Fabric' : `version ${version}`}, needed is ${LEAST.join('.')} or later; see ${INSTALLATION}`,
    };
  }
  return { peer, orderer, version: versions[0] ?? '' };
}

/** The same; a native error with the reason where there are none. */
export function foundBinaries(): FabricBinaries {
  const found = findFabric();
  if ('missing' in found) {
    throw new NativeError('fabric-missing', found.missing);
  }
  return found;
}

function findProgram(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(program: string): string | undefined {
  try {
    const told = execFileSync(program, ['version'], { encoding: 'utf8', timeout: 10_000, stdio: 'pipe' });
    return /Version: v?(\d+\.\d+\.\d+)/.exec(told)?.[1];
  } catch {
    return undefined;
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
