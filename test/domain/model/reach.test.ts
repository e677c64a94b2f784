import { COMMANDS, DICTA, FINDING_CODES, MEASURE_KINDS, REFUSAL_CODES, STATES } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { answer, chanceFor, questionsAbout } from './questions.js';
import { casesOf, SEED } from './sample.js';

/** What no history reaches, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'unknown-command': 'commands are drawn from the table',
  'malformed-reference': 'references are well formed',
  'content-malformed': 'the ledger reads the text of a content, not the domain',
  'content-too-large': 'as above',
  'caller-unknown': 'the ledger reads the certificate',
  'role-not-of-msp': 'callers are as their certificates name them',
  'content-absent': 'the ledger reads the transient content',
  'content-pending': 'the ledger waits for it',
  'content-differs': 'the ledger compares it with its commitment',
  'wrong-previous': 'the ledger keeps the order',
  'event-id-reused': 'the ledger keeps the ids',
  'lapse-not-told': 'few drawn institutions end closed youth care; test/domain/clocks/lapses does',
  'guardianship-begun': 'few drawn guardianships begin beside another; test/domain/verdict/double-titles does',
  'returned-without-consent': 'few drawn children go back to a parent after a year; test/domain/verdict/moves does',
};

describe('the two thousand cases', function () {
  this.timeout(300_000);
  const counted = (values: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const missing = (all: readonly string[], reached: Readonly<Record<string, number>>) =>
    all.filter((one) => reached[one] === undefined && NOT_HERE[one] === undefined);
  let answers: readonly { readonly state: string; readonly codes: readonly string[] }[] = [];

  before(() => {
    answers = casesOf(SEED).flatMap(({ facts, seed }) =>
      questionsAbout(facts, chanceFor(seed, 50), 8).map((one) => {
        const { state, findings } = answer(facts, one);
        return { state, codes: findings.map(({ code }) => code) };
      }),
    );
  });

  it('get somewhere: most of what is sent is accepted, and most histories have some length', () => {
    const cases = casesOf(SEED);
    const sent = cases.flatMap(({ attempts }) => attempts);
    const share = sent.filter(({ refusals }) => refusals.length === 0).length / sent.length;
    const long = cases.filter(({ written }) => written.length >= 5).length / cases.length;
    report({ share, long, facts: cases.reduce((sum, { written }) => sum + written.length, 0) / cases.length });
    expect(share).to.be.greaterThan(0.3);
    expect(long).to.be.greaterThan(0.6);
  });

  it('reach every command', () => {
    const reached = counted(
      casesOf(SEED).flatMap(({ written }) =>
        written.map(({ content }) => (typeof content === 'string' ? content : content.kind)),
      ),
    );
    report(reached);
    expect(
      missing(
        COMMANDS.map(({ kind }) => kind),
        reached,
      ),
    ).to.deep.equal([]);
  });

  it('reach every measure and dictum', () => {
    const decisions = casesOf(SEED).flatMap(({ written }) =>
      written.flatMap(({ content }) =>
        typeof content !== 'string' && content.kind === 'decisionRegistered' ? [content] : [],
      ),
    );
    const reached = counted(decisions.flatMap(({ measure, dictum }) => [measure, dictum]));
    report(reached);
    expectNearlyAll(missing([...MEASURE_KINDS, ...DICTA], reached), [...MEASURE_KINDS, ...DICTA]);
  });

  it('reach every state', () => {
    const reached = counted(answers.map(({ state }) => state));
    report(reached);
    expect(missing(STATES, reached)).to.deep.equal([]);
  });

  it('reach every finding', () => {
    const reached = counted(answers.flatMap(({ codes }) => codes));
    report(reached);
    expectNearlyAll(missing(FINDING_CODES, reached), FINDING_CODES);
  });

  it('reach every refusal that a case can give', () => {
    const reached = counted(
      casesOf(SEED).flatMap(({ attempts }) => attempts.flatMap(({ refusals }) => refusals.map(({ code }) => code))),
    );
    report(reached);
    expectNearlyAll(missing(REFUSAL_CODES, reached), REFUSAL_CODES);
  });
});

/** One in twenty may be too rare for two thousand cases; which ones, the failure says. */
function expectNearlyAll(missing: readonly string[], all: readonly string[]): void {
  expect(missing.length, `not reached: ${missing.join(', ')}`).to.be.at.most(all.length / 20);
}

/** The figures, for whoever tunes the moves. */
function report(figures: object): void {
  if (process.env.GRONDSLAG_FIGURES === '1') process.stdout.write(`${JSON.stringify(figures)}\n`);
}
