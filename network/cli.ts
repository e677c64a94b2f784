/** Chooses how to run the network, and runs it: arguments in, progress and a ready line out. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { addCompose } from './commands/compose.js';
import { addDown } from './commands/down.js';
import { addIdentities } from './commands/identities.js';
import { addLogs } from './commands/logs.js';
import { basePort as firstPort } from './commands/number.js';
import { addRender } from './commands/render.js';
import { addStatus } from './commands/status.js';
import { addUp } from './commands/up.js';
import { addUpdate } from './commands/update.js';
import { addWatch } from './commands/watch.js';
import { startEmbedded } from './embedded/index.js';
import { issueIdentities } from './identities/index.js';
import { NativeError } from './native/index.js';
import { planOf } from './plan.js';
import { topology } from './topology.js';

const program = new Command('npm run network --').description(
  'Runs the network of the four organisations: real Fabric processes on this machine, or all in one process',
);

for (const add of [addUp, addDown, addStatus, addLogs, addWatch, addUpdate, addIdentities]) {
  add(program);
}

program
  .command('embedded')
  .description('All peers and ordering nodes in this process: one operator, no fault tolerance')
  .requiredOption('--dir <directory>', 'folder that holds all state of the network')
  .option('--base-port <port>', 'first port; each organisation takes one hundred', firstPort, 7050)
  .option('--host <host>', 'name or address to listen on', '127.0.0.1')
  .option('--chaincode <directory>', 'folder of another chaincode than our own')
  .option('--batch-interval <milliseconds>', 'least time between two blocks under load', Number)
  .option('--json', 'write nothing but the ready line', false)
  .action(async (options: EmbeddedArguments) => {
    const plan = planOf(topology, {
      directory: resolve(options.dir),
      basePort: options.basePort,
      host: options.host,
    });
    const started = performance.now();
    // A parent that went while we were starting must not leave this process; after a kill the ledger reopens as it was.
    let stop = (): unknown => process.exit(0);
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
      process.once(signal, () => stop());
    }
    await issueIdentities(plan);
    const network = await startEmbedded(plan, {
      ...(options.chaincode === undefined ? {} : { chaincodeDirectory: resolve(options.chaincode) }),
      ...(options.batchInterval === undefined ? {} : { batchInterval: options.batchInterval }),
      log: (message) => {
        if (!options.json) {
          process.stderr.write(`${message}\n`);
        }
      },
      onFailure: (cause) => {
        process.stderr.write(`the ledger failed, start again: ${cause instanceof Error ? cause.message : cause}\n`);
        process.exit(1);
      },
    });
    stop = async () => {
      stop = () => {};
      await network.stop();
      process.exit(0);
    };
    const ready = { ready: true, milliseconds: Math.round(performance.now() - started), ...network.status };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
  });

interface EmbeddedArguments {
  readonly dir: string;
  readonly basePort: number;
  readonly host: string;
  readonly chaincode?: string;
  readonly batchInterval?: number;
  readonly json: boolean;
}

addRender(program);
addCompose(program);

// Whoever reads may have heard enough (`status | head`): the command goes on to its end, unheard.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

try {
  await program.parseAsync();
} catch (error) {
  const detail = error instanceof NativeError ? error.detail.map((line) => `  ${line}`) : [];
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${[message, ...detail].join('\n')}\n`);
  process.exit(1);
}
