// What a gateway tells of cases, asked as an auditor, who may see all.
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Reply } from '../stack/client.js';
import type { Stack } from '../stack/index.js';
import type { HeldEvent } from './account.js';

const WITHIN = 20_000;
const AT_ONCE = 8;

/** Every event of these cases as one organisation's gateway tells it; a case that it does not know has none. */
export async function projectionOf(
  stack: Stack,
  organisation: string,
  caseIds: Iterable<string>,
): Promise<readonly HeldEvent[]> {
  const client = new Client(stack.urls[organisation] ?? '', await stack.token(organisation, 'auditor'), WITHIN);
  const left = [...new Set(caseIds)];
  const events: HeldEvent[] = [];
  const reader = async (): Promise<void> => {
    for (let caseId = left.pop(); caseId !== undefined; caseId = left.pop()) {
      const { status, body } = await answered(client, `/v1/zaken/${caseId}`);
      if (status === 404) continue;
      if (status !== 200) throw new Error(`the gateway of ${organisation} answered ${status} about a case`);
      events.push(...body.gebeurtenissen.map((event: Told) => ({ eventId: event.gebeurtenisId, hash: event.hash })));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return events;
}

/** A gateway that is just back may break off a connection, or need a moment more. */
async function answered(client: Client, path: string): Promise<Reply> {
  for (const until = Date.now() + WITHIN; ; await wait(250)) {
    const reply = await client.get(path).catch((error: unknown) => error);
    if (!(reply instanceof Error) && (reply as Reply).status < 500) return reply as Reply;
    if (Date.now() > until) throw new Error(`a gateway does not answer: ${JSON.stringify(reply)}`);
  }
}

interface Told {
  readonly gebeurtenisId: string;
  readonly hash: string;
}
