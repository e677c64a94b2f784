import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger, skipOnNative } from './support/running-ledger.js';
import { CHAPTERS, Story } from './support/story.js';

describe('private content on one organisation’s disk', () => {
  let ledger: RunningLedger;
  let story: Story;
  before(async function () {
    skipOnNative(this);
    ledger = await runningLedger();
  });
  beforeEach(async () => {
    story = await new Story(ledger).until('supervision');
  });

  const key = () => Buffer.from(`\0record\0${story.caseId}\0${'1'.padStart(8, '0')}\0`);
  const WHERE = `WHERE msp_id = 'RvdKMSP' AND collection = 'inhoud' AND key = ?`;
  const exchanged = () =>
    ledger.tamper(
      `UPDATE private_state SET value = CAST(replace(CAST(value AS TEXT), '2035-06-01', '2025-06-01') AS BLOB) ${WHERE}`,
      key(),
    );
  const missing = () => ledger.tamper(`DELETE FROM private_state ${WHERE}`, key());

  const nextSent = () => {
    const { by, fields } = story.step('placement');
    return ledger
      .as(by)
      .send('decisions:registerDecision', story.next({ ...fields, request: story.events.get('finding') ?? '' }));
  };

  it('is noticed when it was exchanged, before anything is decided on it', async () => {
    exchanged();
    expect(await saidOf(ledger, nextSent)).to.deep.equal([`content-differs ${story.events.get('finding')}`]);
  });

  it('is noticed when it was exchanged, before it is shown', async () => {
    exchanged();
    const asked = () => ledger.as('raad').ask('inspection:readContents', story.caseId);
    expect(await saidOf(ledger, asked)).to.deep.equal([`content-differs ${story.events.get('finding')}`]);
  });

  it('does not mislead the peers of the others', async () => {
    exchanged();
    const contents = JSON.parse(await ledger.as('rechtbank-den-haag').ask('inspection:readContents', story.caseId));
    expect(contents).to.have.lengthOf(3);
  });

  it('is waited for while only its hash is there', async () => {
    missing();
    expect(await saidOf(ledger, nextSent)).to.deep.equal([`content-pending ${story.events.get('finding')}`]);
  });

  it('is shown as pending while only its hash is there', async () => {
    missing();
    const contents = JSON.parse(await ledger.as('raad').ask('inspection:readContents', story.caseId));
    expect(contents[0].content).to.equal('pending');
  });

  it('keeps its parties waiting, and turns nobody away, while it is what tells of an erasure', async () => {
    await story.until('erasure');
    const tombstone = Buffer.from(`\0record\0${story.caseId}\0${String(CHAPTERS.length).padStart(8, '0')}\0`);
    const asked = () => ledger.as('duinrand').ask('inspection:readContentStates', story.caseId);
    ledger.tamper(`DELETE FROM private_state WHERE msp_id = 'GIMSP' AND collection = 'inhoud' AND key = ?`, tombstone);
    expect(await saidOf(ledger, asked)).to.deep.equal([`content-pending ${story.events.get('erasure')}`]);
  });

  it('is shown as purged when nothing is left of it', async () => {
    ledger.tamper(`DELETE FROM private_state WHERE collection = 'inhoud' AND key = ?`, key());
    ledger.tamper('DELETE FROM private_hash WHERE key_hash = ?', createHash('sha256').update(key()).digest());
    const contents = JSON.parse(await ledger.as('auditor@gi').ask('inspection:readContents', story.caseId));
    expect(contents[0].content).to.equal('purged');
  });
});
