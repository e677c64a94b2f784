/** Who may do what on the channel: identities checked against its MSPs, and Fabric's default access rules. */
import {
  type ChannelConfig,
  evaluatePolicy,
  type Identity,
  type Membership,
  type Policy,
  ProtocolError,
  readSerializedIdentity,
} from '../protocol/index.js';

/** The channel policies that requests are held against. */
export type ChannelPolicy = 'Readers' | 'Writers';

/** As many identities as are remembered before starting anew. */
const rememberedIdentities = 10_000;

/** Fabric's "access denied", with its words. */
export class AccessDenied extends Error {}

/** The channel's gatekeeper. */
export class ChannelAccess {
  readonly channel: string;
  readonly #membership: Membership;
  /** The policy at a path of the configuration. */
  readonly policy: (path: string) => Policy;
  readonly #policies: Readonly<Record<ChannelPolicy | 'LifecycleEndorsement', Policy>>;
  readonly #identities = new Map<string, Identity>();

  constructor(config: ChannelConfig) {
    this.channel = config.channel;
    this.#membership = config.membership;
    this.policy = (path) => config.policy(path);
    this.#policies = {
      Readers: config.policy('/Channel/Application/Readers'),
      Writers: config.policy('/Channel/Application/Writers'),
      LifecycleEndorsement: config.policy('/Channel/Application/LifecycleEndorsement'),
    };
  }

  /** Who must endorse a change of a chaincode definition. */
  get lifecycleEndorsement(): Policy {
    return this.#policies.LifecycleEndorsement;
  }

  /** The identity, if an MSP of the channel vouches for it now; throws otherwise. */
  identity(serialized: Uint8Array): Identity {
    const identity = this.#vouchedFor(serialized);
    if (!identity.isValidAt(new Date())) {
      throw new AccessDenied('certificate expired');
    }
    return identity;
  }

  /** The signer of a message, if identity and signature are good and the policy is met. */
  signer(policy: ChannelPolicy, serialized: Uint8Array, message: Uint8Array, signature: Uint8Array): Identity {
    const identity = this.#identityOrUndefined(serialized);
    if (identity === undefined || !identity.verify(message, signature) || !this.allows(policy, identity)) {
      throw this.denial(policy);
    }
    return identity;
  }

  allows(policy: ChannelPolicy, identity: Identity): boolean {
    return evaluatePolicy(this.#policies[policy], [identity]);
  }

  denial(policy: ChannelPolicy): AccessDenied {
    return new AccessDenied(
      `failed evaluating policy on signed data during check policy on channel [${this.channel}] ` +
        `with policy [/Channel/Application/${policy}]: [implicit policy evaluation failed - 0 sub-policies were ` +
        `satisfied, but this policy requires 1 of the '${policy}' sub-policies to be satisfied]`,
    );
  }

  #identityOrUndefined(serialized: Uint8Array): Identity | undefined {
    try {
      return this.identity(serialized);
    } catch {
      return undefined;
    }
  }

  /** As `identity`, whatever the date: what was endorsed once stays endorsed. */
  vouchedFor(serialized: Uint8Array): Identity | undefined {
    try {
      return this.#vouchedFor(serialized);
    } catch {
      return undefined;
    }
  }

  /** The MSP that the identity names, if that MSP has revoked it. */
  revokedBy(serialized: Uint8Array): string | undefined {
    try {
      this.#vouchedFor(serialized);
    } catch (error) {
      if (error instanceof ProtocolError && error.code === 'identity-revoked') {
        return readSerializedIdentity(serialized).mspId;
      }
    }
    return undefined;
  }

  #vouchedFor(serialized: Uint8Array): Identity {
    const key = Buffer.from(serialized.buffer, serialized.byteOffset, serialized.byteLength).toString('latin1');
    let identity = this.#identities.get(key);
    if (identity === undefined) {
      identity = this.#membership.validate(serialized);
      if (this.#identities.size >= rememberedIdentities) {
        this.#identities.clear();
      }
      this.#identities.set(key, identity);
    }
    return identity;
  }
}
