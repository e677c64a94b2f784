// How much memory processes hold, with those that they started. Reads what the operating system says of them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Stack } from '../stack/index.js';
import { type Figure, less } from './figure.js';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly mebibytes: number;
}

/** Resident memory of each part of a stack, pages that processes share counted in each. Empty where it cannot be told. */
export function memoryOf(stack: Stack): readonly Figure[] {
  const processes = listed();
  const [network, gateways] = ['network', 'gateways'].map((name) =>
    processes.find(({ pid }) => pid === stack.processes.get(name)?.pid),
  );
  if (network === undefined || gateways === undefined) return [];
  const chaincode = processes.filter(({ parent }) => parent === network.pid);
  const sizes = chaincode.map(({ mebibytes }) => mebibytes);
  const sum = [network, gateways, ...chaincode].reduce((total, { mebibytes }) => total + mebibytes, 0);
  return [
    less('memory of the network process', 'MiB', [network.mebibytes]),
    less(`memory of a chaincode process, one of ${sizes.length}`, 'MiB', sizes),
    less('memory of the gateways, one process', 'MiB', [gateways.mebibytes]),
    less('memory of all', 'MiB', [sum]),
  ];
}

function listed(): readonly Process[] {
  if (process.platform === 'linux') return readdirSync('/proc').filter(isNumber).flatMap(ofProc);
  if (process.platform === 'win32') return [];
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => {
    const [pid = 0, parent = 0, kibibytes = 0] = row.trim().split(/\s+/).map(Number);
    return { pid, parent, mebibytes: kibibytes / 1024 };
  });
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** A process that has ended meanwhile is none. */
function ofProc(pid: string): readonly Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [parent, kibibytes] = [/^PPid:\s+(\d+)/m, /^VmRSS:\s+(\d+)/m].map((line) =>
      Number(line.exec(text)?.[1] ?? 0),
    );
    return [{ pid: Number(pid), parent: parent ?? 0, mebibytes: (kibibytes ?? 0) / 1024 }];
  } catch {
    return [];
  }
}
