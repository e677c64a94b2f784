// From a delivered block to the events in it: only what the peer found valid, only our chaincode, and no content that
// its public record does not commit to.
import {
  commitmentOf,
  type Fact,
  fieldsOf,
  type LedgerRecord,
  parseRecord,
  readDisclosures,
} from '@grondslag/chaincode/domain';
import {
  headerHash,
  type PrivateCollectionSet,
  ProtocolError,
  readPrivateReadWriteSet,
  readTransaction,
  type Transaction,
  toBlock,
} from '@grondslag/network/protocol';
import type { peer } from '@hyperledger/fabric-protos';
import { type Block, type BlockEvent, type EventContent, Fault } from '../usecases/index.js';
import { purgedWith } from './purges.js';
import { sha256 } from './sha256.js';

/** Whose events to look for. */
export interface BlockSource {
  readonly chaincode: string;
  readonly collection: string;
}

const VALID = 0;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The block's number, hashes and events; rejects with a Fault for what no honest peer delivers. */
export function toLedgerBlock(message: peer.BlockAndPrivateData, source: BlockSource): Block {
  try {
    const delivered = message.getBlock();
    if (delivered === undefined) throw new Fault('ledger-protocol');
    const block = toBlock(delivered);
    const privateSets = message.getPrivateDataMapMap();
    return {
      number: block.header.number,
      hash: hex(headerHash(block.header)),
      previousHash: hex(block.header.previousHash),
      events: block.transactions
        .filter(({ validationCode }) => validationCode === VALID)
        .flatMap(({ index, bytes }) => {
          const contents = () => readPrivateReadWriteSet(privateSets.get(index)?.serializeBinary() ?? new Uint8Array());
          return readEvents(bytes, contents, source);
        }),
    };
  } catch (error) {
    throw error instanceof ProtocolError ? new Fault('ledger-protocol', { cause: error }) : error;
  }
}

function readEvents(
  bytes: Uint8Array,
  contents: () => readonly PrivateCollectionSet[],
  { chaincode, collection }: BlockSource,
): readonly BlockEvent[] {
  const transaction = readEndorsed(bytes);
  if (transaction === undefined) return [];
  const { action, header } = transaction;
  const written = action.namespaces.find(({ namespace }) => namespace === chaincode);
  const writes = written?.writes ?? [];
  if (writes.length === 0) return [];
  const hashed = written?.collections.find((set) => set.collection === collection)?.writes ?? [];
  const held = contents().find((set) => set.namespace === chaincode && set.collection === collection)?.writes ?? [];
  return writes.map(({ key, value }) => {
    const text = UTF8.decode(value);
    const record = parseRecord(text);
    if (record === undefined) throw new Fault('ledger-protocol', { cause: new Error(header.transactionId) });
    const content = held.find((write) => write.key === key);
    return {
      transactionId: header.transactionId,
      record,
      hash: sha256(text),
      content: content === undefined ? null : committed(record, UTF8.decode(content.value)),
      erases: purgedWith(record, key, hashed),
    };
  });
}

/** The endorsed transaction; undefined for configuration, which is valid too. */
function readEndorsed(bytes: Uint8Array): Transaction | undefined {
  try {
    return readTransaction(bytes);
  } catch (error) {
    if (error instanceof ProtocolError && error.code === 'unsupported') return undefined;
    throw error;
  }
}

/** The content, once it is what the record commits to. */
function committed(record: LedgerRecord, text: string): EventContent {
  const disclosures = readDisclosures(text);
  if ('code' in disclosures || commitmentOf(disclosures, sha256) !== record.commitment) {
    throw new Fault('content-mismatch', { cause: new Error(`${record.caseId} ${record.seq}`) });
  }
  // A fact is its own content; the chaincode refuses what is none before it is recorded.
  return { text, fact: fieldsOf(disclosures) as unknown as Fact };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
