import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { finding } from './gateway/http/client.js';
import { freshId } from './gateway/http/world.js';
import { until } from './gateway/outbox/bench.js';
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

/** An example that leaves parts out with an ellipsis, as a value with only the parts that it shows. */
function abridged(text: string): Json {
  const whole = text
    .replace(/^\s*…\n/gm, '')
    .replaceAll(', …,', ',')
    .replace(/,(\s*[}\]])/g, '$1');
  return JSON.parse(whole) as Json;
}

/** As much of a value as the example shows; of a text that it breaks off, as many characters. */
function shownOf(value: unknown, example: unknown): unknown {
  if (Array.isArray(example)) return example.map((one, place) => shownOf((value as unknown[])?.[place], one));
  if (typeof example === 'object' && example !== null) {
    const parts = Object.entries(example).map(([name, one]) => [name, shownOf((value as Json)?.[name], one)]);
    return Object.fromEntries(parts);
  }
  return typeof example === 'string' && example.endsWith('…') && typeof value === 'string' ? example : value;
}

type Json = Record<string, unknown>;

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

  const portOf = (organisation: string) =>
    basePort + 401 + ['rechtspraak', 'rvdk', 'gi', 'gemeenten'].indexOf(organisation);
  const token = (name: string) =>
    new RegExp(`^export ${name}=(.*)$`, 'm').exec(readFileSync(join(directory, 'tokens.env'), 'utf8'))?.[1] ?? '';
  /** What a gateway answers; a refusal is the test's own fault. */
  async function post(organisation: string, user: string, path: string, body: Json): Promise<Json> {
    const answer = await fetch(`http://127.0.0.1:${portOf(organisation)}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token(user)}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as Json;
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said;
  }

  it('names npm commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(\w+)/g)].map(([, name = '']) => name);
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

  it('quotes the beginning of the explanation', async () => {
    const { nu } = (await post('gemeenten', 'GEMEENTEN_DEN_HAAG', '/v1/maatregelen/_verifieer', {
      ...{ zaakId: token('ZAAK'), maatregel: 'uithuisplaatsing', opDatum: '2025-12-10', zonder: ['spoor', 'klokken'] },
    })) as { nu: { uitleg: { zinnen: { tekst: string }[] } } };
    const [, quoted = ''] = /The explanation begins:\n\n> (.*)\n/.exec(readme) ?? [];
    expect(nu.uitleg.zinnen[0]?.tekst).to.equal(quoted);
  });

  it('shows the proof that a case was erased', async function () {
    this.timeout(60_000);
    const [zaakId, datum] = [freshId(), new Date().toISOString().slice(0, 10)];
    await post('rvdk', 'RVDK_RAAD', '/v1/bevindingen', {
      ...finding(zaakId, { datum, uitkomst: 'geen-verzoek', maatregelen: [] }),
    });
    const inShell = async (request: string) => {
      const given = `. ${join(directory, 'tokens.env')}; ZAAK=${zaakId}; HASH=${'c'.repeat(64)}`;
      const answer = run('bash', ['-c', `${given}; ${request.replace('$ ', '')}`]);
      await answer.ended;
      return JSON.parse(answer.output()) as Json;
    };
    const erase = blocks('console').find((block) => block.includes('"omvang"')) ?? '';
    expect(await inShell(erase.replace(':7453', `:${portOf('gi')}`))).to.include({ zaakId, volgnummer: 2 });
    const [command = '', example = ''] = (blocks('console').find((block) => block.includes('_bewijs')) ?? '').split(
      /\n(?=\{)/,
    );
    const request = command.replace(':7454', `:${portOf('gemeenten')}`);
    let proof: Json = {};
    await until('every organisation has purged', async () => {
      proof = await inShell(request);
      return proof.gewist === true;
    });
    const shown = (value: unknown) => masked(JSON.stringify(value, null, 2).replace(/(?<="datum": ")[\d-]+/, 'DAY'));
    expect(shown(shownOf(proof, abridged(example)))).to.deep.equal(shown(abridged(example)));
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
