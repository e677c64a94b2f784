import { expect } from 'chai';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';
import { oinOf } from './support/topology.js';

describe('contract transfers', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  it('records that a municipality handed the case over', async () => {
    const story = await new Story(ledger).until('transfer');
    expect(story.recorded.at(-1)).to.nested.include({ 'record.seq': 10, 'record.mspId': 'GemeentenMSP' });
  });

  it('lets the new municipality write', async () => {
    const story = await new Story(ledger).until('transfer');
    const { name, fields } = story.step('acknowledgement');
    await story.record(ledger.as('delft'), name, { ...fields, registrar: oinOf('delft') });
    expect(story.recorded.at(-1)?.record.seq).to.equal(11);
  });

  it('cannot hand over to who is responsible already', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('transfer');
    const next = story.next({ ...fields, municipality: oinOf('den-haag'), municipalityCode: '0518' });
    const sent = () => ledger.as(by).send('transfers:changeMunicipality', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['nothing-changed municipality']);
  });
});
