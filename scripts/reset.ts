// `npm run reset`: removes the state folder of `npm start`; refuses while something still runs on it.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { occupy } from './stack/occupy.js';

const state = fileURLToPath(new URL('../../.grondslag', import.meta.url));
try {
  occupy(state)();
  rmSync(state, { recursive: true, force: true });
  process.stdout.write(`Cleared ${state}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
