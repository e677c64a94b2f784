/** `watch`: ordering nodes that stand still are started again. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { watchNetwork } from '../native/index.js';
import { addFolderOption, existingNetwork } from './network-folder.js';
import { print } from './output.js';

const look = 5_000;

/** Adds the command to the command line. */
export function addWatch(program: Command): void {
  const command = program
    .command('watch')
    .description('Starts an ordering node again that answers but stands still; up runs this in the background');
  addFolderOption(command).action(watch);
}

/** Goes on until it is ended, or until the network's folder is gone. */
async function watch(options: { readonly dir: string }): Promise<void> {
  const { plan, directory } = existingNetwork(options);
  print(`Watches the ordering nodes of ${directory}.`);
  const watching = watchNetwork(plan, (line) => print(`${new Date().toISOString()}  ${line}`));
  const stop = async () => {
    await watching.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  setInterval(() => existsSync(directory) || stop(), look);
}
