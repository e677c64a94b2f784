import { verdict } from '@grondslag/chaincode/domain';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../histories.js';
import { OF_ANY_TRACE } from './any-trace.js';

describe('the trace of any verdict', () => {
  const anyVerdict = fc
    .tuple(someFacts, someKind, someDay)
    .map(([facts, kind, on]) => ({ facts, answer: verdict(facts, { kind }, on, null) }));

  for (const { title, check } of OF_ANY_TRACE) {
    it(title, () => {
      fc.assert(
        fc.property(anyVerdict, ({ facts, answer }) => {
          check(answer, facts);
        }),
        { numRuns: 600 },
      );
    });
  }
});
