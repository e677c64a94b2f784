// The native network: real Fabric processes on this machine, from programs that are installed on it.
export { type FabricBinaries, findFabric, type MissingFabric } from './binaries.js';
export { endProcesses, runningProcesses } from './ending.js';
export { holdsNetwork, portsOfNodes } from './folder.js';
export { NativeError, type NativeErrorCode } from './native-error.js';
export type { NativeProcess } from './native-process.js';
export { Standstill } from './standstill.js';
export { type NativeNetwork, type NativeOptions, startNative } from './start-native.js';
export { type NativeStatus, nativeStatus, type ProcessStatus } from './status.js';
export { type Watch, type WatchOptions, watchOrdering } from './watch.js';
export { launchWatch, watchNetwork } from './watch-process.js';
