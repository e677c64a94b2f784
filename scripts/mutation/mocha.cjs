// Loaded first by each process of Stryker's: what its runner and mocha do not agree on.

// The runner asks for files of mocha by their names without extension, which since mocha 12 end in .cjs.
require.extensions['.cjs'] = require.extensions['.js'];

// It names the tests of a mutant by one expression with an alternative for each, which mocha asks of every test several times:
// that takes longer than the tests. A set of the same titles answers at once.
const { prototype } = require('mocha');
const { grep } = prototype;
prototype.grep = function grepTitles(filter) {
  const source = filter?.source ?? '';
  if (!source.startsWith('(^') || !source.endsWith('$)')) return grep.call(this, filter);
  const escaped = source.slice('(^'.length, -'$)'.length).split('$)|(^');
  const titles = new Set(escaped.map((title) => title.replace(/\\(.)/g, '$1')));
  return grep.call(this, { test: (title) => titles.has(title) });
};

// Histories are written when the tests are loaded and judged when they run. A mutant that both meet is seen in the running; only
// what is met by the loading alone would need a process of its own for every mutant.
const { run } = prototype;
prototype.run = function runAndForget(done) {
  return run.call(this, (failures) => {
    const { static: loaded = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
    for (const mutant of Object.values(perTest).flatMap(Object.keys)) delete loaded[mutant];
    done(failures);
  });
};
