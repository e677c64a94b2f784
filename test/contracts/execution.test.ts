import { expect } from 'chai';
import { transactionOf } from './support/case-file.js';
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

  it('records what an institution tells the council', async () => {
    const story = await new Story(ledger).until('notice');
    expect(story.recorded.at(-1)?.record).to.include({ seq: 14, mspId: 'GIMSP' });
  });

  it('tells the council nothing of an early end without its day', async () => {
    const story = await new Story(ledger).until('placement');
    const { by, name, fields } = story.step('notice');
    const { plannedEnd: _, ...dayless } = fields;
    const sent = () => ledger.as(by).send(transactionOf(name), story.next(dayless));
    expect(await saidOf(ledger, sent)).to.deep.equal(['missing-field plannedEnd']);
  });

  it('tells the council of no early end of supervision, which only a court can end', async () => {
    const story = await new Story(ledger).until('placement');
    const { by, name, fields } = story.step('notice');
    const sent = () =>
      ledger.as(by).send(transactionOf(name), story.next({ ...fields, measureRef: story.supervisionRef }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['not-for-this-measure measureRef 1:265j lid 2 BW']);
  });

  it('records a step of care', async () => {
    const story = await new Story(ledger).until('careStep');
    expect(story.recorded.at(-1)?.record).to.include({ seq: 16, mspId: 'GIMSP' });
  });

  it('evaluates no plan that was not made', async () => {
    const story = await new Story(ledger).until('placement');
    const { by, name, fields } = story.step('careStep');
    const sent = () => ledger.as(by).send(transactionOf(name), story.next({ ...fields, step: 'plan-geevalueerd' }));
    expect((await saidOf(ledger, sent)).map((said) => said.split(' ', 2).join(' '))).to.deep.equal([
      'plan-unknown step',
    ]);
  });
});
