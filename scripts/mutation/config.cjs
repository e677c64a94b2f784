/**
 * Mutation testing of the law: which change of a line in `chaincode/domain` does no fast test of the domain notice? The texts
 * of the statute are left alone, and so is what is computed only once, when the program is loaded.
 */
const { join } = require('node:path');

process.env.NODE_OPTIONS = `--require ${JSON.stringify(join(__dirname, 'mocha.cjs'))}`;
require('./mocha.cjs');

module.exports = {
  mutate: ['chaincode/domain/**/*.ts', '!chaincode/domain/statute/**'],
  ignoreStatic: true,
  testRunner: 'mocha',
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    require: ['./test/dist/support/draws.js'],
    // One by one: a comma within a pattern would divide it.
    spec: [
      'test/dist/domain/**/*.test.js',
      'test/dist/cases/domain.test.js',
      'test/dist/cases/explanations.test.js',
      'test/dist/cases/synthetic.test.js',
      // Last, since it takes longest and is asked only of what nothing else noticed.
      'test/dist/cases/drawn.test.js',
    ],
    ignore: ['test/dist/domain/model/**', 'test/dist/domain/**/*properties.test.js'],
  },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['biome.json', 'network', 'gateway', '.grondslag', '.stryker', 'coverage'],
  symlinkNodeModules: false,
  buildCommand: 'node scripts/mutation/copy.mjs',
  // TypeScript 7 has no compiler API for Stryker to read this file with; none of its paths leaves the copy.
  tsconfigFile: 'none',
  disableTypeChecks: 'chaincode/domain/**/*.ts',
  tempDirName: '.stryker/copy',
  concurrency: 1,
  // A change that never ends is found by counting; this is for a machine that is busy with something else.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
  jsonReporter: { fileName: '.stryker/mutation.json' },
  htmlReporter: { fileName: '.stryker/mutation.html' },
};
