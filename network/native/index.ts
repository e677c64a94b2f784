// The native network: real Fabric processes on this machine, from programs that are installed on it.
export { type FabricBinaries, findFabric, type MissingFabric } from './binaries.js';
