// One embedded network with the product's chaincode for all contract suites: started by the first that asks, stopped after the last.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Plan, planOf } from '@grondslag/network/plan';
import type { Gateway } from '@hyperledger/fabric-gateway';
import { newNetwork, type TestNetwork } from '../../support/network.js';
import { Member } from './member.js';
import { testTopology } from './topology.js';

/** Each organisation's chaincode process thinks itself elsewhere; no answer may depend on it. */
export const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RechtspraakMSP: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  RvdKMSP: { TZ: 'Asia/Kolkata', LANG: 'hi_IN.UTF-8', LC_ALL: 'hi_IN.UTF-8' },
  GIMSP: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  GemeentenMSP: { TZ: 'Pacific/Apia', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
};

/** Folder of the chaincode that ships. */
export const shippedChaincode = dirname(createRequire(import.meta.url).resolve('@grondslag/chaincode/package.json'));

/** A network whose members are called by the names of their users. */
export class RunningLedger {
  readonly #network: TestNetwork;
  readonly #gateways = new Map<string, Gateway>();

  constructor(network: TestNetwork) {
    this.#network = network;
  }

  static async start(): Promise<RunningLedger> {
    const network = await newNetwork({
      chaincodeDirectory: shippedChaincode,
      chaincodeEnvironment: ({ mspId }) => PLACES[mspId] ?? {},
      batchInterval: 2,
      change: withOddUsers,
    });
    return new RunningLedger(network);
  }

  get plan(): Plan {
    return this.#network.plan;
  }

  /** The number of blocks, as committed to the node's file. */
  height(): number {
    return this.#query((database) => Number(database.prepare('SELECT count(*) AS height FROM block').get()?.height));
  }

  /** The bytes of all blocks, as committed to the node's file. */
  blocks(): Uint8Array[] {
    const select = 'SELECT bytes FROM block ORDER BY number';
    return this.#query((database) =>
      database
        .prepare(select)
        .all()
        .map(({ bytes }) => bytes as Uint8Array),
    );
  }

  /** Changes rows behind the back of every peer, as an operator with a disk at hand could. */
  tamper(sql: string, ...values: (string | Uint8Array)[]): void {
    const changed = this.#query((database) => database.prepare(sql).run(...values).changes);
    if (changed === 0) throw new Error('nothing was there to tamper with');
  }

  /** The member with a user's name in the topology; who is not the only one of that name, as `name@organisation`. */
  as(user: string): Member {
    const [name, organisation] = user.split('@');
    for (const row of this.plan.organisations) {
      const found = [...row.users, row.admin].find((candidate) => candidate.name === name);
      if (found === undefined || (organisation ?? row.name) !== row.name) continue;
      const gateway = this.#gateways.get(user) ?? this.#network.gateway(row.mspId, found);
      this.#gateways.set(user, gateway);
      return new Member(gateway);
    }
    throw new TypeError(`nobody is called ${user}`);
  }

  /** The network again, on the same ledger, with another chaincode. */
  async restart(chaincodeDirectory: string): Promise<void> {
    this.#gateways.clear();
    await this.#network.restart({ chaincodeDirectory });
  }

  async stop(): Promise<void> {
    await this.#network.stop();
  }

  #query<T>(ask: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(join(this.plan.directory, 'state', 'embedded', 'ledger.sqlite'));
    try {
      return ask(database);
    } finally {
      database.close();
    }
  }
}

/** The same place, with the certificates of the test topology. */
function withOddUsers({ directory, host, organisations }: Plan): Plan {
  const [first] = organisations;
  return planOf(testTopology, { directory, host, basePort: first?.orderer.port ?? 0 });
}

let shared: Promise<RunningLedger> | undefined;

/** The shared network. Suites keep apart by writing to cases of their own. */
export function runningLedger(): Promise<RunningLedger> {
  shared ??= RunningLedger.start();
  return shared;
}

after(async () => {
  await (await shared)?.stop();
});
