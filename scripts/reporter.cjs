// Mocha's spec report, closed by one line that says what passed, failed and was skipped.
const { reporters } = require('mocha');

module.exports = class Report extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    process.stdout.write(`${passes} passed, ${failures} failed, ${pending} skipped\n`);
  }
};
