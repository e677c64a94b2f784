/** From running nodes to a channel that takes transactions; on a channel that is there already, nothing but questions. */
import { packageId } from '../channel/index.js';
import type { Plan } from '../plan.js';
import { withAdministrators } from './administrator.js';
import { approve, commit, definitionIsKnown, definitionState, install } from './chaincode.js';
import { joinOrderingNodes, joinPeers } from './join.js';
import { gatewayIsReady } from './ready.js';

/** What the channel is to run, and who wants to know how far it is. */
export interface ChannelSetUp {
  /** The bytes of newChaincodePackage. */
  readonly chaincodePackage: Uint8Array;
  /** Told each step when it begins. */
  readonly progress?: (step: string) => void;
}

/** The channel as it stands. */
export interface ChannelState {
  readonly packageId: string;
  /** Sequence of the chaincode definition in force. */
  readonly sequence: number;
}

/**
 * All nodes have joined, the plan's chaincode is defined and runs from this package at every peer, and every gateway
 * collects endorsements. The nodes and chaincode processes must run, or come up meanwhile. A run that was killed is
 * completed by the next: each step is done only where it has not been done. Another package or definition than the one
 * in force becomes the next sequence.
 */
export async function setUpChannel(plan: Plan, setUp: ChannelSetUp): Promise<ChannelState> {
  const progress = setUp.progress ?? (() => {});
  const { chaincode } = plan;
  const chosen = { id: packageId(chaincode.label, setUp.chaincodePackage), bytes: setUp.chaincodePackage };
  return withAdministrators(plan, async (administrators) => {
    const nodes = administrators.flatMap(({ peers }) => peers);
    progress('installing the chaincode, joining the ordering nodes');
    const installed = Promise.all(nodes.map((node) => install(node, chosen)));
    // Awaited below; until then its failure must not count as nobody's.
    installed.catch(() => {});
    const genesisBlock = await joinOrderingNodes(plan, administrators);
    progress('joining the peers');
    await joinPeers(plan, administrators, genesisBlock);
    const { sequence, isCommitted } = await definitionState(administrators, chaincode, chosen.id);
    const definition = { ...chaincode, sequence };
    await installed;
    if (!isCommitted) {
      progress(`approving the chaincode definition, sequence ${sequence}`);
      await Promise.all(administrators.map((administrator) => approve(administrator, definition, chosen.id)));
      progress(`committing the chaincode definition, sequence ${sequence}`);
      await commit(administrators, definition);
    }
    progress('waiting until every gateway collects endorsements');
    await Promise.all(nodes.map((node) => definitionIsKnown(node, definition)));
    await Promise.all(nodes.map((node) => gatewayIsReady(plan, node)));
    return { packageId: chosen.id, sequence };
  });
}
