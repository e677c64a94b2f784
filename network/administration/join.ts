/** The nodes of all organisations join the channel, each once. */
import { peer } from '@hyperledger/fabric-protos';
import { newGenesisBlock } from '../channel/index.js';
import type { Plan } from '../plan.js';
import { AdministrationError } from './administration-error.js';
import type { Administrator } from './administrator.js';
import type { PeerNode } from './peer-node.js';
import { doOnce } from './wait.js';

/** Milliseconds that one node may take for one step. */
const joinTime = 60_000;

/**
 * All ordering nodes have joined; resolves with the channel's first block. A new channel is begun only where no node of
 * any organisation knows it: two first blocks would be two channels.
 */
export async function joinOrderingNodes(plan: Plan, administrators: readonly Administrator[]): Promise<Uint8Array> {
  const found = await Promise.all(
    administrators.map(async ({ orderer }) => ({ orderer, status: await orderer.status(joinTime) })),
  );
  const joined = found.find(({ status }) => status !== undefined);
  const genesisBlock =
    joined === undefined ? await beginChannel(plan, administrators) : await joined.orderer.block(0, joinTime);
  await Promise.all(
    found.filter(({ status }) => status === undefined).map(({ orderer }) => orderer.join(genesisBlock, joinTime)),
  );
  return genesisBlock;
}

/** All peers have joined the channel that begins with this block. */
export async function joinPeers(
  plan: Plan,
  administrators: readonly Administrator[],
  genesisBlock: Uint8Array,
): Promise<void> {
  const join = (node: PeerNode) =>
    node.ask({
      step: 'join the channel',
      chaincode: 'cscc',
      arguments: [Buffer.from('JoinChain'), genesisBlock],
      ofPeer: true,
      within: joinTime,
    });
  const nodes = administrators.flatMap(({ peers }) => peers);
  await Promise.all(
    nodes.map((node) =>
      doOnce(
        () => hasJoined(plan, node),
        () => join(node),
      ),
    ),
  );
}

async function beginChannel(plan: Plan, administrators: readonly Administrator[]): Promise<Uint8Array> {
  for (const node of administrators.flatMap(({ peers }) => peers)) {
    if (await hasJoined(plan, node)) {
      const answer = 'this peer holds the channel, and no ordering node does: their state was lost';
      throw new AdministrationError('foreign-channel', { node: node.name, step: 'begin the channel', answer });
    }
  }
  return newGenesisBlock(plan, new Date()).serializeBinary();
}

async function hasJoined(plan: Plan, node: PeerNode): Promise<boolean> {
  const response = await node.ask({
    step: 'ask for the channels',
    chaincode: 'cscc',
    arguments: [Buffer.from('GetChannels')],
    ofPeer: true,
    within: joinTime,
  });
  return peer.ChannelQueryResponse.deserializeBinary(response.getPayload_asU8())
    .getChannelsList()
    .some((channel) => channel.getChannelId() === plan.channel);
}
