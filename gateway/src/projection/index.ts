export { newCaseStore, newLedgerIndex } from './case-store.js';
export { type Follower, type FollowerStatus, type FollowOptions, startFollower } from './follow.js';
export { Progress } from './progress.js';
