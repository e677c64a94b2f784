// One registration as a client that minds its affairs sends it: the same event again and again, until it is told that it stands.
import { setTimeout as wait } from 'node:timers/promises';
import type { Client, Reply } from '../stack/client.js';
import type { Acknowledged } from './account.js';
import { type Act, newReference } from './acts.js';

/** What came of it; nothing where the load ended before. */
export type Registered = { readonly acknowledged: Acknowledged } | { readonly refused: string } | undefined;

/** Milliseconds before a failed request is sent again. */
const RETRY_AFTER = 250;
/** How long a refusal may come from a peer that has not read the newest block yet, in milliseconds. */
const LAG = 20_000;

/** Sends until acknowledged, refused for good, or over. */
export async function register(
  client: Pick<Client, 'post'>,
  organisation: string,
  caseId: string,
  act: Act,
  isOver: () => boolean,
): Promise<Registered> {
  const eventId = newReference();
  const body = { zaakId: caseId, gebeurtenisId: eventId, ...act.body };
  let refusedSince: number | undefined;
  for (; !isOver(); await wait(RETRY_AFTER)) {
    const reply = await client.post(act.path, body).catch(() => undefined);
    if (reply?.status === 200 || reply?.status === 201) {
      const { hash, blok } = reply.body;
      const block = typeof blok === 'number' ? blok : undefined;
      return { acknowledged: { caseId, eventId, hash, block, organisation, isTold: act.isTold, at: Date.now() } };
    }
    refusedSince = isRefusal(reply) ? (refusedSince ?? Date.now()) : undefined;
    if (refusedSince !== undefined && Date.now() - refusedSince > LAG) {
      return { refused: `${organisation} ${act.path} was refused: ${reply?.status} ${reply?.body?.code}` };
    }
  }
  return undefined;
}

/** The ledger said no. A peer that has not read the last block yet says so too, of what it does not know. */
function isRefusal(reply: Reply | undefined): boolean {
  return reply !== undefined && reply.status >= 400 && reply.status < 500 && reply.status !== 429;
}
