// Cases in full, compared with golden files: of the published cases trace and explanation of every probe, of the synthetic ones
// all that the law answers. The READMEs of test/golden/explanations and test/golden/answers say how to write them anew.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseCases, readSource } from '#scripts/cases/index';
import { answersOf } from './answers.js';
import { folder } from './documented.js';
import { goldenFolder } from './golden.js';
import { recordedInDomain, verdictsInDomain } from './in-domain.js';
import { transcriptOf } from './transcript.js';

const parsed = parseCases(JSON.parse(readFileSync(`${folder}rechtspraak.json`, 'utf8')));
const published = 'cases' in parsed ? parsed.cases : [];
const read = readSource(`${folder}synthetic`);
const synthetic = 'source' in read ? read.source.synthetic : [];

describe('published cases, told', () => {
  const golden = goldenFolder(
    'explanations',
    published.map(({ id }) => id),
  );
  const told = (one: (typeof published)[number]) => transcriptOf(one.id, verdictsInDomain({ published: [one] }));
  before(() => golden.write(() => published.map(told)));

  for (const one of published) {
    it(`${golden.nameOf(one.id)} is told as before`, () => expect(told(one)).to.equal(golden.read(one.id)));
  }

  it('have a golden file each, and there is no other', () => {
    expect(golden.names()).to.have.members(golden.expected);
  });

  it('are told on every probe', () => {
    expect(verdictsInDomain({ published }).length).to.equal(published.flatMap(({ probes }) => probes).length);
  });
});

describe('synthetic cases, answered', () => {
  const golden = goldenFolder(
    'answers',
    synthetic.map((one) => one.case),
  );
  const answered = (one: (typeof synthetic)[number]) =>
    recordedInDomain({ synthetic: [one] })
      .map(answersOf)
      .join('');
  before(() => golden.write(() => synthetic.map(answered)));

  for (const one of synthetic) {
    it(`${one.case} is answered as before`, () => {
      expect(answered(one).split('\n')).to.deep.equal(golden.read(one.case).split('\n'));
    });
  }

  it('have a golden file each, and there is no other', () => {
    expect(golden.names()).to.have.members(golden.expected);
  });
});
