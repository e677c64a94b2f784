import type { common } from '@hyperledger/fabric-protos';
import type { OpenedEnvelope } from './transaction.js';

/** A block that is on disk, taken apart for those who follow the chain. */
export interface CommittedBlock {
  readonly number: number;
  readonly block: common.Block;
  /** Fabric's TxValidationCode of each transaction. */
  readonly codes: Uint8Array;
  readonly envelopes: readonly OpenedEnvelope[];
}
