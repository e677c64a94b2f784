// The law is a function of its facts: the domain names no clock, chance, locale or world, and depends on no package.
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

  it('compiles without the types of any world', () => {
    const { compilerOptions } = JSON.parse(textOf('chaincode/domain/tsconfig.json')) as {
      compilerOptions: { types?: unknown };
    };
    expect(compilerOptions.types).to.deep.equal([]);
  });
});
