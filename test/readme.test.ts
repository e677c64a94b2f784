import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { freeBasePort } from './support/network.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts;

/** The text of every fenced block of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, given]) => given === language)
    .map(([, , text = '']) => text.trimEnd());
}

/** The same text for two runs: what differs between them (ids, hashes, times, blocks) is masked. */
function masked(text: string): string[] {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
    .replace(/\b[0-9a-f]{12,64}\b(?!-)/g, 'HASH')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replace(/(?<=block +\d+ {2})\d{4}-\d\d-\d\d(?= {2}GIMSP +ontvangst)/, 'TODAY')
    .replace(/\d+ ms/g, 'N ms')
    .split('\n')
    .map((line) => line.trimEnd());
}

function run(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const printed = async (text: string): Promise<string> => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return output;
  };
  return { child, ended, printed, output: () => output };
}

describe('The README', () => {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-readme-'));
  const start = join(root, 'scripts/dist/start.js');
  let basePort: number;
  let installation: ReturnType<typeof run>;
  let printed: string;

  before(async function () {
    this.timeout(180_000);
    basePort = await freeBasePort();
    installation = run(process.execPath, [start, '--dir', directory, '--base-port', String(basePort)], { cwd: root });
    printed = await installation.printed('It stays up until Ctrl-C.');
  });

  after(async () => {
    installation.child.kill('SIGKILL');
    await installation.ended;
    rmSync(directory, { recursive: true, force: true });
  });

  it('names npm commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = '']) => name);
    expect(Object.keys(scripts)).to.include.members([...new Set(named)]);
  });

  it('shows the walk as it is printed', () => {
    const [shown = ''] = blocks('text');
    expect(masked(printed).join('\n')).to.contain(masked(shown).join('\n'));
  });

  it('shows the answer that its request gets', async () => {
    const snippet = blocks('sh').find((block) => block.includes('_verifieer')) ?? '';
    const here = snippet
      .replace('./.grondslag/tokens.env', join(directory, 'tokens.env'))
      .replace(':7454', `:${basePort + 404}`);
    const asked = run('bash', ['-c', here]);
    await asked.ended;
    const [shown = ''] = blocks('json');
    expect(masked(JSON.stringify(JSON.parse(asked.output()), null, 2))).to.deep.equal(masked(shown));
  });

  it('is right that the installation ends well when asked to, and continues when started again', async function () {
    this.timeout(180_000);
    installation.child.kill('SIGINT');
    const first = await installation.ended;
    const again = run(process.execPath, [start, '--exit', '--dir', directory, '--base-port', String(basePort)]);
    const second = await again.ended;
    expect([first, second, again.output().includes('was registered already, in block 10')]).to.deep.equal([0, 0, true]);
  });
});
