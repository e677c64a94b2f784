// Questions that nobody asks in good faith, to the services that take signed messages: each is answered, and harms nobody.
import { discovery, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { newNetwork, type TestNetwork } from '../../support/network.js';

const court = 'RechtspraakMSP';
const noise = Uint8Array.of(0xff, 0xff, 0xff);
const unknown = 2;

describe('hostile questions', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork();
  });
  after(async () => {
    await network.stop();
  });

  const contract = (name = network.plan.chaincode.name) =>
    network.gateway(court).getNetwork(network.plan.channel).getContract(name);

  /** The gRPC code of the answer; 0 where there is one. */
  async function codeOf(method: string, request: { serializeBinary(): Uint8Array }): Promise<number> {
    return await new Promise((resolve) => {
      network.connection(court).makeUnaryRequest(
        method,
        (message: typeof request) => Buffer.from(message.serializeBinary()),
        (bytes: Buffer) => bytes,
        request,
        (error) => resolve(error?.code ?? 0),
      );
    });
  }

  const signedRequest = (payload: Uint8Array) => {
    const request = new discovery.SignedRequest();
    request.setPayload(payload);
    return request;
  };

  for (const [title, payload] of [
    ['bytes that are no request', noise],
    ['a request without an identity', new discovery.Request().serializeBinary()],
  ] as const) {
    it(`Discovery refuses ${title}`, async () => {
      expect(await codeOf('/discovery.Discovery/Discover', signedRequest(payload))).to.equal(unknown);
    });
  }

  it('the Endorser refuses bytes that are no proposal', async () => {
    const proposal = new peer.SignedProposal();
    proposal.setProposalBytes(noise);
    expect(await codeOf('/protos.Endorser/ProcessProposal', proposal)).to.equal(unknown);
  });

  for (const [chaincode, name, args] of [
    ['qscc', 'GetBlockByNumber', ['channel', '-1']],
    ['qscc', 'GetBlockByNumber', []],
    ['qscc', 'GetNothing', ['channel', '0']],
    ['cscc', 'GetConfigBlock', ['nowhere']],
    ['cscc', 'JoinChain', ['nowhere']],
    ['_lifecycle', 'QueryChaincodeDefinition', []],
    ['_lifecycle', 'CommitChaincodeDefinition', [noise]],
  ] as const) {
    it(`${chaincode} refuses ${name} of (${args.length} arguments)`, async () => {
      const given = args.map((argument) => (argument === 'channel' ? network.plan.channel : argument));
      const error = await contract(chaincode)
        .evaluate(name, { arguments: [...given] })
        .catch((cause: { code: number }) => cause);
      expect(error).to.have.property('code', unknown);
    });
  }

  it('a definition is asked for by bytes that are no question, and the network goes on', async () => {
    const refused = await contract('_lifecycle')
      .evaluate('QueryChaincodeDefinition', { arguments: [noise] })
      .catch((cause: { code: number }) => cause);
    const answer = await contract().evaluateTransaction('echo', 'goes on');
    expect([refused instanceof Error, Buffer.from(answer).toString()]).to.deep.equal([true, 'goes on']);
  });
});
