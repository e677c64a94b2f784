// Reads the tables of this folder's READMEs, which tests keep in step with the code and with what the ledger answers.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of published cases, in the source tree. */
export const folder = fileURLToPath(new URL('../../cases/', import.meta.url));

/** The cells of every row of the table under a heading. */
export function tableUnder(heading: string, file = 'README.md'): string[][] {
  const readme = readFileSync(`${folder}${file}`, 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
