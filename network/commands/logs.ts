/** `logs`: what a process of the network wrote. */
import { existsSync, readdirSync, watchFile } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { CommandError } from './command-error.js';
import { defaultDirectory } from './network-folder.js';
import { wholeNumber } from './number.js';

/** Adds the command to the command line. */
export function addLogs(program: Command): void {
  program
    .command('logs')
    .description('What a process wrote last')
    .argument('<name>', 'its name, or how it begins: peer0.gi')
    .option('-n, --lines <number>', 'how many lines', wholeNumber(1, 100_000), 20)
    .option('-f, --follow', 'go on until interrupted', false)
    .option('--dir <folder>', 'folder that holds all state of the network', defaultDirectory)
    .action(logs);
}

interface LogsOptions {
  readonly dir: string;
  readonly lines: number;
  readonly follow: boolean;
}

const interval = 200;
const lineBytes = 512;

async function logs(name: string, { dir, lines, follow }: LogsOptions): Promise<void> {
  const path = logFile(resolve(dir), name);
  const file = await open(path, 'r');
  let place = (await file.stat()).size;
  const start = Math.max(0, place - lines * lineBytes);
  const last = Buffer.alloc(place - start);
  await file.read(last, 0, last.length, start);
  const text = last.toString('utf8').trimEnd();
  process.stdout.write(text === '' ? '' : `${text.split('\n').slice(-lines).join('\n')}\n`);
  if (!follow) {
    await file.close();
    return;
  }
  process.stdout.once('error', () => process.exit());
  watchFile(path, { interval }, async ({ size }) => {
    const news = Buffer.alloc(Math.max(0, size - place));
    await file.read(news, 0, news.length, place);
    place = size;
    process.stdout.write(news);
  });
}

/** The file of the process with this name, or of the only one whose name begins so. */
function logFile(directory: string, name: string): string {
  const folder = join(directory, 'logs');
  if (!existsSync(folder)) {
    throw new CommandError(`${directory} holds no network; set one up with: npm run network -- up`);
  }
  const names = readdirSync(folder).map((file) => file.replace(/\.log$/, ''));
  const found = names.includes(name) ? [name] : names.filter((candidate) => candidate.startsWith(name));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    const choice = (only === undefined ? names : found).sort().map((candidate) => `  ${candidate}`);
    throw new CommandError(
      [`${only === undefined ? 'no process' : 'more than one process'} called ${name}; there are:`, ...choice].join(
        '\n',
      ),
    );
  }
  return join(folder, `${only}.log`);
}
