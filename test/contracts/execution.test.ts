import { expect } from 'chai';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';

describe('contract execution', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  it('records that a placement began', async () => {
    const story = await new Story(ledger).until('execution');
    expect(story.recorded.at(-1)).to.nested.include({ 'record.seq': 6, 'record.mspId': 'GIMSP' });
  });

  it('records that a placement ended', async () => {
    const story = await new Story(ledger).until('execution');
    const { by, name, fields } = story.step('execution');
    await story.record(ledger.as(by), name, { ...fields, phase: 'beeindigd', date: '2025-03-01' });
    expect(story.recorded.at(-1)?.record.seq).to.equal(7);
  });

  it('cannot end what has not begun', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('execution');
    const next = story.next({ ...fields, phase: 'beeindigd' });
    const sent = () => ledger.as(by).send('execution:registerExecution', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['execution-not-begun phase 1:265c lid 3 BW']);
  });

  it('cannot carry out supervision, which needs no carrying out', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('execution');
    const next = story.next({ ...fields, measureRef: story.supervisionRef });
    const sent = () => ledger.as(by).send('execution:registerExecution', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['not-executable measureRef 1:255 lid 1 BW']);
  });
});
