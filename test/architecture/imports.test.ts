// Holds the direction of imports: every import of every source file is allowed by the table of rooms, and uses a room's door.
import { posix } from 'node:path';
import { expect } from 'chai';
import { type Room, rooms } from './rooms.js';
import { type Source, sources } from './sources.js';

const outermost = /^(scripts|test)\//;

describe('imports', () => {
  for (const source of sources()) {
    const imports = importsOf(source.text);
    if (imports.length === 0) continue;
    it(`${source.path} imports only what its room may know`, () => {
      expect(imports.flatMap((specifier) => faultOf(source.path, specifier) ?? [])).to.deep.equal([]);
    });
  }

  const forbidden = [
    ['chaincode/domain/verdict.ts', 'node:crypto'],
    ['chaincode/domain/verdict.ts', 'canonicalize'],
    ['chaincode/src/contracts/decisions.ts', 'fabric-shim'],
    ['chaincode/src/contracts/decisions.ts', '../ledger/keys'],
    ['network/embedded/endorser.ts', '../native/index.js'],
    ['gateway/src/http/app.ts', '../fabric/index.js'],
    ['gateway/src/usecases/ports.ts', 'zod'],
    ['gateway/src/outbox/match.ts', '../storage/sql.js'],
    ['test/domain/verdict.test.ts', '@grondslag/chaincode/dist/domain/verdict.js'],
    ['test/network/protocol.test.ts', '../../network/protocol/block.js'],
  ] as const;
  for (const [path, specifier] of forbidden) {
    it(`refuses ${specifier} in ${path}`, () => {
      expect(faultOf(path, specifier)).to.be.a('string');
    });
  }

  it('reads every form of import', () => {
    const text =
      "import a from 'a';\nimport 'b';\nexport { c } from 'c';\nconst d = await import('d');\nimport e = require('e');";
    expect(importsOf(text)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });
});

/** Every module specifier of a text, in the order of appearance; comments hold none. */
function importsOf(text: Source['text']): string[] {
  const code = text.replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
  const forms = /(?:^(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*|\b(?:import|require)\()(['"])([^'"]+)\1/gm;
  return [...code.matchAll(forms)].flatMap(([, , specifier]) => specifier ?? []);
}

/** What is wrong with an import, or null. */
function faultOf(path: string, specifier: string): string | null {
  const from = roomOf(path);
  const to = specifier.startsWith('.')
    ? roomOf(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'))
    : rooms.find(({ exportedAs }) => exportedAs === specifier);
  if (specifier.startsWith('.') && !leavesFolder(path, specifier, from, to)) return null;
  const name = to?.path ?? packageOf(specifier);
  const door = to === undefined || !specifier.startsWith('.') || isDoor(posix.join(posix.dirname(path), specifier), to);
  const known = to !== undefined || !/^(\.|@grondslag\/)/.test(specifier);
  const allowed =
    outermost.test(path) ||
    from?.mayImport.some((entry) => entry === name || (entry === 'node:' && name.startsWith(entry)));
  return known && door && allowed ? null : `${specifier} from ${from?.path ?? path}`;
}

function roomOf(path: string): Room | undefined {
  return rooms
    .filter((room) => path === room.path || path.startsWith(`${room.path}/`))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
}

function leavesFolder(path: string, specifier: string, from: Room | undefined, to: Room | undefined): boolean {
  const target = posix.join(posix.dirname(path), specifier);
  return from !== to || (from === undefined && target.split('/')[0] !== path.split('/')[0]);
}

function isDoor(target: string, { path }: Room): boolean {
  return [path, `${path}/index`, `${path}/index.js`, path.replace(/\.ts$/, '.js')].includes(target);
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
