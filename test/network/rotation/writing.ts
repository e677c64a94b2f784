import { setTimeout as delay } from 'node:timers/promises';
import type { Plan } from '@grondslag/network/plan';
import { newClients } from '../../support/clients.js';

/** Somebody who goes on writing through two gateways while certificates are replaced, and remembers every answer. */

/** What was acknowledged, and the end of the writing. */
export interface Writing {
  /** Keys whose writing was answered by a commit. */
  readonly acknowledged: readonly string[];
  /** Resolves when so many more keys were acknowledged. */
  more(count: number): Promise<void>;
  /** Keys that were acknowledged and are not in the ledger of each organisation's peer. */
  lost(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const patience = 60_000;

/** Writes one key after the other; what fails is not written again. */
export function startWriting(plan: Plan, prefix: string): Writing {
  const acknowledged: string[] = [];
  let isOn = true;
  const write = async (mspId: string) => {
    for (let number = 0; isOn; number += 1) {
      const key = `${prefix}-${mspId}-${number}`;
      const clients = newClients(plan);
      try {
        await contractOf(plan, clients, mspId).submitTransaction('put', key, 'x');
        acknowledged.push(key);
      } catch {
        await delay(100);
      } finally {
        clients.disconnect();
      }
    }
  };
  const writers = ['RechtspraakMSP', 'GIMSP'].map(write);
  return {
    acknowledged,
    more: async (count) => {
      const until = acknowledged.length + count;
      for (const deadline = Date.now() + patience; acknowledged.length < until; await delay(50)) {
        if (Date.now() > deadline) {
          throw new Error(`nothing is written any more: ${acknowledged.length} of ${until}`);
        }
      }
    },
    lost: async () => {
      const clients = newClients(plan);
      try {
        const missing = await Promise.all(
          plan.organisations.map(async ({ mspId }) => {
            const found = await contractOf(plan, clients, mspId).evaluate('range', {
              arguments: [prefix, `${prefix}~`],
              endorsingOrganizations: [mspId],
            });
            const rows: [string, string][] = JSON.parse(Buffer.from(found).toString());
            const keys = new Set(rows.map(([key]) => key));
            return acknowledged.filter((key) => !keys.has(key)).map((key) => `${mspId}: ${key}`);
          }),
        );
        return missing.flat();
      } finally {
        clients.disconnect();
      }
    },
    stop: async () => {
      isOn = false;
      await Promise.all(writers);
    },
  };
}

function contractOf(plan: Plan, clients: ReturnType<typeof newClients>, mspId: string) {
  return clients.gateway(mspId).getNetwork(plan.channel).getContract(plan.chaincode.name);
}
