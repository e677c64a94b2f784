// The door of the benchmarks.
export { BENCHMARKS, type Benchmark, type CommandLine, readCommandLine } from './command-line.js';
export { type Figure, type Finding, isMet, less, medianOf, more } from './figure.js';
export { jsonOf, textOf, totalsOf } from './report.js';
export { type Progress, runBenchmarks } from './run.js';
