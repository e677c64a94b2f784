// A gateway whose own peer goes away and comes back, over cables that are cut and frozen. The peers are those of a running
// network, behind their own certificates.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CaseRef, EventRef, Instant } from '@grondslag/chaincode/domain';
import { contentText, newDisclosures } from '@grondslag/chaincode/domain';
import { connectLedger, type LedgerEvent, type OpenLedger, type PeerEndpoint } from '@grondslag/gateway/fabric';
import { type BlockFeed, type BlockNumber, type LedgerWrite, newSalt, newUuid } from '@grondslag/gateway/usecases';
import { dataHash } from '@grondslag/network/protocol';
import { common, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { actors, eventually, finding } from '../../support/gateway.js';
import { newNetwork, type TestNetwork } from '../../support/network.js';
import { discoveryAnswer } from './discovery-answer.js';
import { chaincodeDirectory, ledgerOptions } from './organisation.js';
import { Relay } from './relay.js';
import { Wire } from './wire.js';

describe('a gateway whose own peer goes away', () => {
  let network: TestNetwork;
  let own: Wire;
  let other: Wire;
  let open: OpenLedger;
  let heard: LedgerEvent[];
  let stop: AbortController;
  let read: BlockNumber[];

  before(async function () {
    this.timeout(60_000);
    network = await newNetwork({ chaincodeDirectory });
    own = await Wire.to(network.organisation('RvdKMSP').peers[0].address);
    other = await Wire.to(network.organisation('GemeentenMSP').peers[0].address);
  });

  after(async () => {
    for (const wire of [own, other]) await wire?.close();
    await network?.stop();
  });

  beforeEach(async () => {
    heard = [];
    read = [];
    open = connect([at('RvdKMSP', own.address), at('GemeentenMSP', other.address)]);
    stop = new AbortController();
    void follow(open.feed, read, stop.signal);
    await register();
  });

  afterEach(() => {
    stop.abort();
    open.close();
    for (const wire of [own, other]) wire.mend();
  });

  it('registers through the next peer at once', async () => {
    own.cut();
    const { block } = await register();
    expect(open.peer()).to.deep.equal({ address: other.address, isOwn: false });
    await eventually(() => read.includes(block));
  });

  it('asks the next peer, and tells how far that one is', async () => {
    const { block } = await register();
    own.cut();
    const answer = await open.ledger.inspect(actors.council, 'statute', []);
    expect(answer.ok && (answer.value.height.block ?? 0n) >= block).to.equal(true);
  });

  it('returns to its own peer when that is back', async () => {
    own.cut();
    await register();
    own.mend();
    await eventually(() => open.peer().isOwn, 10_000);
    expect(moves()).to.deep.equal([other.address, own.address]);
  });

  it('reads every block once, in order, through cuts and returns', async () => {
    for (let round = 0; round < 3; round++) {
      own.cut();
      await register();
      own.mend();
      await eventually(() => open.peer().isOwn, 10_000);
      await register();
    }
    const { block } = await register();
    await eventually(() => read.includes(block));
    expect(read).to.deep.equal(read.map((_, place) => BigInt(place)));
  }).timeout(60_000);

  it('notices a peer that answers nothing any more, and goes on elsewhere', async () => {
    own.freeze();
    const began = performance.now();
    const { block } = await register();
    await eventually(() => read.includes(block), 15_000);
    expect([performance.now() - began < 20_000, open.peer().isOwn]).to.deep.equal([true, false]);
  }).timeout(40_000);

  it('goes on through connections that break and are taken again', async () => {
    for (let round = 0; round < 5; round++) {
      own.drop();
      const { block } = await register();
      await eventually(() => read.includes(block));
    }
    expect(read).to.deep.equal(read.map((_, place) => BigInt(place)));
  });

  it('fails as not recorded when every peer is away, and goes on by itself when one is back', async () => {
    for (const wire of [own, other]) wire.cut();
    const code = await register().then(
      () => 'recorded',
      (fault) => fault.code,
    );
    other.mend();
    await eventually(async () => (await register().catch(() => undefined)) !== undefined, 10_000);
    expect(code).to.equal('ledger-unreachable');
  }).timeout(30_000);

  it('believes no block that the ordering nodes did not sign, and uses its peer no more', async () => {
    const lying = await Relay.to(network.organisation('GIMSP').peers[0]);
    lying.tampers = (path, bytes) => (path === '/protos.Deliver/DeliverWithPrivateData' ? forged(bytes) : bytes);
    stop.abort();
    open.close();
    open = connect([at('RvdKMSP', own.address), at('GIMSP', lying.address)]);
    [read, stop] = [[], new AbortController()];
    void follow(open.feed, read, stop.signal);
    const { block } = await register();
    await eventually(() => read.includes(block));
    own.cut();
    await register().catch(() => undefined);
    await eventually(() => heard.some(({ what }) => what === 'distrusted'), 10_000);
    const before = read.length;
    own.mend();
    await eventually(() => open.peer().isOwn, 10_000);
    const after = await register();
    await eventually(() => read.includes(after.block));
    lying.close();
    expect([before, read]).to.deep.equal([Number(block) + 1, read.map((_, place) => BigInt(place))]);
  }).timeout(40_000);

  describe('with one peer configured', () => {
    it('falls back on those that its own peer had told of', async () => {
      const relay = await Relay.to(network.organisation('RvdKMSP').peers[0]);
      const wire = await Wire.to(relay.address);
      const [gemeenten, rvdk] = ['GemeentenMSP', 'RvdKMSP'].map((mspId) => network.organisation(mspId));
      if (gemeenten === undefined || rvdk === undefined) throw new Error('no organisations');
      let asked = 0;
      relay.discovered = () => {
        asked++;
        return discoveryAnswer([
          { organisation: rvdk, address: wire.address, height: 1 },
          { organisation: gemeenten, address: other.address, height: 1 },
        ]);
      };
      const before = other.connections;
      const alone = connect([at('RvdKMSP', wire.address)], true);
      await eventually(() => asked > 0 && other.connections > before);
      wire.cut();
      await register(alone);
      const used = alone.peer();
      alone.close();
      await wire.close();
      relay.close();
      expect(used).to.deep.equal({ address: other.address, isOwn: false });
    }).timeout(20_000);

    it('believes no found peer that proves itself by the roots of another organisation', async () => {
      const relay = await Relay.to(network.organisation('RvdKMSP').peers[0]);
      relay.discovered = () =>
        discoveryAnswer([{ organisation: network.organisation('GIMSP'), address: other.address, height: 1 }]);
      const events: LedgerEvent[] = [];
      const alone = connect([at('RvdKMSP', relay.address)], true, events);
      await eventually(() => events.some(({ what }) => what === 'away'), 10_000);
      alone.close();
      relay.close();
      expect(events.find(({ what }) => what === 'away')).to.deep.include({
        peer: other.address,
        refused: 'its certificate leads to none of the trusted roots (TLS_CERT_PATH)',
      });
    }).timeout(20_000);

    it('goes on without Discovery where a peer offers none', async () => {
      const alone = connect([at('RvdKMSP', own.address)], true);
      const { block } = await register(alone);
      alone.close();
      expect(block > 0n).to.equal(true);
    });
  });

  describe('does not speak to a peer', () => {
    const refusalOf = async (endpoint: PeerEndpoint): Promise<string | undefined> => {
      const events: LedgerEvent[] = [];
      const wrong = connect([endpoint], false, events);
      await eventually(() => events.some(({ what }) => what === 'away'), 10_000);
      wrong.close();
      return events.flatMap((event) => (event.what === 'away' ? [event.refused] : []))[0];
    };

    it('whose certificate leads to another root, and says so', async () => {
      const [{ tls }] = network.organisation('GIMSP').peers;
      const refused = await refusalOf({ ...at('RvdKMSP', own.address), tlsRoots: readFileSync(tls.root, 'utf8') });
      expect(refused).to.contain('none of the trusted roots').and.to.contain('TLS_CERT_PATH');
    });

    it('whose certificate is for another name, and says for which', async () => {
      const refused = await refusalOf({ ...at('RvdKMSP', own.address), serverName: 'peer0.elders.example' });
      expect(refused).to.contain('peer0.rvdk.grondslag.internal').and.to.contain('peer0.elders.example');
    });
  });

  function at(mspId: string, address: string): PeerEndpoint {
    const [node] = network.organisation(mspId).peers;
    return { address, tlsRoots: readFileSync(node.tls.root, 'utf8'), serverName: node.name, mspId };
  }

  function connect(
    peers: readonly [PeerEndpoint, ...PeerEndpoint[]],
    discovers = false,
    events: LedgerEvent[] = heard,
  ): OpenLedger {
    return connectLedger({
      ...ledgerOptions(network, 'RvdKMSP'),
      ...{ peers, discovers, heard: (event: LedgerEvent) => events.push(event) },
      index: { last: async () => null, blockOf: async () => null, event: async () => null },
    });
  }

  async function register(through = open): Promise<{ block: BlockNumber }> {
    const outcome = await through.ledger.write(newWrite());
    if (!outcome.ok || outcome.value.block === null) throw new Error('not recorded');
    return { block: outcome.value.block };
  }

  const moves = () => heard.flatMap((event) => (event.what === 'moved' ? [event.to] : []));
});

/** Reads on from where it was, like the follower: a stream that breaks is opened again. */
async function follow(feed: BlockFeed, read: BlockNumber[], stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const stream = feed.open(BigInt(read.length));
    const close = () => stream.close();
    stopped.addEventListener('abort', close);
    try {
      for await (const { number } of stream) read.push(number);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      stopped.removeEventListener('abort', close);
    }
  }
}

/** A block whose first transaction says something else, with hashes that fit. */
function forged(bytes: Buffer): Buffer {
  const response = peer.DeliverResponse.deserializeBinary(bytes);
  const block = response.getBlockAndPrivateData()?.getBlock();
  const [first, ...others] = block?.getData()?.getDataList_asU8() ?? [];
  if (first === undefined) return bytes;
  const envelope = common.Envelope.deserializeBinary(first);
  envelope.setSignature(Buffer.from('forged'));
  const data = [envelope.serializeBinary(), ...others];
  block?.getData()?.setDataList(data);
  block?.getHeader()?.setDataHash(dataHash(data));
  return Buffer.from(response.serializeBinary());
}

function newWrite(): LedgerWrite {
  const random = { bytes: (length: number) => randomBytes(length) };
  const now = new Date().toISOString() as Instant;
  return {
    ...{ as: actors.council, contract: 'findings', transaction: 'registerFinding' },
    caseId: newUuid(now, random) as string as CaseRef,
    eventId: newUuid(now, random) as EventRef,
    content: contentText(newDisclosures(finding(), () => newSalt(random))),
  };
}
