import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcesses, type FabricBinaries, findFabric, NativeError, startNative } from '@grondslag/network/native';
import { type Plan, planOf } from '@grondslag/network/plan';
import { topology, topologyFor } from '@grondslag/network/topology';
import { expect } from 'chai';
import { freeBasePort } from '../../support/network.js';

/** Programs that are not Fabric's, but end as a node with wrong settings would. */
function newPrograms(directory: string, script: string): FabricBinaries {
  const [peer, orderer] = ['peer', 'orderer'].map((name) => {
    const path = join(directory, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }) as [string, string];
  return { peer, orderer, version: '3.1.0' };
}

describe('a native network that cannot start', () => {
  let directory: string;
  let plan: Plan;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'grondslag-failing-'));
    plan = planOf(topology, { directory: join(directory, 'net'), basePort: await freeBasePort(), host: '127.0.0.1' });
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const failureOf = async (binaries: FabricBinaries, wanted = plan): Promise<NativeError> => {
    const failure = await startNative(wanted, { binaries }).then(
      async (network) => {
        await network.stop();
        throw new Error('it started');
      },
      (error: unknown) => error,
    );
    if (failure instanceof NativeError) {
      return failure;
    }
    throw failure;
  };

  describe('because a node ends at once', () => {
    it('names the node and shows its last words', async () => {
      const failure = await failureOf(newPrograms(directory, 'echo "no such MSP" >&2; exit 2'));
      expect(failure).to.include({ code: 'not-ready' });
      expect(failure.detail).to.deep.equal(['no such MSP']);
    });

    it('shows its last words from where it tells of its end', async () => {
      const words = 'echo "panic: of yesterday"; seq 20; echo "panic: no ledger"; seq 30; exit 2';
      const { detail } = await failureOf(newPrograms(directory, words));
      expect(detail).to.deep.equal(['panic: no ledger', ...Array.from({ length: 14 }, (_, place) => `${place + 1}`)]);
    });

    it('shows nothing of what it wrote when it was started before', async () => {
      await failureOf(newPrograms(directory, 'echo "panic: of yesterday"; exit 2'));
      const { detail } = await failureOf(newPrograms(directory, 'echo "no such MSP"; exit 2'));
      expect(detail).to.deep.equal(['no such MSP']);
    });

    it('leaves no process', async () => {
      await failureOf(newPrograms(directory, 'exit 2'));
      expect(await endProcesses(plan)).to.deep.equal([]);
    });
  });

  describe('because something else has a port', () => {
    let other: Server;
    beforeEach(async () => {
      const { orderer } = plan.organisations[2] ?? plan.organisations[0] ?? {};
      other = createServer();
      await new Promise<void>((resolve) => other.listen(orderer?.admin.port, '127.0.0.1', resolve));
    });
    afterEach(() => new Promise((resolve) => other.close(resolve)));

    it('names the node and the address, before anything is written', async () => {
      const failure = await failureOf(newPrograms(directory, 'exit 2'));
      expect(failure).to.include({ code: 'port-in-use' });
      expect(failure.message).to.include('orderer.gi.grondslag.internal').and.include('127.0.0.1:');
      expect(existsSync(plan.directory)).to.equal(false);
    });
  });

  it('because its folder holds another network', async () => {
    const binaries = newPrograms(directory, 'exit 2');
    await failureOf(binaries);
    const kept = readFileSync(join(plan.directory, 'network.json'), 'utf8');
    const { host } = plan;
    const basePort = await freeBasePort();
    const other = planOf(topologyFor('production'), { directory: plan.directory, basePort, host });
    expect(await failureOf(binaries, other)).to.include({ code: 'other-network' });
    expect(readFileSync(join(plan.directory, 'network.json'), 'utf8')).to.equal(kept);
  });

  describe('because Fabric', () => {
    it('is not there: named, with where to get it', () => {
      expect(findFabric({ FABRIC_BIN: directory }))
        .to.have.property('missing')
        .that.includes('peer and orderer')
        .and.includes('https://hyperledger-fabric.readthedocs.io/');
    });

    it('is too old: named, with its version', () => {
      newPrograms(directory, 'echo " Version: v2.5.12"');
      expect(findFabric({ FABRIC_BIN: directory }))
        .to.have.property('missing')
        .that.includes('2.5.12');
    });

    it('is something else of that name', () => {
      newPrograms(directory, 'echo "peer review"');
      expect(findFabric({ FABRIC_BIN: directory })).to.have.property('missing');
    });

    it('is half there', () => {
      newPrograms(directory, 'echo " Version: v3.1.5"');
      rmSync(join(directory, 'orderer'));
      expect(findFabric({ FABRIC_BIN: directory }))
        .to.have.property('missing')
        .that.matches(/no orderer /);
    });
  });

  it('but one that is new enough is taken', () => {
    newPrograms(directory, 'echo " Version: v3.1.5"');
    expect(findFabric({ FABRIC_BIN: directory })).to.deep.include({ version: '3.1.5', peer: join(directory, 'peer') });
  });
});
