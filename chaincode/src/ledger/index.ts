/** The only door to the stub: what the contracts may ask of the ledger. It speaks of keys, records and contents, never of rules. */

export { calledName, callerOf } from './caller';
export { type Content, submittedContent } from './collections';
export {
  append,
  type NewEvent,
  purgeContents,
  readEvents,
  readRecords,
  recordedFact,
  type StoredEvent,
  type StoredRecord,
} from './fact-store';
export { follows, isComplete, replayed } from './sequence';
export { sha256 } from './sha256';
export { transactionTime } from './tx-clock';
export { Writes } from './writes';
