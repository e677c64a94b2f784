/** `status`: which processes run, and how far each is. */
import type { Command } from 'commander';
import { nativeStatus, type ProcessStatus } from '../native/index.js';
import { addFolderOption, existingNetwork } from './network-folder.js';
import { newOutput, table } from './output.js';

/** Adds the command to the command line. */
export function addStatus(program: Command): void {
  const command = program
    .command('status')
    .description('Which processes run, how far each is and who leads; exit code 1 when one does not run or answer');
  addFolderOption(command).action(status);
}

async function status(options: { readonly dir: string; readonly json: boolean }): Promise<void> {
  const { plan, profile, basePort, directory } = existingNetwork(options);
  const found = await nativeStatus(plan);
  const running = found.processes.filter(({ pid }) => pid !== undefined).length;
  const isSilent = ({ kind, pid, height }: ProcessStatus) =>
    kind !== 'chaincode' && pid !== undefined && height === undefined;
  const silent = found.processes.filter(isSilent).map(({ name }) => name);
  const rows = found.processes.map(({ name, kind, address, pid, height }) => [
    name,
    kind,
    address,
    pid === undefined ? 'does not run' : `process ${pid}`,
    silent.includes(name) ? 'does not answer' : height === undefined ? '' : `height ${height}`,
    name === found.leader ? 'leader' : '',
  ]);
  newOutput(options.json).answer({ directory, profile, basePort, channel: plan.channel, running, silent, ...found }, [
    `Channel ${plan.channel}, profile ${profile}, in ${directory}: ${running} of ${rows.length} processes run${silent.length === 0 ? '' : `, ${silent.length} of them without an answer`}`,
    ...table(rows),
    ...(found.watch === undefined ? [] : [`Ordering is watched by process ${found.watch}.`]),
    ...(found.isWatched ? [] : ['Nobody watches ordering: npm run network -- up starts the watch again.']),
  ]);
  // A connection to a node that is paused would stay open for as long as it is.
  process.exit(running === rows.length && silent.length === 0 ? 0 : 1);
}
