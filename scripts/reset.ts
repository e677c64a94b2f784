// `npm run reset`: removes the state folder of `npm start` and of `npm run network`; refuses while something still runs on it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runningProcesses } from '@grondslag/network/native';
import { occupy } from './stack/occupy.js';

const state = fileURLToPath(new URL('../../.grondslag', import.meta.url));
try {
  occupy(state)();
  const [running] = runningProcesses({ directory: join(state, 'network-native') });
  if (running !== undefined) throw new Error(`${running} still runs; stop the network first: npm run network -- down`);
  rmSync(state, { recursive: true, force: true });
  process.stdout.write(`Cleared ${state}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
