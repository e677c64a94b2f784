// The blocks of a network's ledger file, read without the network, and judged by nothing but network/protocol.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Plan } from '@grondslag/network/plan';
import {
  type Block,
  ChainReplay,
  type ChannelConfig,
  headerHash,
  readBlock,
  readChaincodeDefinition,
  readTransaction,
  verifyBlock,
  verifyGenesisBlock,
  verifyTransaction,
} from '@grondslag/network/protocol';

/** The file that an embedded network keeps its ledger in. */
export function ledgerFile(plan: Plan): string {
  return join(plan.directory, 'state', 'embedded', 'ledger.sqlite');
}

/** All blocks, from the first. The network may be running. */
export function storedBlocks(plan: Plan): Uint8Array[] {
  const database = new DatabaseSync(ledgerFile(plan), { readOnly: true });
  try {
    return database
      .prepare('SELECT bytes FROM block ORDER BY number')
      .all()
      .map(({ bytes }) => bytes as Uint8Array);
  } finally {
    database.close();
  }
}

/** The codes in the blocks after the first, and those to which a replay of the chain comes that believes none of them. */
export function replayedCodes(plan: Plan): { readonly stored: number[][]; readonly replayed: number[][] } {
  const [genesis, ...rest] = storedBlocks(plan).map(readBlock);
  if (genesis === undefined) {
    throw new Error('no chain');
  }
  const replay = new ChainReplay(genesis, headerHash(genesis.header));
  return {
    stored: rest.map(({ transactions }) => transactions.map(({ validationCode }) => validationCode ?? -1)),
    replayed: rest.map((block) => [...replay.next(block).codes]),
  };
}

/** A chain that holds together. */
export interface VerifiedChain {
  readonly config: ChannelConfig;
  readonly blocks: readonly Block[];
  /** Ids of valid transactions after the definition, in their order. */
  readonly validIds: readonly string[];
}

/**
 * Checks what a stranger can check: each block continues the one before and bears a quorum's signatures, and each valid
 * transaction is its creator's and meets the policy of the definition that block 1 committed. Throws where it does not.
 */
export function verifyChain(stored: readonly Uint8Array[], chaincode: string): VerifiedChain {
  const [first, second, ...rest] = stored.map(readBlock);
  if (first === undefined || second === undefined) {
    throw new Error('no chain');
  }
  const config = verifyGenesisBlock(first, headerHash(first.header));
  const definition = transactionsOf(second)[0];
  const policy = readChaincodeDefinition(definition?.action.namespaces ?? [], chaincode).endorsement;
  if (definition === undefined || !('policy' in policy)) {
    throw new Error('no definition');
  }
  const lifecycle = config.policy('/Channel/Application/LifecycleEndorsement');
  verifyTransaction(definition, { membership: config.membership, policy: lifecycle });
  let previous = first;
  const validIds: string[] = [];
  for (const block of [second, ...rest]) {
    verifyBlock(block, config);
    const continues = Buffer.compare(block.header.previousHash, headerHash(previous.header)) === 0;
    if (!continues || block.header.number !== previous.header.number + 1n) {
      throw new Error(`block ${block.header.number} does not continue the chain`);
    }
    previous = block;
    for (const transaction of block === second ? [] : transactionsOf(block)) {
      verifyTransaction(transaction, { membership: config.membership, policy: policy.policy });
      validIds.push(transaction.header.transactionId);
    }
  }
  return { config, blocks: [first, second, ...rest], validIds };
}

function transactionsOf(block: Block) {
  return block.transactions
    .filter(({ validationCode }) => validationCode === 0)
    .map(({ bytes }) => readTransaction(bytes));
}

/** What the blocks say the public state must be, less what the ledger file holds, and the other way round. */
export function stateDifferences(plan: Plan): string[] {
  const expected = new Map<string, string>();
  storedBlocks(plan)
    .map(readBlock)
    .forEach(({ transactions }, block) => {
      for (const { bytes, index, validationCode } of block === 0 ? [] : transactions) {
        for (const { namespace, writes } of validationCode === 0 ? readTransaction(bytes).action.namespaces : []) {
          for (const { key, value, isDelete } of writes) {
            const place = `${namespace}/${key}`;
            if (isDelete) {
              expected.delete(place);
            } else {
              expected.set(place, `${Buffer.from(value).toString('hex')}@${block}.${index}`);
            }
          }
        }
      }
    });
  const database = new DatabaseSync(ledgerFile(plan), { readOnly: true });
  try {
    for (const row of database.prepare('SELECT namespace, key, value, block, position FROM state').all()) {
      const place = `${row.namespace}/${Buffer.from(row.key as Uint8Array)}`;
      const found = `${Buffer.from(row.value as Uint8Array).toString('hex')}@${row.block}.${row.position}`;
      if (expected.get(place) === found) {
        expected.delete(place);
      } else {
        expected.set(place, `${expected.get(place)} but ${found}`);
      }
    }
  } finally {
    database.close();
  }
  return [...expected.keys()];
}
