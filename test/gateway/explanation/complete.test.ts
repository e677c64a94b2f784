import {
  CLOCK_IDS,
  CLOCK_STATES,
  FINDING_CODES,
  INSTANCES,
  MEASURE_KINDS,
  REQUESTERS,
  RULE_IDS,
  type Step,
  statute,
  verdict,
} from '@grondslag/chaincode/domain';
import { explain, LANGUAGES, sentenceOf, wordsIn } from '@grondslag/gateway/explanation';
import { expect } from 'chai';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../../domain/histories.js';

const missing = (keys: readonly string[], table: object) => keys.filter((key) => !(key in table));
const all = (steps: readonly Step[]): readonly Step[] => steps.flatMap((step) => [step, ...all(step.causes)]);

describe('nothing is unexplained', () => {
  it('every rule has its sentence in Dutch', () => {
    expect(missing(RULE_IDS, wordsIn('nl').rules)).to.deep.equal([]);
  });

  it('every row of law has its sentence in English', () => {
    expect(statute.filter(({ english }) => english.trim() === '').map(({ id }) => id)).to.deep.equal([]);
  });

  it('no sentence is about a rule that is not there', () => {
    const { rules, doubts } = wordsIn('nl');
    const known: readonly string[] = RULE_IDS;
    const told = [...Object.keys(rules), ...Object.keys(doubts).map((key) => key.split('/')[0] ?? '')];
    expect(told.filter((rule) => !known.includes(rule))).to.deep.equal([]);
  });

  it('every question that a rule leaves open is told in Dutch', () => {
    const open = statute.filter((row) => 'open' in row && row.open !== undefined).map(({ id }) => id);
    expect(missing([...new Set(open)], wordsIn('nl').doubts)).to.deep.equal([]);
  });

  for (const language of LANGUAGES) {
    const words = wordsIn(language);
    it(`every finding, measure, court and asker has its word (${language})`, () => {
      expect(missing(FINDING_CODES, words.findings)).to.deep.equal([]);
      expect(missing(MEASURE_KINDS, words.measures)).to.deep.equal([]);
      expect(missing(INSTANCES, words.courts)).to.deep.equal([]);
      expect(
        missing(
          REQUESTERS.filter((asker) => asker !== 'ambtshalve'),
          words.requesters,
        ),
      ).to.deep.equal([]);
    });

    it(`every statutory term says what must be done, and each of its outcomes how it stands (${language})`, () => {
      const tasks = CLOCK_IDS.map((id) => id.split('-')[0] ?? '');
      expect(missing(tasks, words.clocks)).to.deep.equal([]);
      expect(missing(CLOCK_STATES, words.clockStates)).to.deep.equal([]);
    });

    it(`whatever happened, every step has a sentence of its own (${language})`, () => {
      fc.assert(
        fc.property(someFacts, someKind, someDay, (facts, kind, day) => {
          const { trace } = verdict(facts, { kind }, day, null);
          const scene = { words: { ...words, outcomes: {} as typeof words.outcomes }, language, day, kind };
          const mute = all(trace).filter((step) => sentenceOf(scene, step) === '');
          expect(mute.map(({ what, outcome, rule }) => `${what} ${outcome} ${rule}`).join()).to.equal('');
        }),
        { numRuns: 1500 },
      );
    });

    it(`whatever happened, no sentence has an empty place (${language})`, () => {
      fc.assert(
        fc.property(someFacts, someKind, someDay, (facts, kind, day) => {
          const { statements } = explain(verdict(facts, { kind }, day, null), language);
          expect(
            statements.filter(
              ({ text }) => text === '' || /[{}[\]]|\b(undefined|null)\b|\.\.|\d{4}-\d\d-\d\d/.test(text),
            ),
          ).to.deep.equal([]);
        }),
        { numRuns: 300 },
      );
    });
  }
});
