// The published cases straight through the domain: the quick witness that the law answers as the courts did.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { exitCodeOf, parseCases, readSource, rules } from '#scripts/cases/index';
import { folder, tableUnder } from './documented.js';
import { replayInDomain } from './in-domain.js';

const parsed = parseCases(JSON.parse(readFileSync(`${folder}rechtspraak.json`, 'utf8')));
const cases = 'cases' in parsed ? parsed.cases : [];
const outcome = replayInDomain({ published: cases });
const read = readSource(`${folder}synthetic`);
const synthetic = 'source' in read ? read.source.synthetic : [];

describe('published cases, straight through the domain', () => {
  it('are 44, of which 15 of high confidence', () => {
    expect([cases.length, cases.filter(({ confidence }) => confidence === 'high').length]).to.deep.equal([44, 15]);
  });

  for (const { case: id, child, measure, on, expected, answered } of outcome.answers.filter(
    (answer) => answer.confidence === 'high',
  )) {
    it(`${id}${child === null ? '' : ` ${child}`}: ${measure} on ${on} is ${expected}`, () => {
      expect(answered).to.equal(expected);
    });
  }

  it('are registered without a refusal', () => {
    expect(outcome.refused).to.deep.equal([]);
  });

  it('deviate, at medium confidence, exactly where the README gives a reason', () => {
    const deviating = outcome.answers
      .filter(({ confidence, agrees }) => confidence === 'medium' && !agrees)
      .map(({ case: id, child, measure, on, expected, answered, rule }) => [
        ...[id, child ?? '-', measure, on, expected, answered, rule ?? '-'],
      ]);
    expect(tableUnder('Deviating probes').map((row) => row.slice(0, 7))).to.deep.equal(deviating);
  });

  it('deviate for a reason that the README states', () => {
    expect(tableUnder('Deviating probes').filter((row) => (row[7] ?? '').length < 20)).to.deep.equal([]);
  });

  it('are filled by the rules that the README lists', () => {
    const listed = rules.map(({ number, standing, lacks, fills }) => [
      String(number),
      standing ? 'all' : 'marked',
      lacks,
      fills,
    ]);
    expect(tableUnder('Filling rules')).to.deep.equal(listed);
  });

  it('would fail the run if a probe of high confidence deviated', () => {
    const [first] = outcome.answers.filter(({ confidence }) => confidence === 'high');
    const broken = { refused: [], answers: first === undefined ? [] : [{ ...first, agrees: false }] };
    expect([exitCodeOf(outcome), exitCodeOf(broken)]).to.deep.equal([0, 1]);
  });
});

describe('synthetic cases, straight through the domain', () => {
  it('are read without a fault', () => {
    expect('faults' in read ? read.faults : []).to.deep.equal([]);
  });

  for (const each of synthetic) {
    it(`${each.case}: ${each.rule}, ${each.article}`, () => {
      const { answers, refused } = replayInDomain({ synthetic: [each] });
      expect({ refused, deviating: answers.filter(({ agrees }) => !agrees) }).to.deep.equal({
        refused: [],
        deviating: [],
      });
    });
  }

  it('are listed in the README with the rule that they show', () => {
    const listed = synthetic.map(({ case: name, rule, article, shows }) => [name, rule, article, shows]);
    expect(tableUnder('The cases', 'synthetic/README.md')).to.deep.equal(listed);
  });
});
