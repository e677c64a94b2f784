import { expect } from 'chai';
import { type Figure, isMet, jsonOf, less, medianOf, more, textOf, totalsOf } from '#scripts/bench/index';

const finding = (...figures: Figure[]) => ({ name: 'name', title: 'title', figures, notes: ['a note'] });

describe('the figures of a benchmark', () => {
  it('have the middle round for a median, of an even number the mean of two', () => {
    expect([medianOf([5, 1, 3]), medianOf([4, 1, 3, 2]), medianOf([7])]).to.deep.equal([3, 2.5, 7]);
  });

  it('have the least for the worst round where more is better', () => {
    expect(more('rate', '/s', [3, 1, 2])).to.include({ median: 2, worst: 1 });
  });

  it('have the most for the worst round where less is better', () => {
    expect(less('time', 'ms', [3, 1, 2])).to.include({ median: 2, worst: 3 });
  });

  it('meet a target that the median just reaches', () => {
    expect([isMet(more('', '', [2], 2)), isMet(less('', '', [2], 2))]).to.deep.equal([true, true]);
  });

  it('miss a target that the median falls short of, whatever the best round did', () => {
    expect([isMet(more('', '', [1, 1, 9], 2)), isMet(less('', '', [3, 3, 0], 2))]).to.deep.equal([false, false]);
  });

  it('meet and miss nothing where nothing was promised', () => {
    expect(isMet(more('', '', [2]))).to.equal(undefined);
  });

  it('are printed with median, worst round, target and mark', () => {
    const [, met, missed] = textOf(finding(more('a', '×', [3, 2, 1], 2), less('b', 'ms', [1234], 5))).split('\n');
    expect([met, missed]).to.deep.equal([
      '  ✓ met     a  2 ×      worst 1  target ≥ 2 ×',
      '  ✗ missed  b  1234 ms           target ≤ 5 ms',
    ]);
  });

  it('are counted by the targets that they meet', () => {
    const figures = [more('a', '×', [1], 2), more('b', '×', [3], 2), more('c', '/s', [9])];
    expect(totalsOf([finding(...figures)])).to.match(/^1 of 2 targets met/);
  });

  it('are the same for machines, with the verdict', () => {
    const { findings } = JSON.parse(jsonOf([finding(more('a', '×', [1], 2), more('b', '/s', [9]))]));
    expect(findings[0].figures.map(({ met }: { met: unknown }) => met)).to.deep.equal([false, null]);
  });
});
