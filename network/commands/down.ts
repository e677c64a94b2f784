/** `down`: no process of the network is left. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { endProcesses } from '../native/index.js';
import { addFolderOption } from './network-folder.js';
import { counted, newOutput } from './output.js';

/** Adds the command to the command line. */
export function addDown(program: Command): void {
  const command = program.command('down').description('Ends every process of the network; the ledger stays');
  addFolderOption(command).action(down);
}

/** Also what an interrupted `up` has left. */
async function down(options: { readonly dir: string; readonly json: boolean }): Promise<void> {
  const directory = resolve(options.dir);
  const ended = await endProcesses({ directory });
  const line =
    ended.length === 0 ? 'Nothing was running.' : `Ended ${counted(ended)}; the ledger stays in ${directory}`;
  newOutput(options.json).answer({ ended }, [line]);
}
