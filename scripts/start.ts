// `npm start`: network, gateways and two receivers; one real case, walked; then it stays up to be tried.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { type NetworkKind, type Stack, startStack } from './stack/index.js';
import { hintsFor, startSubscriber, storyIn, walk } from './walk/index.js';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const { exit, dir, basePort, network } = new Command('npm start --')
  .description('Runs the main job on this machine: a network, four gateways, two receivers, and one real case.')
  .option('--exit', 'end after the walk; exit code 0 only if every step did what it says')
  .option('--dir <folder>', 'state folder', fileURLToPath(new URL('../../.grondslag', import.meta.url)))
  .option('--base-port <port>', 'first of some 450 ports', '7050')
  .addOption(
    new Option('--network <kind>', 'in one process, or as real Fabric processes')
      .choices(['embedded', 'native'])
      .default('embedded'),
  )
  .parse()
  .opts<{ exit?: true; dir: string; basePort: string; network: NetworkKind }>();

const began = Date.now();
let running: Stack | undefined;
const stack = await startStack({
  ...{ directory: dir, basePort: Number(basePort), network, progress: print },
  onEnd: (reason) => {
    // Of real nodes one may be missed: the gateways go on through the others.
    const goesOn = network === 'native' && running?.processes.get('gateways')?.isRunning === true;
    print(goesOn ? `${reason}; the rest goes on without it` : `Stopped: ${reason}`);
    if (!goesOn) process.exit(1);
  },
}).catch((error) => {
  print(`Cannot start: ${error.message}`);
  process.exit(1);
});
running = stack;
const { receiverPort } = stack.layout;
const receivers = [
  await startSubscriber(stack, 'gemeenten', 'den-haag', receiverPort),
  await startSubscriber(stack, 'gi', 'duinrand', receiverPort + 1),
];
print(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
const story = storyIn(join(dir, 'walk.json'));
const failures = await walk({ stack, story, receivers, print });
print(failures.length === 0 ? '\nEvery step did what it says.' : `\n${failures.length} steps failed.`);
if (exit !== true) {
  print(await hintsFor(stack, story));
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
}
await Promise.all(receivers.map((receiver) => receiver.stop()));
await stack.stop();
process.exit(failures.length === 0 ? 0 : 1);
