// The network that is recorded: the one that ships, with the chaincode and the collections of the conformance suite's kind.
import { fileURLToPath } from 'node:url';
import { type Plan, type PlannedCollection, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';

/** One thing per transaction: what is recorded is what was meant. */
export const recordedChaincode = fileURLToPath(new URL('../../../test/conformance/chaincode', import.meta.url));

const [court = '', council = ''] = topology.chaincode.endorsers;

/** A plan in this folder, with the collections that the scenes use. */
export function recordedPlan(directory: string, basePort: number): Plan {
  return withRecordedCollections(planOf(topology, { directory, basePort, host: '127.0.0.1' }));
}

/** The plan with a collection of two members more, and one whose policy is the channel's majority. */
export function withRecordedCollections(plan: Plan): Plan {
  const [content] = plan.chaincode.collections;
  if (content === undefined) {
    throw new Error('the topology has a collection');
  }
  const collections: (PlannedCollection & { endorsementPolicy?: string })[] = [
    content,
    { ...content, name: 'two', memberOrgsPolicy: `OR('${court}.member','${council}.member')` },
    { ...content, name: 'majority', endorsementPolicy: '/Channel/Application/Endorsement' },
  ];
  return { ...plan, chaincode: { ...plan.chaincode, collections } };
}
