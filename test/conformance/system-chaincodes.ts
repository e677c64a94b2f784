// What every peer tells of the chain by itself: qscc, cscc and the definitions of _lifecycle.
import { headerHash, readBlock, readChannelConfig, readProcessedTransaction } from '@grondslag/network/protocol';
import { common, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { firstUser } from '../support/clients.js';
import {
  atOneHeight,
  codeOf,
  contractOf,
  council,
  court,
  failure,
  institution,
  ledgerOf,
  municipality,
  newKey,
  type Suite,
} from './suite.js';

const codes = { UNKNOWN: 2, FAILED_PRECONDITION: 9 } as const;
const { TxValidationCode } = peer;
const { lifecycle } = peer;

/** Reads of chain, configuration and definitions. */
export const systemChaincodes: Suite = (network) => {
  const channel = () => network().plan.channel;
  const system = (name: string, mspId = court) => ledgerOf(network(), mspId).getContract(name);
  const ask = (name: string, ...args: (string | Uint8Array)[]) =>
    system('qscc').evaluate(name, { arguments: [channel(), ...args] });
  const commit = async (name: string, ...args: string[]) => {
    const transaction = await contractOf(network(), court).submitAsync(name, { arguments: args });
    return { id: transaction.getTransactionId(), ...(await transaction.getStatus()) };
  };
  const chainInfo = async () => common.BlockchainInfo.deserializeBinary(await ask('GetChainInfo'));

  describe('qscc', () => {
    it('tells the height of the chain', async () => {
      const { blockNumber } = await commit('put', newKey('height'), 'x');
      expect(BigInt((await chainInfo()).getHeight())).to.equal(blockNumber + 1n);
    });

    it('tells the hash of the last block, which is that of its header', async () => {
      const info = await chainInfo();
      const block = readBlock(await ask('GetBlockByNumber', String(info.getHeight() - 1)));
      expect(Buffer.from(info.getCurrentblockhash_asU8())).to.deep.equal(Buffer.from(headerHash(block.header)));
    });

    it('gives a block by its hash', async () => {
      const { blockNumber } = await commit('put', newKey('hash'), 'x');
      const block = readBlock(await ask('GetBlockByNumber', String(blockNumber)));
      const found = readBlock(await ask('GetBlockByHash', headerHash(block.header)));
      expect(found.header.number).to.equal(blockNumber);
    });

    it('gives the block that holds a transaction', async () => {
      const { id, blockNumber } = await commit('put', newKey('holds'), 'x');
      expect(readBlock(await ask('GetBlockByTxID', id)).header.number).to.equal(blockNumber);
    });

    it('gives the block that Deliver gives', async () => {
      const { blockNumber } = await commit('put', newKey('same'), 'x');
      const stream = await ledgerOf(network(), court).getBlockEvents({ startBlock: blockNumber });
      const { value } = (await stream[Symbol.asyncIterator]().next()) as { value: common.Block };
      stream.close();
      const delivered = Buffer.from(value.serializeBinary());
      expect(Buffer.from(await ask('GetBlockByNumber', String(blockNumber)))).to.deep.equal(delivered);
    });

    it('gives a transaction with its validation code', async () => {
      const { id } = await commit('put', newKey('found'), 'x');
      expect(readProcessedTransaction(await ask('GetTransactionByID', id)).validationCode).to.equal(0);
    });

    it('gives an invalid transaction, too', async () => {
      const proposal = contractOf(network(), court).newProposal('put', {
        arguments: [newKey('invalid'), 'x'],
        endorsingOrganizations: [court],
      });
      const submitted = await (await proposal.endorse()).submit();
      await submitted.getStatus();
      const found = readProcessedTransaction(await ask('GetTransactionByID', submitted.getTransactionId()));
      expect(found.validationCode).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    for (const [name, subject, complaint] of [
      ['GetBlockByNumber', '1000000', 'Failed to get block number 1000000'],
      ['GetBlockByHash', 'nothing', 'Failed to get block hash'],
      ['GetBlockByTxID', 'nothing', 'Failed to get block for txID nothing'],
      ['GetTransactionByID', 'nothing', 'Failed to get transaction with id nothing'],
    ] as const) {
      it(`${name} of what is not there is UNKNOWN`, async () => {
        const error = await failure(ask(name, subject));
        expect([error.code, error.message.includes(complaint)]).to.deep.equal([codes.UNKNOWN, true]);
      });
    }

    it('is for readers of the channel: a peer, which proposes nothing, may ask', async () => {
      const { msp } = network().organisation(court).peers[0];
      const gateway = network().gateway(court, { ...firstUser(network().organisation(court)), msp });
      const info = await gateway
        .getNetwork(channel())
        .getContract('qscc')
        .evaluateTransaction('GetChainInfo', channel());
      expect(common.BlockchainInfo.deserializeBinary(info).getHeight()).to.be.greaterThan(0);
    });

    it('is planned for nobody: who wants its answer endorsed names the organisations', async () => {
      const { id } = await commit('put', newKey('planned'), 'x');
      const error = await failure(
        system('qscc')
          .newProposal('GetTransactionByID', { arguments: [channel(), id] })
          .endorse(),
      );
      expect([error.code, error.message.includes('No metadata was found for chaincode qscc')]).to.deep.equal([
        codes.FAILED_PRECONDITION,
        true,
      ]);
    });

    it('answers are no transactions: whoever submits one gets it marked invalid', async () => {
      await atOneHeight(network());
      const code = await codeOf(system('qscc'), 'GetChainInfo', {
        arguments: [channel()],
        endorsingOrganizations: [court, council, institution, municipality],
      });
      expect(code).not.to.equal(TxValidationCode.VALID);
    });
  });

  describe('cscc', () => {
    const askConfiguration = (name: string, mspId = court) =>
      system('cscc', mspId).evaluate(name, { arguments: [channel()], endorsingOrganizations: [court] });

    it('gives the configuration block', async () => {
      const config = readChannelConfig(readBlock(await askConfiguration('GetConfigBlock')));
      expect([config.channel, [...config.membership.mspIds].sort()]).to.deep.equal([
        channel(),
        [court, council, institution, municipality].sort(),
      ]);
    });

    it('gives the configuration itself', async () => {
      const config = common.Config.deserializeBinary(await askConfiguration('GetChannelConfig'));
      expect(config.getChannelGroup()?.getGroupsMap().has('Application')).to.equal(true);
    });

    it('tells its own organisation which channels its peer has joined', async () => {
      const { ChannelQueryResponse } = peer;
      const joined = ChannelQueryResponse.deserializeBinary(await askConfiguration('GetChannels')).getChannelsList();
      expect(joined.map((info) => info.getChannelId())).to.deep.equal([channel()]);
    });

    it('does not tell another organisation', async () => {
      const error = await failure(askConfiguration('GetChannels', council));
      expect([error.code, error.message.includes('access denied for [GetChannels]')]).to.deep.equal([
        codes.UNKNOWN,
        true,
      ]);
    });
  });

  describe('_lifecycle', () => {
    const definitionOf = (name: string) => {
      const args = new lifecycle.QueryChaincodeDefinitionArgs();
      args.setName(name);
      return system('_lifecycle').evaluate('QueryChaincodeDefinition', { arguments: [args.serializeBinary()] });
    };
    const definition = async () =>
      lifecycle.QueryChaincodeDefinitionResult.deserializeBinary(await definitionOf(network().plan.chaincode.name));

    it('tells the definition that the channel committed', async () => {
      const { chaincode } = network().plan;
      const found = await definition();
      const collections = found.getCollections()?.getConfigList() ?? [];
      expect([
        found.getSequence(),
        found.getVersion(),
        collections.map((row) => row.getStaticCollectionConfig()?.getName()),
      ]).to.deep.equal([chaincode.sequence, chaincode.version, chaincode.collections.map(({ name }) => name)]);
    });

    it('tells which organisations approved it', async () => {
      const approvals = [...(await definition()).getApprovalsMap().entries()];
      expect(approvals.sort()).to.deep.equal(
        [court, council, institution, municipality].sort().map((mspId) => [mspId, true]),
      );
    });

    it('tells all definitions of the channel', async () => {
      const args = new lifecycle.QueryChaincodeDefinitionsArgs().serializeBinary();
      const answer = await system('_lifecycle').evaluate('QueryChaincodeDefinitions', { arguments: [args] });
      const found = lifecycle.QueryChaincodeDefinitionsResult.deserializeBinary(answer).getChaincodeDefinitionsList();
      expect(found.map((row) => row.getName())).to.deep.equal([network().plan.chaincode.name]);
    });

    it('knows of no other', async () => {
      const error = await failure(definitionOf('nonexistent'));
      expect(error.message).to.contain('chaincode response 404, namespace nonexistent is not defined');
    });
  });
};
