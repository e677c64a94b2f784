import { expect } from 'chai';
import { CaseFile } from './support/case-file.js';
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
});
