// `npm run law`: prints the reference page of the law, or the whole table, or writes the page into docs/law.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { lawJson, lawPage } from './law/index.js';

const { json, write } = new Command('npm run law --')
  .description('Prints the table of law that this version applies, as a page (Markdown).')
  .option('--json', 'the whole table as JSON, one row a line')
  .option('--write', 'the page into docs/law.md')
  .addHelpText(
    'after',
    "\nThe digest that every answer names:\n  npm run -s law -- --json | jq -cjS '{version, rows: .rules}' | sha256sum",
  )
  .parse()
  .opts<{ json?: true; write?: true }>();

// Whoever has seen enough closes the pipe.
process.stdout.on('error', () => process.exit());
if (write) writeFileSync(fileURLToPath(new URL('../../docs/law.md', import.meta.url)), lawPage());
else process.stdout.write(json ? lawJson() : lawPage());
