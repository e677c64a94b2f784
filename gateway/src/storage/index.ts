// The door of storage: tables as types, and how to open them.

export { type Migration, migrate } from './migrate.js';
export { openStorage, type Storage, type StorageOptions } from './open.js';
export { isOutage } from './outage.js';
export type {
  AnswerTable,
  AttemptTable,
  CaseTable,
  ContentTable,
  CursorTable,
  Database,
  DeadlineTable,
  DeliveryTable,
  NotificationTable,
  PartyTable,
  RecordTable,
  SubscriptionTable,
  Tables,
} from './sql.js';
