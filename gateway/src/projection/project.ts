// The two transactions by which the tables move. Each holds the cursor's row, so there is one writer at a time, also
// when two processes follow into the same schema by mistake.
import type { CaseRef } from '@grondslag/chaincode/domain';
import type { Selectable } from 'kysely';
import type { CursorTable, Database } from '../storage/index.js';
import { type Block, type BlockFeed, type BlockNumber, Fault } from '../usecases/index.js';
import { applyBlocks, applyContents, type LateContent } from './apply.js';
import { lockCursor, moveCursor, pendingContents, readCases, writeChanges } from './tables.js';

/**
 * The blocks are in the tables, with the notifications that follow and the cursor behind them, all or nothing. Blocks
 * that were there already are only compared. Resolves with whether there is anything to notify.
 */
export function projectBlocks(db: Database, blocks: readonly Block[]): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const fresh = after(await lockCursor(trx), blocks);
    const last = fresh.at(-1);
    if (last === undefined) return false;
    const changes = applyBlocks(await readCases(trx, casesIn(fresh)), fresh);
    const isTold = await writeChanges(trx, changes);
    await moveCursor(trx, last.number + 1n, last.hash);
    // A crash up to here leaves the tables as they were, and the same blocks are asked for again. A crash between this
    // commit and whatever the caller does next loses nothing: the outbox rows are written.
    return isTold;
  });
}

/** Every case that has an event in the blocks. */
export function casesIn(blocks: readonly Block[]): readonly CaseRef[] {
  return [...new Set(blocks.flatMap(({ events }) => events.map(({ record }) => record.caseId)))];
}

/** Late content with the hash of the record that commits to it, as the peer has it that gave both. */
export interface ArrivedContent extends LateContent {
  readonly hash: string;
  readonly block: BlockNumber;
}

/** Content that was pending and that a peer has by now. */
export async function arrivedContents(db: Database, feed: BlockFeed): Promise<readonly ArrivedContent[]> {
  const pending = await pendingContents(db);
  const arrived: ArrivedContent[] = [];
  for (const number of new Set(pending.map(({ block }) => block))) {
    arrived.push(...(await contentsOf(feed, number)).filter(isAmong(pending)));
  }
  return arrived;
}

/**
 * The contents are in the tables, with the notifications that waited for them. Resolves with whether there is anything
 * to notify.
 */
export function projectContents(db: Database, arrived: readonly ArrivedContent[]): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockCursor(trx);
    // Another follower may have been first between the reading above and the lock.
    const late = arrived.filter(isAmong(await pendingContents(trx)));
    const known = await readCases(trx, [...new Set(late.map(({ caseId }) => caseId))]);
    for (const { caseId, seq, hash, block } of late) {
      // Content is checked against the record beside it; that must be the record in the tables.
      if (known.get(caseId)?.events.some((event) => event.seq === seq && event.hash === hash) !== true) {
        throw forked(block);
      }
    }
    const changes = applyContents(known, late);
    return writeChanges(trx, changes);
  });
}

async function contentsOf(feed: BlockFeed, block: BlockNumber): Promise<ArrivedContent[]> {
  const { events } = await feed.read(block);
  return events.flatMap(({ record: { caseId, seq }, hash, content }) =>
    content === null ? [] : [{ caseId, seq, hash, block, content }],
  );
}

function isAmong(pending: readonly { readonly caseId: CaseRef; readonly seq: number }[]) {
  return (one: LateContent) => pending.some(({ caseId, seq }) => caseId === one.caseId && seq === one.seq);
}

/** The blocks that are not in the tables yet, once they are known to continue what is. */
function after(cursor: Selectable<CursorTable>, blocks: readonly Block[]): readonly Block[] {
  let { next_block: next, block_hash: hash } = cursor;
  const fresh = blocks.filter(({ number }) => number >= next);
  const same = blocks.find(({ number }) => number === next - 1n);
  if (same !== undefined && same.hash !== hash) throw forked(same.number);
  for (const block of fresh) {
    if (block.number !== next) throw new Fault('ledger-protocol', { cause: new Error(`block ${next} was left out`) });
    if (hash !== null && block.previousHash !== hash) throw forked(block.number);
    hash = block.hash;
    next = block.number + 1n;
  }
  return fresh;
}

function forked(block: BlockNumber): Fault {
  return new Fault('ledger-forked', { cause: new Error(`at block ${block}`) });
}
