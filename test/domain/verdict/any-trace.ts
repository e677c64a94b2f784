/** What must hold of the trace of any verdict on a case of which all content can be read. */

import { conclusionOf, type RecordedFact, type Step, type Verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';

/** One thing that must hold. */
export interface OfTrace {
  readonly title: string;
  readonly check: (answer: Verdict, facts: readonly RecordedFact[]) => void;
}

const all = (steps: readonly Step[]): readonly Step[] => steps.flatMap((step) => [step, ...all(step.causes)]);
const eventsOf = (step: Step) => step.facts.map(({ event }) => event);

/** All that must hold. */
export const OF_ANY_TRACE: readonly OfTrace[] = [
  {
    title: 'comes to the same state by itself',
    check: ({ trace, state }) => {
      expect(conclusionOf(trace)).to.equal(state);
    },
  },
  {
    title: 'holds every reason: its rule, its article and its events',
    check: ({ trace, reasons }) => {
      for (const { rule, article, url, events } of reasons) {
        const steps = all(trace).filter((step) => step.decisive && step.rule === rule && step.article === article);
        expect(steps.flatMap(eventsOf)).to.include.members([...events]);
        expect(steps.map((step) => step.url)).to.include(url);
      }
    },
  },
  {
    title: 'names no event that is not on the ledger, and dates each as the ledger does',
    check: ({ trace }, facts) => {
      const known = new Set(facts.map(({ eventId }) => eventId));
      const cited = all(trace).flatMap((step) => step.facts);
      expect(cited.filter(({ event, date }) => !known.has(event) || date === null)).to.deep.equal([]);
    },
  },
  {
    title: 'gives an effect to what carries a state other than in force, and to that alone',
    check: ({ trace }) => {
      const odd = trace.filter(
        ({ decisive, outcome, effect }) => decisive && (outcome === 'voldaan') !== (effect === null),
      );
      expect(odd).to.deep.equal([]);
    },
  },
  {
    title: 'is of things that happened in their order: facts by date',
    check: ({ trace }) => {
      for (const { facts } of all(trace)) {
        const dates = facts.map(({ date }) => date ?? '');
        expect(dates).to.deep.equal([...dates].sort());
      }
    },
  },
  {
    title: 'says which courts differ wherever it says that they do',
    check: ({ trace }) => {
      const disputed = all(trace).filter(({ outcome, causes }) => outcome === 'betwist' && causes.length === 0);
      expect(disputed.filter(({ positions }) => positions.length === 0)).to.deep.equal([]);
    },
  },
  {
    title: 'says until which day what is open can still be met, when the law or the court set one',
    check: ({ trace }) => {
      const open = all(trace).filter(({ what, outcome }) => outcome === 'open' && what.startsWith('gehoor'));
      expect(open.filter(({ until }) => until === null)).to.deep.equal([]);
    },
  },
];
