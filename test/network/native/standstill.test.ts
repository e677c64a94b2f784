import { Standstill, watchOrdering } from '@grondslag/network/native';
import { planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';
import fc from 'fast-check';

const plan = planOf(topology, { directory: '/net', basePort: 7050, host: '127.0.0.1' });
const [rechtspraak, rvdk] = plan.organisations as [
  (typeof plan.organisations)[number],
  (typeof plan.organisations)[number],
];
const orderer = rechtspraak.orderer.name;
const [{ name: peer }] = rechtspraak.peers;
const patience = 15_000;

/** What the nodes of one organisation answer. */
const heights = (ordererHeight: number | undefined, peerHeight: number | undefined) =>
  new Map([
    [orderer, ordererHeight],
    [peer, peerHeight],
  ]);

/** Everything that is named in a row of looks, one each second. */
const named = (...looks: readonly (readonly [number | undefined, number | undefined])[]) => {
  const standstill = new Standstill(plan, patience);
  return looks.flatMap(([own, of], second) => standstill.look(heights(own, of), second * 1_000));
};
const times = <T>(count: number, look: T): readonly T[] => Array.from({ length: count }, () => look);

describe('an ordering node that stands still', () => {
  it('is named when it has had one height for 15 s while its organisation’s peer had more', () => {
    expect(named(...times(15, [7, 9] as const))).to.deep.equal([]);
    expect(named(...times(16, [7, 9] as const))).to.deep.equal([orderer]);
  });

  it('is given as much time again after it was named', () => {
    expect(named(...times(30, [7, 9] as const))).to.deep.equal([orderer]);
    expect(named(...times(31, [7, 9] as const))).to.deep.equal([orderer, orderer]);
  });

  for (const [why, between] of [
    ['it took a block', [8, 9]],
    ['nobody had more', [7, 7]],
    ['it did not answer', [undefined, 9]],
    ['its peer did not answer', [7, undefined]],
  ] as const) {
    it(`is not named when meanwhile ${why}`, () => {
      expect(named(...times(14, [7, 9] as const), between, ...times(14, [7, 9] as const))).to.deep.equal([]);
    });
  }

  it('is not held against the peers of another organisation, which it may not trust', () => {
    const [{ name: other }] = rvdk.peers;
    const standstill = new Standstill(plan, patience);
    const looks = times(
      20,
      new Map([
        [orderer, 7],
        [peer, 7],
        [other, 9],
      ]),
    );
    expect(looks.flatMap((look, second) => standstill.look(look, second * 1_000))).to.deep.equal([]);
  });

  it('is never named while it follows, however far behind', () => {
    const steps = fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.nat(), (pauses, lead) => {
        const looks = pauses.flatMap((pause, block) => times(pause + 1, [block + 1, block + 1 + lead] as const));
        expect(named(...looks)).to.deep.equal([]);
      }),
    );
  });
});

describe('a watch over ordering', () => {
  const still = heights(7, 9);

  it('starts again who stands still, tells it, and goes on when that fails', async () => {
    const restarted: string[] = [];
    const told: string[] = [];
    await new Promise<void>((resolve) => {
      const watch = watchOrdering(plan, {
        ...{ every: 1, patience: 5, ask: async () => still },
        tell: (line) => told.push(line),
        restart: async (name) => {
          restarted.push(name);
          if (restarted.length === 1) throw new Error('port in use');
          void watch.stop().then(resolve);
        },
      });
    });
    expect(restarted).to.deep.equal([orderer, orderer]);
    expect(told[0]).to.include(orderer).and.include('height 7').and.include('port in use');
    expect(told[1]).to.include('started again');
  });

  it('outlives a look that fails, and has ended when stop resolves', async () => {
    let looks = 0;
    const watch = watchOrdering(plan, {
      ...{
        every: 1,
        patience: 0,
        tell: () => {},
        restart: () => Promise.reject(new Error('nobody is to be restarted')),
      },
      ask: async () => {
        looks += 1;
        throw new Error('no way to the nodes');
      },
    });
    while (looks < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    await watch.stop();
    const seen = looks;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(looks).to.equal(seen);
  });
});
