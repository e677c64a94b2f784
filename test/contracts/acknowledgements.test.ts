import { expect } from 'chai';
import { newReference } from './support/case-file.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';
import { oinOf } from './support/topology.js';

describe('contract acknowledgements', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  it('records that the institution was told', async () => {
    const story = await new Story(ledger).until('acknowledgement');
    expect(story.recorded.at(-1)).to.nested.include({ 'record.seq': 7, 'record.mspId': 'GIMSP' });
  });

  it('records that the municipality was told', async () => {
    const story = await new Story(ledger).until('acknowledgement');
    const { name, fields } = story.step('acknowledgement');
    await story.record(ledger.as('den-haag'), name, { ...fields, registrar: oinOf('den-haag') });
    expect(story.recorded.at(-1)).to.nested.include({ 'record.seq': 8, 'record.mspId': 'GemeentenMSP' });
  });

  it('cannot be about an event that is not in the case', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('acknowledgement');
    const next = story.next({ ...fields, event: newReference() });
    const sent = () => ledger.as(by).send('acknowledgements:acknowledgeNotification', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['event-unknown event']);
  });
});
