import { expect } from 'chai';
import { newReference } from './support/case-file.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';
import { oinOf } from './support/topology.js';

describe('contract corrections', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  it('records a correction beside what it corrects', async () => {
    const story = await new Story(ledger).until('correction');
    const corrected = JSON.parse(await ledger.as('raad').ask('inspection:readContents', story.caseId))[3].content;
    expect(JSON.parse(corrected).disclosures.map(([, name, value]: string[]) => `${name} ${value}`)).to.include(
      'until 2025-07-20',
    );
  });

  it('cannot be made by another than who registered the fact', async () => {
    const story = new Story(ledger);
    const { fields } = await story.before('correction');
    const next = story.next({ ...fields, registrar: oinOf('raad') });
    const sent = () => ledger.as('raad').send('corrections:correctFact', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['not-the-registrar corrects 31 lid 1 Rv']);
  });

  it('cannot correct an event that is not in the case', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('correction');
    const next = story.next({ ...fields, corrects: newReference() });
    const sent = () => ledger.as(by).send('corrections:correctFact', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['event-unknown corrects']);
  });

  it('cannot make a fact that could not have been recorded', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('correction');
    const next = story.next({ ...fields, 'corrected.until': '2025-02-30' });
    const sent = () => ledger.as(by).send('corrections:correctFact', next);
    expect(await saidOf(ledger, sent)).to.deep.equal(['no-such-date corrected.until']);
  });

  it('cannot slip in a BSN', async () => {
    const story = new Story(ledger);
    const { by, fields } = await story.before('correction');
    const next = story.next({ ...fields, 'corrected.zaaknummer': '111222333' });
    const sent = () => ledger.as(by).send('corrections:correctFact', next);
    expect((await saidOf(ledger, sent))[0]).to.match(/^bsn-like corrected\.zaaknummer /);
  });
});
