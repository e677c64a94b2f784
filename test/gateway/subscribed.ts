/** Receivers that have subscribed at a gateway, as a user of its organisation. */
import type { TestGateways } from './gateways.js';
import { type Receiver, startReceiver } from './outbox/receiver.js';

/** A receiver that is told, from now on, and knows the secret by which what it gets is signed. */
export async function subscribed(
  gateways: Pick<TestGateways, 'ask'>,
  [organisation, user]: readonly [organisation: string, user: string],
  choice: Readonly<Record<string, unknown>> = {},
): Promise<Receiver> {
  let secret = '';
  const receiver = await startReceiver(() => secret);
  const body = { callbackUrl: receiver.url, ...choice };
  const answer = await gateways.ask(organisation, user, 'POST', '/v1/abonnementen', body);
  secret = String(((await answer.json()) as { readonly geheim?: unknown }).geheim);
  return receiver;
}

/** What of the events of a case: days that come near, and answers that changed, have no place in it. */
export function ofEvents(accepted: Receiver['accepted']): Receiver['accepted'] {
  return accepted.filter(({ event }) => event.sequence !== undefined);
}
