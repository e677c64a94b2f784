/** Which organisations' peers are asked to endorse (discovery/endorsement, internal/pkg/gateway/registry.go). */
import { evaluatePolicy, type Identity, type Policy, readSignaturePolicy } from '../protocol/index.js';
import type { ChaincodeDefinition } from './chaincode-definition.js';
import type { EndorsementInterest } from './endorsement-interest.js';

/** What plans are made from: the peers of the channel by organisation, in a fixed order. */
export type PeerIdentities = ReadonlyMap<string, Identity>;

/** Combinations of organisations that suffice, each without a needless member: those with the preferred one first. */
export type EndorsementLayouts = readonly (readonly string[])[];

/** The combinations that satisfy what the first simulation ran into. Empty when there is none. */
export function endorsementLayouts(
  definition: ChaincodeDefinition,
  interest: EndorsementInterest,
  peers: PeerIdentities,
  preferred: string,
  protectsTransient: boolean,
): EndorsementLayouts {
  const policies = requiredPolicies(definition, interest);
  const allowed = [...peers.keys()].filter((mspId) => mayHold(mspId, definition, interest, protectsTransient));
  const layouts: string[][] = [];
  for (const subset of subsetsBySize(allowed)) {
    const isNeedless = layouts.some((smaller) => smaller.every((mspId) => subset.includes(mspId)));
    const identities = subset.flatMap((mspId) => peers.get(mspId) ?? []);
    if (!isNeedless && policies.every((policy) => evaluatePolicy(policy, identities))) {
      layouts.push(subset);
    }
  }
  const isPreferred = (layout: readonly string[]) => layout.includes(preferred);
  return [...layouts.filter(isPreferred), ...layouts.filter((layout) => !isPreferred(layout))];
}

/** As discovery: a collection's own policy replaces the chaincode's for its writes; a key's policy stands alone. */
function requiredPolicies(definition: ChaincodeDefinition, interest: EndorsementInterest): Policy[] {
  const policies = new Set(interest.needsChaincodePolicy ? [definition.endorsementPolicy] : []);
  for (const name of interest.collections.keys()) {
    policies.add(definition.collections.get(name)?.endorsementPolicy ?? definition.endorsementPolicy);
  }
  return [...policies, ...interest.keyPolicies.map(readSignaturePolicy)];
}

/** Whether the organisation holds what is read: only members may see transient data, or read what only members hold. */
export function mayHold(
  mspId: string,
  definition: ChaincodeDefinition,
  interest: EndorsementInterest,
  protectsTransient: boolean,
): boolean {
  return [...interest.collections].every(([name, { isRead }]) => {
    const members = definition.collections.get(name)?.memberMspIds ?? [];
    return !(isRead || protectsTransient) || members.includes(mspId);
  });
}

function subsetsBySize(items: readonly string[]): string[][] {
  const subsets: string[][] = [[]];
  for (const item of items) {
    subsets.push(...subsets.map((subset) => [...subset, item]));
  }
  return subsets.slice(1).sort((left, right) => left.length - right.length);
}
