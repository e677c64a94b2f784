/** `network render`: the committed docker-compose.yaml, as the topology has it now. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { composePlan, renderCompose } from '../compose/index.js';

/** Adds the command to the command line. */
export function addRender(program: Command): void {
  program
    .command('render')
    .description('Writes docker-compose.yaml: the production profile in containers')
    .option('--file <file>', 'where to; - for standard output', 'docker-compose.yaml')
    .action(({ file }: { readonly file: string }) => {
      const text = renderCompose(composePlan());
      if (file === '-') process.stdout.write(text);
      else writeFileSync(resolve(file), text);
    });
}
