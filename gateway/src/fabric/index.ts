// The door of the seam to Fabric: nothing of gRPC, Fabric or its errors comes through it.

export { newBlockFeed } from './block-feed.js';
export { DEADLINES, type Deadlines, type PeerEndpoint, type SigningIdentity } from './connect.js';
export { readCommitStatus, readProposalFailure } from './failures.js';
export { connectLedger, type LedgerOptions, type OpenLedger } from './ledger.js';
export { newLedgerClient } from './ledger-client.js';
export { newSigner } from './signer.js';
