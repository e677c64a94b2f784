// What `npm run cases` is asked: the file, read and checked, and how to print. Ends the process where it cannot go on.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { NetworkKind } from '../stack/index.js';
import { readSource, type Source } from './source.js';

/** A replay to run. */
export interface CommandLine {
  readonly source: Source;
  /** The cases to replay, by name; all of them where none is named. */
  readonly only: readonly string[];
  /** Whether each answer comes with its explanation. */
  readonly explain: boolean;
  readonly json: boolean;
  readonly basePort: number;
  readonly network: NetworkKind;
}

const explanation = `
What a published case does not state is filled by the rules in test/cases/README.md; each probe names the rules that weaken it.
A synthetic case states everything; test/cases/synthetic/README.md tells how.
Exit code: 0 when every probe of high confidence and every synthetic one agrees, 1 when one deviates, 2 when there is nothing to compare.`;

/** The replay that the arguments ask for; exit code 2, with every fault, when there is none. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const command = new Command('npm run cases --')
    .description('Replays published or synthetic cases through the HTTP API of four gateways on a fresh network.')
    .argument(
      '<path>',
      'test/cases/rechtspraak.json, a synthetic case, a folder of them, or a file of your own',
      sourceAt,
    )
    .option('--only <case...>', 'these cases alone, by the name that the report gives them', together, [])
    .option('--explain', 'each answer with its explanation', false)
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
  return { ...command.opts<Omit<CommandLine, 'source'>>(), source: command.processedArgs[0] };
}

function together(id: string, before: readonly string[]): readonly string[] {
  return [...before, id];
}

function sourceAt(path: string): Source {
  const read = sourceOrFaults(path);
  if ('source' in read) return read.source;
  throw new InvalidArgumentError(`It holds no cases:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`);
}

function sourceOrFaults(path: string): ReturnType<typeof readSource> {
  try {
    return readSource(path);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  throw new InvalidArgumentError('It is no port from 1024 to 65000.');
}
