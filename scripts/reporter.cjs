// Mocha's spec report, closed by one line that says what passed, failed and was skipped; with the option `totals=FILE`
// also as JSON, a row per file of tests.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Report extends reporters.Spec {
  #rows = new Map();
  #file;

  constructor(runner, options) {
    super(runner, options);
    this.#file = options.reporterOption?.totals ?? options.reporterOptions?.totals;
    for (const outcome of ['pass', 'fail', 'pending']) runner.on(outcome, (test) => this.#count(outcome, test));
    runner.on('suite', (suite) => this.#begin(suite));
    runner.on('suite end', (suite) => this.#end(suite));
  }

  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    process.stdout.write(`${passes} passed, ${failures} failed, ${pending} skipped\n`);
    if (this.#file !== undefined) writeFileSync(this.#file, JSON.stringify([...this.#rows.values()]));
  }

  /** What happens around all files, such as a failing hook, is a row of its own. */
  #rowOf({ file = 'around the files' }) {
    if (!this.#rows.has(file)) {
      this.#rows.set(file, { file, titles: [], pass: 0, fail: 0, pending: 0, milliseconds: 0 });
    }
    return this.#rows.get(file);
  }

  #count(outcome, test) {
    this.#rowOf(test)[outcome] += 1;
  }

  /** Hooks count too: what it takes to start a network is most of some suites. */
  #begin(suite) {
    if (!suite.parent?.root) return;
    this.#rowOf(suite).titles.push(suite.title);
    suite.began = Date.now();
  }

  #end(suite) {
    if (suite.began !== undefined) this.#rowOf(suite).milliseconds += Date.now() - suite.began;
  }
};
