import { expect } from 'chai';
import { longestGap } from '#scripts/faults/index';

describe('the longest time without an answer', () => {
  it('lies between two answers', () => {
    expect(longestGap([0, 10, 20, 70, 80, 100], 10, 100)).to.equal(50);
  });

  it('counts from the last answer before the fault', () => {
    expect(longestGap([0, 60, 100], 20, 100)).to.equal(60);
  });

  it('lasts until the end where no answer came again', () => {
    expect(longestGap([0, 10, 20], 10, 100)).to.equal(80);
  });

  it('is the whole span where nobody ever answered', () => {
    expect(longestGap([], 10, 100)).to.equal(90);
  });

  it('minds no pause that was over before the fault', () => {
    expect(longestGap([0, 90, 95, 100], 90, 100)).to.equal(5);
  });

  it('minds no pause that began after it', () => {
    expect(longestGap([0, 10, 20, 500], 0, 20)).to.equal(10);
  });
});
