import {
  addDays,
  type CanonicalValue,
  canonical,
  earliest,
  fold,
  knownBy,
  type MeasureKind,
  type RecordedFact,
  STATES,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../histories.js';

const RUNS = { numRuns: 400 };
const ask = (facts: readonly RecordedFact[], kind: MeasureKind, on: ReturnType<typeof addDays>) =>
  verdict(facts, { kind }, on, null);

describe('whatever happened in a case', () => {
  it('the histories that are tried are of some length', () => {
    const lengths = fc.sample(someFacts, 100).map((facts) => facts.length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / 100).to.be.greaterThan(4);
  });

  it('and reach most states', () => {
    const days = fc.sample(fc.tuple(someFacts, someKind, someDay), { numRuns: 6000, seed: 42 });
    const reached = new Set(days.map(([facts, kind, on]) => ask(facts, kind, on).state));
    expect([...reached]).to.have.members([...STATES]);
  });

  it('the timeline of a beginning does not depend on what follows', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(), (facts, at) => {
        const prefix = facts.slice(0, at % (facts.length + 1));
        const plain = (some: readonly RecordedFact[]) => fold(some).entries.map(({ recorded }) => recorded);
        expect(plain(prefix)).to.deep.equal(plain(facts).slice(0, prefix.length));
      }),
      RUNS,
    );
  });

  it('what is registered after a moment never changes the answer at that moment', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, someDay, (facts, kind, on, known) => {
        const moment = `${known}T18:00:00.000Z` as RecordedFact['recordedAt'];
        const then = knownBy(facts, moment);
        expect(verdict(facts, { kind }, on, moment)).to.deep.equal(verdict(then, { kind }, on, moment));
      }),
      RUNS,
    );
  });

  it('the state is one of the known ones and every reason names an article', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const { state, reasons } = ask(facts, kind, on);
        return (
          STATES.includes(state) &&
          reasons.length > 0 &&
          reasons.every(({ article, url }) => article !== '' && url.startsWith('http'))
        );
      }),
      RUNS,
    );
  });

  it('every event that is named is on the ledger', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const { reasons, findings } = ask(facts, kind, on);
        const known = new Set(facts.map(({ eventId }) => eventId));
        return [...reasons, ...findings].every(({ events }) => events.every((event) => known.has(event)));
      }),
      RUNS,
    );
  });

  it('the state stays the same up to the next critical date and is another on it', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, fc.nat(), (facts, kind, on, ahead) => {
        const { state, nextCriticalDate } = ask(facts, kind, on);
        const last = nextCriticalDate === null ? addDays(on, 2000) : addDays(nextCriticalDate, -1);
        const between = addDays(on, ahead % 1500);
        expect(ask(facts, kind, earliest(between, last)).state).to.equal(state);
        if (nextCriticalDate !== null) expect(ask(facts, kind, nextCriticalDate).state).not.to.equal(state);
      }),
      { numRuns: 1500 },
    );
  });

  it('a measure by its reference is never better off than its kind', () => {
    const isValid = (state: string) => state === 'geldig' || state === 'geldig-mits';
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const whole = ask(facts, kind, on);
        if (whole.answeredBy === null) return true;
        const one = verdict(facts, { measureRef: whole.answeredBy }, on, null);
        return one.state === whole.state && (isValid(whole.state) || !isValid(one.state));
      }),
      RUNS,
    );
  });

  it('nothing is valid without a request and a decision', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const { state, missing } = ask(facts, kind, on);
        return (state !== 'geldig' && state !== 'geldig-mits') || missing.length === 0;
      }),
      RUNS,
    );
  });

  it('an answer has a canonical text, the same each time', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const once = canonical(ask(facts, kind, on) as unknown as CanonicalValue);
        const again = canonical(ask(structuredClone(facts) as typeof facts, kind, on) as unknown as CanonicalValue);
        return once === again;
      }),
      RUNS,
    );
  });
});
