// An organisation says where it wants its notifications. How they get there is not known here.
import { COMMANDS, type Role, refuse } from '@grondslag/chaincode/domain';
import { newUuid } from './new-reference.js';
import type { Caller, Clock, Outcome, Random, Subscription, SubscriptionChoice, Subscriptions } from './ports.js';

/** What subscribing asks of the world. */
export interface SubscribeDependencies {
  readonly subscriptions: Subscriptions;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * The organisation has a subscription on that address: the one that stood, unchanged, or a new one. Only those whom the
 * ledger notifies can subscribe: institutions, municipalities and the council.
 */
export async function subscribe(
  { subscriptions, clock, random }: SubscribeDependencies,
  { oin, role }: Caller,
  choice: SubscriptionChoice,
): Promise<Outcome<{ readonly subscription: Subscription; readonly created: boolean }>> {
  if (!canSubscribe(role)) {
    return { ok: false, refusals: [refuse('role-not-allowed', 'role')] };
  }
  const createdAt = clock.now();
  const id = newUuid(createdAt, random);
  const subscription = { ...choice, id, oin, role, secretVersion: 1, createdAt, disabled: null };
  return { ok: true, value: await subscriptions.create(subscription) };
}

const TOLD: ReadonlySet<Role> = new Set(COMMANDS.flatMap(({ tells }) => tells));

/** True for those whom the ledger notifies. */
export function canSubscribe(role: Role): boolean {
  return TOLD.has(role);
}
