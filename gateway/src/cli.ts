/** Runs one gateway from its environment: `node cli.js`, or `node cli.js --help` for the settings. */
import { readFileSync } from 'node:fs';
import { ConfigurationFault, readConfig, settingsTable, startGateway } from './main.js';

if (process.argv.includes('--help')) {
  process.stdout.write(
    `Settings, from the environment; those with _FILE may name a file instead:\n\n${settingsTable()}\n`,
  );
} else {
  await run();
}

async function run(): Promise<void> {
  try {
    const gateway = await startGateway(readConfig(process.env, (path) => readFileSync(path, 'utf8')));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
    }
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error;
    process.stderr.write(`${error.message}\n\nSee --help.\n`);
    process.exitCode = 2;
  }
}
