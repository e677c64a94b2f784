import { createHash, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { channelConfig, orderingStatus, updateChannel } from '@grondslag/network/administration';
import { holderNamed, revokeIdentity, stageRenewal } from '@grondslag/network/identities';
import type { Plan, PlannedEndpoint } from '@grondslag/network/plan';
import { headerHash, readBlock, verifyBlock, verifyConfigBlock, verifyGenesisBlock } from '@grondslag/network/protocol';
import { publishRevocations, RotationError, renewCertificates } from '@grondslag/network/rotation';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { newClients } from '../../support/clients.js';
import { describeOnChosenFabric } from '../../support/fabric.js';
import { type NativeTestNetwork, newNativeNetwork } from '../../support/native-network.js';
import { startWriting, type Writing } from './writing.js';

describeOnChosenFabric('a network whose certificates are replaced while it is written to', () => {
  let network: NativeTestNetwork;
  let plan: Plan;
  let writing: Writing;

  before(async function () {
    this.timeout(120_000);
    network = await newNativeNetwork();
    plan = network.plan;
    writing = startWriting(plan, 'kept');
  });

  after(async function () {
    this.timeout(60_000);
    await writing?.stop();
    await network?.stop();
  });

  const renew = (name: string) => renewCertificates(plan, name, network.native.processes);

  for (const [who, name] of [
    ['an ordering node that follows', 'orderer.gi.grondslag.internal'],
    ['the ordering node that leads', 'orderer.rechtspraak.grondslag.internal'],
  ] as const) {
    it(`orders on with new certificates for ${who}`, async function () {
      this.timeout(180_000);
      await renew(name);
      await writing.more(10);
      const status = (await orderingStatus(plan)).get(name);
      expect([await identityInChannel(plan, name), status?.consensusRelation]).to.deep.equal([
        fingerprint(signingCertificate(plan, name)),
        'consenter',
      ]);
    });
  }

  it('orders by a quorum in which a node with new certificates cannot be missed', async function () {
    this.timeout(120_000);
    const before = writing.acknowledged.length;
    const other = network.native.processes.get('orderer.gemeenten.grondslag.internal');
    await other?.stop();
    await writing.more(10);
    await other?.start();
    expect(writing.acknowledged.length - before).to.be.at.least(10);
  });

  for (const name of ['peer0.rechtspraak.grondslag.internal', 'grondslag.peer0.rvdk.grondslag.internal'] as const) {
    it(`writes on with new certificates for ${name}`, async function () {
      this.timeout(120_000);
      await renew(name);
      await writing.more(10);
      expect(await shownBy(endpointOf(plan, name))).to.equal(fingerprint(tlsCertificate(plan, name)));
    });
  }

  it('shows a chaincode process the new certificate of its peer', async () => {
    const peer = plan.organisations[0]?.peers[0];
    const builds = join(peer?.directory ?? '', 'externalbuilder', 'builds');
    const files = readdirSync(builds, { recursive: true, encoding: 'utf8' });
    const connections = files.filter((file) => file.endsWith('connection.json')).map((file) => join(builds, file));
    const shown = connections.map((file) => JSON.parse(readFileSync(file, 'utf8')).client_cert);
    expect(shown).to.deep.equal([readFileSync(peer?.tls.certificate ?? '', 'utf8')]);
  });

  it('takes the writings of a user with a new certificate', async () => {
    await renew('duinrand@gi.grondslag.internal');
    const commit = await submit(plan, 'duinrand', 'renewed');
    expect(commit).to.equal('accepted');
  });

  it('is updated by an administrator with a new certificate', async function () {
    this.timeout(60_000);
    for (const { admin } of plan.organisations) {
      await renew(admin.commonName);
    }
    const batchInterval = plan.ordering.batchInterval + 10;
    const { isChanged } = await updateChannel(plan, (draft) => draft.setOrdering({ ...plan.ordering, batchInterval }));
    expect(isChanged).to.equal(true);
  });

  it('goes on with a rotation that was cut off when the channel had changed', async function () {
    this.timeout(180_000);
    const name = 'orderer.rvdk.grondslag.internal';
    const staged = await stageRenewal(plan, name);
    await network.native.processes.get(name)?.stop();
    await updateChannel(plan, (draft) => draft.setOrderingNode(staged.organisation), { absent: [name] });
    await network.native.processes.get(name)?.start();
    await renew(name);
    expect(fingerprint(signingCertificate(plan, name))).to.equal(await identityInChannel(plan, name));
  });

  it('stops no ordering node while another is away', async function () {
    this.timeout(120_000);
    const away = network.native.processes.get('orderer.gi.grondslag.internal');
    await away?.stop();
    const refusal = await renew('orderer.rvdk.grondslag.internal').catch((error: unknown) => error);
    await away?.start();
    expect(refusal instanceof RotationError && [refusal.code, refusal.node]).to.deep.equal([
      'ordering-unhealthy',
      'orderer.gi.grondslag.internal',
    ]);
  });

  describe('and one of whose users is revoked', () => {
    let endorsedBefore: { submit(): Promise<unknown> };
    const clients = { disconnect: () => {} };

    before(async function () {
      this.timeout(60_000);
      const held = newClients(plan);
      clients.disconnect = held.disconnect;
      const contract = contractAs(plan, held, 'waterkant');
      endorsedBefore = await contract.newProposal('put', { arguments: ['late', 'x'] }).endorse();
      await revokeIdentity(plan, 'waterkant@gi.grondslag.internal');
      await publishRevocations(plan);
    });

    after(() => clients.disconnect());

    it('lets that user write no more', async () => {
      expect(await submit(plan, 'waterkant', 'refused')).to.equal('refused');
    });

    it('lets that user read no more', async () => {
      const held = newClients(plan);
      const answer = await contractAs(plan, held, 'waterkant')
        .evaluateTransaction('range', 'a', 'b')
        .then(
          () => 'accepted',
          () => 'refused',
        );
      held.disconnect();
      expect(answer).to.equal('refused');
    });

    it('does not order what was endorsed before', async () => {
      const answer = await endorsedBefore.submit().then(
        () => 'accepted',
        () => 'refused',
      );
      expect(answer).to.equal('refused');
    });

    it('takes the writings of the others', async () => {
      expect(await submit(plan, 'duinrand', 'others')).to.equal('accepted');
    });

    it('takes those of the same user under a new certificate', async () => {
      await renew('waterkant@gi.grondslag.internal');
      expect(await submit(plan, 'waterkant', 'again')).to.equal('accepted');
    });
  });

  describe('and that is no longer written to', () => {
    it('has lost nothing that it had acknowledged, at any organisation', async function () {
      this.timeout(120_000);
      await writing.more(1);
      await writing.stop();
      expect([writing.acknowledged.length > 100, await writing.lost()]).to.deep.equal([true, []]);
    });

    it('holds blocks that a quorum signed with the certificates of their day', async function () {
      this.timeout(120_000);
      const configurations = await verifiedConfigurations(plan, 'GIMSP');
      expect(configurations).to.equal((await channelConfig(plan)).getSequence() + 1);
    });
  });
});

function contractAs(plan: Plan, clients: ReturnType<typeof newClients>, user: string) {
  const found = clients.organisation('GIMSP').users.find(({ name }) => name === user);
  return clients.gateway('GIMSP', found).getNetwork(plan.channel).getContract(plan.chaincode.name);
}

/** Until the peers know each other again after a restart, a refusal for want of endorsers is not an answer. */
async function submit(plan: Plan, user: string, key: string): Promise<string> {
  for (const deadline = Date.now() + 20_000; ; ) {
    const clients = newClients(plan);
    try {
      await contractAs(plan, clients, user).submitTransaction('put', key, 'x');
      return 'accepted';
    } catch (error) {
      const isAccess = JSON.stringify(error).includes('access denied');
      if (isAccess || Date.now() > deadline) {
        return isAccess ? 'refused' : String(error);
      }
    } finally {
      clients.disconnect();
    }
  }
}

/** Number of configurations in the organisation's copy of the channel, of which every block was verified. */
async function verifiedConfigurations(plan: Plan, mspId: string): Promise<number> {
  const clients = newClients(plan);
  try {
    const qscc = clients.gateway(mspId).getNetwork(plan.channel).getContract('qscc');
    const info = await qscc.evaluateTransaction('GetChainInfo', plan.channel);
    const height = common.BlockchainInfo.deserializeBinary(info).getHeight();
    const block = async (number: number) =>
      readBlock(await qscc.evaluateTransaction('GetBlockByNumber', plan.channel, String(number)));
    const genesis = await block(0);
    let [config, count] = [verifyGenesisBlock(genesis, headerHash(genesis.header)), 1];
    for (let number = 1; number < height; number += 1) {
      const found = await block(number);
      if (found.signatures.lastConfig === found.header.number) {
        config = verifyConfigBlock(found, config);
        count += 1;
      } else {
        verifyBlock(found, config);
      }
    }
    return count;
  } finally {
    clients.disconnect();
  }
}

async function identityInChannel(plan: Plan, name: string): Promise<string> {
  const group = (await channelConfig(plan)).getChannelGroup()?.getGroupsMap().get('Orderer');
  const bytes = group?.getValuesMap().get('Orderers')?.getValue_asU8() ?? new Uint8Array();
  const id = plan.organisations.find(({ orderer }) => orderer.name === name)?.orderer.consenterId;
  const consenters = common.Orderers.deserializeBinary(bytes).getConsenterMappingList();
  return fingerprint(consenters.find((consenter) => consenter.getId() === id)?.getIdentity_asU8() ?? '');
}

function endpointOf({ organisations }: Plan, name: string): PlannedEndpoint {
  const peers = organisations.flatMap((organisation) => organisation.peers);
  const found = [...peers, ...peers.map(({ chaincodeServer }) => chaincodeServer)].find((node) => node.name === name);
  if (found === undefined) {
    throw new Error(`no node ${name}`);
  }
  return found;
}

/** Fingerprint of the certificate that a server shows. */
function shownBy({ host, port }: PlannedEndpoint): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ host, port, rejectUnauthorized: false, ALPNProtocols: ['h2'] }, () => {
      resolve(createHash('sha256').update(socket.getPeerCertificate().raw).digest('hex'));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

function fingerprint(pem: string | Uint8Array): string {
  return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
}

function signingCertificate(plan: Plan, name: string): Buffer {
  return readFileSync(holderNamed(plan, name)?.signing?.msp.certificate ?? '');
}

function tlsCertificate(plan: Plan, name: string): Buffer {
  return readFileSync(holderNamed(plan, name)?.tls.certificate ?? '');
}
