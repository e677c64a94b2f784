import { longestRequestedPause, minimumSpan, nextAttempt, pauses, requestedPause } from '@grondslag/gateway/outbox';
import { expect } from 'chai';
import fc from 'fast-check';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 1);

function wholeSchedule(chance: () => number): number[] {
  const moments = [start];
  for (;;) {
    const now = moments[moments.length - 1] ?? start;
    const next = nextAttempt({ attempts: moments.length, firstAttemptAt: start, now, chance: chance() });
    if (next === 'exhausted') return moments;
    moments.push(next);
  }
}

describe('The schedule of attempts', () => {
  it('spans at least 72 hours when chance shortens every pause', () => {
    expect((wholeSchedule(() => 0).at(-1) ?? 0) - start).to.be.at.least(72 * hour);
  });

  it('ends, whatever chance does', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (chances) => {
        const moments = wholeSchedule(() => chances.next().value);
        expect(moments.length).to.equal(pauses.length + 1);
      }),
    );
  });

  it('tries again within six seconds of the first failure', () => {
    const next = nextAttempt({ attempts: 1, firstAttemptAt: start, now: start, chance: 0.999 });
    expect(next).to.be.within(start + 4_000, start + 6_000);
  });

  it('tells a receiver that was away for a minute within 75 seconds of its return, whatever chance does', () => {
    const returned = start + 60_000;
    for (const chance of [0, 0.5, 0.9999]) {
      const told = wholeSchedule(() => chance).find((moment) => moment >= returned) ?? Number.POSITIVE_INFINITY;
      expect(told - returned).to.be.at.most(75_000);
    }
  });

  for (const [attempts, pause] of pauses.entries()) {
    it(`keeps the pause after attempt ${attempts + 1} within a fifth of ${pause} ms`, () => {
      const failed = { attempts: attempts + 1, firstAttemptAt: start, now: start };
      expect([0, 0.5, 0.9999].map((chance) => nextAttempt({ ...failed, chance }))).to.satisfy((all: number[]) =>
        all.every((at) => Math.abs(at - start - pause) <= pause * 0.2),
      );
    });
  }

  it('waits exactly as long as the receiver asks', () => {
    const failed = { attempts: 3, firstAttemptAt: start, now: start, chance: 0.3, requestedPause: 61_000 };
    expect(nextAttempt(failed)).to.equal(start + 61_000);
  });

  it('does not let the receiver ask for more than a day', () => {
    const failed = { attempts: 3, firstAttemptAt: start, now: start, chance: 0.3, requestedPause: 400 * hour };
    expect(nextAttempt(failed)).to.equal(start + longestRequestedPause);
  });

  it('no longer lets the receiver shorten a pause once the schedule is used up', () => {
    const failed = { attempts: pauses.length + 1, firstAttemptAt: start, now: start + hour, chance: 0.5 };
    expect(nextAttempt({ ...failed, requestedPause: 1_000 })).to.be.greaterThan(start + hour + 1_000);
  });

  it('does not give up before 72 hours, however often it was asked to come back', () => {
    const failed = { attempts: 500, firstAttemptAt: start, now: start + minimumSpan - 1, chance: 0.5 };
    expect(nextAttempt(failed)).not.to.equal('exhausted');
  });

  it('gives up when the schedule is used up and 72 hours have passed', () => {
    const failed = { attempts: pauses.length + 1, firstAttemptAt: start, now: start + minimumSpan, chance: 0.5 };
    expect(nextAttempt(failed)).to.equal('exhausted');
  });
});

describe('A Retry-After field', () => {
  for (const [title, field, pause] of [
    ['counts seconds', '120', 120_000],
    ['may be zero', '0', 0],
    ['may be a date', 'Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['asks for nothing when its date has passed', 'Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['is ignored when it is neither', 'soon', undefined],
    ['is ignored when it is negative', '-1', undefined],
    ['is ignored when it is not whole', '1.5', undefined],
    ['may be absent', undefined, undefined],
  ] as const) {
    it(title, () => expect(requestedPause(field, start)).to.equal(pause));
  }
});
