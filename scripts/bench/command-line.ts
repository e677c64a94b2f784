// What `npm run bench` is asked: which benchmarks, where, and how to print.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { NetworkKind } from '../stack/index.js';

/** The benchmarks, in the order in which they run. */
export const BENCHMARKS = [
  ...(['judging', 'signing', 'deadlines', 'start', 'registration', 'contract', 'verification', 'catch-up'] as const),
];

/** Those of a run that names none: what no network is needed for is measured once, on the embedded one. */
const usual: Readonly<Record<NetworkKind, readonly Benchmark[]>> = {
  embedded: ['judging', 'signing', 'deadlines', 'start', 'registration', 'verification', 'catch-up'],
  native: ['start', 'registration', 'contract', 'verification'],
};

/** One of {@link BENCHMARKS}. */
export type Benchmark = (typeof BENCHMARKS)[number];

/** A run to make. */
export interface CommandLine {
  readonly only: readonly Benchmark[];
  readonly network: NetworkKind;
  readonly json: boolean;
  readonly basePort: number;
}

const explanation = `
judging       the verdict as a function: cost, and how it grows with the facts
signing       the gateway's own signer beside the SDK's
deadlines     what lapses in the next sixty days, among 100,000 cases
start         from nothing running until every gateway is ready; memory
registration  the gateway over HTTP beside the bare SDK
contract      our contract beside a minimal one; native network only
verification  the projection beside evaluate on the peer
catch-up      the follower beside bare deliver

Sides are measured in turn, five rounds after one that does not count; the median and the worst round are printed.
Nothing else should run on the machine. Exit code: 0 when all was measured, also where a target is missed; else 1.`;

/** The run that the arguments ask for. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const command = new Command('npm run bench --')
    .description('Measures what the product costs beside what it stands on, in a throw-away installation.')
    .option('--only <name...>', 'these alone', named, [])
    .addOption(
      new Option('--network <kind>', 'the network to measure on')
        .choices(['embedded', 'native'] satisfies NetworkKind[])
        .default('embedded'),
    )
    .option('--json', 'the findings as JSON', false)
    .option('--base-port <port>', 'first of some 450 free ports', portOf, 28_000)
    .addHelpText('after', explanation)
    .parse(argv);
  const options = command.opts<CommandLine>();
  if (options.network === 'embedded' && options.only.includes('contract')) {
    command.error('error: contract needs --network native: the embedded network holds one chaincode');
  }
  return options.only.length === 0 ? { ...options, only: usual[options.network] } : options;
}

function named(name: string, before: readonly Benchmark[]): readonly Benchmark[] {
  const found = BENCHMARKS.find((known) => known === name);
  if (found === undefined) throw new InvalidArgumentError(`It is none of ${BENCHMARKS.join(', ')}.`);
  return [...before, found];
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  throw new InvalidArgumentError('It is no port from 1024 to 65000.');
}
