import { fold, knownBy } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, noon } from '../support/domain.js';

const OTS = 'ondertoezichtstelling';

const history = () =>
  aCase()
    .finding('2024-01-15', [OTS])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'grant' })
    .correction('2024-03-01', 'grant', 'rv-31', { 'corrected.until': '2024-12-02' })
    .correction('2024-04-01', 'grant', 'registratie', {
      'corrected.placeType': 'pleeggezin',
      'corrected.until': '2024-11-02',
    });

describe('a timeline', () => {
  it('is empty for a case without facts', () => {
    expect(fold([])).to.deep.include({ caseId: null, entries: [], lastRecordedAt: null });
  });

  it('keeps every fact, corrections too, in the order of recording', () => {
    expect(fold(history().facts).entries.map(({ recorded }) => recorded.seq)).to.deep.equal([1, 2, 3, 4]);
  });

  it('reads a fact as its corrections leave it, the last one last', () => {
    expect(fold(history().facts).entries[1]?.fact).to.include({
      until: '2024-11-02',
      placeType: 'pleeggezin',
      from: '2024-02-02',
    });
  });

  it('names the corrections', () => {
    const { facts } = history();
    expect(fold(facts).entries[1]?.correctedBy).to.deep.equal([facts[2]?.eventId, facts[3]?.eventId]);
  });

  it('leaves the recorded fact as it was', () => {
    expect(fold(history().facts).entries[1]?.recorded.content).to.include({ until: '2025-02-02' });
  });

  it('takes a field away where the correction says null', () => {
    const taken = history().correction('2024-05-01', 'grant', 'registratie', { 'corrected.placeType': null });
    expect(fold(taken.facts).entries[1]?.fact).not.to.have.property('placeType');
  });

  it('knows what it has not read', () => {
    const [first, second, ...rest] = history().facts;
    if (first === undefined || second === undefined) throw new Error('the history is too short');
    const timeline = fold([first, { ...second, content: 'purged' }, ...rest]);
    expect([timeline.absent, timeline.entries.length]).to.deep.equal([[{ eventId: second.eventId, why: 'purged' }], 3]);
  });

  it('holds of a moment what was registered by then', () => {
    const { facts } = history();
    expect([noon('2024-02-01'), noon('2024-02-02'), null].map((moment) => knownBy(facts, moment).length)).to.deep.equal(
      [1, 2, 4],
    );
  });

  it('ends with the last record, whoever wrote it', () => {
    const later = history().finding('2024-06-01', [OTS], {}, { by: CALLERS.council });
    expect(fold(later.facts).lastRecordedAt).to.equal(noon('2024-06-01'));
  });
});
