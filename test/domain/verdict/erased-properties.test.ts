import {
  addDays,
  addresseesOf,
  type Caller,
  type CanonicalValue,
  canonical,
  decide,
  fold,
  isRefusal,
  MEASURE_KINDS,
  parseCommand,
  partiesOf,
  type RecordedFact,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { CALLERS, CASE, type Content, day, measureOf, noon, PARTIES, uuid } from '../../support/domain.js';
import { OTS } from '../decide/refuses.js';
import { someDay, someFacts, someKind } from '../histories.js';

describe('whatever was erased', () => {
  const end = (facts: readonly RecordedFact[]) => addDays(day(facts.at(-1)?.recordedAt.slice(0, 10) ?? ''), 366 * 20);
  /** The erasure of some facts, decided as the ledger would. */
  function erasureOf(facts: readonly RecordedFact[]): readonly RecordedFact[] | undefined {
    const date = end(facts);
    const content = {
      ...{ kind: 'contentErased', date, registrar: PARTIES.council, ground: 'bewaartermijn', scope: 'zaak' },
      ...addresseesOf(fold(facts)),
    };
    const command = parseCommand('eraseContent', CASE, uuid(9000), content);
    if (!('fact' in command) || isRefusal(decide(command, fold(facts), CALLERS.council, noon(date)))) return undefined;
    const { eventId, fact } = command;
    const tombstone = { caseId: CASE, eventId, seq: facts.length + 1, recordedAt: noon(date), mspId: 'RvdKMSP' };
    return [
      ...facts.map((recorded) => ({ ...recorded, content: 'purged' as const })),
      { ...tombstone, hash: 'f'.repeat(64), content: fact },
    ];
  }

  it('the term of keeping ends for every history', () => {
    fc.assert(fc.property(someFacts, (facts) => erasureOf(facts) !== undefined));
  });

  it('no request takes a case in which a measure is in force or in doubt, unless a court decided so', () => {
    const notOver = ['geldig', 'geldig-mits', 'geschorst', 'betwist', 'onbekend', 'basis-ontbreekt'];
    let refused = 0;
    fc.assert(
      fc.property(someFacts, fc.nat({ max: 500 }), (facts, later) => {
        const on = addDays(day(facts.at(-1)?.recordedAt.slice(0, 10) ?? ''), later);
        const isOver = MEASURE_KINDS.every((kind) => !notOver.includes(verdict(facts, { kind }, on, null).state));
        const asked = (by: Caller, more: Content) => {
          const content = {
            ...{ kind: 'contentErased', date: on, registrar: by.oin, ground: 'verzoek-avg', scope: 'zaak' },
            ...{ requestHash: 'c'.repeat(64), ...more },
            ...addresseesOf(fold(facts)),
          };
          const command = parseCommand('eraseContent', CASE, uuid(9000), content);
          return 'fact' in command ? decide(command, fold(facts), by, noon(on)) : undefined;
        };
        const byCouncil = asked(CALLERS.council, { decisionHash: 'd'.repeat(64) });
        if (!isOver) {
          refused++;
          expect(byCouncil).to.include({ code: 'keeping-required', subject: 'registrar' });
        }
        expect(asked(CALLERS.court, { decisionHash: 'd'.repeat(64) })).to.have.property('fact');
      }),
      { numRuns: 300 },
    );
    expect(refused).to.be.greaterThan(20);
  });

  it('every party before is a party after, and nobody more', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const namesOf = (some: readonly RecordedFact[]) =>
          partiesOf(fold(some))
            .map(({ role, oin }) => `${role} ${oin}`)
            .sort();
        expect(namesOf(erasureOf(facts) ?? [])).to.deep.equal(namesOf(facts));
      }),
    );
  });

  it('no answer depends on what stood there', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const after = erasureOf(facts) ?? [];
        const answer = verdict(after, { kind }, on, null);
        const tombstone = after.at(-1);
        const { state, missing, nextCriticalDate, findings, erasure } = answer;
        expect([state, missing, nextCriticalDate, findings.length, erasure?.erasedBy]).to.deep.equal([
          ...['onbekend', [], null, 1],
          tombstone?.eventId,
        ]);
      }),
    );
  });

  it('the tombstone holds no date, measure or reference of the case', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const text = canonical(erasureOf(facts)?.at(-1)?.content as unknown as CanonicalValue);
        const told = [...MEASURE_KINDS, ...facts.map(({ eventId }) => eventId), CASE, measureOf(OTS)];
        expect(told.filter((one) => text.includes(`"${one}"`))).to.deep.equal([]);
      }),
    );
  });
});
