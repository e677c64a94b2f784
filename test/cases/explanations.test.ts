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
const fileOf = (id: string): string => `${golden}${id.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}.txt`;
const told = (one: (typeof cases)[number]): string => transcriptOf(one.id, verdictsInDomain({ published: [one] }));
const isWritten = process.env.GRONDSLAG_GOLDEN === 'write';

describe('published cases, told', () => {
  before(() => {
    if (!isWritten) return;
    mkdirSync(golden, { recursive: true });
    for (const name of readdirSync(golden)) if (name.endsWith('.txt')) rmSync(`${golden}${name}`);
    for (const one of cases) writeFileSync(fileOf(one.id), told(one));
  });

  for (const one of cases) {
    const file = fileOf(one.id);
    it(`${file.slice(golden.length, -4)} is told as before`, () => {
      expect(told(one)).to.equal(existsSync(file) ? readFileSync(file, 'utf8') : '');
    });
  }

  it('have a golden file each, and there is no other', () => {
    const names = readdirSync(golden).filter((name) => name.endsWith('.txt'));
    expect(names.map((name) => `${golden}${name}`)).to.have.members(cases.map(({ id }) => fileOf(id)));
  });

  it('are told on every probe', () => {
    expect(verdictsInDomain({ published: cases }).length).to.equal(cases.flatMap(({ probes }) => probes).length);
  });
});
