// What a file of published cases must look like, and that a bad one is refused with every fault at its place.

import { expect } from 'chai';
import { parseCases } from '#scripts/cases/index';
import { aPublishedCase, aRow } from './a-published-case.js';

const faultsOf = (value: unknown): string[] => {
  const parsed = parseCases(value);
  return 'faults' in parsed ? parsed.faults : [];
};

describe('a file of published cases', () => {
  it('is read', () => {
    expect(faultsOf([aPublishedCase()])).to.deep.equal([]);
  });

  it('is refused when it is no list', () => {
    expect(faultsOf({})[0]).to.match(/^file:/);
  });

  it('is refused with all its faults, each at its place', () => {
    const bad = aPublishedCase({
      confidence: 'certain',
      timeline: [aRow({ date: '2021-02-29' })],
      probes: [{ measure: 'JR', on: '2021-03-01', expect: 'maybe' }],
    });
    expect(faultsOf([bad]).map((fault) => fault.split(':')[0])).to.have.members([
      '[0].confidence',
      '[0].timeline[0].date',
      '[0].probes[0].measure',
      '[0].probes[0].expect',
    ]);
  });

  it('is refused when a row does not say whether it has a date', () => {
    const { date: _, ...undated } = aRow();
    expect(faultsOf([aPublishedCase({ timeline: [undated] })])).to.have.length(1);
  });

  it('is refused when a term ends before it begins', () => {
    const row = aRow({ from: '2020-03-01', until: '2020-03-01' });
    expect(faultsOf([aPublishedCase({ timeline: [row] })])[0]).to.match(/^\[0\]\.timeline\[0\]\.until/);
  });

  it('is refused when nothing places a case in time', () => {
    const row = aRow({ date: null, from: null, until: null });
    expect(faultsOf([aPublishedCase({ id: 'unpublished', date: null, timeline: [row] })])[0]).to.match(
      /^\[0\]\.timeline/,
    );
  });

  it('is refused when two cases have one id', () => {
    expect(faultsOf([aPublishedCase(), aPublishedCase()])[0]).to.match(/^\[1\]\.id/);
  });
});
