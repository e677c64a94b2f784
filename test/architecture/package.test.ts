// What a peer installs: the chaincode folder holds shipped code only, and its lock is the one that the project itself runs on.
import { expect } from 'chai';
import { filesUnder, textOf } from './sources.js';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packagesOf = (path: string): [string, Locked][] =>
  Object.entries((JSON.parse(textOf(path)) as { packages: Record<string, Locked> }).packages);
const shrinkwrap = packagesOf('chaincode/npm-shrinkwrap.json');
const fingerprint = ([path, { version, integrity }]: [string, Locked]): string =>
  `${path.split('node_modules/').at(-1)} ${version} ${integrity}`;
const manifest = JSON.parse(textOf('chaincode/package.json')) as Locked & {
  files?: unknown;
  devDependencies?: unknown;
};

describe('the chaincode package', () => {
  it('holds nothing but shipped code', () => {
    const shipped =
      /^chaincode\/(package\.json|npm-shrinkwrap\.json|(src|domain)\/(.*\/)?(tsconfig\.json|[a-z0-9-]+\.ts))$/;
    const others = filesUnder('chaincode', () => true).filter(
      ({ path }) => !shipped.test(path) || path.endsWith('.test.ts'),
    );
    expect(others.map(({ path }) => path)).to.deep.equal([]);
  });

  it('depends on nothing that is only for development', () => {
    expect(manifest.devDependencies).to.equal(undefined);
  });

  it('pins what its manifest asks for', () => {
    expect(new Map(shrinkwrap).get('')?.dependencies).to.deep.equal(manifest.dependencies);
  });

  it('asks for exact versions', () => {
    expect(
      Object.values(manifest.dependencies ?? {}).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
    ).to.deep.equal([]);
  });

  it('pins no package, byte for byte, that the project does not run on as well', () => {
    const known = new Set(packagesOf('package-lock.json').map(fingerprint));
    const others = shrinkwrap.filter((entry) => entry[0] !== '' && !known.has(fingerprint(entry)));
    expect(others.map(([path]) => path)).to.deep.equal([]);
  });
});

describe('lockfiles', () => {
  for (const path of ['package-lock.json', 'chaincode/npm-shrinkwrap.json']) {
    it(`${path} names no registry`, () => {
      const named = packagesOf(path).filter(([, { resolved, link }]) => resolved !== undefined && link !== true);
      expect(named.map(([name]) => name)).to.deep.equal([]);
    });

    it(`${path} has Fabric’s messages once: those of another copy are none to fabric-shim`, () => {
      const copies = packagesOf(path).filter(([name]) => name.endsWith('node_modules/@hyperledger/fabric-protos'));
      expect(copies.map(([name]) => name)).to.deep.equal(['node_modules/@hyperledger/fabric-protos']);
    });

    it(`${path} pins every package by its bytes`, () => {
      const isInstalled = ([name]: [string, Locked]): boolean => name.includes('node_modules/');
      const loose = packagesOf(path).filter(
        (entry) => isInstalled(entry) && !entry[1].link && entry[1].integrity === undefined,
      );
      expect(loose.map(([name]) => name)).to.deep.equal([]);
    });
  }
});
