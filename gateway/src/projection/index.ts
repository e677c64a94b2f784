// The door of the projection: the loop that writes it, and the reads on it.

export { applyBlocks, applyContents, type Changes, type KnownCases, type LateContent } from './apply.js';
export { newCaseStore, newLedgerIndex } from './case-store.js';
export { type Follower, type FollowerStatus, type FollowOptions, startFollower } from './follow.js';
export { Progress } from './progress.js';
export { eventOfBlock } from './rows.js';
