import { readFileSync } from 'node:fs';
import { readBlock, readEnvelope } from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';

/** Configurations that real ordering nodes wrote: see test/golden/README.md. */

/** A recorded file. */
export function recorded(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(`../../../golden/${name}`, import.meta.url)));
}

/** The configuration in a recorded block. */
export function recordedConfig(name: string): common.ConfigEnvelope {
  return configIn(readBlock(recorded(name)).transactions[0]?.bytes ?? new Uint8Array());
}

/** The configuration in the one envelope of a configuration block. */
export function configIn(envelope: Uint8Array): common.ConfigEnvelope {
  return common.ConfigEnvelope.deserializeBinary(readEnvelope(envelope).data);
}

/** The whole tree of a configuration. */
export function groupOf(envelope: common.ConfigEnvelope): common.ConfigGroup {
  return envelope.getConfig()?.getChannelGroup() ?? new common.ConfigGroup();
}

/** A group as plain data, its members by name: two trees are equal when this is. */
export function plain(group: common.ConfigGroup): unknown {
  const byName = <T>(members: Iterable<[string, T]>, show: (member: T) => unknown) =>
    Object.fromEntries([...members].map(([name, member]) => [name, show(member)]));
  return {
    version: group.getVersion(),
    modPolicy: group.getModPolicy(),
    values: byName(group.getValuesMap().entries(), (value: common.ConfigValue) => value.toObject()),
    policies: byName(group.getPoliciesMap().entries(), (policy: common.ConfigPolicy) => policy.toObject()),
    groups: byName(group.getGroupsMap().entries(), plain),
  };
}

/** The paths of all that a tree holds. */
export function pathsOf(group: common.ConfigGroup, path = '/Channel'): readonly string[] {
  const names = (members: { keys(): Iterable<string> }, kind: string) =>
    [...members.keys()].map((name) => `${path} ${kind} ${name}`);
  return [
    ...names(group.getValuesMap(), 'value'),
    ...names(group.getPoliciesMap(), 'policy'),
    ...[...group.getGroupsMap().entries()].flatMap(([name, child]: [string, common.ConfigGroup]) =>
      pathsOf(child, `${path}/${name}`),
    ),
  ].sort();
}
