/** What can be learned of a network without starting or ending anything. */
import { get } from 'node:http';
import { heights } from '../administration/index.js';
import type { Plan } from '../plan.js';
import { runningRecord } from './process-record.js';
import { watchPid } from './watch-process.js';

/** One process as it is found. */
export interface ProcessStatus {
  readonly name: string;
  readonly kind: 'orderer' | 'peer' | 'chaincode';
  readonly address: string;
  /** Absent when it does not run. */
  readonly pid?: number;
  /** Number of blocks; absent for chaincode, and for a node that does not answer. */
  readonly height?: number;
}

/** A network as it is found. */
export interface NativeStatus {
  readonly processes: readonly ProcessStatus[];
  /** The ordering node that makes the blocks, as most ordering nodes say; absent when none answers. */
  readonly leader?: string;
  /** The process that starts ordering nodes again which stand still; absent where none runs beside the network. */
  readonly watch?: number;
  /** False where nodes run that nobody looks after: neither that process nor their launcher. */
  readonly isWatched: boolean;
}

const answerTime = 2_000;

/** Asks every process that runs. */
export async function nativeStatus(plan: Plan): Promise<NativeStatus> {
  const found = processesOf(plan).map((process) => {
    const record = runningRecord(plan, process.name);
    return { ...process, pid: record?.pid, isAttached: record?.isAttached === true };
  });
  const isUp = found.some(({ pid, kind }) => pid !== undefined && kind !== 'chaincode');
  const [known, leader] = isUp ? await Promise.all([heights(plan), leaderOf(plan)]) : [new Map<string, number>()];
  const processes = found.map(({ pid, isAttached, ...process }) => {
    const height = pid === undefined ? undefined : known.get(process.name);
    return { ...process, ...(pid === undefined ? {} : { pid }), ...(height === undefined ? {} : { height }) };
  });
  const watch = watchPid(plan);
  return {
    processes,
    ...(leader === undefined ? {} : { leader }),
    ...(watch === undefined ? {} : { watch }),
    isWatched: !isUp || watch !== undefined || found.some(({ isAttached }) => isAttached),
  };
}

function processesOf({ organisations }: Plan): readonly ProcessStatus[] {
  const orderers = organisations.map(({ orderer: { name, address } }) => ({ name, address, kind: 'orderer' as const }));
  const peers = organisations.flatMap((organisation) => organisation.peers);
  return [
    ...orderers,
    ...peers.map(({ name, address }) => ({ name, address, kind: 'peer' as const })),
    ...peers.map(({ chaincodeServer: { name, address } }) => ({ name, address, kind: 'chaincode' as const })),
  ];
}

/** Ordering nodes tell in their metrics whom they follow. */
async function leaderOf({ organisations, channel }: Plan): Promise<string | undefined> {
  const answers = await Promise.all(organisations.map(({ orderer }) => metrics(orderer.operations.address)));
  const votes = new Map<number, number>();
  for (const text of answers) {
    const line = new RegExp(`^consensus_[a-zA-Z]+_leader_id\\{channel="${channel}"\\} (\\d+)`, 'm').exec(text);
    const id = Number(line?.[1] ?? 0);
    votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  votes.delete(0);
  const [winner] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [];
  return organisations.find(({ orderer }) => orderer.consenterId === winner)?.orderer.name;
}

function metrics(address: string): Promise<string> {
  return new Promise((resolve) => {
    const request = get(`http://${address}/metrics`, { timeout: answerTime }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.once('end', () => resolve(text)).once('error', () => resolve(''));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(''));
  });
}
