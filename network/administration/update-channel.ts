/** The channel's configuration is changed: computed from what is in force, signed by the administrators, ordered. */
import { common } from '@hyperledger/fabric-protos';
import { ChannelDraft, newConfigUpdate, newConfigUpdateEnvelope } from '../channel/index.js';
import type { Plan } from '../plan.js';
import { quorumOf, readBlock, readEnvelope } from '../protocol/index.js';
import { AdministrationError } from './administration-error.js';
import { withAdministrators } from './administrator.js';
import { OrderingNode } from './ordering-node.js';
import type { PeerNode } from './peer-node.js';
import { NotYet, untilDone } from './wait.js';

/** Who signs, and who wants to know how far it is. */
export interface ChannelUpdateOptions {
  /** MSP ids of the organisations whose administrators sign; by default all. The first sends it. */
  readonly signers?: readonly string[];
  /** Names of nodes that are known not to run, and not waited for. */
  readonly absent?: readonly string[];
  /** Told each step when it begins. */
  readonly progress?: (step: string) => void;
}

/** The channel after an update. */
export interface ChannelUpdate {
  /** How many configurations came before the one in force. */
  readonly sequence: number;
  /** False where everything was already so. */
  readonly isChanged: boolean;
  /** Names of nodes that had not read the configuration within a few seconds; they read it when they can. */
  readonly behind: readonly string[];
}

const updateTime = 60_000;
/** After this time without a new configuration the update is computed and sent anew. */
const patience = 10_000;
/** Longest that a node is waited for once a quorum has the configuration. */
const followTime = 5_000;
const step = 'update the channel';

/**
 * The channel is as the change makes it, and a quorum of ordering nodes has it in force. The change gets a draft of the
 * configuration in force, and may be called again: it must say how things should be, not how they should move.
 */
export async function updateChannel(
  plan: Plan,
  change: (draft: ChannelDraft) => void,
  options: ChannelUpdateOptions = {},
): Promise<ChannelUpdate> {
  const progress = options.progress ?? (() => {});
  return withAdministrators(plan, async (administrators) => {
    const orderers = administrators.map(({ orderer }) => orderer);
    const signers = administrators.filter(({ mspId }) => options.signers?.includes(mspId) ?? true);
    const [sender, ...others] = signers.map(({ identity }) => identity);
    if (sender === undefined) {
      throw new AdministrationError('refused', { node: plan.channel, step, answer: 'nobody signs' });
    }
    let attempts = 0;
    const sequence = await untilDone({ node: plan.channel, step, within: updateTime }, async () => {
      const current = await configInForce(orderers);
      const update = newConfigUpdate(plan.channel, groupOf(current), changed(current, change));
      if (update === undefined) {
        return current.getSequence();
      }
      progress(`updating the channel, configuration ${current.getSequence() + 1}`);
      const node = orderers[attempts % orderers.length];
      attempts += 1;
      const envelope = newConfigUpdateEnvelope(update, [sender, ...others], new Date());
      try {
        await node?.broadcast(envelope, step);
      } catch (cause) {
        // An attempt of ours that had seemed lost, or another administrator's, may have come first.
        const isStale = (await configInForce(orderers)).getSequence() > current.getSequence();
        throw isStale ? new NotYet('the configuration has changed meanwhile') : cause;
      }
      await hasMovedOn(orderers, current.getSequence());
      throw new NotYet('ordered, but not in force');
    });
    progress('waiting until every node has the configuration');
    const { absent = [] } = options;
    const nodes = [...orderers, ...administrators.flatMap(({ peers }) => peers)];
    const running = nodes.filter(({ name }) => !absent.includes(name));
    const behind = [...absent, ...(await nodesBehind(running, sequence))];
    requireQuorum(orderers, behind);
    return { sequence, isChanged: attempts > 0, behind };
  });
}

/** The channel's configuration as its ordering nodes have it in force. */
export async function channelConfig(plan: Plan): Promise<common.Config> {
  return withAdministrators(plan, (administrators) => configInForce(administrators.map(({ orderer }) => orderer)));
}

function changed(current: common.Config, change: (draft: ChannelDraft) => void): common.ConfigGroup {
  const draft = new ChannelDraft(groupOf(current));
  change(draft);
  return draft.group;
}

function groupOf(config: common.Config): common.ConfigGroup {
  return config.getChannelGroup() ?? new common.ConfigGroup();
}

/** The newest that any of a quorum of ordering nodes has. */
async function configInForce(orderers: readonly OrderingNode[]): Promise<common.Config> {
  const found = await firstOf(
    orderers.map((node) => configOf(node, 0)),
    quorumOf(orderers.length),
  );
  const [newest] = found.toSorted((a, b) => b.getSequence() - a.getSequence());
  if (newest === undefined) {
    throw new NotYet('no ordering node answers');
  }
  return newest;
}

async function hasMovedOn(orderers: readonly OrderingNode[], sequence: number): Promise<void> {
  await untilDone({ node: 'the ordering nodes', step, within: patience }, async () => {
    if ((await configInForce(orderers)).getSequence() <= sequence) {
      throw new NotYet('not ordered yet');
    }
  }).catch((cause: AdministrationError) => {
    throw new NotYet(cause.answer);
  });
}

async function configOf(node: OrderingNode | PeerNode, within: number): Promise<common.Config> {
  return node instanceof OrderingNode ? configIn(await node.block('config', within)) : node.config(within);
}

function configIn(block: Uint8Array): common.Config {
  const [transaction] = readBlock(block).transactions;
  const { data } = readEnvelope(transaction?.bytes ?? new Uint8Array());
  return common.ConfigEnvelope.deserializeBinary(data).getConfig() ?? new common.Config();
}

/** Names of those that do not have this configuration after a while. */
async function nodesBehind(nodes: readonly (OrderingNode | PeerNode)[], sequence: number): Promise<string[]> {
  const isBehind = async (node: OrderingNode | PeerNode) => {
    try {
      await untilDone({ node: node.name, step, within: followTime }, async (deadline) => {
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

function requireQuorum(orderers: readonly OrderingNode[], behind: readonly string[]): void {
  const late = orderers.filter(({ name }) => behind.includes(name));
  if (orderers.length - late.length < quorumOf(orderers.length)) {
    const node = late.map(({ name }) => name).join(', ');
    throw new AdministrationError('deadline', { node, step, answer: 'the configuration is not in force' });
  }
}

/** The first so many answers; fewer where the others fail. */
async function firstOf<T>(questions: readonly Promise<T>[], count: number): Promise<T[]> {
  const answers: T[] = [];
  await new Promise<void>((resolve) => {
    const all = questions.map((question) =>
      question.then(
        (answer) => answers.push(answer) >= count && resolve(),
        () => {},
      ),
    );
    Promise.all(all).then(() => resolve());
  });
  return answers;
}
