// The door of the projection: the loop that writes it, and the reads on it.

export { announceDue, refreshCases } from './announce.js';
export { type Announcer, type AnnouncerOptions, startAnnouncer } from './announcer.js';
export { newAnswers } from './answer-log.js';
export { applyBlocks, applyContents, type Changes, type KnownCases, type LateContent } from './apply.js';
export { newCaseStore, newLedgerIndex } from './case-store.js';
export { newDeadlines } from './deadline-store.js';
export { type Follower, type FollowerStatus, type FollowOptions, startFollower } from './follow.js';
export { firstAnnouncement, LEADS, type Lead, leadOn, nextAnnouncement } from './leads.js';
export { Progress } from './progress.js';
export { eventOfBlock } from './rows.js';
