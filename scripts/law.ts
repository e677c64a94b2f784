// `npm run law`: prints the reference page of the law; with --json the whole table, with --write the page into docs/law.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lawJson, lawPage } from './law/index.js';

// Whoever has seen enough closes the pipe.
process.stdout.on('error', () => process.exit());
const options = process.argv.slice(2);
if (options.includes('--write')) {
  writeFileSync(fileURLToPath(new URL('../../docs/law.md', import.meta.url)), lawPage());
} else {
  process.stdout.write(options.includes('--json') ? lawJson() : lawPage());
}
