import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { durableSteps } from '@grondslag/network/embedded';
import type { Plan } from '@grondslag/network/plan';
import { expect } from 'chai';
import { ledgerFile, stateDifferences, storedBlocks, verifyChain } from '../../support/chain.js';
import type { Fault } from './fault-process.js';
import { type Acknowledgement, FaultyNetwork, newFaultyPlan } from './faulty-network.js';

/** Kills at random points; the soak run asks for more. */
const randomKills = process.env.GRONDSLAG_SOAK === '1' ? { one: 590, four: 10 } : { one: 34, four: 6 };

const folders: string[] = [];

async function newPlan(organisations: 1 | 4): Promise<Plan> {
  const plan = await newFaultyPlan(organisations);
  folders.push(plan.directory);
  return plan;
}

/** Acknowledged transactions that the ledger does not hold as valid, in the block that the client was told. */
function lost(plan: Plan, acknowledged: readonly Acknowledgement[]): Acknowledgement[] {
  const database = new DatabaseSync(ledgerFile(plan), { readOnly: true });
  try {
    const find = database.prepare('SELECT block, code FROM transaction_id WHERE id = ?');
    return acknowledged.filter(({ transactionId, block }) => {
      const found = find.get(transactionId);
      return found?.code !== 0 || BigInt(Number(found.block)) !== block;
    });
  } finally {
    database.close();
  }
}

/** Contents that a member should hold and does not. */
function missingContent(plan: Plan): number {
  const database = new DatabaseSync(ledgerFile(plan), { readOnly: true });
  try {
    const members = plan.organisations.length;
    const hashes = database.prepare('SELECT count(*) AS count FROM private_hash').get();
    const contents = database.prepare('SELECT count(*) AS count FROM private_state').get();
    return Number(hashes?.count) * members - Number(contents?.count);
  } finally {
    database.close();
  }
}

/** Everything that must hold of a ledger, whatever happened to the process that wrote it. */
function faultsOf(plan: Plan, acknowledged: readonly Acknowledgement[]): string[] {
  const { validIds } = verifyChain(storedBlocks(plan), plan.chaincode.name);
  return [
    ...lost(plan, acknowledged).map(({ transactionId }) => `lost ${transactionId}`),
    ...stateDifferences(plan).map((key) => `state of ${key}`),
    ...(new Set(validIds).size === validIds.length ? [] : ['a transaction stands twice']),
    ...(missingContent(plan) === 0 ? [] : ['content is missing']),
  ];
}

describe('durable steps of the embedded network', function () {
  this.timeout(60_000);

  after(() => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const opening: [string, Fault['step'], number][] = [['while opening', 'checkpointed', 1]];
  const blocks = { 'the first block': 1, 'the definition': 2, 'a later block': 4 };
  const rows = Object.entries(blocks).flatMap(([place, occurrence]) =>
    durableSteps
      .filter((step) => step !== 'checkpointed')
      .map((step): [string, Fault['step'], number] => [place, step, occurrence]),
  );
  for (const [place, step, occurrence] of [...opening, ...rows]) {
    for (const action of ['fail', 'kill'] as const) {
      it(`${place}: ${action} when ${step}`, async () => {
        const plan = await newPlan(1);
        const faulty = new FaultyNetwork(plan, { step, occurrence, action });
        const acknowledged = (await faulty.ready()) ? await faulty.load(4, Number.POSITIVE_INFINITY) : [];
        const reopened = new FaultyNetwork(plan);
        const isReady = await reopened.ready();
        const more = await reopened.load(2, 1);
        await reopened.kill();
        expect([isReady, more.length > 0, faultsOf(plan, [...acknowledged, ...more])]).to.deep.equal([true, true, []]);
      });
    }
  }
});

describe('an embedded network that is killed at random points under load', function () {
  this.timeout(randomKills.one * 10_000);

  after(() => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [organisations, kills] of [
    [1, randomKills.one],
    [4, randomKills.four],
  ] as const) {
    it(`loses and doubles nothing, ${kills} times, with ${organisations} organisations`, async () => {
      const plan = await newPlan(organisations);
      const acknowledged: Acknowledgement[] = [];
      const losses: Acknowledgement[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        const network = new FaultyNetwork(plan);
        expect(await network.ready()).to.equal(true);
        acknowledged.push(...(await network.loadAndKill(16, Math.random() * 100)));
        losses.push(...lost(plan, acknowledged));
      }
      expect([losses, faultsOf(plan, acknowledged), acknowledged.length >= kills]).to.deep.equal([[], [], true]);
    });
  }
});
