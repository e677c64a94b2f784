// The door of the seam to Fabric: nothing of gRPC, Fabric or its errors comes through it.

export { toAttested } from './attested.js';
export { type BlockFeedOptions, newBlockFeed } from './block-feed.js';
export { BlockTrust, type ReadBlock } from './block-trust.js';
export { choosePeer, FAR, inOrder, type PeerView } from './choose-peer.js';
export { DEADLINES, type Deadlines, type SigningIdentity } from './connect.js';
export { readCommitStatus, readProposalFailure } from './failures.js';
export { connectLedger, type LedgerEvent, type LedgerOptions, type OpenLedger, type PeerInUse } from './ledger.js';
export { newLedgerClient } from './ledger-client.js';
export type { PeerEndpoint } from './peer.js';
export { purgedWith } from './purges.js';
export type { PeerGateway, Seat } from './seat.js';
export type { SettledBy } from './settle.js';
export { newSigner } from './signer.js';
export { type ClientPair, tlsCertificateHash } from './tls.js';
