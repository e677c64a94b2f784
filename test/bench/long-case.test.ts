import { addMonths, decide, fold, parseCaller, parseCommand, verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { BEGIN, longCase, longCaseFacts } from '#scripts/bench/index';
import { seats } from '#scripts/cases/index';

describe('the case that benchmarks ask about', () => {
  const facts = longCaseFacts(20);
  const registrations = longCase(20);

  it('is as long as it is asked to be', () => {
    expect([1, 6, 20, 101].map((count) => longCase(count).length)).to.deep.equal([1, 6, 20, 101]);
  });

  it('is one that a ledger records, fact for fact', () => {
    const refused = registrations.flatMap(({ command, sender, eventId, content }, place) => {
      const { mspId, role, oin } = seats[sender];
      const caller = parseCaller(mspId, role, oin);
      const fact = facts[place];
      if (caller === undefined || fact === undefined) throw new Error(`no caller or fact at ${place}`);
      const parsed = parseCommand(command, fact.caseId, eventId, content);
      // The references are those of these registrations, so that each fact finds what it names.
      const before = registrations.slice(0, place).map((earlier, at) => ({ ...facts[at], ...earlier }));
      const decided =
        'fact' in parsed ? decide(parsed, fold(before as unknown as typeof facts), caller, fact.recordedAt) : parsed;
      return 'fact' in decided ? [] : [decided];
    });
    expect(refused).to.deep.equal([]);
  });

  it('holds an authorisation that is extended and stays in force', () => {
    const states = [1, 13, 25, 37].map(
      (month) => verdict(facts, { kind: 'uithuisplaatsing' }, addMonths(BEGIN, month), null).state,
    );
    expect(states).to.deep.equal(['geldig', 'geldig', 'geldig', 'geldig']);
  });
});
