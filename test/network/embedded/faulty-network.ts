// Starts networks in processes of their own, puts load on them, and remembers what was acknowledged.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { issueIdentities } from '@grondslag/network/identities';
import { type Plan, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import type { Contract } from '@hyperledger/fabric-gateway';
import {
  conformanceChaincode,
  connectUser,
  firstUser,
  freeBasePort,
  newPeerClient,
  shownAt,
} from '../../support/network.js';
import type { Fault, FaultProcessArguments } from './fault-process.js';

const processFile = fileURLToPath(new URL('./fault-process.js', import.meta.url));

/** What a client was told. */
export interface Acknowledgement {
  readonly transactionId: string;
  readonly block: bigint;
}

/** A plan in a new folder, with its identities; of one organisation it starts faster. */
export async function newFaultyPlan(organisations: 1 | 4): Promise<Plan> {
  const members = topology.organisations.slice(0, organisations);
  const endorsers = members.slice(0, 2).map(({ mspId }) => mspId);
  const chosen = { ...topology, organisations: members, chaincode: { ...topology.chaincode, endorsers } };
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-fault-'));
  const plan = planOf(chosen, { directory, basePort: await freeBasePort(), host: '127.0.0.1' });
  await issueIdentities(plan);
  return plan;
}

/** A network process. */
export class FaultyNetwork {
  readonly #plan: Plan;
  readonly #process: ChildProcess;
  readonly #gone: Promise<void>;

  constructor(plan: Plan, fault?: Fault) {
    this.#plan = plan;
    const settings: FaultProcessArguments = {
      plan,
      chaincodeDirectory: conformanceChaincode,
      ...(fault === undefined ? {} : { fault }),
    };
    this.#process = fork(processFile, [JSON.stringify(settings)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#gone = new Promise((resolve) => this.#process.once('exit', () => resolve()));
  }

  /** True when the network is ready, false when it has died first. */
  async ready(): Promise<boolean> {
    const ready = new Promise<boolean>((resolve) => this.#process.once('message', () => resolve(true)));
    return await Promise.race([ready, this.#gone.then(() => false)]);
  }

  /** Load until the network is killed: that long after its first acknowledgement, in milliseconds. */
  async loadAndKill(clients: number, delay: number): Promise<Acknowledgement[]> {
    let load: Promise<Acknowledgement[]> = Promise.resolve([]);
    const first = new Promise<void>((resolve) => {
      load = this.load(clients, Number.POSITIVE_INFINITY, resolve);
    });
    await Promise.race([first, this.#gone]);
    await sleep(delay);
    await this.kill();
    return await load;
  }

  /** kill -9, now. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }

  /** Submits without pause until the network is gone, or enough was acknowledged as valid; tells what was. */
  async load(clients: number, enough: number, onFirst: () => void = () => {}): Promise<Acknowledgement[]> {
    const [organisation] = this.#plan.organisations;
    if (organisation === undefined) {
      throw new Error('no organisation');
    }
    const client = newPeerClient(organisation);
    const gateway = connectUser(client, organisation.mspId, firstUser(organisation), shownAt(organisation));
    const contract = gateway.getNetwork(this.#plan.channel).getContract(this.#plan.chaincode.name);
    const acknowledged: Acknowledgement[] = [];
    let isGone = false;
    const gone = this.#gone.then(() => {
      isGone = true;
    });
    const one = async () => {
      while (!isGone && acknowledged.length < enough) {
        const acknowledgement = await Promise.race([submitOne(contract), gone]);
        if (acknowledgement !== undefined) {
          acknowledged.push(acknowledgement);
          onFirst();
        }
      }
    };
    await Promise.all(Array.from({ length: clients }, one));
    gateway.close();
    client.close();
    return acknowledged;
  }
}

let counter = 0;

/** Public and private writes in turn. Nothing is known of a transaction whose submission ends in an error. */
async function submitOne(contract: Contract): Promise<Acknowledgement | undefined> {
  counter += 1;
  const key = `key-${counter}`;
  try {
    const transaction =
      counter % 2 === 0
        ? await contract.submitAsync('put', { arguments: [key, key] })
        : await contract.submitAsync('putPrivate', { arguments: ['inhoud', key], transientData: { value: key } });
    const { code, blockNumber } = await transaction.getStatus();
    return code === 0 ? { transactionId: transaction.getTransactionId(), block: blockNumber } : undefined;
  } catch {
    return undefined;
  }
}
