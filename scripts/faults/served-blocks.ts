// The blocks that one ordering node serves, each checked against its own hashes: what a copy is worth shows by itself.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { Plan, PlannedOrganisation } from '@grondslag/network/plan';
import { dataHash, headerHash, readBlock } from '@grondslag/network/protocol';

const WITHIN = 5_000;

/** Of the first so many blocks, those that the organisation's ordering node gives wrongly or not at all, in words. */
export async function badBlocks(
  plan: Plan,
  { orderer, admin }: PlannedOrganisation,
  count: number,
): Promise<readonly string[]> {
  const agent = new Agent({
    keepAlive: true,
    servername: orderer.name,
    ca: readFileSync(orderer.tls.root),
    key: readFileSync(admin.tls.key),
    cert: readFileSync(admin.tls.certificate),
  });
  const bad: string[] = [];
  let previous: Uint8Array | undefined;
  try {
    for (let number = 0; number < count; number++) {
      const path = `/participation/v1/channels/${plan.channel}/blocks/${number}`;
      const bytes = await fetched(agent, `https://${orderer.admin.address}${path}`).catch((error: Error) => error);
      const { fault, hash } =
        bytes instanceof Error ? { fault: bytes.message, hash: undefined } : judged(bytes, previous);
      if (fault !== undefined) bad.push(`block ${number}: ${fault}`);
      previous = hash;
    }
  } finally {
    agent.destroy();
  }
  return bad;
}

interface Judged {
  readonly fault?: string;
  readonly hash: Uint8Array | undefined;
}

function judged(bytes: Uint8Array, previous: Uint8Array | undefined): Judged {
  try {
    const { header, transactions } = readBlock(bytes);
    const hash = headerHash(header);
    if (!Buffer.from(header.dataHash).equals(dataHash(transactions.map((transaction) => transaction.bytes)))) {
      return { fault: 'its hash is not that of its transactions', hash };
    }
    const isLinked = previous === undefined || Buffer.from(header.previousHash).equals(previous);
    return isLinked ? { hash } : { fault: 'it does not link to the block before it', hash };
  } catch (error) {
    return { fault: `no block (${error instanceof Error ? error.message : error})`, hash: undefined };
  }
}

function fetched(agent: Agent, url: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, timeout: WITHIN }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      if (response.statusCode === 200) resolve(body);
      else reject(new Error(`HTTP ${response.statusCode} ${body.toString().trim().slice(0, 200)}`));
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end();
  });
}
