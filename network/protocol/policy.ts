import { common, msp as mspProtos } from '@hyperledger/fabric-protos';
import { type Identity, readSerializedIdentity } from './identity.js';
import { readMessage, required } from './message.js';
import { ProtocolError } from './protocol-error.js';

/**
 * Policies: who must have signed. Evaluation follows Fabric's own order and greed (common/cauthdsl/cauthdsl.go,
 * common/policies/implicitmeta.go), so that it says yes exactly where a peer does.
 */

/** Roles that a principal may ask for; each valid identity of an MSP is a member. */
export type PrincipalRole = 'member' | 'admin' | 'client' | 'peer' | 'orderer';

/** One signer, described by role or by certificate. */
export type Principal =
  | { readonly kind: 'role'; readonly mspId: string; readonly role: PrincipalRole }
  | { readonly kind: 'identity'; readonly mspId: string; readonly certificateId: string };

/** A signer, or so many of the rules below. */
export type Rule =
  | { readonly kind: 'signed-by'; readonly principal: Principal }
  | { readonly kind: 'out-of'; readonly threshold: number; readonly rules: readonly Rule[] };

/** A rule over signers, or so many of other policies that each judge all signers anew. */
export type Policy =
  | { readonly kind: 'signature'; readonly rule: Rule }
  | { readonly kind: 'implicit'; readonly threshold: number; readonly policies: readonly Policy[] };

/** Deeper nesting than any human policy, shallow enough for the stack. */
const deepestRule = 64;

const roles: readonly PrincipalRole[] = ['member', 'admin', 'client', 'peer', 'orderer'];

/**
 * Whether the identities satisfy the policy. The caller must have validated each one and its signature; the same
 * identity given twice counts once.
 */
export function evaluatePolicy(policy: Policy, identities: readonly Identity[]): boolean {
  const distinct = [...new Map(identities.map((identity) => [`${identity.mspId}/${identity.id}`, identity])).values()];
  return evaluate(policy, distinct);
}

/** The policy in a serialized SignaturePolicyEnvelope. */
export function readSignaturePolicy(bytes: Uint8Array): Policy {
  return toPolicy(readMessage(common.SignaturePolicyEnvelope, bytes, 'policy'));
}

/** The policy that the message describes. */
export function toPolicy(envelope: common.SignaturePolicyEnvelope): Policy {
  if (envelope.getVersion() !== 0) {
    throw new ProtocolError('unsupported', 'policy version');
  }
  const principals = envelope.getIdentitiesList();
  return { kind: 'signature', rule: toRule(required(envelope.getRule(), 'policy rule'), principals, 0) };
}

function evaluate(policy: Policy, identities: readonly Identity[]): boolean {
  if (policy.kind === 'signature') {
    return evaluateRule(policy.rule, identities, new Set());
  }
  return policy.policies.filter((part) => evaluate(part, identities)).length >= policy.threshold;
}

/**
 * Fabric tries every rule of a gate, also when enough have passed, and what passed keeps its identities: an earlier rule
 * can thus starve a later one although another choice would satisfy both.
 */
function evaluateRule(rule: Rule, identities: readonly Identity[], used: Set<Identity>): boolean {
  if (rule.kind === 'signed-by') {
    const signer = identities.find((identity) => !used.has(identity) && identity.satisfies(rule.principal));
    if (signer === undefined) {
      return false;
    }
    used.add(signer);
    return true;
  }
  let satisfied = 0;
  for (const part of rule.rules) {
    const attempt = new Set(used);
    if (evaluateRule(part, identities, attempt)) {
      satisfied += 1;
      for (const identity of attempt) {
        used.add(identity);
      }
    }
  }
  return satisfied >= rule.threshold;
}

function toRule(rule: common.SignaturePolicy, principals: readonly mspProtos.MSPPrincipal[], depth: number): Rule {
  if (depth > deepestRule) {
    throw new ProtocolError('unsupported', 'policy depth');
  }
  const gate = rule.getNOutOf();
  if (gate !== undefined) {
    const rules = gate.getRulesList().map((part) => toRule(part, principals, depth + 1));
    return { kind: 'out-of', threshold: gate.getN(), rules };
  }
  const principal = rule.hasSignedBy() ? principals[rule.getSignedBy()] : undefined;
  return { kind: 'signed-by', principal: toPrincipal(required(principal, 'policy principal')) };
}

function toPrincipal(principal: mspProtos.MSPPrincipal): Principal {
  const { ROLE, IDENTITY } = mspProtos.MSPPrincipal.Classification;
  const bytes = principal.getPrincipal_asU8();
  switch (principal.getPrincipalClassification()) {
    case ROLE: {
      const message = readMessage(mspProtos.MSPRole, bytes, 'policy principal');
      const role = required(roles[message.getRole()], 'policy principal');
      return { kind: 'role', mspId: message.getMspIdentifier(), role };
    }
    case IDENTITY: {
      const named = readSerializedIdentity(bytes);
      return { kind: 'identity', mspId: named.mspId, certificateId: named.certificate.id };
    }
    default:
      throw new ProtocolError('unsupported', 'policy principal');
  }
}
