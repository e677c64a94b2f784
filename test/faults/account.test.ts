// The books over a fault: an account that could not find a lost or doubled event would make every fault look survived.
import { expect } from 'chai';
import { type Acknowledged, accountOf, type Books } from '#scripts/faults/index';

const acknowledged = (eventId: string, changes: Partial<Acknowledged> = {}): Acknowledged => ({
  ...{ caseId: 'case', eventId, hash: `hash of ${eventId}`, block: 7, organisation: 'rvdk', isTold: true, at: 0 },
  ...changes,
});
const held = (...eventIds: readonly string[]) => eventIds.map((eventId) => ({ eventId, hash: `hash of ${eventId}` }));
const heard = (...eventIds: readonly string[]) =>
  eventIds.map((eventId, place) => ({ id: `${eventId} ${place}`, eventId }));

/** Two events that everybody has, changed where a test says so. */
const books = (changes: Partial<Books> = {}): Books => ({
  acknowledged: [acknowledged('a'), acknowledged('b')],
  ledgers: new Map([['peer0', held('a', 'b')]]),
  projections: new Map([['gi', held('a', 'b')]]),
  receivers: new Map([['gi', heard('a', 'b')]]),
  ...changes,
});

describe('the account of a fault', () => {
  it('is clean where everybody has everything once', () => {
    expect(accountOf(books())).to.deep.equal({ acknowledged: 2, lost: [], doubled: [], untold: [] });
  });

  it('finds an acknowledged registration that one peer of several does not have', () => {
    const ledgers = new Map([
      ['peer0', held('a', 'b')],
      ['peer1', held('a')],
    ]);
    expect(accountOf(books({ ledgers })).lost).to.deep.equal([{ where: 'ledger of peer1', eventId: 'b' }]);
  });

  it('finds one that a gateway does not tell', () => {
    const projections = new Map([['gi', held('b')]]);
    expect(accountOf(books({ projections })).lost).to.deep.equal([{ where: 'gateway of gi', eventId: 'a' }]);
  });

  it('finds one that is held with another content than was acknowledged', () => {
    const ledgers = new Map([['peer0', [{ eventId: 'a', hash: 'another' }, ...held('b')]]]);
    expect(accountOf(books({ ledgers })).lost).to.deep.equal([{ where: 'ledger of peer0', eventId: 'a' }]);
  });

  it('finds an event that stands on the ledger twice', () => {
    const ledgers = new Map([['peer0', held('a', 'b', 'a')]]);
    expect(accountOf(books({ ledgers })).doubled).to.deep.equal([{ where: 'ledger of peer0', eventId: 'a' }]);
  });

  it('finds an event that a receiver took for two', () => {
    const receivers = new Map([['gi', heard('a', 'b', 'b')]]);
    expect(accountOf(books({ receivers })).doubled).to.deep.equal([{ where: 'told to gi', eventId: 'b' }]);
  });

  it('finds a party that was not told', () => {
    const receivers = new Map([['gi', heard('a')]]);
    expect(accountOf(books({ receivers })).untold).to.deep.equal([{ where: 'told to gi', eventId: 'b' }]);
  });

  it('expects nobody to be told that somebody was told', () => {
    const acknowledgement = acknowledged('b', { isTold: false });
    const receivers = new Map([['gi', heard('a')]]);
    expect(accountOf(books({ acknowledged: [acknowledged('a'), acknowledgement], receivers })).untold).to.deep.equal(
      [],
    );
  });

  it('minds no event of which the answer was lost on the way', () => {
    const everywhere = held('a', 'b', 'c');
    const more = { ledgers: new Map([['peer0', everywhere]]), projections: new Map([['gi', everywhere]]) };
    expect(accountOf(books({ ...more, receivers: new Map([['gi', heard('a', 'b', 'c')]]) }))).to.deep.equal({
      acknowledged: 2,
      lost: [],
      doubled: [],
      untold: [],
    });
  });
});
