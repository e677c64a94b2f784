import { updateChannel } from '../administration/index.js';
import type { ChannelDraft } from '../channel/index.js';
import type { Plan } from '../plan.js';

/**
 * The channel knows the revocation lists of every organisation's MSP folder: from that block on, no peer and no ordering
 * node takes anything from a revoked certificate. Signed by the administrators of all organisations.
 */
export async function publishRevocations(plan: Plan, progress: (step: string) => void = () => {}): Promise<void> {
  const change = (draft: ChannelDraft) => {
    for (const organisation of plan.organisations) {
      draft.setMembership(organisation);
    }
  };
  await updateChannel(plan, change, { progress });
}
