// What a gateway tells of cases, asked as an auditor, who may see all.
import { Client } from '../stack/client.js';
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
      const { status, body } = await client.get(`/v1/zaken/${caseId}`);
      if (status === 404) continue;
      if (status !== 200) throw new Error(`the gateway of ${organisation} answered ${status} about a case`);
      events.push(...body.gebeurtenissen.map((event: Told) => ({ eventId: event.gebeurtenisId, hash: event.hash })));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return events;
}

interface Told {
  readonly gebeurtenisId: string;
  readonly hash: string;
}
