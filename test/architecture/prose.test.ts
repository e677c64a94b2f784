// Every file says what it knows (a test says so in its titles), every exported symbol what it promises; nothing is half done.
import { expect } from 'chai';
import { sources } from './sources.js';
import { codeOf, exportsOf, openingComment } from './text.js';

const longest = 300;
const longestTest = 400;
const longestOpening = 4;
const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
const narrowed = /\b(?:describe|it|context|specify)\.only\b/;

const all = sources();
const isTest = (path: string): boolean => path.endsWith('.test.ts');

describe('prose', () => {
  for (const { path, text } of all.filter(({ path }) => !isTest(path))) {
    it(`${path} begins by saying what it knows, in a few lines`, () => {
      expect(openingComment(text)?.length ?? 0).to.be.within(1, longestOpening);
    });
  }

  for (const { path, text } of all) {
    it(`${path} is short enough to hold one concept`, () => {
      expect(text.split('\n').length).to.be.at.most(isTest(path) ? longestTest : longest);
    });

    it(`${path} leaves nothing to do`, () => {
      const isOwnPattern = path === 'test/architecture/prose.test.ts';
      expect(text.split('\n').filter((line) => unfinished.test(line)).length).to.equal(isOwnPattern ? 1 : 0);
    });
  }

  for (const { path, text } of all.filter(({ path }) => !isTest(path) && path.endsWith('.ts'))) {
    it(`${path} documents what it exports`, () => {
      expect(exportsOf(text).flatMap(({ name, comment }) => (comment === null ? [name] : []))).to.deep.equal([]);
    });
  }

  for (const { path, text } of all.filter(({ path }) => isTest(path))) {
    it(`${path} runs all of its tests`, () => {
      expect(narrowed.test(codeOf(text))).to.equal(false);
    });
  }
});
