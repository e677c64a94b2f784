/** The channel's configuration is changed: computed from what is in force, signed by the administrators, ordered. */
import { common } from '@hyperledger/fabric-protos';
import { ChannelDraft, newConfigUpdate, newConfigUpdateEnvelope } from '../channel/index.js';
import type { Plan } from '../plan.js';
import { quorumOf } from '../protocol/index.js';
import { AdministrationError } from './administration-error.js';
import { withAdministrators } from './administrator.js';
import { configInForce, nodesBehind } from './config-in-force.js';
import type { OrderingNode } from './ordering-node.js';
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
/** After this time without a new configuration the update is computed and sent anew; a new leader may take as long. */
const patience = 10_000;
/** Longest that a node is waited for once the configuration is in force. */
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
      const { config, nodes } = await configInForce(orderers);
      const update = newConfigUpdate(plan.channel, groupOf(config), changed(config, change));
      if (update === undefined) {
        return config.getSequence();
      }
      progress(`updating the channel, configuration ${config.getSequence() + 1}`);
      // Another node each time: one that is cut off takes an update and passes it to nobody.
      const node = nodes[attempts % nodes.length];
      attempts += 1;
      const envelope = newConfigUpdateEnvelope(update, [sender, ...others], new Date());
      try {
        await node?.broadcast(envelope, step);
      } catch (cause) {
        // An attempt of ours that had seemed lost, or another administrator's, may have come first.
        const isStale = (await configInForce(orderers)).config.getSequence() > config.getSequence();
        throw isStale ? new NotYet('the configuration has changed meanwhile') : cause;
      }
      await hasMovedOn(orderers, config.getSequence());
      throw new NotYet('another configuration was ordered');
    });
    progress('waiting until every node has the configuration');
    const nodes = [...orderers, ...administrators.flatMap(({ peers }) => peers)];
    const { absent = [] } = options;
    const running = nodes.filter(({ name }) => !absent.includes(name));
    const behind = [...absent, ...(await nodesBehind(running, sequence, followTime))];
    requireQuorum(orderers, behind);
    return { sequence, isChanged: attempts > 0, behind };
  });
}

function changed(current: common.Config, change: (draft: ChannelDraft) => void): common.ConfigGroup {
  const draft = new ChannelDraft(groupOf(current));
  change(draft);
  return draft.group;
}

function groupOf(config: common.Config): common.ConfigGroup {
  return config.getChannelGroup() ?? new common.ConfigGroup();
}

async function hasMovedOn(orderers: readonly OrderingNode[], sequence: number): Promise<void> {
  try {
    await untilDone({ node: 'the ordering nodes', step, within: patience }, async () => {
      if ((await configInForce(orderers)).config.getSequence() <= sequence) {
        throw new NotYet('not ordered yet');
      }
    });
  } catch (cause) {
    throw cause instanceof AdministrationError ? new NotYet(cause.answer) : cause;
  }
}

function requireQuorum(orderers: readonly OrderingNode[], behind: readonly string[]): void {
  const late = orderers.filter(({ name }) => behind.includes(name));
  if (orderers.length - late.length < quorumOf(orderers.length)) {
    const node = late.map(({ name }) => name).join(', ');
    throw new AdministrationError('deadline', { node, step, answer: 'the configuration is not in force' });
  }
}
