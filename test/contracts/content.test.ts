import { canonical, contentText, newDisclosures } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { CaseFile, newReference } from './support/case-file.js';
import { contentOf } from './support/member.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { Story } from './support/story.js';

describe('content of an event', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  /** What the ledger says to the council's finding after `change` to its fields. */
  const saidToFields = (change: Readonly<Record<string, unknown>>) => {
    const { fields } = new Story(ledger).step('finding');
    const changed = Object.entries({ ...fields, ...change }).filter(([, value]) => value !== undefined);
    return saidToContent(contentOf(Object.fromEntries(changed) as typeof fields));
  };
  const saidToContent = (content: string | Uint8Array | null) =>
    saidOf(ledger, () => ledger.as('raad').send('findings:registerFinding', new CaseFile().next({}, { content })));
  const salt = () => Buffer.alloc(16, 7).toString('base64url');

  it('must be there', async () => {
    expect(await saidToContent(null)).to.deep.equal(['content-absent inhoud']);
  });

  it('may not exceed 64 KiB', async () => {
    const { fields } = new Story(ledger).step('finding');
    const content = contentOf({ ...fields, zaaknummer: 'x'.repeat(65_536) });
    expect(await saidToContent(content)).to.deep.equal(['content-too-large inhoud']);
  });

  it('must be UTF-8', async () => {
    expect(await saidToContent(Buffer.from([0x7b, 0xff, 0x7d]))).to.deep.equal(['content-malformed inhoud']);
  });

  it('must be in canonical form', async () => {
    const { fields } = new Story(ledger).step('finding');
    expect(await saidToContent(` ${contentOf(fields)}`)).to.deep.equal(['content-malformed inhoud']);
  });

  it('may not begin with a byte order mark', async () => {
    const { fields } = new Story(ledger).step('finding');
    expect(await saidToContent(`\uFEFF${contentOf(fields)}`)).to.deep.equal(['content-malformed inhoud']);
  });

  it('must be JSON', async () => {
    expect(await saidToContent('een brief')).to.deep.equal(['content-malformed inhoud']);
  });

  it('must list its fields in order', async () => {
    const { fields } = new Story(ledger).step('finding');
    const disclosures = [...newDisclosures(fields, salt)].reverse();
    expect(await saidToContent(contentText(disclosures))).to.deep.equal(['content-malformed disclosures']);
  });

  it('may not name a field twice', async () => {
    const { fields } = new Story(ledger).step('finding');
    const [first, ...others] = newDisclosures(fields, salt);
    const disclosures = first === undefined ? [] : [first, first, ...others];
    expect(await saidToContent(contentText(disclosures))).to.deep.equal(['content-malformed disclosures']);
  });

  it('must salt every field with 128 bits', async () => {
    const content = canonical({ disclosures: [['c2FsdA', 'date', '2025-01-10']], v: 1 });
    expect(await saidToContent(content)).to.deep.equal(['content-malformed disclosures']);
  });

  it('may hold no field that the command does not know', async () => {
    expect(await saidToFields({ naam: 'Jan' })).to.deep.equal(['unknown-field naam']);
  });

  it('keeps a field’s name to itself when it is no word', async () => {
    expect(await saidToFields({ 'Jan Jansen [2015]': true })).to.deep.equal(['unknown-field unnamed']);
  });

  it('must hold every field that the command needs', async () => {
    expect(await saidToFields({ outcome: undefined })).to.deep.equal(['missing-field outcome']);
  });

  it('must say what kind of fact it is', async () => {
    expect(await saidToFields({ kind: 'decisionRegistered' })).to.deep.equal(['ill-typed-field kind']);
  });

  it('may not leave out what kind of fact it is', async () => {
    expect(await saidToFields({ kind: undefined })).to.deep.equal(['missing-field kind']);
  });

  it('may not hold a number that could be a BSN, in any field', async () => {
    const said = await saidToFields({ zaaknummer: '111222333' });
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(/^bsn-like zaaknummer .*UAVG/);
  });

  it('may not hold a number that could be a BSN in a field it should not have', async () => {
    expect((await saidToFields({ toelichting: 'bsn 111222333' }))[0]).to.match(/^bsn-like toelichting /);
  });

  it('may not hold a date that does not exist', async () => {
    expect(await saidToFields({ date: '2025-02-29' })).to.deep.equal(['no-such-date date']);
  });

  it('is told all its faults at once', async () => {
    const said = await saidToFields({ date: '2025-13-01', outcome: 'misschien', naam: 'Jan' });
    expect(said).to.have.members(['no-such-date date', 'ill-typed-field outcome', 'unknown-field naam']);
  });

  it('is of no use without references that are UUIDs of version 7', async () => {
    const { fields } = new Story(ledger).step('finding');
    const reference = newReference();
    const ofVersion4 = `${reference.slice(0, 14)}4${reference.slice(15)}`;
    const but = { caseId: 'zaak-1', eventId: ofVersion4 };
    const sent = () => ledger.as('raad').send('findings:registerFinding', new CaseFile().next(fields, but));
    expect(await saidOf(ledger, sent)).to.deep.equal(['malformed-reference caseId', 'malformed-reference eventId']);
  });
});
