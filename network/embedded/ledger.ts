/** The channel's ledger on disk: opened, or begun with its configuration and its chaincode definition. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { common, peer } from '@hyperledger/fabric-protos';
import { lifecycleNamespace, newGenesisBlock, SigningIdentity } from '../channel/index.js';
import { FolderLock } from '../folder-lock.js';
import { readMspFolder } from '../identities/index.js';
import type { Plan } from '../plan.js';
import { headerHash, type Identity, readBlock, readChannelConfig } from '../protocol/index.js';
import { BlockStore } from './block-store.js';
import type { ChaincodeDefinition } from './chaincode-definition.js';
import { ChannelAccess } from './channel-access.js';
import type { CommittedBlock } from './committed-block.js';
import { Committer } from './committer.js';
import { type FaultHook, LedgerDatabase } from './database.js';
import { definitionEntries, readDefinition } from './definition-entries.js';
import { newDefinitionTransaction } from './definition-transaction.js';
import { fieldKey } from './lifecycle-keys.js';
import type { OrderedTransaction } from './ordered-transaction.js';
import { openEnvelope } from './transaction.js';
import { WorldState } from './world-state.js';

/**
 * Opens the ledger of a plan whose identities have been issued. What a crash left half-done is completed here. Throws when
 * another process holds it, or when it is another channel's, or has other certificates or another definition.
 */
export function openLedger(plan: Plan, fault?: FaultHook): Ledger {
  const directory = join(plan.directory, 'state', 'embedded');
  mkdirSync(directory, { recursive: true });
  const lock = new FolderLock(directory);
  try {
    const database = new LedgerDatabase(join(directory, 'ledger.sqlite'), fault);
    try {
      return new Ledger(plan, lock, database);
    } catch (cause) {
      database.close();
      throw cause;
    }
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** The ledger of one plan; one process at a time may hold it. */
export class Ledger {
  readonly database: LedgerDatabase;
  readonly access: ChannelAccess;
  /** The organisations' peers, which sign endorsements. */
  readonly peers: ReadonlyMap<string, SigningIdentity>;
  /** The same peers as the channel sees them. */
  readonly peerIdentities: ReadonlyMap<string, Identity>;
  readonly #plan: Plan;
  readonly #lock: FolderLock;
  readonly #committer: Committer;
  #definition: ChaincodeDefinition | undefined;

  /** Begins or continues the ledger in the file; see openLedger. */
  constructor(plan: Plan, lock: FolderLock, database: LedgerDatabase) {
    this.#plan = plan;
    this.#lock = lock;
    this.database = database;
    this.#begin();
    this.access = new ChannelAccess(this.#readConfig());
    this.peers = new Map(
      plan.organisations.map(({ mspId, peers: [peer] }) => [mspId, new SigningIdentity(mspId, peer.msp)] as const),
    );
    this.peerIdentities = new Map(
      [...this.peers].map(([mspId, identity]) => [mspId, this.#requireIdentity(identity)] as const),
    );
    this.#definition = this.#committedDefinition();
    this.#committer = new Committer({
      database: this.database,
      access: this.access,
      consenters: plan.organisations.map(({ mspId, orderer }) => ({
        id: orderer.consenterId,
        identity: new SigningIdentity(mspId, orderer.msp),
      })),
      definition: () => this.#definition,
    });
    this.#define();
  }

  /** The chaincode definition in force. */
  get definition(): ChaincodeDefinition {
    if (this.#definition === undefined) {
      throw new Error('no chaincode is defined');
    }
    return this.#definition;
  }

  /** Commits the next block; see Committer. */
  commit(transactions: readonly OrderedTransaction[]): CommittedBlock {
    return this.#committer.commit(transactions);
  }

  close(): void {
    this.database.close();
    this.#lock.release();
  }

  /** Block 0 is written once. A crash before its commit leaves an empty file, from which the next start begins again. */
  #begin(): void {
    if (new BlockStore(this.database.committed).height() > 0) {
      return;
    }
    const block = newGenesisBlock(this.#plan, new Date());
    this.database.transaction((connection) => {
      const validated = toValidated(block);
      const hash = headerHash(readBlock(validated).header);
      const blocks = new BlockStore(connection);
      blocks.append({ number: 0, hash, commitHash: new Uint8Array() }, validated);
      const [envelope] = block.getData()?.getDataList_asU8().map(openEnvelope) ?? [];
      blocks.record(envelope?.channelHeader.getTxId() ?? '', { block: 0, position: 0, code: 0 });
    });
  }

  #readConfig() {
    const bytes = new BlockStore(this.database.committed).bytes(0);
    const config = readChannelConfig(readBlock(bytes ?? new Uint8Array()));
    if (config.channel !== this.#plan.channel) {
      throw new Error(`the ledger is that of channel ${config.channel}, not of ${this.#plan.channel}`);
    }
    return { ...config, membership: config.membership.alsoRevoking(this.#revocationLists()) };
  }

  /** The lists in the MSP folders of today: the first block knows of none that came later. */
  #revocationLists(): ReadonlyMap<string, readonly Uint8Array[]> {
    return new Map(
      this.#plan.organisations.map(({ mspId, mspDirectory }) => {
        const { revocationLists = [] } = readMspFolder(mspDirectory, mspId);
        return [mspId, revocationLists];
      }),
    );
  }

  #requireIdentity(identity: SigningIdentity): Identity {
    const found = this.access.vouchedFor(identity.serialized);
    if (found === undefined) {
      throw new Error(`the ledger's configuration does not know the peer of ${identity.mspId}: other certificates`);
    }
    return found;
  }

  #committedDefinition(): ChaincodeDefinition | undefined {
    const state = new WorldState(this.database.committed);
    return readDefinition(state, this.#plan.chaincode.name, {
      peers: this.peerIdentities,
      policy: (path) => this.access.policy(path),
    });
  }

  /** Commits the plan's definition unless it stands already; a changed one needs a higher sequence. */
  #define(): void {
    const { chaincode, organisations } = this.#plan;
    if (chaincode.collections.some(({ blockToLive }) => blockToLive !== 0)) {
      throw new Error('content that expires by block number is not supported: purge it');
    }
    const state = new WorldState(this.database.committed);
    const differs = [...definitionEntries(chaincode)].some(([field, value]) => {
      const found = state.value(lifecycleNamespace, Buffer.from(fieldKey(chaincode.name, field)));
      return found === undefined || Buffer.compare(found.value, value) !== 0;
    });
    if (!differs) {
      return;
    }
    const committed = this.#definition?.sequence ?? 0;
    if (chaincode.sequence !== committed + 1) {
      throw new Error(`the definition differs: sequence ${committed + 1} is due, not ${chaincode.sequence}`);
    }
    const [first] = organisations;
    if (first === undefined) {
      throw new Error('a network needs organisations');
    }
    const administrator = new SigningIdentity(first.mspId, first.admin.msp);
    const envelope = newDefinitionTransaction(this.#plan, state, administrator, [...this.peers.values()], new Date());
    const { codes } = this.commit([{ envelope: openEnvelope(envelope.serializeBinary()), privateWrites: [] }]);
    if (codes[0] !== 0) {
      throw new Error(`the chaincode definition was found invalid (${codes[0]})`);
    }
    this.#definition = this.#committedDefinition();
  }
}

/** A peer stores the first block with the code of its one transaction. */
function toValidated(genesis: common.Block): Uint8Array {
  const block = genesis.cloneMessage();
  const metadata = block.getMetadata()?.getMetadataList_asU8() ?? [];
  metadata[common.BlockMetadataIndex.TRANSACTIONS_FILTER] = Uint8Array.of(peer.TxValidationCode.VALID);
  block.getMetadata()?.setMetadataList(metadata);
  return block.serializeBinary();
}
