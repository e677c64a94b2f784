import { common } from '@hyperledger/fabric-protos';
import type jspb from 'google-protobuf';
import type { MessageKind } from './message.js';
import { readMessage, required } from './message.js';
import { type Policy, readSignaturePolicy } from './policy.js';
import { ProtocolError } from './protocol-error.js';

/** The tree of groups, values and policies in which Fabric keeps a channel's configuration. */

/** A group, by name below its parent. */
export class ConfigTree {
  readonly #group: common.ConfigGroup;

  constructor(group: common.ConfigGroup) {
    this.#group = group;
  }

  /** Names of the groups right below this one. */
  get names(): readonly string[] {
    return [...this.#group.getGroupsMap().keys()];
  }

  /** Groups right below this one. */
  get groups(): readonly ConfigTree[] {
    return this.names.map((name) => this.group(name));
  }

  /** The group of that name right below this one. */
  group(name: string): ConfigTree {
    return new ConfigTree(required(this.#group.getGroupsMap().get(name), `${name} group`));
  }

  /** The value's bytes; absent where the group has no such value. */
  valueBytes(name: string): Uint8Array | undefined {
    return this.#group.getValuesMap().get(name)?.getValue_asU8();
  }

  /** The value, which must be there. */
  value<M extends jspb.Message>(kind: MessageKind<M>, name: string): M {
    return readMessage(kind, required(this.valueBytes(name), name), name);
  }

  /**
   * The policy of that name, its implicit parts written out from the groups below. A policy that is not there is one
   * that nobody satisfies, as in Fabric.
   */
  policy(name: string): Policy {
    const policy = this.#group.getPoliciesMap().get(name)?.getPolicy();
    const { SIGNATURE, IMPLICIT_META } = common.Policy.PolicyType;
    switch (policy?.getType()) {
      case undefined:
        return { kind: 'implicit', threshold: 1, policies: [] };
      case SIGNATURE:
        return readSignaturePolicy(policy?.getValue_asU8() ?? new Uint8Array());
      case IMPLICIT_META:
        return this.#implicitPolicy(policy?.getValue_asU8() ?? new Uint8Array());
      default:
        throw new ProtocolError('unsupported', 'policy type');
    }
  }

  #implicitPolicy(bytes: Uint8Array): Policy {
    const meta = readMessage(common.ImplicitMetaPolicy, bytes, 'implicit policy');
    const policies = this.groups.map((group) => group.policy(meta.getSubPolicy()));
    return { kind: 'implicit', threshold: thresholdOf(meta.getRule(), policies.length), policies };
  }
}

/** How many of so many policies must be satisfied; where there are none, none has to be (implicitmeta.go). */
function thresholdOf(rule: number, policies: number): number {
  const { ANY, ALL, MAJORITY } = common.ImplicitMetaPolicy.Rule;
  switch (rule) {
    case ANY:
      return Math.min(1, policies);
    case ALL:
      return policies;
    case MAJORITY:
      return policies === 0 ? 0 : Math.floor(policies / 2) + 1;
    default:
      throw new ProtocolError('unsupported', 'implicit policy');
  }
}
