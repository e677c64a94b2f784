// Two years of supervision with placement, of which closed youth care is a part (1:265j lid 3, 1:265b lid 4 BW, Jw 6.1.2 lid 8).

import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type History, measureOf, verdictOn } from '../../support/domain.js';
import { clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const P8 = 'P8-melding-twee-jaar';

/** Supervision of two years from 2 February 2024 (or later), and placement from a day on until then. */
const supervised = (placedFrom: string, begin = '2024-02-02') =>
  aCase()
    .finding('2024-01-15', [OTS, UHP, CLOSED, URGENT, CONDITIONAL])
    .grant(begin, OTS, begin, '2025-02-02')
    .extend('2025-01-20', OTS, '2026-02-02')
    .grant('2024-01-20', UHP, placedFrom, '2025-02-03')
    .extend('2025-01-20', UHP, '2026-02-02')
    .execution(placedFrom, 'begonnen');
const closedFor = (kind: MeasureKind, from: string, until: string, history: History) =>
  history
    .grant(from, kind, from, until)
    .execution(from, 'begonnen', { measureRef: measureOf(kind) })
    .execution(until, 'beeindigd', { measureRef: measureOf(kind) });
const owed = (history: History) => clockStates(history, OTS, P8, '2025-06-01')[0] !== 'geen';

describe('two years of placement of which one was closed youth care', () => {
  const both = (from: string) => closedFor(CLOSED, from, '2025-02-02', supervised('2025-02-02'));

  it('are announced to the council, from the day on which they are full', () => {
    expect(['2024-02-02', '2024-02-03'].map((from) => owed(both(from)))).to.deep.equal([true, false]);
  });

  it('ask for the advice of the council', () => {
    const asked = both('2024-02-02').request('2025-12-10', 'verlengen', UHP);
    const codes = ['2025-12-09', '2025-12-10'].map((on) =>
      verdictOn(asked, { measureRef: measureOf(UHP) }, on).findings.some(
        ({ code }) => code === 'council-advice-missing',
      ),
    );
    expect(codes).to.deep.equal([false, true]);
  });

  it('are counted as far as the child was under supervision', () => {
    const late = (begin: string) => closedFor(CLOSED, '2024-02-02', '2025-02-02', supervised('2025-02-02', begin));
    expect(['2024-02-02', '2024-02-03'].map((begin) => owed(late(begin)))).to.deep.equal([true, false]);
  });

  it('may have begun in emergency, and are not two years with a day between', () => {
    const urgent = (until: string) =>
      closedFor(URGENT, '2024-02-02', until, closedFor(CLOSED, '2024-02-20', '2025-02-02', supervised('2025-02-02')));
    expect(['2024-02-19', '2024-02-20'].map((until) => owed(urgent(until)))).to.deep.equal([false, true]);
  });

  it('begin under a conditional authorisation with the admission', () => {
    const admitted = (on: string) =>
      supervised('2024-06-02')
        .grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-07-02')
        .execution(on, 'begonnen', { measureRef: measureOf(CONDITIONAL) });
    expect([supervised('2024-06-02'), admitted('2024-02-02'), admitted('2024-02-03')].map(owed)).to.deep.equal([
      ...[false, true, false],
    ]);
  });
});
