/** Whether a network does what it is there for. */
import { status } from '@grpc/grpc-js';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { AdministrationError } from './administration-error.js';
import { Administrator } from './administrator.js';
import type { PeerNode } from './peer-node.js';
import { codeOf } from './settle.js';
import { NotYet, untilDone } from './wait.js';

const readyTime = 60_000;

/** Every contract of fabric-contract-api answers this, to everybody. */
const question = [Buffer.from('org.hyperledger.fabric:GetMetadata')];

/** What a gateway says while its peer does not know the others well enough, or a chaincode process is not there yet. */
const notReady: readonly unknown[] = [status.FAILED_PRECONDITION, status.ABORTED, status.UNKNOWN, status.NOT_FOUND];

/**
 * Through each of this organisation's gateways a peer of every organisation endorses; nothing is submitted. Throws a
 * deadline error when that does not come to pass.
 */
export async function readyToEndorse(
  plan: Plan,
  organisation: PlannedOrganisation,
  within: number = readyTime,
): Promise<void> {
  const administrator = new Administrator(plan, organisation);
  try {
    await Promise.all(administrator.peers.map((node) => gatewayIsReady(plan, node, within)));
  } finally {
    administrator.close();
  }
}

/** The same for one gateway. */
export async function gatewayIsReady(plan: Plan, node: PeerNode, within: number = readyTime): Promise<void> {
  const step = 'endorse through the gateway';
  const mspIds = plan.organisations.map(({ mspId }) => mspId);
  await untilDone({ node: node.name, step, within }, async (deadline) => {
    const proposal = node.propose({ chaincode: plan.chaincode.name, arguments: question });
    try {
      await node.endorseThroughGateway(proposal, mspIds, step, deadline);
    } catch (cause) {
      if (cause instanceof AdministrationError && notReady.includes(codeOf(cause))) {
        throw new NotYet(cause.answer);
      }
      throw cause;
    }
  });
}
