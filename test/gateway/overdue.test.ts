import { Overdue } from '@grondslag/gateway';
import { expect } from 'chai';

describe('How long a gateway is behind', () => {
  it('is nothing while it has every block that is known', () => {
    const overdue = new Overdue();
    overdue.saw(7n, 1_000);
    expect(overdue.behind(7n, 60_000)).to.equal(0);
  });

  it('is counted from the moment at which the first block that it lacks was known', () => {
    const overdue = new Overdue();
    for (const [block, at] of [
      [7n, 1_000],
      [8n, 2_000],
      [9n, 3_000],
    ] as const) {
      overdue.saw(block, at);
    }
    expect(overdue.behind(7n, 32_000)).to.equal(30_000);
  });

  it('is not counted anew when the same block is heard of again', () => {
    const overdue = new Overdue();
    overdue.saw(8n, 1_000);
    overdue.saw(8n, 20_000);
    expect(overdue.behind(7n, 31_000)).to.equal(30_000);
  });

  it('is short for one that follows closely, however long it runs', () => {
    const overdue = new Overdue();
    for (let block = 1n; block < 5_000n; block++) {
      overdue.saw(block, Number(block) * 100);
      overdue.behind(block - 2n, Number(block) * 100);
    }
    expect(overdue.behind(4_998n, 500_000)).to.equal(100);
  });

  it('is nothing when no block is known', () => {
    expect(new Overdue().behind(null, 1_000)).to.equal(0);
  });
});
