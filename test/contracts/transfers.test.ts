import type { ContentFields } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { transactionOf } from './support/case-file.js';
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
    expect(await saidOf(ledger, sent)).to.deep.equal(['nothing-changed municipality 1.1 Jw']);
  });

  it('records that the certificate of an institution changed', async () => {
    const story = await new Story(ledger).until('certificate');
    expect(story.recorded.at(-1)?.record).to.include({ seq: 17, mspId: 'RvdKMSP' });
  });

  it('gives no certificate twice', async () => {
    const story = await new Story(ledger).until('certificate');
    const { by, name, fields } = story.step('certificate');
    const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields));
    expect(await saidOf(ledger, sent)).to.deep.equal(['nothing-changed change 3.4 lid 2 Jw']);
  });

  it('knows nothing of the certificate of a stranger', async () => {
    const story = await new Story(ledger).until('finding');
    const { by, name, fields } = story.step('certificate');
    const sent = () =>
      ledger.as(by).send(transactionOf(name), story.next({ ...fields, institution: oinOf('waterkant') }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['party-differs institution']);
  });

  it('records that minority ended, and takes no measure after it', async () => {
    const story = await new Story(ledger).until('minority');
    const { by, name, fields } = story.step('supervision');
    const { request: _, ...late }: ContentFields = { ...fields, date: '2025-03-24', from: '2025-03-24' };
    const sent = () => ledger.as(by).send(transactionOf(name), story.next(late));
    expect(await saidOf(ledger, sent)).to.deep.equal(['already-of-age from 1:233 BW']);
  });

  it('takes a declaration of majority from a court alone', async () => {
    const story = await new Story(ledger).until('finding');
    const { name, fields } = story.step('minority');
    const declared = { ...fields, cause: 'meerderjarigverklaring', registrar: oinOf('den-haag') };
    const sent = () => ledger.as('den-haag').send(transactionOf(name), story.next(declared));
    expect(await saidOf(ledger, sent)).to.deep.equal(['role-not-allowed cause 1:253ha lid 1 BW']);
  });
});
