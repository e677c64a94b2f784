// One network with the product's chaincode for all contract suites: started by the first that asks, stopped after the last.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { type Plan, planOf } from '@grondslag/network/plan';
import type { Gateway } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import type { ChosenNetwork } from '../../support/chosen-network.js';
import { chosenNetwork } from '../../support/fabric.js';
import { newNativeNetwork } from '../../support/native-network.js';
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
  readonly #network: ChosenNetwork & Partial<Pick<TestNetwork, 'restart'>>;
  readonly #gateways = new Map<string, Gateway>();

  constructor(network: ChosenNetwork & Partial<Pick<TestNetwork, 'restart'>>) {
    this.#network = network;
  }

  static async start(): Promise<RunningLedger> {
    const options = {
      chaincodeDirectory: shippedChaincode,
      chaincodeEnvironment: ({ mspId }: { readonly mspId: string }) => PLACES[mspId] ?? {},
      change: withOddUsers,
    };
    const isNative = chosenNetwork === 'native';
    return new RunningLedger(
      await (isNative ? newNativeNetwork(options) : newNetwork({ ...options, batchInterval: 2 })),
    );
  }

  get plan(): Plan {
    return this.#network.plan;
  }

  /** The number of blocks, by the word of an organisation's peer. */
  async height(mspId = 'RechtspraakMSP'): Promise<number> {
    const answer = await this.#blockchain(mspId).evaluateTransaction('GetChainInfo', this.plan.channel);
    return common.BlockchainInfo.deserializeBinary(answer).getHeight();
  }

  /** The bytes of a block as that peer has it; the newest one when no number is given. */
  async block(number?: number): Promise<Uint8Array> {
    const wanted = String(number ?? (await this.height()) - 1);
    return await this.#blockchain('RechtspraakMSP').evaluateTransaction('GetBlockByNumber', this.plan.channel, wanted);
  }

  /** Changes rows behind the back of every peer, as an operator with a disk at hand could. Of the embedded network only. */
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
      return new Member(gateway, (block, caseId) => this.#everywhere(block, caseId));
    }
    throw new TypeError(`nobody is called ${user}`);
  }

  /** The network again, on the same ledger, with another chaincode. Of the embedded network only. */
  async restart(chaincodeDirectory: string): Promise<void> {
    this.#gateways.clear();
    await this.#network.restart?.({ chaincodeDirectory });
  }

  /**
   * Resolves when every organisation's peer has the block, so that the next writer at another peer builds on it, and has
   * the content that goes with it: real peers fetch that of an erasure a little later.
   */
  async #everywhere(block: bigint, caseId: string): Promise<void> {
    for (const { mspId, name } of chosenNetwork === 'native' ? this.plan.organisations : []) {
      while ((await this.height(mspId)) <= block) await wait(5);
      const auditor = this.as(`auditor@${name}`);
      while ((await auditor.ask('inspection:readContentStates', caseId)).includes('"pending"')) await wait(50);
    }
  }

  #blockchain(mspId: string) {
    const name = `qscc of ${mspId}`;
    const gateway = this.#gateways.get(name) ?? this.#network.gateway(mspId);
    this.#gateways.set(name, gateway);
    return gateway.getNetwork(this.plan.channel).getContract('qscc');
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

/** Skips a suite that reaches behind the ledger's back, which is known of the embedded network only. */
export function skipOnNative(context: Mocha.Context): void {
  if (chosenNetwork === 'native') context.skip();
}

/** The shared network. Suites keep apart by writing to cases of their own. */
export function runningLedger(): Promise<RunningLedger> {
  shared ??= RunningLedger.start();
  return shared;
}

after(async () => {
  await (await shared)?.stop();
});
