// The law is a function of its facts: the domain names no clock, chance, locale or world, and the compiler knows none either.
import { expect } from 'chai';
import { filesUnder, textOf } from './sources.js';
import { codeOf } from './text.js';

const impure =
  /\b(Date|Math|Intl|localeCompare|toLocale\w+|process|globalThis|Buffer|TextEncoder|TextDecoder|console|fetch|crypto|performance|setTimeout|setInterval|queueMicrotask|require|eval|WeakRef)\b(?!\s*:)/;

describe('purity of the domain', () => {
  for (const { path, text } of filesUnder('chaincode/domain', (name) => name.endsWith('.ts'))) {
    it(`${path} names nothing of the world`, () => {
      const named = codeOf(text)
        .split('\n')
        .flatMap((line, index) => (impure.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
      expect(named).to.deep.equal([]);
    });
  }

  for (const line of [
    'new Date()',
    'Math.random()',
    "a.localeCompare('b')",
    'process.env',
    'n.toLocaleString()',
    'Buffer.from(x)',
  ]) {
    it(`would see ${line}`, () => {
      expect(impure.test(line)).to.equal(true);
    });
  }
});

describe('rooms without a world', () => {
  for (const room of ['chaincode/domain', 'gateway/src/usecases', 'gateway/src/explanation']) {
    it(`${room} compiles without the types of any`, () => {
      const { compilerOptions } = JSON.parse(textOf(`${room}/tsconfig.json`)) as {
        compilerOptions: { types?: unknown };
      };
      expect(compilerOptions.types).to.deep.equal([]);
    });
  }

  it('compile in a language without one', () => {
    const { compilerOptions } = JSON.parse(textOf('tsconfig.json')) as { compilerOptions: { lib?: unknown } };
    expect(compilerOptions.lib).to.deep.equal(['ES2023', 'ES2024.String']);
  });
});

describe('the table of contents', () => {
  it('refers to every room that is compiled', () => {
    const { references } = JSON.parse(textOf('tsconfig.json')) as { references: { path: string }[] };
    const listed = references.map(({ path }) => (path.endsWith('.json') ? path : `${path}/tsconfig.json`));
    const isProject = (name: string): boolean => /^tsconfig(\.\w+)?\.json$/.test(name);
    const rooms = ['chaincode', 'network', 'gateway', 'scripts', 'test'].flatMap((folder) =>
      filesUnder(folder, isProject),
    );
    expect(rooms.map(({ path }) => path)).to.have.members(listed);
  });
});
