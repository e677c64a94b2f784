// `npm run test:fabric`: every suite that can run on real peers and ordering nodes does, and a page tells the outcome.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
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
const began = Date.now();
const rows = [...foldersOnFabric()].flatMap(([, files]) => run(files));
const failed = count(({ fail }) => fail);
process.stdout.write(
  `On Fabric ${fabric.version}: ${count(({ pass }) => pass)} passed, ${failed} failed, ${count(({ pending }) => pending)} skipped\n`,
);
// A page with some of the tests would pass for the whole.
if (asked.length === 0) writeFileSync(page, pageOf(fabric.version));
process.exit(failed === 0 ? 0 : 1);

/** One file of tests. */
interface Row {
  readonly file: string;
  readonly titles: readonly string[];
  readonly pass: number;
  readonly fail: number;
  readonly pending: number;
  readonly milliseconds: number;
}

/** A suite says by what it imports that it runs on real nodes. One folder at a time: its suites may share a network. */
function foldersOnFabric(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => join(compiled, file))
    .filter((file) => /support\/(fabric|chosen-network|running-ledger)\.js'/.test(readFileSync(file, 'utf8')))
    .sort();
  const folders = new Map<string, readonly string[]>();
  for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  return folders;
}

function run(files: readonly string[]): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'grondslag-totals-'));
  const totals = join(folder, 'totals.json');
  const options = ['--no-config', '--no-package', '--timeout', '60000'];
  const report = ['--reporter', join(root, 'scripts', 'reporter.cjs'), '--reporter-option', `totals=${totals}`];
  spawnSync('mocha', [...options, ...report, ...asked, ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, GRONDSLAG_NETWORK: 'native' },
  });
  const found: readonly Row[] = existsSync(totals) ? JSON.parse(readFileSync(totals, 'utf8')) : [broken(files)];
  rmSync(folder, { recursive: true, force: true });
  return found.filter(({ pass, fail }) => pass + fail > 0);
}

/** Mocha itself ended: nothing is known of these suites but that they did not pass. */
function broken([file = '']: readonly string[]): Row {
  return { file, titles: ['did not run to its end'], pass: 0, fail: 1, pending: 0, milliseconds: 0 };
}

function count(of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function pageOf(version: string): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const date = new Date().toISOString().slice(0, 10);
  const seconds = Math.round((Date.now() - began) / 1_000);
  return [
    '# The suites on a real Fabric network',
    '',
    `Written by \`npm run test:fabric\` on ${date}: Fabric ${version}, Node ${process.versions.node}, in ${seconds} s.`,
    '',
    line(['suite', 'file', 'passed', 'failed', 'skipped', 'seconds']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map(({ titles, file, pass, fail, pending, milliseconds }) => {
      const source = file.endsWith('.js') ? `test/${relative(compiled, file).replace(/\.js$/, '.ts')}` : file;
      return line([titles.join('; '), source, pass, fail, pending, (milliseconds / 1_000).toFixed(1)]);
    }),
    line(['**all**', '', count(({ pass }) => pass), count(({ fail }) => fail), count(({ pending }) => pending), '']),
    '',
  ].join('\n');
}
