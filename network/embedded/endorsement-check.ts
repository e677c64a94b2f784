/**
 * Whether enough have endorsed: the chaincode's policy, a collection's, or a key's own, which replaces both
 * (core/common/validation/statebased). Judged on the state before the block, and on what the block changed of policies.
 */
import { lifecycleNamespace } from '../channel/index.js';
import { evaluatePolicy, type Identity, type Policy, readSignaturePolicy } from '../protocol/index.js';
import type { ChaincodeDefinition } from './chaincode-definition.js';
import type { ChannelAccess } from './channel-access.js';
import type { EndorsedAction, NamespaceSet } from './transaction.js';
import { readMetadata, validationParameter, type WorldState } from './world-state.js';

/** Judges the transactions of one block, in their order. */
export class EndorsementCheck {
  readonly #access: ChannelAccess;
  readonly #definition: ChaincodeDefinition | undefined;
  readonly #state: WorldState;
  /** Keys whose policy a transaction of this block, endorsed well, changes. */
  readonly #changed = new Set<string>();

  /** The state must be that before the block. Without a definition only a definition can be written. */
  constructor(access: ChannelAccess, definition: ChaincodeDefinition | undefined, state: WorldState) {
    this.#access = access;
    this.#definition = definition;
    this.#state = state;
  }

  /** 'unknown-chaincode' when it writes, or comes from, a namespace that nobody defined. */
  check(action: EndorsedAction): 'satisfied' | 'unsatisfied' | 'unknown-chaincode' {
    const own = action.action.getChaincodeId()?.getName() ?? '';
    const written = action.namespaces.filter(isWritten);
    const endorsers = this.#endorsers(action);
    for (const namespace of new Set([own, ...written.map((set) => set.namespace)])) {
      const policy = this.#policyOf(namespace);
      if (policy === undefined) {
        return 'unknown-chaincode';
      }
      const set = action.namespaces.find((candidate) => candidate.namespace === namespace);
      if (!new NamespaceCheck(namespace, policy, this.#definition, endorsers, this).isSatisfied(set)) {
        return 'unsatisfied';
      }
    }
    for (const set of written) {
      this.#noteChanges(set);
    }
    return 'satisfied';
  }

  /** The policy that stands for a key; 'changed' when this block already gave it another. */
  keyPolicy(namespace: string, collection: string, key: Uint8Array): Uint8Array | 'changed' | undefined {
    if (this.#changed.has(placeOf(namespace, collection, key))) {
      return 'changed';
    }
    const metadata =
      collection === ''
        ? this.#state.metadata(namespace, key)
        : this.#state.privateHash(namespace, collection, key)?.metadata;
    return readMetadata(metadata).get(validationParameter);
  }

  #policyOf(namespace: string): Policy | undefined {
    if (namespace === lifecycleNamespace) {
      return this.#access.lifecycleEndorsement;
    }
    return namespace === this.#definition?.name ? this.#definition.endorsementPolicy : undefined;
  }

  /** A signature that is not good is not there; a second one by the same identity does not count. */
  #endorsers(action: EndorsedAction): Identity[] {
    return action.endorsements.flatMap((endorsement) => {
      const serialized = endorsement.getEndorser_asU8();
      const identity = this.#access.vouchedFor(serialized);
      const signed = Buffer.concat([action.responsePayload, serialized]);
      return identity?.verify(signed, endorsement.getSignature_asU8()) ? [identity] : [];
    });
  }

  #noteChanges(set: NamespaceSet): void {
    for (const write of set.keys.getMetadataWritesList()) {
      this.#changed.add(placeOf(set.namespace, '', Buffer.from(write.getKey())));
    }
    for (const { name, hashed } of set.collections) {
      for (const write of hashed.getMetadataWritesList()) {
        this.#changed.add(placeOf(set.namespace, name, write.getKeyHash_asU8()));
      }
    }
  }
}

/** One namespace of one transaction: each policy is evaluated once. */
class NamespaceCheck {
  readonly #namespace: string;
  readonly #policy: Policy;
  readonly #definition: ChaincodeDefinition | undefined;
  readonly #endorsers: readonly Identity[];
  readonly #keys: EndorsementCheck;
  readonly #passed = new Set<string>();
  #somePassed = false;

  constructor(
    namespace: string,
    policy: Policy,
    definition: ChaincodeDefinition | undefined,
    endorsers: readonly Identity[],
    keys: EndorsementCheck,
  ) {
    this.#namespace = namespace;
    this.#policy = policy;
    this.#definition = definition;
    this.#endorsers = endorsers;
    this.#keys = keys;
  }

  isSatisfied(set: NamespaceSet | undefined): boolean {
    return (set === undefined || this.#writesSatisfied(set)) && (this.#somePassed || this.#meets('', this.#policy));
  }

  #writesSatisfied(set: NamespaceSet): boolean {
    const { keys, collections } = set;
    return (
      [...keys.getWritesList(), ...keys.getMetadataWritesList()].every((write) =>
        this.#keySatisfied('', Buffer.from(write.getKey())),
      ) &&
      collections.every(({ name, hashed }) =>
        [...hashed.getHashedWritesList(), ...hashed.getMetadataWritesList()].every((write) =>
          this.#keySatisfied(name, write.getKeyHash_asU8()),
        ),
      )
    );
  }

  #keySatisfied(collection: string, key: Uint8Array): boolean {
    const policy = this.#keys.keyPolicy(this.#namespace, collection, key);
    if (policy === 'changed') {
      return false;
    }
    if (policy === undefined || policy.length === 0) {
      return this.#namespaceSatisfied(collection);
    }
    const isSatisfied = this.#satisfies(readKeyPolicy(policy));
    this.#somePassed ||= isSatisfied;
    return isSatisfied;
  }

  #namespaceSatisfied(collection: string): boolean {
    const own = collection === '' ? undefined : this.#definition?.collections.get(collection);
    if (collection !== '' && own === undefined) {
      return false;
    }
    return own?.endorsementPolicy === undefined
      ? this.#meets('', this.#policy)
      : this.#meets(collection, own.endorsementPolicy);
  }

  #meets(collection: string, policy: Policy): boolean {
    if (!this.#passed.has(collection)) {
      if (!this.#satisfies(policy)) {
        return false;
      }
      this.#passed.add(collection);
      this.#somePassed = true;
    }
    return true;
  }

  #satisfies(policy: Policy | undefined): boolean {
    return policy !== undefined && evaluatePolicy(policy, this.#endorsers);
  }
}

/** A key may carry bytes that are no policy. A real peer halts on such a block; here nobody can satisfy them. */
function readKeyPolicy(bytes: Uint8Array): Policy | undefined {
  try {
    return readSignaturePolicy(bytes);
  } catch {
    return undefined;
  }
}

function isWritten({ keys, collections }: NamespaceSet): boolean {
  return (
    keys.getWritesList().length > 0 ||
    keys.getMetadataWritesList().length > 0 ||
    collections.some(
      ({ hashed }) => hashed.getHashedWritesList().length > 0 || hashed.getMetadataWritesList().length > 0,
    )
  );
}

function placeOf(namespace: string, collection: string, key: Uint8Array): string {
  return `${namespace}\u0000${collection}\u0000${Buffer.from(key).toString('hex')}`;
}
