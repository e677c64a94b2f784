/** Reads and judges Fabric's bytes; fetches none, and knows nothing of what they mean in law. */

export {
  type Block,
  type BlockSignature,
  type BlockSignatures,
  type BlockTransaction,
  metadataIndex,
  readBlock,
  toBlock,
  toPortableBlock,
} from './block.js';
export { type Certificate, isIssuedBy, readCertificate, readPemCertificate } from './certificate.js';
export { type ChaincodeDefinition, definitionVersion, readChaincodeDefinition } from './chaincode-definition.js';
export { type Capabilities, type ChannelConfig, quorumOf, readChannelConfig } from './channel-config.js';
export { type ChannelHeader, type Envelope, readEnvelope } from './envelope.js';
export { type BlockHeader, dataHash, headerBytes, headerHash, transactionId } from './header.js';
export { type ClaimedIdentity, Identity, type NodeRole, readSerializedIdentity } from './identity.js';
export { Membership, Msp, type MspDescription, type NodeOu } from './msp.js';
export { readMspConfig, toMspConfig } from './msp-config.js';
export {
  evaluatePolicy,
  type Policy,
  type Principal,
  type PrincipalRole,
  type Rule,
  readSignaturePolicy,
  toPolicy,
} from './policy.js';
export { parsePolicy, toPolicyMessage } from './policy-expression.js';
export { ProtocolError, type ProtocolErrorCode } from './protocol-error.js';
export {
  type CollectionSet,
  type HashedRead,
  type HashedWrite,
  type KeySet,
  type MetadataEntry,
  type MetadataWrite,
  type NamespaceSet,
  type PrivateCollectionSet,
  type RangeQuery,
  type Read,
  type ReadsSummary,
  readKeySet,
  readPrivateReadWriteSet,
  readReadWriteSet,
  type Version,
  type Write,
} from './read-write-set.js';
export { ChainReplay, type ReplayedBlock } from './replay.js';
export type { StateUpdate } from './replay-state.js';
export { isRevokedBy, type RevocationList, readRevocationList } from './revocation-list.js';
export { verifySignature } from './signature.js';
export {
  type ChaincodeAction,
  type ChaincodeEvent,
  type Endorsement,
  type ProcessedTransaction,
  readPreparedTransaction,
  readProcessedTransaction,
  readTransaction,
  type Transaction,
} from './transaction.js';
export { type VerifyBlockOptions, verifyBlock, verifyConfigBlock, verifyGenesisBlock } from './verify-block.js';
export {
  type TransactionSigners,
  type TransactionTrust,
  verifyEndorsement,
  verifyOrigin,
  verifyPreparedTransaction,
  verifyTransaction,
} from './verify-transaction.js';
