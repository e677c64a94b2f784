import { fileURLToPath } from 'node:url';
import { parsePolicy, readBlock, readSignaturePolicy, readTransaction } from '@grondslag/network/protocol';
import { StatusCode } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { saidOf } from './support/refusals.js';
import { RunningLedger, shippedChaincode, skipOnNative } from './support/running-ledger.js';
import { Story } from './support/story.js';

const rewritingChaincode = fileURLToPath(new URL('../../contracts/rewriting-chaincode', import.meta.url));

describe('a record that stands', function () {
  this.timeout(120_000);
  let ledger: RunningLedger;
  let story: Story;
  let recording: ReturnType<typeof readTransaction>;
  before(async () => {
    ledger = await RunningLedger.start();
    story = await new Story(ledger).until('finding');
    const [transaction] = readBlock(await ledger.block()).transactions;
    recording = readTransaction(transaction?.bytes ?? new Uint8Array());
  });
  after(async () => {
    await ledger.stop();
  });

  const written = () => recording.action.namespaces.find(({ namespace }) => namespace === 'grondslag');

  it('is one key', () => {
    expect(written()?.writes.map(({ key }) => key)).to.deep.equal([
      `\0record\0${story.caseId}\0${'1'.padStart(8, '0')}\0`,
    ]);
  });

  it('has one private content beside it, under the chaincode’s own policy, so that it can be purged', () => {
    const [content] = written()?.collections ?? [];
    expect([content?.collection, content?.writes.length, content?.metadataWrites.length]).to.deep.equal([
      'inhoud',
      1,
      0,
    ]);
  });

  it('asks for a peer of all four organisations from now on', () => {
    const [policy] = written()?.metadataWrites.flatMap(({ entries }) => entries) ?? [];
    expect(readSignaturePolicy(policy?.value ?? new Uint8Array())).to.deep.equal(
      parsePolicy("AND('RechtspraakMSP.peer','RvdKMSP.peer','GIMSP.peer','GemeentenMSP.peer')"),
    );
  });

  it('was announced once, by case, place and hash alone', () => {
    const { event } = recording.action;
    const payload = JSON.parse(Buffer.from(event?.payload ?? []).toString());
    expect([event?.name, payload]).to.deep.equal([
      'recorded',
      { caseId: story.caseId, hash: story.recorded[0]?.hash, seq: 1 },
    ]);
  });

  describe('on a ledger whose operators run another chaincode', () => {
    const organisations = ['RechtspraakMSP', 'RvdKMSP', 'GIMSP', 'GemeentenMSP'];
    before(async function () {
      skipOnNative(this);
      await ledger.restart(rewritingChaincode);
    });
    after(async () => {
      await ledger.restart(shippedChaincode);
    });

    const rewritten = (endorsers: readonly string[]) =>
      ledger.as('raad').submitBare('rewrite', [story.caseId, '00000001', 'iets anders'], endorsers);

    for (const missing of organisations) {
      it(`is not changed without ${missing}`, async () => {
        const others = organisations.filter((mspId) => mspId !== missing);
        expect(await rewritten(others)).to.equal(StatusCode.ENDORSEMENT_POLICY_FAILURE);
      });
    }

    it('is changed only when all four conspire', async () => {
      expect(await rewritten(organisations)).to.equal(StatusCode.VALID);
    });
  });

  describe('on a ledger where it was changed all the same', () => {
    it('no longer passes for one', async function () {
      skipOnNative(this);
      const { by, name, fields } = story.step('request');
      const sent = () => ledger.as(by).send(`findings:${name}`, story.next(fields));
      expect(await saidOf(ledger, sent)).to.deep.equal([`content-differs ${story.caseId}`]);
    });
  });
});
