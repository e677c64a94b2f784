/** Which configuration the nodes of a channel have in force. */
import { common } from '@hyperledger/fabric-protos';
import type { Plan } from '../plan.js';
import { quorumOf, readBlock, readEnvelope } from '../protocol/index.js';
import { withAdministrators } from './administrator.js';
import { OrderingNode } from './ordering-node.js';
import type { PeerNode } from './peer-node.js';
import { NotYet, untilDone } from './wait.js';

/** A configuration, and ordering nodes that have it. */
export interface ConfigInForce {
  readonly config: common.Config;
  readonly nodes: readonly OrderingNode[];
}

const askTime = 10_000;

/** The newest that any of a quorum of ordering nodes has; asked once. */
export async function configInForce(orderers: readonly OrderingNode[]): Promise<ConfigInForce> {
  const quorum = quorumOf(orderers.length);
  const failures: string[] = [];
  const found = await firstOf(quorum, orderers, async (node) => ({ node, config: await configOf(node, 0) }), failures);
  const [newest] = found.toSorted((a, b) => b.config.getSequence() - a.config.getSequence());
  if (newest === undefined || found.length < quorum) {
    throw new NotYet(failures.join('; '));
  }
  const { config } = newest;
  const isNewest = (other: common.Config) => other.getSequence() === config.getSequence();
  return { config, nodes: found.filter((other) => isNewest(other.config)).map(({ node }) => node) };
}

/** The channel's configuration as its ordering nodes have it in force. */
export async function channelConfig(plan: Plan): Promise<common.Config> {
  return withAdministrators(plan, (administrators) =>
    untilDone({ node: plan.channel, step: 'ask for the configuration', within: askTime }, async () => {
      const { config } = await configInForce(administrators.map(({ orderer }) => orderer));
      return config;
    }),
  );
}

/** Names of those nodes that do not have this configuration within so many milliseconds. */
export async function nodesBehind(
  nodes: readonly (OrderingNode | PeerNode)[],
  sequence: number,
  within: number,
): Promise<string[]> {
  const isBehind = async (node: OrderingNode | PeerNode) => {
    try {
      await untilDone({ node: node.name, step: 'wait for the configuration', within }, async (deadline) => {
        const found = await configOf(node, Math.max(0, deadline - Date.now()));
        if (found.getSequence() < sequence) {
          throw new NotYet(`configuration ${found.getSequence()}`);
        }
      });
      return [];
    } catch {
      return [node.name];
    }
  };
  return (await Promise.all(nodes.map(isBehind))).flat();
}

async function configOf(node: OrderingNode | PeerNode, within: number): Promise<common.Config> {
  return node instanceof OrderingNode ? configIn(await node.block('config', within)) : node.config(within);
}

function configIn(block: Uint8Array): common.Config {
  const [transaction] = readBlock(block).transactions;
  const { data } = readEnvelope(transaction?.bytes ?? new Uint8Array());
  return common.ConfigEnvelope.deserializeBinary(data).getConfig() ?? new common.Config();
}

/** The first so many answers; fewer where too many fail. What those said is added to the failures. */
async function firstOf<Q, A>(
  count: number,
  asked: readonly Q[],
  ask: (question: Q) => Promise<A>,
  failures: string[],
): Promise<A[]> {
  const answers: A[] = [];
  await new Promise<void>((resolve) => {
    const all = asked.map((question) =>
      ask(question).then(
        (answer) => answers.push(answer) >= count && resolve(),
        (cause: Error) => failures.push(cause.message),
      ),
    );
    Promise.all(all).then(() => resolve());
  });
  return answers.slice(0, count);
}
