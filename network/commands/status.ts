/** `status`: which processes run, and how far each is. */
import type { Command } from 'commander';
import { nativeStatus } from '../native/index.js';
import { addFolderOption, existingNetwork } from './network-folder.js';
import { newOutput, table } from './output.js';

/** Adds the command to the command line. */
export function addStatus(program: Command): void {
  const command = program
    .command('status')
    .description('Which processes run, how far each is and who leads; exit code 1 when one does not run');
  addFolderOption(command).action(status);
}

async function status(options: { readonly dir: string; readonly json: boolean }): Promise<void> {
  const { plan, profile, basePort, directory } = existingNetwork(options);
  const found = await nativeStatus(plan);
  const running = found.processes.filter(({ pid }) => pid !== undefined).length;
  const rows = found.processes.map(({ name, kind, address, pid, height }) => [
    name,
    kind,
    address,
    pid === undefined ? 'does not run' : `process ${pid}`,
    height === undefined ? '' : `height ${height}`,
    name === found.leader ? 'leader' : '',
  ]);
  newOutput(options.json).answer({ directory, profile, basePort, channel: plan.channel, running, ...found }, [
    `Channel ${plan.channel}, profile ${profile}, in ${directory}: ${running} of ${rows.length} processes run`,
    ...table(rows),
    ...(found.watch === undefined ? [] : [`Ordering is watched by process ${found.watch}.`]),
  ]);
  process.exitCode = running === rows.length ? 0 : 1;
}
