/** One organisation's administrator, with the way to its own nodes. */
import { SigningIdentity } from '../channel/index.js';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { OrderingNode } from './ordering-node.js';
import { PeerNode } from './peer-node.js';

/** Open until closed. */
export class Administrator {
  readonly organisation: PlannedOrganisation;
  readonly mspId: string;
  readonly identity: SigningIdentity;
  readonly orderer: OrderingNode;
  readonly peers: readonly [PeerNode, ...PeerNode[]];

  constructor(plan: Plan, organisation: PlannedOrganisation) {
    this.organisation = organisation;
    this.mspId = organisation.mspId;
    this.identity = new SigningIdentity(organisation.mspId, organisation.admin.msp);
    this.orderer = new OrderingNode(plan, organisation);
    const [first, ...others] = organisation.peers;
    const open = (peer: typeof first) => new PeerNode(plan, organisation, peer, this.identity);
    this.peers = [open(first), ...others.map(open)];
  }

  close(): void {
    this.orderer.close();
    for (const peer of this.peers) {
      peer.close();
    }
  }
}

/** Runs with the administrators of all organisations of the plan, and closes what they opened. */
export async function withAdministrators<T>(
  plan: Plan,
  run: (administrators: readonly Administrator[]) => Promise<T>,
): Promise<T> {
  const administrators = plan.organisations.map((organisation) => new Administrator(plan, organisation));
  try {
    return await run(administrators);
  } finally {
    for (const administrator of administrators) {
      administrator.close();
    }
  }
}
