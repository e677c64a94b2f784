// A peer's own files, as its operator has them in hand.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFabric } from '@grondslag/network/native';
import { peerEnvironment } from '@grondslag/network/nodes';
import type { Plan, PlannedPeer } from '@grondslag/network/plan';
import { replacedInJournal } from './journal.js';

/** Replaces a text in what the peer last wrote to its state database; throws when it is not there. The peer must be down. */
export function replaceInState(peer: PlannedPeer, text: string, other: string): void {
  const folder = join(peer.directory, 'ledgersData', 'stateLeveldb');
  const journals = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const edits = journals.flatMap((name) => {
    const edited = replacedInJournal(readFileSync(join(folder, name)), text, other);
    return edited === undefined ? [] : [{ file: join(folder, name), edited }];
  });
  if (edits.length === 0) throw new Error(`the state of ${peer.name} does not hold the text to be changed`);
  for (const { file, edited } of edits) writeFileSync(file, edited, { flush: true });
}

/** Fabric's own remedy: state, history and indexes are made anew from the blocks at the next start. The peer must be down. */
export function rebuildDatabases(plan: Plan, peer: PlannedPeer): void {
  const fabric = findFabric();
  if ('missing' in fabric) throw new Error(fabric.missing);
  execFileSync(fabric.peer, ['node', 'rebuild-dbs'], {
    env: { ...process.env, ...peerEnvironment(plan, peer) },
    cwd: peer.directory,
    stdio: 'pipe',
    timeout: 60_000,
  });
}
