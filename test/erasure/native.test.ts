// Purged on real peers: each is asked at its own address, one that was away purges when it comes back, and nothing of the
// content comes out of any of them again.
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { until } from '../gateway/outbox/bench.js';
import { describeOnChosenFabric } from '../support/fabric.js';
import { type NativeTestNetwork, newNativeNetwork } from '../support/native-network.js';
import { erasureJourney } from './journey.js';
import { PeerWitness } from './peers.js';
import { ErasureStory, ORGANISATIONS } from './story.js';

const chaincodeDirectory = fileURLToPath(new URL('../../../chaincode', import.meta.url));
const WITNESSES = [
  ['RechtspraakMSP', 'rechtbank-den-haag'],
  ['RvdKMSP', 'raad'],
  ['GIMSP', 'duinrand'],
  ['GemeentenMSP', 'den-haag'],
] as const;
const AWAY = 'GemeentenMSP';

describeOnChosenFabric('The erasure of a case on Fabric peers', function () {
  this.timeout(120_000);
  let network: NativeTestNetwork;
  before(async () => {
    network = await newNativeNetwork({ chaincodeDirectory });
  });
  after(() => network?.stop());

  const processesOf = (mspId: string) => {
    const [peer] = network.organisation(mspId).peers;
    const found = [peer.name, `grondslag.${peer.name}`].map((name) => network.native.processes.get(name));
    return found.filter((process) => process !== undefined);
  };
  const leave = async (mspId: string) => {
    for (const process of processesOf(mspId)) process.kill('SIGKILL');
    await until(`${mspId} is away`, () => processesOf(mspId).every(({ isRunning }) => !isRunning));
  };
  const come = async (mspId: string) => {
    for (const process of processesOf(mspId)) await process.start();
  };
  /** Once a peer answers that it has purged so many events, or in vain. */
  const purged = (mspId: string, user: string, caseId: string, count: number) =>
    until(`${mspId} has purged`, async () => {
      const states = await new PeerWitness(network, mspId, user).states(caseId).catch(() => []);
      return states.filter((state) => state === 'purged').length === count;
    });

  erasureJourney(
    () => network,
    (story) => {
      for (const [mspId, user] of WITNESSES) {
        it(`is so at ${mspId}’s own peer, asked at its own address`, async () => {
          const states = await new PeerWitness(network, mspId, user).states(story().zaakId);
          expect(states).to.deep.equal(['purged', 'purged', 'present', 'present']);
        });

        it(`is so in whatever ${mspId}’s peer delivers of earlier blocks`, async () => {
          const delivered = await new PeerWitness(network, mspId, user).delivered();
          expect([delivered.includes(story().zaakId), delivered.includes(story().maatregelId)]).to.deep.equal([
            true,
            false,
          ]);
        });
      }
    },
  );

  describe('while a peer is away', () => {
    let story: ErasureStory;
    before(async () => {
      story = await ErasureStory.on(network);
      await story.subscribe('gemeenten');
      await story.begin();
      await leave(AWAY);
    });
    after(() => story?.end());

    it('is registered all the same', async () => {
      expect((await story.erase()).status).to.equal(201);
    });

    it('is proven by the others, and of the one that is away it is said that it could not be asked', async () => {
      await until('the institution has read of it', async () => (await story.events('gi')).length === 3);
      const { body } = await story.prove('gi');
      const answers = (body.organisaties as Record<string, unknown>[]).map(({ organisatie, gewist }) => [
        organisatie,
        gewist,
      ]);
      expect([body.gewist, Object.fromEntries(answers)]).to.deep.equal([
        false,
        { RechtspraakMSP: true, RvdKMSP: true, GIMSP: true, [AWAY]: null },
      ]);
    });

    it('has taken place there once it has caught up', async () => {
      await come(AWAY);
      await purged(AWAY, 'den-haag', story.zaakId, 2);
    });

    it('leaves nothing there of what it had before it went', async () => {
      const delivered = await new PeerWitness(network, AWAY, 'den-haag').delivered();
      expect([delivered.includes(story.zaakId), delivered.includes(story.maatregelId)]).to.deep.equal([true, false]);
    });

    it('is in the tables of its gateway, and proven by all four', async () => {
      await story.everybodyHas(3);
      const everything = await Promise.all(ORGANISATIONS.map((organisation) => story.everythingAt(organisation)));
      const { body } = await story.prove('gemeenten');
      expect([everything.filter((text) => text.includes(story.maatregelId)), body.gewist]).to.deep.equal([[], true]);
    });

    it('is told to its organisation once', async () => {
      const sent = async () => {
        const { body } = await story.ask('gemeenten', 'GET', '/v1/meldingen');
        return (body.meldingen as Record<string, unknown>[]).filter(
          ({ zaakId, soort }) => zaakId === story.zaakId && soort === 'inhoud-vernietigd',
        );
      };
      await until('it was told', async () => (await sent()).some(({ status }) => status === 'bezorgd'));
      expect((await sent()).length).to.equal(1);
    });
  });

  describe('of a case that a peer never had', () => {
    let story: ErasureStory;
    before(async () => {
      story = await ErasureStory.on(network);
      await leave(AWAY);
    });
    after(() => story?.end());

    it('leaves that peer with the records, none of the content, and no wait for what will never come', async () => {
      const begun = performance.now();
      const body = {
        datum: '2025-01-10',
        uitkomst: 'geen-verzoek',
        maatregelen: [],
        documentHash: 'abcdef01'.repeat(8),
      };
      const parties = {
        gemeente: '00000001999993045000',
        gemeentecode: '0518',
        instelling: '00000001999992016000',
        gerecht: '00000001999990007000',
      };
      const finding = await story.post('rvdk', '/v1/bevindingen', { ...body, ...parties });
      await until('the institution has it', async () => (await story.events('gi')).length === 1);
      const erased = await story.erase();
      await come(AWAY);
      await purged(AWAY, 'den-haag', story.zaakId, 1);
      const delivered = await new PeerWitness(network, AWAY, 'den-haag').delivered();
      expect([finding.status, erased.status, delivered.includes('abcdef01abcdef01')]).to.deep.equal([201, 201, false]);
      expect(performance.now() - begun).to.be.lessThan(60_000);
    });
  });
});
