import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newChaincodePackage, packageId } from '@grondslag/network/channel';
import { expect } from 'chai';
import { describeOnFabric } from '../../support/fabric.js';

/** Files of a tar archive by path (POSIX.1-1988), read by the book. */
function filesIn(archive: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, Buffer>();
  for (let at = 0; bytes[at] !== 0; ) {
    const text = (from: number, length: number) =>
      bytes.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const header = Buffer.from(bytes.subarray(at, at + 512));
    header.fill(' ', 148, 156);
    expect(Number.parseInt(text(148, 8), 8)).to.equal(header.reduce((sum, byte) => sum + byte, 0));
    const size = Number.parseInt(text(124, 12), 8);
    files.set(text(0, 100), bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

describe('a chaincode package', () => {
  const folders: string[] = [];
  after(() => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  function folderOf(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'chaincode-'));
    folders.push(folder);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  }

  const files = {
    'package.json': '{"name":"voorbeeld"}\n',
    'npm-shrinkwrap.json': '{"lockfileVersion":3}\n',
    'dist/src/index.js': 'exports.contracts = [];\n',
    'dist/domain/statute.js': 'exports.statute = "1:255 BW";\n',
  };
  const besides = {
    'dist/src/index.d.ts': 'export {};\n',
    'dist/src/index.js.map': '{}',
    'dist/domain/room.tsbuildinfo': '{}',
    'src/index.ts': 'export {};\n',
    'node_modules/zod/package.json': '{}',
    '.env': 'x',
  };
  const packed = (content: Readonly<Record<string, string>>, label = 'voorbeeld_1.0') =>
    packageId(label, newChaincodePackage(folderOf(content), label));
  const expected = 'voorbeeld_1.0:195171030abfc4c3ee7209259bf1142c3c84bdd5840d25f33913690e48814229';

  it('has the bytes that it has everywhere', () => {
    expect(packed(files)).to.equal(expected);
  });

  it('holds what runs, and nothing else', () => {
    expect(packed({ ...besides, ...files })).to.equal(expected);
  });

  it('does not depend on the order in which files were written', () => {
    expect(packed(Object.fromEntries(Object.entries(files).reverse()))).to.equal(expected);
  });

  it('does not depend on the line ends of the system', () => {
    const other = Object.entries(files).map(([path, content]) => [path, content.replaceAll('\n', '\r\n')]);
    expect(packed(Object.fromEntries(other))).to.equal(expected);
  });

  it('does not depend on when files were written', () => {
    const folder = folderOf(files);
    utimesSync(join(folder, 'package.json'), 1, 1);
    expect(packageId('voorbeeld_1.0', newChaincodePackage(folder, 'voorbeeld_1.0'))).to.equal(expected);
  });

  it('is another when a rule is another', () => {
    expect(packed({ ...files, 'dist/domain/statute.js': 'exports.statute = "1:265b BW";\n' })).to.not.equal(expected);
  });

  it('says what it is, and for which builder', () => {
    const outer = filesIn(gunzipSync(newChaincodePackage(folderOf(files), 'voorbeeld_1.0')));
    expect(JSON.parse(outer.get('metadata.json')?.toString() ?? '')).to.deep.equal({
      type: 'grondslag-node',
      label: 'voorbeeld_1.0',
    });
  });

  it('gives back what went in', () => {
    const outer = filesIn(gunzipSync(newChaincodePackage(folderOf(files), 'voorbeeld_1.0')));
    const code = filesIn(gunzipSync(outer.get('code.tar.gz') ?? Buffer.alloc(0)));
    expect(Object.fromEntries([...code].map(([path, content]) => [path, content.toString()]))).to.deep.equal(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [`src/${path}`, content])),
    );
  });

  it('holds files of more than one stored block', () => {
    const long = 'x'.repeat(200_000);
    const outer = filesIn(gunzipSync(newChaincodePackage(folderOf({ ...files, 'dist/long.js': long }), 'lang_1')));
    const code = filesIn(gunzipSync(outer.get('code.tar.gz') ?? Buffer.alloc(0)));
    expect(code.get('src/dist/long.js')?.toString()).to.equal(long);
  });

  it('is refused where there is no manifest', () => {
    expect(() => newChaincodePackage(folderOf({ 'dist/index.js': '' }), 'leeg_1')).to.throw(Error);
  });

  it('is refused where a path is too long for every reader', () => {
    expect(() => newChaincodePackage(folderOf({ ...files, [`dist/${'x'.repeat(99)}.js`]: '' }), 'lang_1')).to.throw(
      RangeError,
    );
  });

  describeOnFabric('as a peer sees it', (fabric) => {
    it('has the id that a peer computes', () => {
      const folder = folderOf(files);
      const path = join(folder, 'package.tar.gz');
      writeFileSync(path, newChaincodePackage(folder, 'voorbeeld_1.0'));
      writeFileSync(join(folder, 'core.yaml'), '{}');
      const args = ['lifecycle', 'chaincode', 'calculatepackageid', path];
      const { stdout } = spawnSync(fabric.peer, args, { env: { FABRIC_CFG_PATH: folder }, timeout: 20_000 });
      expect(stdout.toString().trim()).to.equal(expected);
    });
  });
});
