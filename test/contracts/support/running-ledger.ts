// One embedded network for all contract suites: started by the first that asks, stopped after the last.
import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigner } from '@grondslag/gateway/fabric';
import { type EmbeddedNetwork, startEmbedded } from '@grondslag/network/embedded';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { Client, credentials } from '@grpc/grpc-js';
import { connect, type Gateway, hash } from '@hyperledger/fabric-gateway';
import { Member } from './member.js';
import { testTopology } from './topology.js';

/** Each organisation's chaincode process thinks itself elsewhere; no answer may depend on it. */
export const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RechtspraakMSP: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  RvdKMSP: { TZ: 'Asia/Kolkata', LANG: 'hi_IN.UTF-8', LC_ALL: 'hi_IN.UTF-8' },
  GIMSP: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  GemeentenMSP: { TZ: 'Pacific/Apia', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
};

/** A network with a client for every certificate. */
export class RunningLedger {
  readonly plan: Plan;
  readonly #network: EmbeddedNetwork;
  readonly #clients = new Map<string, Client>();
  readonly #gateways = new Map<string, Gateway>();
  readonly #mspIds = new Map<string, string>();

  private constructor(plan: Plan, network: EmbeddedNetwork) {
    this.plan = plan;
    this.#network = network;
  }

  static async start(directory: string, basePort: number): Promise<RunningLedger> {
    const plan = planOf(testTopology, { directory, basePort, host: '127.0.0.1' });
    const network = await startEmbedded(plan, {
      batchInterval: testTopology.ordering.batchInterval,
      chaincodeEnvironment: ({ mspId }) => ({ CORE_CHAINCODE_LOGGING_LEVEL: 'ERROR', ...PLACES[mspId] }),
    });
    const running = new RunningLedger(plan, network);
    for (const organisation of plan.organisations) await running.#connect(organisation);
    return running;
  }

  /** The number of blocks. */
  get height(): number {
    return this.#network.status.height;
  }

  /** The member with a user's name in the topology; auditors and administrators by `name@organisation`. */
  as(user: string): Member {
    const gateway = this.gateway(user);
    return new Member(this.#mspIds.get(user) ?? '', gateway);
  }

  gateway(user: string): Gateway {
    const gateway = this.#gateways.get(user);
    if (gateway === undefined) throw new TypeError(`nobody is called ${user}`);
    return gateway;
  }

  async stop(): Promise<void> {
    for (const client of this.#clients.values()) client.close();
    await this.#network.stop();
  }

  async #connect(organisation: PlannedOrganisation): Promise<void> {
    const { peer, mspId, name } = organisation;
    const client = new Client(peer.address, credentials.createSsl(await readFile(peer.tls.root)), {
      'grpc.ssl_target_name_override': peer.name,
      'grpc.default_authority': peer.name,
    });
    this.#clients.set(mspId, client);
    for (const user of [...organisation.users, organisation.admin]) {
      const gateway = connect({
        client,
        identity: { mspId, credentials: await readFile(user.msp.certificate) },
        signer: newSigner(createPrivateKey(await readFile(user.msp.key))),
        hash: hash.none,
      });
      for (const known of [user.name, `${user.name}@${name}`]) {
        this.#gateways.set(known, gateway);
        this.#mspIds.set(known, mspId);
      }
    }
  }
}

let shared: Promise<{ ledger: RunningLedger; directory: string }> | undefined;

/** The shared network. Suites keep apart by writing to cases of their own. */
export async function runningLedger(): Promise<RunningLedger> {
  shared ??= startShared();
  return (await shared).ledger;
}

after(async () => {
  if (shared === undefined) return;
  const { ledger, directory } = await shared;
  await ledger.stop();
  await rm(directory, { recursive: true });
});

async function startShared() {
  const directory = await mkdtemp(join(tmpdir(), 'grondslag-contracts-'));
  return { directory, ledger: await RunningLedger.start(directory, await freePorts()) };
}

/** A base port under which the plan's first port is free now; the others lie in the same range. */
async function freePorts(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Math.min(port, 60_000);
}
