/** `up`: the network runs in the background when the command ends. */
import { type Command, Option } from 'commander';
import { endProcesses, launchWatch, nativeStatus, runningProcesses, startNative } from '../native/index.js';
import { profiles } from '../topology.js';
import { addFolderOption, chosenNetwork, keepChoice, type NetworkOptions } from './network-folder.js';
import { basePort as firstPort } from './number.js';
import { counted, newOutput } from './output.js';

/** Adds the command to the command line. */
export function addUp(program: Command): void {
  const command = program
    .command('up')
    .description('Starts the network, or what does not run of it; it runs on in the background')
    .addOption(
      new Option(
        '--profile <profile>',
        'latency: 50 ms batches, load: 200 ms, production: two peers where both endorse',
      )
        .choices(Object.keys(profiles))
        .default(undefined, 'latency, or what the folder holds'),
    )
    .addOption(
      new Option(
        '--base-port <port>',
        'first port, each organisation takes one hundred; 7050 unless the folder holds another',
      ).argParser(firstPort),
    );
  addFolderOption(command).action(up);
}

interface UpOptions extends NetworkOptions {
  readonly json: boolean;
}

async function up(options: UpOptions): Promise<void> {
  const chosen = chosenNetwork(options);
  const { plan, profile, basePort, directory } = chosen;
  const output = newOutput(options.json);
  const isInterrupted = endWhatStarts(directory);
  const began = performance.now();
  keepChoice(chosen);
  const { channel, started } = await startNative(plan, {
    isDetached: true,
    progress: (step) => output.step(step),
  }).catch((cause) => (isInterrupted() ? forever : Promise.reject(cause)));
  await launchWatch(plan, [process.argv[1] ?? '', 'watch', '--dir', directory]);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const { processes, leader } = await nativeStatus(plan);
  await (isInterrupted() ? forever : undefined);
  const height = Math.max(...processes.map((process) => process.height ?? 0));
  const alreadyRunning = started.length === 0;
  output.step(
    `${alreadyRunning ? 'it already runs' : 'ready'}: channel ${plan.channel} at height ${height}, chaincode ` +
      `${channel.packageId.slice(0, 28)}…, sequence ${channel.sequence}`,
  );
  output.answer({ directory, profile, basePort, alreadyRunning, started, seconds, channel, processes, leader }, [
    '',
    ...plan.organisations.map(
      ({ title, peers }) => `  ${title}: ${peers.map(({ address, name }) => `${address} (${name})`).join(', ')}`,
    ),
    '',
    'It runs on in the background: npm run network -- status | logs <name> | down',
  ]);
}

/** What the interrupted command has yet to say does not matter any more. */
const forever = new Promise<never>(() => {});

/** From now on an interruption ends what has started since, and this process; answers whether there was one. */
function endWhatStarts(directory: string): () => boolean {
  const kept = runningProcesses({ directory });
  let isInterrupted = false;
  const interrupt = async () => {
    isInterrupted = true;
    const ended = await endProcesses({ directory }, kept);
    process.stderr.write(`Interrupted; ended ${counted(ended)}.\n`);
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  return () => isInterrupted;
}
