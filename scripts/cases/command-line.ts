// What `npm run cases` is asked: the file, read and checked, and how to print. Ends the process where it cannot go on.
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { NetworkKind } from '../stack/index.js';
import { type PublishedCase, parseCaseFile } from './format.js';

/** A replay to run. */
export interface CommandLine {
  readonly cases: readonly PublishedCase[];
  readonly json: boolean;
  readonly basePort: number;
  readonly network: NetworkKind;
}

const explanation = `
What the file does not state is filled by the rules in test/cases/README.md; each probe names the rules that weaken it.
Exit code: 0 when every probe of a case of high confidence agrees, 1 when one deviates, 2 when there is nothing to compare.`;

/** The replay that the arguments ask for; exit code 2, with every fault, when there is none. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const command = new Command('npm run cases --')
    .description('Replays published cases through the HTTP API of four gateways on a fresh network.')
    .argument('<file>', 'cases in the format of test/cases/rechtspraak.json', casesIn)
    .option('--json', 'the outcome as JSON', false)
    .option('--base-port <port>', 'first of some 450 free ports', portOf, 27_000)
    .addOption(
      new Option('--network <kind>', 'in one process, or as real Fabric processes')
        .choices(['embedded', 'native'])
        .default('embedded'),
    )
    .addHelpText('after', explanation)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .parse(argv);
  return { ...command.opts<Omit<CommandLine, 'cases'>>(), cases: command.processedArgs[0] };
}

function casesIn(file: string): readonly PublishedCase[] {
  const parsed = parseCaseFile(textIn(file));
  if ('cases' in parsed) return parsed.cases;
  throw new InvalidArgumentError(
    `It is no file of published cases:\n${parsed.faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  throw new InvalidArgumentError('It is no port from 1024 to 65000.');
}
