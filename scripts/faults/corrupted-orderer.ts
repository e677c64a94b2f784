// An ordering node whose file of blocks has gone bad, and how it gets a good one.
import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PlannedOrderer } from '@grondslag/network/plan';
import type { Fault, Scene } from './fault.js';
import { processNamed, withoutProcess } from './fault.js';
import { rejoin } from './rejoin.js';

const organisation = 'gemeenten';
const name = `orderer.${organisation}.grondslag.internal`;

/** The remedy is to forget the node's copy and to join the channel again: it fetches every block from the others. */
export const corruptedOrderer: Fault = {
  ...{ name: 'orderer-corrupted', title: 'an orderer whose file of blocks has flipped bytes' },
  ...{ struck: [], standing: 8_000, bound: 25, prevented: withoutProcess(name) },
  async strike(scene) {
    const node = processNamed(scene, name);
    const orderer = ordererOf(scene);
    await node.kill('SIGKILL');
    flipBytes(
      join(orderer.directory, 'ledger', 'chains', scene.installation.stack.layout.plan.channel, 'blockfile_000000'),
    );
    const seen = [await attempted(node.start())];
    return {
      seen,
      async undo() {
        if (!node.isRunning) seen.push('it had ended');
        if (node.isRunning) await node.kill('SIGKILL');
        rmSync(orderer.directory, { recursive: true, force: true });
        await node.start();
        await rejoin(scene.installation.stack.layout.plan);
        seen.push('it joined again and fetched every block');
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

function ordererOf({ installation }: Scene): PlannedOrderer {
  const found = installation.stack.layout.plan.organisations.find((row) => row.name === organisation);
  if (found === undefined) throw new Error(`the plan has no ${organisation}`);
  return found.orderer;
}
