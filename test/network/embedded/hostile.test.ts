import { readBlock } from '@grondslag/network/protocol';
import { common, gateway, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { replayedCodes, storedBlocks } from '../../support/chain.js';
import { firstUser, newNetwork, type TestNetwork } from '../../support/network.js';
import { newFastSigner } from '../../support/signer.js';

const { TxValidationCode } = peer;

type Change = (parts: { payload: common.Payload; channelHeader: common.ChannelHeader }) => void;

/** What a writer of the channel may submit who follows no rule: it is ordered, found invalid, and harms nobody. */
describe('hostile transactions', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork();
  });
  after(async () => {
    await network.stop();
  });

  const contract = () =>
    network.gateway('RechtspraakMSP').getNetwork(network.plan.channel).getContract(network.plan.chaincode.name);
  const endorse = async (key: string) =>
    await contract()
      .newProposal('put', { arguments: [key, 'x'] })
      .endorse();

  /** Changes an endorsed transaction, signs it as its own creator does, and submits it. */
  async function submitChanged(key: string, change: Change): Promise<void> {
    const prepared = gateway.PreparedTransaction.deserializeBinary((await endorse(key)).getBytes());
    const payload = common.Payload.deserializeBinary(prepared.getEnvelope()?.getPayload_asU8() ?? new Uint8Array());
    const header = payload.getHeader() ?? new common.Header();
    const channelHeader = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8());
    change({ payload, channelHeader });
    header.setChannelHeader(channelHeader.serializeBinary());
    payload.setHeader(header);
    const envelope = new common.Envelope();
    envelope.setPayload(payload.serializeBinary());
    const signer = newFastSigner(firstUser(network.organisation('RechtspraakMSP')).msp);
    envelope.setSignature(await signer(payload.serializeBinary()));
    await submitEnvelope(envelope);
  }

  /** Past the gateway library, which looks into what it sends. */
  async function submitEnvelope(envelope: common.Envelope): Promise<void> {
    const request = new gateway.SubmitRequest();
    request.setChannelId(network.plan.channel);
    request.setPreparedTransaction(envelope);
    await new Promise<void>((resolve, reject) => {
      network.connection('RechtspraakMSP').makeUnaryRequest(
        '/gateway.Gateway/Submit',
        (message: gateway.SubmitRequest) => Buffer.from(message.serializeBinary()),
        gateway.SubmitResponse.deserializeBinary,
        request,
        (error) => (error === null ? resolve() : reject(error)),
      );
    });
  }

  /** The code of a changed transaction; a good one after it shows that the network goes on. */
  async function codeOfChanged(key: string, change: Change): Promise<number | undefined> {
    const height = storedBlocks(network.plan).length;
    await submitChanged(key, change);
    await contract().submitTransaction('put', `${key}-after`, 'x');
    return readBlock(storedBlocks(network.plan)[height] ?? new Uint8Array()).transactions[0]?.validationCode;
  }

  it('data that are no transaction', async () => {
    const code = await codeOfChanged('data', ({ payload }) => payload.setData(Uint8Array.of(0xff, 0xff, 0xff)));
    expect(code).to.equal(TxValidationCode.INVALID_ENDORSER_TRANSACTION);
  });

  it('no data at all', async () => {
    const code = await codeOfChanged('nothing', ({ payload }) => payload.setData(new Uint8Array()));
    expect(code).to.equal(TxValidationCode.INVALID_ENDORSER_TRANSACTION);
  });

  it('a header that was not endorsed', async () => {
    const code = await codeOfChanged('extension', ({ channelHeader }) =>
      channelHeader.setExtension$(Uint8Array.of(0xff, 0xff, 0xff)),
    );
    expect(code).to.equal(TxValidationCode.INVALID_ENDORSER_TRANSACTION);
  });

  it("another transaction's id takes nobody's place", async () => {
    const victim = await endorse('victim');
    const code = await codeOfChanged('thief', ({ channelHeader }) => channelHeader.setTxId(victim.getTransactionId()));
    const status = await (await victim.submit()).getStatus();
    expect([code, status.code]).to.deep.equal([TxValidationCode.BAD_PROPOSAL_TXID, TxValidationCode.VALID]);
  });

  it('an epoch that is not zero', async () => {
    const code = await codeOfChanged('epoch', ({ channelHeader }) => channelHeader.setEpoch(1));
    expect(code).to.equal(TxValidationCode.BAD_COMMON_HEADER);
  });

  it('a configuration is refused before it is ordered', async () => {
    const error = await submitChanged('config', ({ channelHeader }) =>
      channelHeader.setType(common.HeaderType.CONFIG_UPDATE),
    ).catch((cause: { code: number }) => cause);
    expect(error?.code).to.equal(14);
  });

  it('are invalid to a replay of the chain, too, and the good ones valid', () => {
    const { stored, replayed } = replayedCodes(network.plan);
    const isValid = (codes: number[][]) => codes.map((block) => block.map((code) => code === TxValidationCode.VALID));
    expect(isValid(replayed)).to.deep.equal(isValid(stored));
  });
});
