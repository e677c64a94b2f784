import { common, msp as mspProtos } from '@hyperledger/fabric-protos';
import type { Policy, Principal, PrincipalRole, Rule } from './policy.js';
import { ProtocolError } from './protocol-error.js';

/** Policies as people write them, `AND('A.peer', OutOf(1, 'B.member', 'C.admin'))`, and as Fabric's messages. */

const roleNumbers: Readonly<Record<PrincipalRole, 0 | 1 | 2 | 3 | 4>> = {
  member: 0,
  admin: 1,
  client: 2,
  peer: 3,
  orderer: 4,
};

const token = /\s*(?:(AND|OR|OutOf)\s*\(|'([A-Za-z0-9.-]+)\.(member|admin|client|peer|orderer)'|(\d+)|([,)]))\s*/iy;

/** The policy that the expression says, in the language of Fabric's policydsl; gates may be written in any case. */
export function parsePolicy(expression: string): Policy {
  const tokens = tokenize(expression);
  const rule = parseRule(tokens);
  if (rule.kind !== 'out-of' || tokens.length > 0) {
    throw new ProtocolError('malformed', 'policy expression');
  }
  return { kind: 'signature', rule };
}

/** The message for the policy, byte for byte what Fabric's own tools make of the same expression. */
export function toPolicyMessage(policy: Policy): common.SignaturePolicyEnvelope {
  if (policy.kind !== 'signature') {
    throw new ProtocolError('unsupported', 'policy kind');
  }
  const principals: mspProtos.MSPPrincipal[] = [];
  const rule = toRuleMessage(policy.rule, principals);
  const envelope = new common.SignaturePolicyEnvelope();
  envelope.setVersion(0);
  envelope.setRule(rule);
  envelope.setIdentitiesList(principals);
  return envelope;
}

type Token =
  | { readonly kind: 'gate'; readonly gate: string }
  | { readonly kind: 'principal'; readonly principal: Principal }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'mark'; readonly mark: string };

function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new RegExp(token);
  while (scanner.lastIndex < expression.length) {
    const match = scanner.exec(expression);
    if (match === null) {
      throw new ProtocolError('malformed', 'policy expression');
    }
    const [, gate, mspId, role, number, mark] = match;
    if (gate !== undefined) {
      tokens.push({ kind: 'gate', gate: gate.toLowerCase() });
    } else if (mspId !== undefined) {
      tokens.push({ kind: 'principal', principal: { kind: 'role', mspId, role: role as PrincipalRole } });
    } else if (number !== undefined) {
      tokens.push({ kind: 'number', number: Number(number) });
    } else if (mark !== undefined) {
      tokens.push({ kind: 'mark', mark });
    }
  }
  return tokens;
}

function parseRule(tokens: Token[]): Rule {
  const first = tokens.shift();
  if (first?.kind === 'principal') {
    return { kind: 'signed-by', principal: first.principal };
  }
  if (first?.kind !== 'gate') {
    throw new ProtocolError('malformed', 'policy expression');
  }
  let count: number | undefined;
  if (first.gate === 'outof') {
    const number = tokens.shift();
    count = number?.kind === 'number' ? number.number : undefined;
    if (count === undefined || !isMark(tokens.shift(), ',')) {
      throw new ProtocolError('malformed', 'policy expression');
    }
  }
  const rules = parseRules(tokens);
  const threshold = count ?? (first.gate === 'and' ? rules.length : 1);
  // Fabric lets a threshold exceed the number of rules by one, for a policy that nobody can satisfy.
  if (threshold > rules.length + 1) {
    throw new ProtocolError('malformed', 'policy expression');
  }
  return { kind: 'out-of', threshold, rules };
}

function parseRules(tokens: Token[]): Rule[] {
  const rules = [parseRule(tokens)];
  for (;;) {
    const next = tokens.shift();
    if (isMark(next, ')')) {
      return rules;
    }
    if (!isMark(next, ',')) {
      throw new ProtocolError('malformed', 'policy expression');
    }
    rules.push(parseRule(tokens));
  }
}

function isMark(found: Token | undefined, mark: string): boolean {
  return found?.kind === 'mark' && found.mark === mark;
}

/** Fabric resolves inner gates first and numbers every mention of a principal anew. */
function toRuleMessage(rule: Rule, principals: mspProtos.MSPPrincipal[]): common.SignaturePolicy {
  const message = new common.SignaturePolicy();
  if (rule.kind === 'signed-by') {
    message.setSignedBy(principals.push(toPrincipalMessage(rule.principal)) - 1);
    return message;
  }
  const inner = new Map<Rule, common.SignaturePolicy>();
  for (const part of rule.rules) {
    if (part.kind === 'out-of') {
      inner.set(part, toRuleMessage(part, principals));
    }
  }
  const gate = new common.SignaturePolicy.NOutOf();
  gate.setN(rule.threshold);
  gate.setRulesList(rule.rules.map((part) => inner.get(part) ?? toRuleMessage(part, principals)));
  message.setNOutOf(gate);
  return message;
}

function toPrincipalMessage(principal: Principal): mspProtos.MSPPrincipal {
  if (principal.kind !== 'role') {
    throw new ProtocolError('unsupported', 'policy principal');
  }
  const role = new mspProtos.MSPRole();
  role.setMspIdentifier(principal.mspId);
  role.setRole(roleNumbers[principal.role]);
  const message = new mspProtos.MSPPrincipal();
  message.setPrincipalClassification(mspProtos.MSPPrincipal.Classification.ROLE);
  message.setPrincipal(role.serializeBinary());
  return message;
}
