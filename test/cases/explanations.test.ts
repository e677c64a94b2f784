// The published cases in full: trace and explanation of every probe, compared with golden files; test/golden/explanations/README.md
// says how to write them anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseCases } from '#scripts/cases/index';
import { folder } from './documented.js';
import { verdictsInDomain } from './in-domain.js';
import { transcriptOf } from './transcript.js';

const golden = fileURLToPath(new URL('../../golden/explanations/', import.meta.url));
const parsed = parseCases(JSON.parse(readFileSync(`${folder}rechtspraak.json`, 'utf8')));
const cases = 'cases' in parsed ? parsed.cases : [];
const answered = verdictsInDomain({ published: cases });
const fileOf = (id: string): string => `${golden}${id.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}.txt`;
const transcripts = new Map(
  cases.map(({ id }) => [
    fileOf(id),
    transcriptOf(
      id,
      answered.filter((one) => one.id === id),
    ),
  ]),
);
const isWritten = process.env.GRONDSLAG_GOLDEN === 'write';

describe('published cases, told', () => {
  before(() => {
    if (!isWritten) return;
    mkdirSync(golden, { recursive: true });
    for (const name of readdirSync(golden)) if (name.endsWith('.txt')) rmSync(`${golden}${name}`);
    for (const [file, text] of transcripts) writeFileSync(file, text);
  });

  for (const [file, text] of transcripts) {
    it(`${file.slice(golden.length, -4)} is told as before`, () => {
      expect(text).to.equal(existsSync(file) ? readFileSync(file, 'utf8') : '');
    });
  }

  it('have a golden file each, and there is no other', () => {
    const names = readdirSync(golden).filter((name) => name.endsWith('.txt'));
    expect(names.map((name) => `${golden}${name}`)).to.have.members([...transcripts.keys()]);
  });

  it('are told on every probe', () => {
    expect(answered.length).to.equal(cases.flatMap(({ probes }) => probes).length);
  });
});
