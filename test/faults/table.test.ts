import { expect } from 'chai';
import { metricIn } from '#scripts/faults/heights';
import { catalogue, linesOf, type Outcome, pageOf, totalsOf } from '#scripts/faults/index';

const [fault] = catalogue;
const outcome = (changes: Partial<Outcome> = {}): Outcome => {
  if (fault === undefined) throw new Error('the catalogue is empty');
  return {
    ...{ fault, account: { acknowledged: 12, lost: [], doubled: [], untold: [] }, unsettled: 0, level: 2.34 },
    ...{ registering: { struck: undefined, others: 1.25 }, verifying: { struck: 3, others: 0.5 } },
    ...{ redelivered: 1, seen: ['killed: orderer.rvdk'], broken: [] },
    ...changes,
  };
};
const lost = outcome({
  account: { acknowledged: 12, lost: [{ where: 'ledger of peer0', eventId: 'a' }], doubled: [], untold: [] },
  broken: ['1 acknowledged registrations lost: ledger of peer0'],
});
const circumstances = { date: '2026-11-22', network: 'native', versions: ['Fabric 3.1.5'], seconds: 61 };

describe('the table of faults', () => {
  it('has no two faults of one name', () => {
    const names = catalogue.map(({ name }) => name);
    expect(names).to.deep.equal([...new Set(names)]);
  });

  it('closes with what was survived and what was not', () => {
    const prevented = outcome({ prevented: 'no right to mount' });
    expect(totalsOf([outcome(), lost, prevented])).to.equal(
      '1 faults survived, 1 not, 1 not done; 24 registrations acknowledged, 1 lost\n',
    );
  });

  it('marks a broken promise where it happened', () => {
    expect(linesOf(lost)).to.match(/^ {2}✗ .*BROKEN: 1 acknowledged registrations lost: ledger of peer0\n$/s);
  });

  it('has on its page a row for every fault, done or not', () => {
    const page = pageOf([outcome(), outcome({ prevented: 'no right to mount' })], circumstances);
    expect(page.split('\n').filter((line) => line.startsWith(`| ${fault?.title}`))).to.have.lengthOf(2);
  });
});

describe('a gauge of a node', () => {
  const text = '# HELP x\nx_height{channel="other"} 3\nx_height{channel="ours"} 1.2e+01\n';

  it('is read by the channel it is about', () => {
    expect(metricIn(text, 'x_height', 'ours')).to.equal(12);
  });

  it('is unknown where it is not told', () => {
    expect(metricIn(text, 'y_height', 'ours')).to.equal(undefined);
  });
});
