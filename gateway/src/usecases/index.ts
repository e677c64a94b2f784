// The door of the use cases: what a gateway can be asked, and what it asks of the world.

export type { AnswerDraft, Answers, DeadlineAhead, Deadlines, GivenAnswer } from './axes-ports.js';
export { EVENT_NAMES, type EventName, kindNamed } from './event-names.js';
export { Fault, type FaultCode, type Remedy } from './fault.js';
export type { DeadlinesAhead } from './list-deadlines.js';
export { newSalt, newUuid } from './new-reference.js';
export {
  type AnswerNotice,
  type DeadlineNotice,
  type EarlierAnswer,
  NOTICE_NAMES,
  NOTIFICATION_NAMES,
  type NoticeKind,
  type NotificationName,
  notificationKind,
  notificationName,
} from './notice-names.js';
export type {
  Attested,
  Block,
  BlockEvent,
  BlockFeed,
  BlockNumber,
  BlockStream,
  Caller,
  CaseStore,
  CaseSummary,
  CaseView,
  Clock,
  Deliveries,
  Delivery,
  DeliveryAttempt,
  DeliveryState,
  EventContent,
  Height,
  IndexedEvent,
  Inspected,
  Ledger,
  LedgerEvent,
  LedgerIndex,
  LedgerWrite,
  Outcome,
  Page,
  PageRequest,
  Random,
  Subscription,
  SubscriptionChange,
  SubscriptionChoice,
  Subscriptions,
  Wake,
  Written,
} from './ports.js';
export { type ErasureProof, erasureIn, type HeldContent, type PeerStatement } from './prove-erasure.js';
export type { Registration } from './register-fact.js';
export { canSubscribe } from './subscribe.js';
export { newUseCases, type UseCaseDependencies, type UseCases } from './use-cases.js';
export type { LegitimacyAnswer, LegitimacyQuestion, StatuteReference } from './verify-legitimacy.js';
