// A registration in a few words, for the walk.
import type { ContentFields } from '@grondslag/chaincode/domain';
import { topology } from '@grondslag/network/topology';

/** What a user of the topology is called. */
export function titleOf(organisation: string, user: string): string {
  const row = topology.organisations.find(({ name }) => name === organisation);
  return row?.users.find(({ name }) => name === user)?.title ?? user;
}

/** What is being registered, in the statute's words. */
export function describe(content: ContentFields): string {
  const { kind, measure, measures, dictum, request, from, until, outcome, phase, appeal } = content;
  const period = from === undefined ? '' : `, ${from} tot ${until ?? 'onbepaald'}`;
  switch (kind) {
    case 'findingRegistered':
      return `bevinding, ${outcome}: ${String(measures)}`;
    case 'requestFiled':
      return `verzoek tot ${request}: ${measure}`;
    case 'decisionRegistered':
      return `beschikking, ${measure} ${dictum}${period}${content.unheard === true ? ', zonder verhoor' : ''}`;
    case 'hearingHeld':
      return 'zitting, belanghebbenden gehoord';
    case 'appealLodged':
      return `${appeal} ingesteld`;
    case 'executionRegistered':
      return `tenuitvoerlegging ${phase}`;
    default:
      return String(kind);
  }
}
