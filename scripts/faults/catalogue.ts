// Every fault that is done, in the order in which they are done.
import { corruptedOrderer } from './corrupted-orderer.js';
import type { Fault, Scene } from './fault.js';
import { withoutProcess } from './fault.js';
import { fullDisk } from './full-disk.js';
import { leaderOf } from './heights.js';
import { type Choose, killing, pausing } from './processes.js';
import { tampering } from './tampering.js';

const organisations = ['rechtspraak', 'rvdk', 'gi', 'gemeenten'] as const;
const peers = [
  ...['peer0.rechtspraak', 'peer1.rechtspraak', 'peer0.rvdk', 'peer1.rvdk', 'peer0.gi', 'peer0.gemeenten'],
];
const node = (name: string): string => `${name}.grondslag.internal`;
const orderer = (organisation: string): string => node(`orderer.${organisation}`);
const only =
  (...names: readonly string[]): Choose =>
  () =>
    names;
const native = withoutProcess(orderer('rechtspraak'));

/** All of them. */
export const catalogue: readonly Fault[] = [
  ...[0, 1, 2].map((place) => ({
    ...{ name: `follower-${place + 1}`, title: `kill -9 of an orderer that follows, ${place + 1} of 3` },
    ...{ struck: [], standing: 8_000, bound: 10, prevented: native },
    strike: killing(async (scene) => (await followers(scene)).slice(place, place + 1)),
  })),
  {
    ...{ name: 'leader', title: 'kill -9 of the orderer that leads' },
    ...{ struck: [], standing: 20_000, bound: 25, prevented: native },
    strike: killing(leader),
  },
  {
    ...{ name: 'two-orderers', title: 'kill -9 of two orderers, one of them the leader' },
    ...{ struck: [], standing: 10_000, bound: 60, prevented: native },
    strike: killing(async (scene) => [...(await leader(scene)), ...(await followers(scene)).slice(0, 1)]),
  },
  ...peers.map((peer) => ({
    ...{ name: peer.replace('.', '-'), title: `kill -9 of ${peer}` },
    ...{ struck: [], standing: 10_000, bound: 20, prevented: withoutProcess(node(peer)) },
    strike: killing(only(node(peer))),
  })),
  {
    ...{ name: 'chaincode-one', title: 'kill -9 of the chaincode process of peer0.rvdk' },
    ...{ struck: [], standing: 8_000, bound: 20, prevented: native },
    strike: killing(only(node('grondslag.peer0.rvdk'))),
  },
  {
    ...{ name: 'chaincode-all', title: 'kill -9 of every chaincode process' },
    ...{ struck: organisations, standing: 8_000, bound: 0, prevented: native },
    strike: killing(only(...peers.map((peer) => node(`grondslag.${peer}`)))),
  },
  ...organisations.map((organisation) => ({
    ...{ name: `gateway-${organisation}`, title: `kill -9 of the gateway of ${organisation}` },
    ...{ struck: [organisation], standing: 8_000, bound: 10 },
    strike: killing(only(`gateway.${organisation}`)),
  })),
  {
    ...{ name: 'postgres-one', title: 'kill -9 of the PostgreSQL server of gi' },
    ...{ struck: ['gi'], standing: 8_000, bound: 10 },
    strike: killing(only('postgres.gi')),
  },
  {
    ...{ name: 'postgres-all', title: 'kill -9 of every PostgreSQL server' },
    ...{ struck: organisations, standing: 8_000, bound: 0 },
    strike: killing(only(...organisations.map((organisation) => `postgres.${organisation}`))),
  },
  {
    ...{ name: 'pause-follower', title: 'an orderer that follows is paused (SIGSTOP)' },
    ...{ struck: [], standing: 10_000, bound: 15, prevented: native },
    strike: pausing(async (scene) => (await followers(scene)).slice(0, 1)),
  },
  {
    ...{ name: 'pause-leader', title: 'the orderer that leads is paused' },
    ...{ struck: [], standing: 20_000, bound: 30, prevented: native },
    strike: pausing(leader),
  },
  {
    ...{ name: 'pause-peer', title: 'peer0.rvdk is paused' },
    ...{ struck: ['rvdk'], standing: 10_000, bound: 45, prevented: native },
    strike: pausing(only(node('peer0.rvdk'))),
  },
  {
    ...{ name: 'pause-gateway', title: 'the gateway of rechtspraak is paused' },
    ...{ struck: ['rechtspraak'], standing: 8_000, bound: 10 },
    strike: pausing(only('gateway.rechtspraak')),
  },
  fullDisk,
  corruptedOrderer,
  ...tampering,
  {
    ...{ name: 'everything', title: 'kill -9 of every process, everything started again' },
    ...{ struck: organisations, standing: 2_000, bound: 0 },
    strike: killing(({ installation }) => [...installation.processes.keys()]),
  },
];

async function leader({ installation }: Scene): Promise<readonly string[]> {
  const found = await leaderOf(installation.stack.layout.plan);
  if (found === undefined) throw new Error('no orderer says that it leads');
  return [found];
}

async function followers(scene: Scene): Promise<readonly string[]> {
  const [leading] = await leader(scene);
  return organisations.map(orderer).filter((name) => name !== leading);
}
