import { canonical } from '@grondslag/chaincode/domain';
import { StatusCode } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { transactionOf } from './support/case-file.js';
import { contentOf } from './support/member.js';
import { saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { CHAPTERS, Story } from './support/story.js';

describe('sequence of a case', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  it('links each record to the one before it', async () => {
    const { recorded } = await new Story(ledger).until('erasure');
    const hashes = recorded.map(({ hash }) => hash);
    expect(recorded.map(({ record }) => record.previous)).to.deep.equal([null, ...hashes.slice(0, -1)]);
  });

  it('counts the records from one', async () => {
    const { recorded } = await new Story(ledger).until('erasure');
    expect(recorded.map(({ record }) => record.seq)).to.deep.equal(CHAPTERS.map((_, place) => place + 1));
  });

  for (const previous of ['', 'f'.repeat(64), 'zomaar']) {
    it(`refuses an event after '${previous.slice(0, 6)}' when the case ends otherwise`, async () => {
      const story = new Story(ledger);
      const { by, name, fields } = await story.before('request');
      const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields, { previous }));
      expect(await saidOf(ledger, sent)).to.deep.equal(['wrong-previous previous']);
    });
  }

  it('refuses a first event after a record that is not there', async () => {
    const story = new Story(ledger);
    const { by, name, fields } = story.step('finding');
    const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields, { previous: '0'.repeat(64) }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['wrong-previous previous']);
  });

  it('refuses an event whose timestamp lies before the last record', async () => {
    const story = new Story(ledger);
    const { by, name, fields } = await story.before('request');
    const last = Date.parse(String(story.recorded[0]?.record.recordedAt));
    const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields, { at: new Date(last - 1) }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['before-last-record recordedAt']);
  });

  it('accepts an event in the same millisecond as the last record', async () => {
    const story = new Story(ledger);
    const { by, name, fields } = await story.before('request');
    const last = new Date(String(story.recorded[0]?.record.recordedAt));
    const { record } = await ledger.as(by).send(transactionOf(name), story.next(fields, { at: last }));
    expect(record.recordedAt).to.equal(last.toISOString());
  });

  for (const chapter of CHAPTERS) {
    it(`records a ${chapter} once, however often it is sent`, async () => {
      const story = new Story(ledger);
      const { by, name, fields } = await story.before(chapter);
      const sending = story.next({}, { content: contentOf(fields) });
      const first = await ledger.as(by).send(transactionOf(name), sending);
      const second = await ledger.as(by).endorse(transactionOf(name), sending);
      expect(second).to.deep.equal({ hash: first.hash, record: first.record, replayed: true });
    });
  }

  it('answers a repetition even after the case went on', async () => {
    const story = new Story(ledger);
    const { by, name, fields } = story.step('finding');
    const sending = story.next({}, { content: contentOf(fields) });
    story.recorded.push(await ledger.as(by).send(transactionOf(name), sending));
    story.events.set('finding', sending.eventId);
    await story.until('supervision');
    expect(await ledger.as(by).endorse(transactionOf(name), sending)).to.include({ replayed: true });
  });

  it('writes nothing when a repetition is submitted', async () => {
    const story = new Story(ledger);
    const { by, name, fields } = story.step('finding');
    const sending = story.next({}, { content: contentOf(fields) });
    await ledger.as(by).send(transactionOf(name), sending);
    await ledger.as(by).send(transactionOf(name), sending);
    expect(JSON.parse(await ledger.as(by).ask('inspection:readRecords', story.caseId))).to.have.lengthOf(1);
  });

  it('refuses another content under a used event id', async () => {
    const story = await new Story(ledger).until('finding');
    const { by, name, fields } = story.step('finding');
    const eventId = story.events.get('finding') ?? '';
    const sent = () => ledger.as(by).send(transactionOf(name), story.next(fields, { eventId }));
    expect(await saidOf(ledger, sent)).to.deep.equal([`event-id-reused ${eventId}`]);
  });

  it('lets exactly one of eight concurrent writers win', async () => {
    const story = await new Story(ledger).until('finding');
    const { by, name, fields } = story.step('request');
    const raad = ledger.as(by);
    const writers = await Promise.all(
      Array.from({ length: 8 }, () => raad.prepare(transactionOf(name), story.next(fields))),
    );
    const codes = await Promise.all(writers.map((submit) => submit()));
    // The winner's record has its key policy by then, and peers ask for endorsements before they compare versions.
    const lost = Array.from({ length: 7 }, () => StatusCode.ENDORSEMENT_POLICY_FAILURE);
    expect(codes).to.have.members([StatusCode.VALID, ...lost]);
  });

  it('answers in canonical text', async () => {
    const { caseId } = await new Story(ledger).until('request');
    const text = await ledger.as('raad').ask('inspection:readRecords', caseId);
    expect(text).to.equal(canonical(JSON.parse(text)));
  });
});
