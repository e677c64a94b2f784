// The door of storage: tables as types, and how to open them.

export { openStorage, type Storage, type StorageOptions } from './open.js';
export { isOutage } from './outage.js';
export type {
  AttemptTable,
  CaseTable,
  ContentTable,
  CursorTable,
  Database,
  DeliveryTable,
  NotificationTable,
  PartyTable,
  RecordTable,
  SubscriptionTable,
  Tables,
} from './sql.js';
