// A gateway on real peers and ordering nodes: what becomes of its registrations and of its blocks while they are killed,
// paused and started again. It is told of its own peer only; the others it finds.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type CaseRef,
  type ContentFields,
  contentText,
  type EventRef,
  type Instant,
  newDisclosures,
} from '@grondslag/chaincode/domain';
import { connectLedger, type LedgerEvent, type OpenLedger } from '@grondslag/gateway/fabric';
import {
  type Block,
  type BlockFeed,
  type Fault,
  type LedgerWrite,
  newSalt,
  newUuid,
  type Written,
} from '@grondslag/gateway/usecases';
import type { NativeProcess } from '@grondslag/network/native';
import { expect } from 'chai';
import { describeOnChosenFabric } from '../../support/fabric.js';
import { actors, eventually } from '../../support/gateway.js';
import { type NativeTestNetwork, newNativeNetwork } from '../../support/native-network.js';
import { chaincodeDirectory, ledgerOptions } from './organisation.js';

describeOnChosenFabric('a gateway on real peers', function () {
  this.timeout(120_000);
  let network: NativeTestNetwork;
  let open: OpenLedger;
  let heard: LedgerEvent[];
  let blocks: Block[];
  let stop: AbortController;
  let ownPeer: NativeProcess;

  before(async () => {
    network = await newNativeNetwork({ chaincodeDirectory });
    ownPeer = node(`peer0.gi.grondslag.internal`);
  });
  after(() => network?.stop());

  beforeEach(async () => {
    heard = [];
    blocks = [];
    stop = new AbortController();
    open = connect();
    void follow(open.feed, blocks, stop.signal);
    await eventually(async () => (await register().catch(() => undefined)) !== undefined, 30_000);
  });

  afterEach(() => {
    stop.abort();
    open.close();
  });

  it('goes on through a peer that it found, with every block once and its private content, and returns', async () => {
    await delay(1_500);
    await ownPeer.kill('SIGKILL');
    const away = await register();
    const { isOwn } = open.peer();
    await eventually(() => has(away), 10_000);
    const inspected = await open.ledger.inspect(actors.institution, 'readRecords', [away.record.caseId]);
    await ownPeer.start();
    await eventually(() => open.peer().isOwn, 30_000);
    const back = await eventuallyRegistered();
    await eventually(() => has(back), 10_000);
    expect([isOwn, inspected.ok && inspected.value.height.block !== null]).to.deep.equal([false, true]);
    expect(blocks.map(({ number }) => number)).to.deep.equal(blocks.map((_, place) => BigInt(place)));
    expect(eventOf(away)?.content?.fact.kind).to.equal('requestFiled');
  });

  it('goes on while its own peer is paused', async () => {
    await delay(1_500);
    await ownPeer.kill('SIGSTOP');
    const began = performance.now();
    const written = await register().finally(() => performance.now());
    const seconds = (performance.now() - began) / 1_000;
    await eventually(() => has(written), 20_000);
    await ownPeer.kill('SIGCONT');
    await eventually(() => open.peer().isOwn, 30_000);
    expect(seconds).to.be.lessThan(20);
  });

  it('has its own peer reconcile content that came while that was away', async () => {
    await ownPeer.kill('SIGKILL');
    const written = await register();
    stop.abort();
    open.close();
    await ownPeer.start();
    open = connect();
    const { block } = written;
    await eventually(async () => {
      const read = await open.feed.read(block ?? 0n).catch(() => undefined);
      return (
        read?.events.some(({ record, content }) => record.eventId === written.record.eventId && content !== null) ===
        true
      );
    }, 30_000);
  });

  it('does not know an outcome while too few ordering nodes are there, and learns it when they are back', async () => {
    const orderers = ['rvdk', 'gi'].map((name) => node(`orderer.${name}.grondslag.internal`));
    for (const orderer of orderers) await orderer.kill('SIGKILL');
    const hasty = connect({ settle: 3_000 });
    const write = newWrite();
    const fault = await hasty.ledger.write(write).catch((error: Fault) => error);
    hasty.close();
    for (const orderer of orderers) await orderer.start();
    const outcome = await eventuallyDone(() => open.ledger.write(write));
    const again = await open.ledger.write(write);
    const records = await open.ledger.inspect(actors.institution, 'readRecords', [write.caseId]);
    expect([
      (fault as Fault).code,
      outcome.record.eventId,
      again.ok && again.value.replayed,
      records.ok && JSON.parse(records.value.text).length,
    ]).to.deep.equal(['outcome-unknown', write.eventId, true, 1]);
  });

  it('settles by itself what was sent while too few ordering nodes were there', async () => {
    const orderers = ['rvdk', 'gi'].map((name) => node(`orderer.${name}.grondslag.internal`));
    for (const orderer of orderers) await orderer.kill('SIGKILL');
    const write = newWrite();
    const written = open.ledger.write(write);
    await delay(2_000);
    for (const orderer of orderers) await orderer.start();
    const outcome = await written;
    const by = heard.flatMap((event) => (event.what === 'settled' ? [event.by] : []));
    expect([outcome.ok && outcome.value.record.eventId, by.length]).to.deep.equal([write.eventId, 1]);
  });

  it('loses nothing of what ordering nodes had taken when all of them are restarted at once', async () => {
    const orderers = network.plan.organisations.map(({ orderer }) => node(orderer.name));
    const writes = Array.from({ length: 8 }, newWrite);
    const written = writes.map((write) => open.ledger.write(write).catch((fault: Fault) => fault));
    await delay(60);
    await Promise.all(orderers.map((orderer) => orderer.kill('SIGKILL')));
    await Promise.all(orderers.map((orderer) => orderer.start()));
    await Promise.all(written);
    const records = await Promise.all(
      writes.map(async (write) => {
        await eventuallyDone(() => open.ledger.write(write));
        const answer = await open.ledger.inspect(actors.institution, 'readRecords', [write.caseId]);
        return answer.ok ? JSON.parse(answer.value.text).length : 0;
      }),
    );
    expect(records).to.deep.equal(writes.map(() => 1));
  });

  function connect(deadlines: { readonly settle?: number } = {}): OpenLedger {
    return connectLedger({
      ...ledgerOptions(network, 'GIMSP', { discovers: true, deadlines, heard: (event) => heard.push(event) }),
      index: { last: async () => null, blockOf: async () => null, event: async () => null },
    });
  }

  function node(name: string): NativeProcess {
    const found = network.native.processes.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  }

  async function register(): Promise<Written> {
    const outcome = await open.ledger.write(newWrite());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.value;
  }

  const eventuallyRegistered = () => eventuallyDone(() => open.ledger.write(newWrite()));
  const eventOf = ({ record }: Written) =>
    blocks.flatMap(({ events }) => events).find((event) => event.record.eventId === record.eventId);
  const has = (written: Written) => eventOf(written) !== undefined;
});

async function eventuallyDone(write: () => ReturnType<OpenLedger['ledger']['write']>): Promise<Written> {
  for (let tried = 1; ; tried++) {
    try {
      const outcome = await write();
      if (outcome.ok) return outcome.value;
      throw new Error(JSON.stringify(outcome.refusals));
    } catch (error) {
      if (tried === 20) throw error;
      await delay(500);
    }
  }
}

/** Reads on from where it was, like the follower: a stream that breaks is opened again. */
async function follow(feed: BlockFeed, blocks: Block[], stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const stream = feed.open(BigInt(blocks.length));
    const close = () => stream.close();
    stopped.addEventListener('abort', close);
    try {
      for await (const block of stream) blocks.push(block);
    } catch {
      await delay(100);
    } finally {
      stopped.removeEventListener('abort', close);
    }
  }
}

function newWrite(): LedgerWrite {
  const random = { bytes: (length: number) => randomBytes(length) };
  const now = new Date().toISOString() as Instant;
  return {
    ...{ as: actors.institution, contract: 'findings', transaction: 'fileRequest' },
    caseId: newUuid(now, random) as string as CaseRef,
    eventId: newUuid(now, random) as EventRef,
    content: contentText(newDisclosures(request(), () => newSalt(random))),
  };
}

/** The institution asks for supervision; opens a case. */
function request(): ContentFields {
  return {
    ...{ kind: 'requestFiled', date: '2026-01-12', registrar: actors.institution.oin },
    ...{ request: 'instellen', measure: 'uithuisplaatsing', requester: 'gi' },
    ...{ municipality: actors.municipality.oin, municipalityCode: '0518' },
    ...{ institution: actors.institution.oin, court: actors.court.oin },
  };
}
