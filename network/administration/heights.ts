/** How far each node of a network is. */
import { common } from '@hyperledger/fabric-protos';
import type { Plan } from '../plan.js';
import { type Administrator, withAdministrators } from './administrator.js';
import type { PeerNode } from './peer-node.js';
import { NotYet, untilDone } from './wait.js';

/** Milliseconds that a node may take to answer. */
const answerTime = 2_000;
const levelTime = 60_000;

/** Number of blocks by name of the node; undefined for a node that does not answer, or has not joined. */
export type Heights = ReadonlyMap<string, number | undefined>;

/** How many blocks each node of the plan has. */
export async function heights(plan: Plan): Promise<Heights> {
  return withAdministrators(plan, (administrators) => heightsOf(plan, administrators));
}

/**
 * Every node answers and holds as many blocks as any other. Of four ordering nodes one may be away: the next may be
 * stopped only when the one before is back and level. Throws a deadline error otherwise.
 */
export async function untilLevel(plan: Plan, within: number = levelTime): Promise<void> {
  await withAdministrators(plan, (administrators) =>
    untilDone({ node: plan.channel, step: 'wait until all nodes are level', within }, async () => {
      const found = await heightsOf(plan, administrators);
      const different = new Set(found.values());
      if (different.size > 1 || different.has(undefined)) {
        throw new NotYet([...found].map(([name, height]) => `${name} ${height ?? 'does not answer'}`).join(', '));
      }
    }),
  );
}

async function heightsOf(plan: Plan, administrators: readonly Administrator[]) {
  const found = administrators.flatMap(({ orderer, peers }) => [
    height(orderer.name, async () => (await orderer.status(answerTime))?.height),
    ...peers.map((node) => height(node.name, () => heightOf(plan, node, answerTime))),
  ]);
  return new Map(await Promise.all(found));
}

async function height(name: string, ask: () => Promise<number | undefined>) {
  try {
    return [name, await ask()] as const;
  } catch {
    return [name, undefined] as const;
  }
}

async function heightOf(plan: Plan, node: PeerNode, within: number): Promise<number> {
  const response = await node.ask({
    step: 'ask for the height',
    chaincode: 'qscc',
    arguments: [Buffer.from('GetChainInfo'), Buffer.from(plan.channel)],
    within,
  });
  return common.BlockchainInfo.deserializeBinary(response.getPayload_asU8()).getHeight();
}
