// `npm run reset`: removes the state folder of `npm start`; refuses while something still runs on it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const state = fileURLToPath(new URL('../.grondslag', import.meta.url));
const lock = `${state}/running.pid`;

if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
  process.stderr.write(`Still running (process ${readFileSync(lock, 'utf8')}). Stop it first, then reset.\n`);
  process.exit(1);
}
rmSync(state, { recursive: true, force: true });
process.stdout.write(`Cleared ${state}\n`);

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
