/**
 * The difference between two configurations, as ordering nodes want it: a read set with the versions on which it rests,
 * and a write set with what changes at its next version (fabric common/configtx; what configtxlator compute_update makes).
 */
import { randomBytes } from 'node:crypto';
import { common } from '@hyperledger/fabric-protos';
import { newChannelHeader } from './channel-header.js';
import type { SigningIdentity } from './signing-identity.js';
import { newEnvelope } from './transaction.js';

/** Undefined where nothing differs. Versions in the wanted tree don't count: they follow from the current one. */
export function newConfigUpdate(
  channel: string,
  current: common.ConfigGroup,
  wanted: common.ConfigGroup,
): common.ConfigUpdate | undefined {
  const { read, write, differs } = compareGroups(current, wanted);
  if (!differs) {
    return undefined;
  }
  const update = new common.ConfigUpdate();
  update.setChannelId(channel);
  update.setReadSet(read);
  update.setWriteSet(write);
  return update;
}

/** The update with the signatures of those who must agree to it, sent by the first of them. */
export function newConfigUpdateEnvelope(
  update: common.ConfigUpdate,
  signers: readonly [SigningIdentity, ...SigningIdentity[]],
  now: Date,
): common.Envelope {
  const bytes = update.serializeBinary();
  const content = new common.ConfigUpdateEnvelope();
  content.setConfigUpdate(bytes);
  content.setSignaturesList(signers.map((signer) => newSignature(signer, bytes)));
  const [sender] = signers;
  const channelHeader = newChannelHeader(common.HeaderType.CONFIG_UPDATE, update.getChannelId(), now);
  const header = new common.Header();
  header.setChannelHeader(channelHeader.serializeBinary());
  header.setSignatureHeader(newSignatureHeader(sender));
  const payload = new common.Payload();
  payload.setHeader(header);
  payload.setData(content.serializeBinary());
  return newEnvelope(payload.serializeBinary(), sender);
}

function newSignature(signer: SigningIdentity, update: Uint8Array): common.ConfigSignature {
  const header = newSignatureHeader(signer);
  const signature = new common.ConfigSignature();
  signature.setSignatureHeader(header);
  signature.setSignature(signer.sign(Buffer.concat([header, update])));
  return signature;
}

function newSignatureHeader({ serialized }: SigningIdentity): Uint8Array {
  const header = new common.SignatureHeader();
  header.setCreator(serialized);
  header.setNonce(randomBytes(24));
  return header.serializeBinary();
}

interface Difference<T> {
  readonly read: T;
  readonly write: T;
  readonly differs: boolean;
}

/** What values, policies and groups have in common. */
interface Element {
  getVersion(): number;
  setVersion(version: number): void;
  getModPolicy(): string;
  serializeBinary(): Uint8Array;
}

/** The members of a group that are of one kind. */
interface Members<T> {
  set(name: string, member: T): unknown;
  entries(): Iterable<[string, T]>;
}

/** How members of one kind are compared, and what stands for one in a set. */
interface Kind<T extends Element> {
  readonly members: (group: common.ConfigGroup) => Members<T>;
  readonly compare: (current: T, wanted: T) => Difference<T>;
  readonly empty: () => T;
  readonly copy: (member: T) => T;
  /** Whether members have members of their own. */
  readonly isGroup: boolean;
}

const values: Kind<common.ConfigValue> = {
  members: (group) => group.getValuesMap(),
  compare: (current, wanted) => compareLeaves(values, current, wanted),
  empty: () => new common.ConfigValue(),
  copy: (value) => common.ConfigValue.deserializeBinary(value.serializeBinary()),
  isGroup: false,
};

const policies: Kind<common.ConfigPolicy> = {
  members: (group) => group.getPoliciesMap(),
  compare: (current, wanted) => compareLeaves(policies, current, wanted),
  empty: () => new common.ConfigPolicy(),
  copy: (policy) => common.ConfigPolicy.deserializeBinary(policy.serializeBinary()),
  isGroup: false,
};

const groups: Kind<common.ConfigGroup> = {
  members: (group) => group.getGroupsMap(),
  compare: compareGroups,
  empty: () => new common.ConfigGroup(),
  // A group that was not there is all new, each member in its first version.
  copy: (group) => atVersion(compareGroups(new common.ConfigGroup(), group).write, 0),
  isGroup: true,
};

/** A changed value or policy stands in the write set alone: its next version says on which it rests. */
function compareLeaves<T extends Element>(kind: Kind<T>, current: T, wanted: T): Difference<T> {
  const version = current.getVersion();
  const read = atVersion(kind.empty(), version);
  const content = (leaf: T) => atVersion(kind.copy(leaf), 0).serializeBinary();
  const differs = Buffer.compare(content(current), content(wanted)) !== 0;
  return { read, write: differs ? atVersion(kind.copy(wanted), version + 1) : read, differs };
}

/** A group gets a new version only where its members are others, or others may change it; not where a member changed. */
function compareGroups(current: common.ConfigGroup, wanted: common.ConfigGroup): Difference<common.ConfigGroup> {
  const kinds = [
    compareMembers(values, current, wanted),
    compareMembers(policies, current, wanted),
    compareMembers(groups, current, wanted),
  ];
  const isOther = kinds.some(({ membersDiffer }) => membersDiffer) || current.getModPolicy() !== wanted.getModPolicy();
  const differs = isOther || kinds.some((kind) => kind.differs);
  const version = current.getVersion();
  const read = atVersion(new common.ConfigGroup(), version);
  const write = atVersion(new common.ConfigGroup(), isOther ? version + 1 : version);
  if (isOther) {
    write.setModPolicy(wanted.getModPolicy());
  }
  for (const kind of kinds) {
    kind.fill(read, write, isOther);
  }
  return { read, write, differs };
}

/** Who came, went and changed; `fill` adds them to the sets, those that stayed the same only where asked. */
function compareMembers<T extends Element>(kind: Kind<T>, current: common.ConfigGroup, wanted: common.ConfigGroup) {
  const before = new Map(kind.members(current).entries());
  const after = new Map(kind.members(wanted).entries());
  const kept = [...before].flatMap(([name, member]) => {
    const other = after.get(name);
    return other === undefined ? [] : [{ name, ...kind.compare(member, other) }];
  });
  const added = [...after].filter(([name]) => !before.has(name));
  return {
    membersDiffer: added.length > 0 || kept.length < before.size,
    differs: kept.some(({ differs }) => differs),
    fill(read: common.ConfigGroup, write: common.ConfigGroup, withSame: boolean): void {
      for (const member of kept.filter(({ differs }) => differs || withSame)) {
        // A changed leaf rests on its own next version, so that it needs no entry in the read set.
        if (!member.differs || kind.isGroup) {
          kind.members(read).set(member.name, member.read);
        }
        kind.members(write).set(member.name, member.write);
      }
      for (const [name, member] of added) {
        kind.members(write).set(name, atVersion(kind.copy(member), 0));
      }
    },
  };
}

function atVersion<T extends Element>(element: T, version: number): T {
  element.setVersion(version);
  return element;
}
