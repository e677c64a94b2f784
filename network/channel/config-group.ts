/** Groups, values and policies of a channel configuration, as configtxgen writes them. */
import { common } from '@hyperledger/fabric-protos';
import { parsePolicy, toPolicyMessage } from '../protocol/index.js';

interface Message {
  serializeBinary(): Uint8Array;
}

/** What a group holds; a policy is a signature expression, or an implicit one such as `ANY Readers`. */
export interface ConfigGroupContent {
  readonly values: Readonly<Record<string, Message>>;
  readonly policies: Readonly<Record<string, string | common.SignaturePolicyEnvelope>>;
  readonly groups?: Readonly<Record<string, common.ConfigGroup>>;
}

/** Who may change it. */
const modificationPolicy = 'Admins';

/** A group in its first version. */
export function newConfigGroup(content: ConfigGroupContent): common.ConfigGroup {
  const group = new common.ConfigGroup();
  group.setModPolicy(modificationPolicy);
  for (const [name, message] of Object.entries(content.values)) {
    setValue(group, name, message);
  }
  for (const [name, policy] of Object.entries(content.policies)) {
    setPolicy(group, name, policy);
  }
  for (const [name, child] of Object.entries(content.groups ?? {})) {
    group.getGroupsMap().set(name, child);
  }
  return group;
}

/** The group has this value; who may change it stays as it was. */
export function setValue(group: common.ConfigGroup, name: string, message: Message): void {
  const value = group.getValuesMap().get(name) ?? new common.ConfigValue();
  value.setModPolicy(value.getModPolicy() || modificationPolicy);
  value.setValue(message.serializeBinary());
  group.getValuesMap().set(name, value);
}

/** The group has this policy; who may change it stays as it was. */
export function setPolicy(
  group: common.ConfigGroup,
  name: string,
  policy: string | common.SignaturePolicyEnvelope,
): void {
  const value = group.getPoliciesMap().get(name) ?? new common.ConfigPolicy();
  value.setModPolicy(value.getModPolicy() || modificationPolicy);
  value.setPolicy(toPolicy(policy));
  group.getPoliciesMap().set(name, value);
}

function toPolicy(text: string | common.SignaturePolicyEnvelope): common.Policy {
  const policy = new common.Policy();
  const implicit = typeof text === 'string' ? /^(ANY|ALL|MAJORITY) (\w+)$/.exec(text) : null;
  if (implicit === null) {
    const envelope = typeof text === 'string' ? toPolicyMessage(parsePolicy(text)) : text;
    policy.setType(common.Policy.PolicyType.SIGNATURE);
    policy.setValue(envelope.serializeBinary());
    return policy;
  }
  const [, rule, subPolicy] = implicit;
  const meta = new common.ImplicitMetaPolicy();
  meta.setSubPolicy(subPolicy ?? '');
  meta.setRule(common.ImplicitMetaPolicy.Rule[rule as 'ANY' | 'ALL' | 'MAJORITY']);
  policy.setType(common.Policy.PolicyType.IMPLICIT_META);
  policy.setValue(meta.serializeBinary());
  return policy;
}
