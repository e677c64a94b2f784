import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { drive, ROUNDS, sideBySide } from '#scripts/bench/index';

describe('rounds of a benchmark', () => {
  it('take the sides in turn', async () => {
    let taken = '';
    const side = (name: string) => async () => {
      taken += name;
    };
    await sideBySide({ a: side('a'), b: side('b') }, () => undefined);
    expect(taken).to.equal('ab'.repeat(ROUNDS + 1));
  });

  it('leave the first round out', async () => {
    let round = 0;
    const results = await sideBySide({ a: async () => round++ }, () => undefined);
    expect(results.map(({ a }) => a)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('tell each side which round it is, 0 for the one that is left out', async () => {
    const told: number[] = [];
    await sideBySide({ a: async (round) => told.push(round) }, () => undefined);
    expect(told).to.deep.equal([0, 1, 2, 3, 4, 5]);
  });

  it('keep the asked number of calls under way, and no more', async () => {
    let underWay = 0;
    let most = 0;
    await drive(8, 30, async () => {
      most = Math.max(most, ++underWay);
      await wait(2);
      underWay--;
    });
    expect(most).to.equal(8);
  });

  it('time each call, and count them all', async () => {
    let calls = 0;
    const { perSecond, p50 } = await drive(4, 200, async () => {
      calls++;
      await wait(20);
    });
    expect({ rate: perSecond <= (calls * 1000) / 200, time: p50 >= 19 && p50 < 200 }).to.deep.equal({
      rate: true,
      time: true,
    });
  });

  it('make what a call needs outside its time, anew for each', async () => {
    const made: number[] = [];
    const used: number[] = [];
    const { p50 } = await drive(
      1,
      100,
      async (one) => used.push(one),
      () => {
        const end = performance.now() + 20;
        while (performance.now() < end);
        return made.push(made.length);
      },
    );
    expect({ used, isOutside: p50 < 10 }).to.deep.equal({ used: made.map((_, place) => place + 1), isOutside: true });
  });

  it('end with the first call that fails', async () => {
    const failure = await drive(2, 10_000, () => Promise.reject(new Error('refused'))).catch((error) => error.message);
    expect(failure).to.equal('refused');
  });
});
