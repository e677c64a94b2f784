// `npm run bench`: what the product costs beside what it stands on, as ratios measured side by side in one run.
import { type Finding, jsonOf, readCommandLine, runBenchmarks, textOf, totalsOf } from './bench/index.js';

const asked = readCommandLine(process.argv);
const findings: Finding[] = [];
try {
  for await (const finding of runBenchmarks(asked, (line) => process.stderr.write(`${line}\n`))) {
    findings.push(finding);
    if (!asked.json) process.stdout.write(textOf(finding));
  }
  process.stdout.write(asked.json ? jsonOf(findings) : totalsOf(findings));
} catch (error) {
  process.stderr.write(`Not measured: ${error instanceof Error ? error.message : String(error)}\n`);
  // What was being measured may have left connections open.
  process.exit(1);
}
