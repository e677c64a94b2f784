import { conclusionOf, type RecordedFact, type Step, type Verdict, verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../histories.js';

const RUNS = { numRuns: 600 };

const all = (steps: readonly Step[]): readonly Step[] => steps.flatMap((step) => [step, ...all(step.causes)]);
const eventsOf = (step: Step) => step.facts.map(({ event }) => event);

describe('the trace of any verdict', () => {
  const anyVerdict = fc
    .tuple(someFacts, someKind, someDay)
    .map(([facts, kind, on]) => ({ facts, answer: verdict(facts, { kind }, on, null) }));
  const holds = (said: (answer: Verdict, facts: readonly RecordedFact[]) => void) =>
    fc.assert(
      fc.property(anyVerdict, ({ facts, answer }) => {
        said(answer, facts);
      }),
      RUNS,
    );

  it('comes to the same state by itself', () => {
    holds(({ trace, state }) => expect(conclusionOf(trace)).to.equal(state));
  });

  it('holds every reason: its rule, its article and its events', () => {
    holds(({ trace, reasons }) => {
      for (const { rule, article, url, events } of reasons) {
        const steps = all(trace).filter((step) => step.decisive && step.rule === rule && step.article === article);
        expect(steps.flatMap(eventsOf)).to.include.members([...events]);
        expect(steps.map((step) => step.url)).to.include(url);
      }
    });
  });

  it('names no event that is not on the ledger, and dates each as the ledger does', () => {
    holds(({ trace }, facts) => {
      const known = new Set(facts.map(({ eventId }) => eventId));
      const cited = all(trace).flatMap((step) => step.facts);
      expect(cited.filter(({ event, date }) => !known.has(event) || date === null)).to.deep.equal([]);
    });
  });

  it('gives an effect to what carries a state other than in force, and to that alone', () => {
    holds(({ trace }) => {
      const odd = trace.filter(
        ({ decisive, outcome, effect }) => decisive && (outcome === 'voldaan') !== (effect === null),
      );
      expect(odd).to.deep.equal([]);
    });
  });

  it('is of things that happened in their order: facts by date', () => {
    holds(({ trace }) => {
      for (const { facts } of all(trace)) {
        const dates = facts.map(({ date }) => date ?? '');
        expect(dates).to.deep.equal([...dates].sort());
      }
    });
  });

  it('says which courts differ wherever it says that they do', () => {
    holds(({ trace }) => {
      const disputed = all(trace).filter(({ outcome, causes }) => outcome === 'betwist' && causes.length === 0);
      expect(disputed.filter(({ positions }) => positions.length === 0)).to.deep.equal([]);
    });
  });

  it('says until which day what is open can still be met, when the law or the court set one', () => {
    holds(({ trace }) => {
      const open = all(trace).filter(({ what, outcome }) => outcome === 'open' && what.startsWith('gehoor'));
      expect(open.filter(({ until }) => until === null)).to.deep.equal([]);
    });
  });
});
