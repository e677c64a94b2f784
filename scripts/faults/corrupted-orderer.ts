// An ordering node whose file of blocks has gone bad, and how it gets a good one.
import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Plan, PlannedOrganisation } from '@grondslag/network/plan';
import type { Fault, Scene } from './fault.js';
import { processNamed, withoutProcess } from './fault.js';
import { rejoin } from './rejoin.js';
import { badBlocks } from './served-blocks.js';

const struck = 'gemeenten';
const name = `orderer.${struck}.grondslag.internal`;

/** The remedy is to forget the node's copy and to join the channel again: it fetches every block from the others. */
export const corruptedOrderer: Fault = {
  ...{ name: 'orderer-corrupted', title: 'an orderer whose file of blocks has flipped bytes' },
  ...{ struck: [], standing: 8_000, bound: 25, prevented: withoutProcess(name) },
  async strike(scene) {
    const node = processNamed(scene, name);
    const organisation = organisationOf(scene);
    const { orderer } = organisation;
    const { plan } = scene.installation.stack.layout;
    const written = scene.load.height;
    await node.kill('SIGKILL');
    flipBytes(join(orderer.directory, 'ledger', 'chains', plan.channel, 'blockfile_000000'));
    const seen = [await attempted(node.start())];
    return {
      seen,
      async undo() {
        if (node.isRunning) seen.push(`read from it: ${listed(await badBlocks(plan, organisation, written))}`);
        else seen.push('it had ended');
        if (node.isRunning) await node.kill('SIGKILL');
        rmSync(orderer.directory, { recursive: true, force: true });
        await node.start();
        await rejoin(plan);
        seen.push(`it joined again; read from it: ${listed(await refetched(plan, organisation, written))}`);
      },
    };
  },
};

/** 64 bytes in a block long past, and 64 in the newest one. */
function flipBytes(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const { size } = fstatSync(handle);
    for (const at of [Math.floor(size / 2), size - 3_000]) {
      const bytes = Buffer.alloc(64);
      readSync(handle, bytes, 0, bytes.length, at);
      writeSync(
        handle,
        bytes.map((byte) => byte ^ 0xff),
        0,
        bytes.length,
        at,
      );
    }
  } finally {
    closeSync(handle);
  }
}

async function attempted(start: Promise<void>): Promise<string> {
  return await Promise.race([
    start.then(
      () => 'it started on the bad file',
      (error: Error) => `it did not start: ${error.message}`,
    ),
    wait(20_000, 'it did not become ready within 20 s', { ref: false }),
  ]);
}

/** What is still wrong once the node has had its time to fetch everything. */
async function refetched(plan: Plan, organisation: PlannedOrganisation, count: number): Promise<readonly string[]> {
  for (const until = Date.now() + 60_000; ; await wait(1_000)) {
    const bad = await badBlocks(plan, organisation, count);
    if (bad.length === 0 || Date.now() > until) return bad;
  }
}

function listed(bad: readonly string[]): string {
  return bad.length === 0 ? 'every block is right' : bad.slice(0, 3).join(', ');
}

function organisationOf({ installation }: Scene): PlannedOrganisation {
  const found = installation.stack.layout.plan.organisations.find((row) => row.name === struck);
  if (found === undefined) throw new Error(`the plan has no ${struck}`);
  return found;
}
