// How a client finds its way: who is on the channel, whose endorsements suffice, and one peer asked directly.
import { discovery, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { discover, processProposal, toMembers, userOf } from './discovery-client.js';
import { contractOf, council, court, failure, institution, municipality, newKey, type Suite } from './suite.js';

const all = [court, council, institution, municipality].sort();

/** The Discovery and Endorser services. */
export const discoverySuite: Suite = (network) => {
  const channel = () => network().plan.channel;
  const chaincode = () => network().plan.chaincode.name;
  const ask = (change: (query: discovery.Query) => void, asker = userOf(network(), court)) => {
    const query = new discovery.Query();
    query.setChannel(channel());
    change(query);
    return discover(network(), court, asker, query);
  };
  const interest = (name: string, ...collections: string[]) => {
    const chaincodeCall = new peer.ChaincodeCall();
    chaincodeCall.setName(name);
    chaincodeCall.setCollectionNamesList(collections);
    chaincodeCall.setNoPrivateReads(true);
    const found = new peer.ChaincodeInterest();
    found.addChaincodes(chaincodeCall);
    return found;
  };
  const askEndorsers = (asked: peer.ChaincodeInterest) =>
    ask((query) => {
      const question = new discovery.ChaincodeQuery();
      question.addInterests(asked);
      query.setCcQuery(question);
    });
  /** The combinations of organisations that suffice. */
  const layouts = async (asked: peer.ChaincodeInterest) => {
    const [descriptor] = (await askEndorsers(asked)).getCcQueryRes()?.getContentList() ?? [];
    const groups = new Map(
      [...(descriptor?.getEndorsersByGroupsMap().entries() ?? [])].map(([group, peers]: [string, discovery.Peers]) => [
        group,
        toMembers([peers])[0]?.mspId ?? '',
      ]),
    );
    return descriptor
      ?.getLayoutsList()
      .map((layout) => [...layout.getQuantitiesByGroupMap().keys()].map((group: string) => groups.get(group)).sort());
  };

  describe('discovery', () => {
    it("tells the channel's organisations and their ordering nodes", async () => {
      const config = (await ask((query) => query.setConfigQuery(new discovery.ConfigQuery()))).getConfigResult();
      const found = [...(config?.getOrderersMap().entries() ?? [])].map(
        ([mspId, endpoints]: [string, discovery.Endpoints]) =>
          `${mspId} ${endpoints.getEndpointList().map((endpoint) => `${endpoint.getHost()}:${endpoint.getPort()}`)}`,
      );
      const planned = network().plan.organisations.map(({ mspId, orderer }) => `${mspId} ${orderer.address}`);
      expect(found.sort()).to.deep.equal(planned.sort());
    });

    it('tells the authorities that vouch for them', async () => {
      const config = (await ask((query) => query.setConfigQuery(new discovery.ConfigQuery()))).getConfigResult();
      expect([...(config?.getMspsMap().keys() ?? [])].sort()).to.deep.equal(all);
    });

    it('tells the peers of the channel, where they are and what they have', async () => {
      const result = await ask((query) => query.setPeerQuery(new discovery.PeerMembershipQuery()));
      const members = toMembers([...(result.getMembers()?.getPeersByOrgMap().values() ?? [])]);
      const found = members.map(({ mspId, address, chaincodes }) => `${mspId} ${address} ${chaincodes}`);
      const planned = network().plan.organisations.flatMap(({ mspId, peers }) =>
        peers.map(({ address }) => `${mspId} ${address} ${chaincode()},_lifecycle`),
      );
      expect(found.sort()).to.deep.equal(planned.sort());
    });

    it('tells how far each peer is', async () => {
      const result = await ask((query) => query.setPeerQuery(new discovery.PeerMembershipQuery()));
      const heights = toMembers([...(result.getMembers()?.getPeersByOrgMap().values() ?? [])]).map(
        ({ height }) => height,
      );
      expect(Math.min(...heights)).to.be.greaterThan(1);
    });

    it("tells whose endorsements the chaincode's policy asks for", async () => {
      expect(await layouts(interest(chaincode()))).to.deep.equal([[court, council].sort()]);
    });

    it("tells whose endorsements a collection's policy asks for", async () => {
      expect(await layouts(interest(chaincode(), 'guarded'))).to.deep.equal([[court, council, institution].sort()]);
    });

    it('tells the combinations of a majority', async () => {
      const found = await layouts(interest(chaincode(), 'majority'));
      const triples = all.map((left) => all.filter((mspId) => mspId !== left));
      expect(found).to.have.deep.members(triples);
    });

    it('knows of no other chaincode', async () => {
      const result = await askEndorsers(interest('nonexistent'));
      expect(result.getError()?.getContent()).to.contain('failed constructing descriptor for');
    });

    it('is closed to strangers', async () => {
      const stranger = { ...userOf(network(), court), mspId: 'NobodyMSP' };
      const result = await ask((query) => query.setConfigQuery(new discovery.ConfigQuery()), stranger);
      expect(result.getError()?.getContent()).to.equal('access denied');
    });

    it('tells no one of another channel', async () => {
      const result = await ask((query) => {
        query.setChannel('nowhere');
        query.setConfigQuery(new discovery.ConfigQuery());
      });
      expect(result.getError()?.getContent()).to.equal('access denied');
    });

    it('tells of the peer itself its own administrators only', async () => {
      const { admin } = network().organisation(court);
      const askLocally = (asker = userOf(network(), court)) =>
        ask((query) => {
          query.setChannel('');
          query.setLocalPeers(new discovery.LocalPeerQuery());
        }, asker);
      const results = [await askLocally(), await askLocally({ mspId: court, msp: admin.msp })];
      expect(results.map((result) => result.hasMembers())).to.deep.equal([false, true]);
    });
  });

  describe('one peer', () => {
    it('endorses by itself', async () => {
      const asked = { channel: channel(), chaincode: chaincode(), arguments: ['echo', 'conga'] };
      const response = await processProposal(network(), court, userOf(network(), court), asked);
      const endorser = response.getEndorsement()?.getEndorser_asU8() ?? new Uint8Array();
      expect([
        response.getResponse()?.getStatus(),
        Buffer.from(endorser).includes(Buffer.from(court)),
        response.getPayload_asU8().length > 0,
      ]).to.deep.equal([200, true, true]);
    });

    it('does not endorse what the chaincode refuses', async () => {
      const asked = { channel: channel(), chaincode: chaincode(), arguments: ['refuse', 'no'] };
      const response = await processProposal(network(), court, userOf(network(), court), asked);
      expect([response.getResponse()?.getStatus(), response.hasEndorsement()]).to.deep.equal([500, false]);
    });

    it('refuses an unknown channel', async () => {
      const asked = { channel: 'nowhere', chaincode: chaincode(), arguments: ['echo', 'x'] };
      const response = await processProposal(network(), court, userOf(network(), court), asked);
      expect(response.getResponse()?.getMessage()).to.contain('not found');
    });

    it('is asked about itself outside any channel', async () => {
      const asked = { channel: '', chaincode: 'cscc', arguments: ['GetChannels'] };
      const response = await processProposal(network(), court, userOf(network(), court), asked);
      const joined = peer.ChannelQueryResponse.deserializeBinary(
        response.getResponse()?.getPayload_asU8() ?? new Uint8Array(),
      );
      expect(joined.getChannelsList().map((info) => info.getChannelId())).to.deep.equal([channel()]);
    });

    it('does not endorse the same transaction twice', async () => {
      const proposal = contractOf(network(), court).newProposal('put', { arguments: [newKey('once'), 'x'] });
      await (await (await proposal.endorse()).submit()).getStatus();
      expect((await failure(proposal.endorse())).code).to.equal(10);
    });
  });
};
