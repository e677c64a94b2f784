import type { ContentFields } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { CaseFile, transactionOf } from './support/case-file.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';
import { oinOf } from './support/topology.js';

describe('contract findings', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  describe('registerFinding', () => {
    it('opens a case with its first record', async () => {
      const story = await new Story(ledger).until('finding');
      expect(story.recorded[0])
        .to.deep.include({ replayed: false })
        .and.nested.include({
          'record.caseId': story.caseId,
          'record.eventId': story.events.get('finding'),
          'record.seq': 1,
          'record.previous': null,
          'record.mspId': 'RvdKMSP',
        });
    });

    it('is the council’s alone', async () => {
      const { fields } = await new Story(ledger).before('finding');
      const file = new CaseFile();
      const sent = () =>
        ledger.as('duinrand').send('findings:registerFinding', file.next({ ...fields, registrar: oinOf('duinrand') }));
      expect(await saidOf(ledger, sent)).to.deep.equal(['role-not-allowed role']);
    });
  });

  describe('fileRequest', () => {
    it('follows the finding in its case', async () => {
      const story = await new Story(ledger).until('request');
      expect(story.recorded[1]).to.nested.include({ 'record.seq': 2, 'record.previous': story.recorded[0]?.hash });
    });

    it('opens a case when a parent asks through the court’s registry', async () => {
      const { fields } = await new Story(ledger).before('finding');
      const { outcome: _, measures: __, ...opening } = fields;
      const file = new CaseFile();
      await file.record(ledger.as('rechtbank-den-haag'), 'fileRequest', {
        ...opening,
        kind: 'requestFiled',
        registrar: oinOf('rechtbank-den-haag'),
        request: 'instellen',
        measure: 'ondertoezichtstelling',
        requester: 'ouder',
      });
      expect(file.recorded[0]).to.nested.include({ 'record.seq': 1, 'record.mspId': 'RechtspraakMSP' });
    });

    it('is not for a municipality', async () => {
      const story = await new Story(ledger).until('finding');
      const { fields } = story.step('request');
      const sent = () =>
        ledger.as('den-haag').send('findings:fileRequest', story.next({ ...fields, registrar: oinOf('den-haag') }));
      expect(await saidOf(ledger, sent)).to.deep.equal(['role-not-allowed role']);
    });
  });

  describe('registerSubmission', () => {
    const asked = (user: string) => ({
      kind: 'submissionReceived',
      date: '2025-01-06',
      registrar: oinOf(user),
      submission: 'verzoek-tot-onderzoek',
      municipality: oinOf('den-haag'),
      municipalityCode: '0518',
    });

    it('opens a case when a gemeente asks for an inquiry', async () => {
      const file = new CaseFile();
      await file.record(ledger.as('den-haag'), 'registerSubmission', asked('den-haag'));
      expect(file.recorded[0]).to.nested.include({ 'record.seq': 1, 'record.mspId': 'GemeentenMSP' });
    });

    it('is read by that gemeente and by the council, and by no other gemeente', async () => {
      const file = new CaseFile();
      await file.record(ledger.as('den-haag'), 'registerSubmission', asked('den-haag'));
      const read = (user: string) => ledger.as(user).ask('inspection:readRecords', file.caseId);
      const lengths = await Promise.all(['den-haag', 'raad'].map(async (user) => JSON.parse(await read(user)).length));
      expect([lengths, await saidOf(ledger, () => read('delft'))]).to.deep.equal([[1, 1], ['not-a-party caseId']]);
    });

    it('opens no case for a gemeente that names another', async () => {
      const sent = () => ledger.as('delft').send('findings:registerSubmission', new CaseFile().next(asked('delft')));
      expect(await saidOf(ledger, sent)).to.deep.equal(['not-a-party municipality']);
    });

    it('opens no case with a complaint', async () => {
      const fields = { ...asked('duinrand'), submission: 'klacht', institution: oinOf('duinrand') };
      const sent = () => ledger.as('duinrand').send('findings:registerSubmission', new CaseFile().next(fields));
      expect(await saidOf(ledger, sent)).to.deep.equal(['case-unknown caseId']);
    });

    it('is not that of an institution on behalf of a mayor', async () => {
      const story = await new Story(ledger).until('supervision');
      const { fields } = story.step('submission');
      const { measureRef: _, ...mayors }: ContentFields = { ...fields, submission: 'verzoek-burgemeester' };
      const sent = () => ledger.as('duinrand').send('findings:registerSubmission', story.next(mayors));
      expect(await saidOf(ledger, sent)).to.deep.equal(['role-not-allowed submission 1:255 lid 3 BW']);
    });
  });

  describe('answerSubmission', () => {
    it('records the answer of whoever was asked', async () => {
      const story = await new Story(ledger).until('answer');
      expect(story.recorded.at(-1)?.record).to.include({ seq: 12, mspId: 'GIMSP' });
    });

    it('takes no second answer', async () => {
      const story = await new Story(ledger).until('answer');
      const { by, name, fields } = story.step('answer');
      const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields));
      expect(await saidOf(ledger, sent)).to.deep.equal(['already-answered submission 1:265d lid 2 BW']);
    });

    it('takes no answer of another', async () => {
      const story = new Story(ledger);
      const { name, fields } = await story.before('answer');
      const sent = () =>
        ledger.as('raad').send(transactionOf(name), story.next({ ...fields, registrar: oinOf('raad') }));
      expect(await saidOf(ledger, sent)).to.deep.equal(['role-not-allowed submission 1:265d lid 2 BW']);
    });
  });

  describe('registerInquiry', () => {
    it('closes what has begun, and nothing else', async () => {
      const story = await new Story(ledger).until('finding');
      const { by, name, fields } = story.step('inquiry');
      const close = { ...fields, step: 'afgerond' };
      const early = await saidOf(ledger, () => ledger.as(by).send(transactionOf(name), story.next(close)));
      await story.record(ledger.as(by), name, fields);
      await story.record(ledger.as(by), name, { ...close, date: '2025-04-11' });
      expect([early, story.recorded.length]).to.deep.equal([['inquiry-not-begun step 3.1 lid 1 Jw'], 3]);
    });
  });

  describe('giveReview', () => {
    it('records what the council thinks of a notice', async () => {
      const story = await new Story(ledger).until('review');
      expect(story.recorded.at(-1)?.record).to.include({ seq: 15, mspId: 'RvdKMSP' });
    });

    it('is of a measure that was given', async () => {
      const story = await new Story(ledger).until('finding');
      const { by, name, fields } = story.step('review');
      const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields));
      expect(await saidOf(ledger, sent)).to.deep.equal(['measure-unknown measureRef 1:265j lid 1 BW']);
    });
  });
});
