import { common, peer } from '@hyperledger/fabric-protos';
import type { ChannelConfig } from './channel-config.js';
import type { Identity } from './identity.js';
import { readMessage } from './message.js';
import { evaluatePolicy, type Policy, readSignaturePolicy, toPolicy } from './policy.js';
import type { NamespaceSet } from './read-write-set.js';
import type { ReplayState } from './replay-state.js';

/**
 * Whether enough have endorsed what a transaction writes: the chaincode's policy, a collection's, or a key's own, which
 * replaces both (core/common/validation/statebased).
 */

const lifecycle = '_lifecycle';
const implicitCollection = '_implicit_org_';

/** Policies of one chaincode, as the channel committed them. */
interface Definition {
  readonly policy: Policy;
  /** Policies of collections that have one; undefined for one that has none. */
  readonly collections: ReadonlyMap<string, Policy | undefined>;
}

/** `undefined-chaincode` where it writes, or comes from, a namespace that nobody defined. */
export type EndorsementVerdict = 'endorsed' | 'unendorsed' | 'undefined-chaincode';

/** The policy of a key; `changed` where a transaction before it in the block gave it another. */
export type KeyPolicy = (namespace: string, collection: string, key: Uint8Array) => Uint8Array | 'changed' | undefined;

/** Judges by the definitions in the state and the policies of the configuration. */
export function judgeEndorsement(
  written: { readonly chaincode: string; readonly namespaces: readonly NamespaceSet[] },
  endorsers: readonly Identity[],
  config: ChannelConfig,
  state: ReplayState,
  keyPolicy: KeyPolicy,
): EndorsementVerdict {
  const changed = written.namespaces.filter(writesAnything).map(({ namespace }) => namespace);
  for (const namespace of new Set([written.chaincode, ...changed])) {
    const definition = definitionOf(namespace, config, state);
    if (definition === undefined) {
      return 'undefined-chaincode';
    }
    const set = written.namespaces.find((candidate) => candidate.namespace === namespace);
    const keys = set === undefined ? [] : writtenKeys(set);
    const verdicts = keys.map(({ collection, key }) => {
      const own = keyPolicy(namespace, collection, key);
      if (own === 'changed') {
        return false;
      }
      const policy = own === undefined || own.length === 0 ? policyOf(collection, definition, config) : readOrNone(own);
      return policy !== undefined && evaluatePolicy(policy, endorsers);
    });
    // Who writes nothing here is held against the chaincode's policy.
    const isEndorsed = verdicts.length === 0 ? evaluatePolicy(definition.policy, endorsers) : verdicts.every(Boolean);
    if (!isEndorsed) {
      return 'unendorsed';
    }
  }
  return 'endorsed';
}

/** Everything whose policy the transaction changes. */
export function policiesChanged(namespaces: readonly NamespaceSet[]): { place: string }[] {
  return namespaces.flatMap(({ namespace, metadataWrites, collections }) => [
    ...metadataWrites.map(({ key }) => ({ place: placeOf(namespace, '', Buffer.from(key)) })),
    ...collections.flatMap(({ collection, metadataWrites: hashed }) =>
      hashed.map(({ keyHash }) => ({ place: placeOf(namespace, collection, keyHash) })),
    ),
  ]);
}

/** One text for one key. */
export function placeOf(namespace: string, collection: string, key: Uint8Array): string {
  return `${namespace}\u0000${collection}\u0000${Buffer.from(key).toString('latin1')}`;
}

function writtenKeys({ writes, metadataWrites, collections }: NamespaceSet) {
  return [
    ...[...writes, ...metadataWrites].map(({ key }) => ({ collection: '', key: Buffer.from(key) })),
    ...collections.flatMap(({ collection, writes: hashed, metadataWrites: hashedMetadata }) =>
      [...hashed, ...hashedMetadata].map(({ keyHash }) => ({ collection, key: Buffer.from(keyHash) })),
    ),
  ];
}

function writesAnything(set: NamespaceSet): boolean {
  return writtenKeys(set).length > 0;
}

/** A collection without a policy of its own has the chaincode's; one that nobody defined has none. */
function policyOf(collection: string, definition: Definition, config: ChannelConfig): Policy | undefined {
  if (collection.startsWith(implicitCollection)) {
    const organisation = config.organisations.get(collection.slice(implicitCollection.length));
    return organisation === undefined ? undefined : config.policy(`/Channel/Application/${organisation}/Endorsement`);
  }
  return collection === '' || definition.collections.has(collection)
    ? (definition.collections.get(collection) ?? definition.policy)
    : undefined;
}

function definitionOf(name: string, config: ChannelConfig, state: ReplayState): Definition | undefined {
  if (name === lifecycle) {
    return { policy: config.policy('/Channel/Application/LifecycleEndorsement'), collections: new Map() };
  }
  const field = (key: string) => state.get(lifecycle, '', Buffer.from(`namespaces/fields/${name}/${key}`))?.value;
  const validation = field('ValidationInfo');
  if (validation === undefined) {
    return undefined;
  }
  const stored = (bytes: Uint8Array | undefined) =>
    readMessage(peer.lifecycle.StateData, bytes ?? new Uint8Array(), 'chaincode definition').getBytes_asU8();
  const info = readMessage(peer.lifecycle.ChaincodeValidationInfo, stored(validation), 'validation info');
  const application = readMessage(common.ApplicationPolicy, info.getValidationParameter_asU8(), 'application policy');
  const collections = readMessage(peer.CollectionConfigPackage, stored(field('Collections')), 'collections');
  return {
    policy: toApplicationPolicy(application, config),
    collections: new Map(
      collections.getConfigList().map((row) => {
        const collection = row.getStaticCollectionConfig();
        const own = collection?.getEndorsementPolicy();
        return [collection?.getName() ?? '', own && toApplicationPolicy(own, config)];
      }),
    ),
  };
}

function toApplicationPolicy(policy: common.ApplicationPolicy, config: ChannelConfig): Policy {
  const spelledOut = policy.getSignaturePolicy();
  return spelledOut === undefined ? config.policy(policy.getChannelConfigPolicyReference()) : toPolicy(spelledOut);
}

/** A key may carry bytes that are no policy: nobody satisfies them. */
function readOrNone(bytes: Uint8Array): Policy | undefined {
  try {
    return readSignaturePolicy(bytes);
  } catch {
    return undefined;
  }
}
