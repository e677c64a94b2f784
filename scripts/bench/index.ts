// The door of the benchmarks.
export { BENCHMARKS, type Benchmark, type CommandLine, readCommandLine } from './command-line.js';
export { type Figure, type Finding, isMet, less, medianOf, more } from './figure.js';
export { BEGIN, longCase, longCaseFacts } from './long-case.js';
export { jsonOf, textOf, totalsOf } from './report.js';
export { drive, type Load, ROUNDS, sideBySide } from './rounds.js';
export { type Progress, runBenchmarks } from './run.js';
