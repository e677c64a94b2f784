// `npm run test:fabric`: every suite that can run on real peers and ordering nodes does, and a page tells the outcome.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFabric } from '@grondslag/network/native';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'docs', 'test-fabric.md');
const compiled = join(root, 'test', 'dist');
const asked = process.argv.slice(2);
const fabric = findFabric();
if ('missing' in fabric) {
  process.stderr.write(`Not run: ${fabric.missing}\n`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'grondslag-totals-'));
const totals = join(folder, 'totals.json');
const options = ['--no-config', '--no-package', '--timeout', '60000'];
const report = ['--reporter', join(root, 'scripts', 'reporter.cjs'), '--reporter-option', `totals=${totals}`];
const began = Date.now();
const { status } = spawnSync('mocha', [...options, ...report, ...asked, ...filesOnFabric()], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GRONDSLAG_NETWORK: 'native' },
});
// A page with some of the tests would pass for the whole.
if (asked.length === 0) writeFileSync(page, pageOf(JSON.parse(readFileSync(totals, 'utf8')), fabric.version));
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);

/** One file of tests. */
interface Row {
  readonly file: string;
  readonly titles: readonly string[];
  readonly pass: number;
  readonly fail: number;
  readonly pending: number;
  readonly milliseconds: number;
}

/** A suite says by what it imports that it runs on real nodes. */
function filesOnFabric(): readonly string[] {
  return readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .filter((file) =>
      /support\/(fabric|chosen-network|running-ledger)\.js'/.test(readFileSync(join(compiled, file), 'utf8')),
    )
    .map((file) => join(compiled, file))
    .sort();
}

function pageOf(rows: readonly Row[], version: string): string {
  const ran = rows.filter(({ pass, fail }) => pass + fail > 0);
  const sum = (count: (row: Row) => number): number => ran.reduce((total, row) => total + count(row), 0);
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# The suites on a real Fabric network',
    '',
    `Written by \`npm run test:fabric\` on ${new Date().toISOString().slice(0, 10)}: Fabric ${version}, Node ${process.versions.node}, in ${Math.round((Date.now() - began) / 1_000)} s.`,
    '',
    line(['suite', 'file', 'passed', 'failed', 'skipped', 'seconds']),
    line(['---', '---', '---', '---', '---', '---']),
    ...ran.map(({ titles, file, pass, fail, pending, milliseconds }) => {
      const source = relative(compiled, file).replace(/\.js$/, '.ts');
      return line([titles.join('; '), `test/${source}`, pass, fail, pending, (milliseconds / 1_000).toFixed(1)]);
    }),
    line(['**all**', '', sum(({ pass }) => pass), sum(({ fail }) => fail), sum(({ pending }) => pending), '']),
    '',
  ].join('\n');
}
