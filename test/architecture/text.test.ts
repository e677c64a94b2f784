// The scans are only as good as their reading of the source: each reader is tried on text that it must not misread.
import { expect } from 'chai';
import { codeOf, exportsOf, openingComment } from './text.js';

describe('reading source as text', () => {
  it('leaves code and drops comments and strings', () => {
    expect(codeOf("a; // Date\n/* Date */ b('Date');").replace(/ +/g, ' ').trim()).to.equal('a; \n b( );');
  });

  it('does not take a comment mark inside a string for a comment', () => {
    expect(codeOf("const url = 'https://x'; Date.now();")).to.include('Date.now()');
  });

  it('keeps the code inside a template', () => {
    expect(codeOf(['`$', '{Date.now()}`'].join(''))).to.include('Date.now()');
  });

  it('finds the comment above an export', () => {
    expect(exportsOf('/** Says so. */\nexport const a = 1;')).to.deep.equal([
      { name: 'a', comment: '/** Says so. */' },
    ]);
  });

  it('finds that an export has no comment, though an earlier one has', () => {
    expect(exportsOf('/** Says so. */\nexport const a = 1;\nexport type B = 2;')[1]).to.deep.equal({
      name: 'B',
      comment: null,
    });
  });

  it('looks past decorators', () => {
    const text = "/** Says so. */\n@Info({ title: 'x' })\nexport class A {}";
    expect(exportsOf(text)[0]?.comment).to.equal('/** Says so. */');
  });

  it('reads the opening comment of a file in both forms', () => {
    expect([
      openingComment('// One.\n// Two.\nimport a;'),
      openingComment('/**\n * One.\n * Two.\n */\nimport a;'),
    ]).to.deep.equal([
      ['One.', 'Two.'],
      ['One.', 'Two.'],
    ]);
  });

  it('finds the opening comment after the imports', () => {
    expect(openingComment("import {\n  a,\n} from 'a';\nimport 'b';\n\n// One.\nf();")).to.deep.equal(['One.']);
  });

  it('finds that a file begins with code', () => {
    expect(openingComment("import a from 'a';\nf();\n// Late.\n")).to.equal(null);
  });
});
