import type { ContentFields } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { newReference } from './support/case-file.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';
import { oinOf } from './support/topology.js';

describe('contract decisions', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  describe('registerDecision', () => {
    /** What the ledger says to the supervision order, changed. */
    const saidTo = async (change: ContentFields, by = 'rechtbank-den-haag') => {
      const story = new Story(ledger);
      const { fields } = await story.before('supervision');
      const changed = { ...fields, registrar: oinOf(by), ...change };
      return saidOf(ledger, () => ledger.as(by).send('decisions:registerDecision', story.next(changed)));
    };

    it('stands after what was asked, for a year to the day', async () => {
      const story = await new Story(ledger).until('supervision');
      expect(story.recorded[2]).to.nested.include({ 'record.seq': 3, 'record.mspId': 'RechtspraakMSP' });
    });

    it('is a court’s alone, as the article on the measure says', async () => {
      expect(await saidTo({}, 'duinrand')).to.deep.equal(['role-not-allowed role 1:255 lid 1 BW']);
    });

    it('cannot give supervision for more than a year', async () => {
      expect(await saidTo({ until: '2026-02-20' })).to.deep.equal(['term-too-long until 1:258 BW']);
    });

    it('cannot end before it starts', async () => {
      expect(await saidTo({ until: '2025-01-19' })).to.deep.equal(['end-before-start until']);
    });

    it('cannot start on a day that does not exist', async () => {
      expect(await saidTo({ from: '2025-02-30' })).to.deep.equal(['no-such-date from']);
    });

    it('cannot lie in the future', async () => {
      expect(await saidTo({ date: '2999-01-01' })).to.deep.equal(['dated-in-future date']);
    });

    it('cannot grant a request that nobody recorded', async () => {
      expect(await saidTo({ request: newReference() })).to.deep.equal(['request-unknown request']);
    });

    it('cannot grant what the asker may not ask', async () => {
      expect(await saidTo({ requester: 'gi' })).to.deep.equal(['requester-not-allowed requester 1:255 lid 2 BW']);
    });
  });

  describe('registerHearing', () => {
    it('stands after the decision that was heard', async () => {
      const story = await new Story(ledger).until('hearing');
      expect(story.recorded.at(-1)?.record.seq).to.equal(5);
    });

    it('cannot be about a decision that nobody recorded', async () => {
      const story = new Story(ledger);
      const { by, fields } = await story.before('hearing');
      const next = story.next({ ...fields, decision: newReference() });
      const sent = () => ledger.as(by).send('decisions:registerHearing', next);
      expect(await saidOf(ledger, sent)).to.deep.equal(['decision-unknown decision 800 lid 3 Rv']);
    });
  });

  describe('lodgeAppeal', () => {
    it('stands after the decision that is appealed', async () => {
      const story = await new Story(ledger).until('appeal');
      expect(story.recorded.at(-1)?.record.seq).to.equal(8);
    });

    it('cannot precede the decision', async () => {
      const story = new Story(ledger);
      const { by, fields } = await story.before('appeal');
      const sent = () => ledger.as(by).send('decisions:lodgeAppeal', story.next({ ...fields, date: '2025-01-19' }));
      expect(await saidOf(ledger, sent)).to.deep.equal(['before-its-object date 358 lid 1 Rv']);
    });
  });
});
