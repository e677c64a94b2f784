// What `npm run test:faults` is asked. Ends the process where it cannot go on.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { NetworkKind } from '../stack/index.js';
import { catalogue } from './catalogue.js';
import type { Fault } from './fault.js';

/** The faults to do, and where. */
export interface CommandLine {
  readonly faults: readonly Fault[];
  readonly list: boolean;
  readonly network: NetworkKind;
  readonly basePort: number;
  /** Write the page with the table. */
  readonly write: boolean;
}

const explanation = `
Exit code: 0 when every promise was kept, 1 when one was broken, 2 when nothing could be done.`;

/** The faults that the arguments ask for; exit code 2 when they ask for none that there is. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const command = new Command('npm run test:faults --')
    .description('Does faults to a running installation under load, and accounts for every registration.')
    .option('--only <fault>', 'just this fault; may be repeated', added, [])
    .option('--list', 'name the faults and end', false)
    .addOption(
      new Option('--network <kind>', 'embedded: only the faults of gateways and databases')
        .choices(['embedded', 'native'])
        .default('native'),
    )
    .option('--base-port <port>', 'first of some 450 free ports', Number, 17_000)
    .option('--no-write', 'leave docs/test-faults.md as it is')
    .addHelpText('after', explanation)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .parse(argv);
  const { only, ...options } = command.opts<Omit<CommandLine, 'faults'> & { only: readonly string[] }>();
  const faults = only.length === 0 ? catalogue : catalogue.filter(({ name }) => only.includes(name));
  // A page with some of the faults would pass for the whole.
  return { ...options, faults, write: options.write && only.length === 0 && options.network === 'native' };
}

function added(name: string, before: readonly string[]): readonly string[] {
  if (catalogue.some((fault) => fault.name === name)) return [...before, name];
  throw new InvalidArgumentError('There is no such fault; --list names them.');
}
