// The command itself: the hard cases through the real HTTP API on a fresh network, and files that it refuses.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { type Outcome, readSource } from '#scripts/cases/index';
import { chosenNetwork } from '../support/fabric.js';
import { freeBasePort } from '../support/network.js';
import { aPublishedCase, aRow } from './a-published-case.js';
import { folder } from './documented.js';
import { replayInDomain } from './in-domain.js';

const command = fileURLToPath(import.meta.resolve('#scripts/cases'));
const hard = (JSON.parse(readFileSync(`${folder}rechtspraak.json`, 'utf8')) as { confidence: string }[]).filter(
  ({ confidence }) => confidence === 'high',
);
const tooLong = aPublishedCase({ timeline: [aRow({ until: '2021-03-02' })] });

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

async function run(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'close'),
  ]);
  return { code, output, errors };
}

async function textOf(stream: ChildProcess['stdout']): Promise<string> {
  return (await stream?.setEncoding('utf8').toArray())?.join('') ?? '';
}

describe('npm run cases', () => {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-cases-test-'));
  after(() => rmSync(directory, { recursive: true, force: true }));

  const fileOf = (content: unknown): string => {
    const file = join(directory, 'cases.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  };

  describe('over HTTP, on a fresh network', () => {
    let replayed: Run;
    let overHttp: Outcome;
    let inDomain: Outcome;

    before(async function () {
      this.timeout(400_000);
      const cases = join(directory, 'all');
      cpSync(`${folder}synthetic`, cases, { recursive: true });
      writeFileSync(join(cases, 'published.json'), JSON.stringify([...hard, tooLong]));
      const place = ['--base-port', String(await freeBasePort()), '--network', chosenNetwork];
      replayed = await run(cases, '--json', '--explain', ...place);
      overHttp = JSON.parse(replayed.output) as Outcome;
      const read = readSource(cases);
      inDomain = replayInDomain('source' in read ? read.source : {});
    });

    it('answers every probe of high confidence as published, and every synthetic one as the law has it', () => {
      const deviating = overHttp.answers.filter(({ case: id, agrees }) => !agrees && id !== tooLong.id);
      expect(deviating).to.deep.equal([]);
    });

    it('answers as the domain does without a ledger', () => {
      const answers = overHttp.answers.map(({ explanation: _, ...answer }) => answer);
      expect(answers).to.deep.equal(inDomain.answers);
    });

    it('explains every answer, and what was refused or never registered needs none', () => {
      const explained = overHttp.answers.map(({ explanation = '' }) => /^(Op|Het|Wij) .*\n/.test(explanation));
      const asked = overHttp.answers.map(({ state, rule }) => state !== null && rule !== null);
      expect(explained).to.deep.equal(asked);
    });

    it('tells which registration the ledger refused, by which rule and article, and no other', () => {
      expect(overHttp.refused).to.deep.equal([
        {
          ...{ case: tooLong.id, child: null, confidence: 'high', command: 'registerDecision', date: '2020-03-01' },
          refusals: [{ code: 'term-too-long', subject: 'einddatum', rule: 'ots.duur', article: '1:258 BW' }],
        },
      ]);
    });

    it('ends with 1, since a probe of high confidence deviates where a registration was refused', () => {
      expect(replayed.code).to.equal(1);
    });
  });

  it('refuses a malformed file with 2 and every fault, before it starts anything', async () => {
    const { code, errors } = await run(fileOf([aPublishedCase({ confidence: 'certain', probes: 'none' })]));
    expect([code, errors.includes('[0].confidence'), errors.includes('[0].probes')]).to.deep.equal([2, true, true]);
  });

  it('refuses a case that is not there with 2', async () => {
    const { code, errors } = await run(`${folder}rechtspraak.json`, '--only', 'ECLI:NL:HR:1900:1');
    expect([code, errors.includes('ECLI:NL:HR:1900:1')]).to.deep.equal([2, true]);
  });

  it('refuses a file that is no JSON with 2', async () => {
    writeFileSync(join(directory, 'broken.json'), '{');
    expect((await run(join(directory, 'broken.json'))).code).to.equal(2);
  });

  it('refuses a file that is not there with 2', async () => {
    expect((await run(join(directory, 'absent.json'))).code).to.equal(2);
  });

  it('explains itself', async () => {
    const { code, output } = await run('--help');
    expect([code, output.startsWith('Usage: npm run cases')]).to.deep.equal([0, true]);
  });
});
