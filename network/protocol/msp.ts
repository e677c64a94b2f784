import { type Certificate, isIssuedBy, readPemCertificate } from './certificate.js';
import { type ClaimedIdentity, Identity, type NodeRole, readSerializedIdentity } from './identity.js';
import type { Principal } from './policy.js';
import { ProtocolError } from './protocol-error.js';
import { isRevokedBy, type RevocationList, readRevocationList } from './revocation-list.js';

/**
 * Membership service providers: whose certificates count. Follows Fabric's msp/mspimpl*.go for MSPs with X.509
 * certificates and node OUs; required OUs are refused, never ignored.
 */

/** The organisational unit that marks a class of identities, and the authority that must have issued them, if fixed. */
export interface NodeOu {
  readonly unit: string;
  readonly issuer?: Uint8Array;
}

/** What an organisation publishes about its membership; certificates as PEM. */
export interface MspDescription {
  readonly mspId: string;
  readonly roots: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  /** Administrators named one by one, beside those whom the admin OU marks. */
  readonly admins: readonly Uint8Array[];
  /** Absent where the MSP does not tell its identities apart. */
  readonly nodeOus?: Readonly<Partial<Record<NodeRole, NodeOu>>>;
  /** Lists of certificates that count no longer, as PEM or DER. */
  readonly revocationLists?: readonly Uint8Array[];
  /** Who vouches for the organisation's servers and TLS clients; says nothing about membership. */
  readonly tlsRoots?: readonly Uint8Array[];
  readonly tlsIntermediates?: readonly Uint8Array[];
}

/** As many validated identities as one membership remembers before it starts anew. */
const rememberedIdentities = 1_000;

/** One organisation's membership. */
export class Msp {
  readonly mspId: string;
  readonly #description: MspDescription;
  readonly #roots: readonly Certificate[];
  readonly #intermediates: readonly Certificate[];
  readonly #adminIds: ReadonlySet<string>;
  readonly #revocationLists: readonly RevocationList[];
  readonly #nodeOus: readonly { role: NodeRole; unit: string; issuerId: string | undefined }[] | undefined;

  constructor(description: MspDescription) {
    this.mspId = description.mspId;
    this.#description = description;
    this.#roots = description.roots.map(readPemCertificate);
    this.#intermediates = description.intermediates.map(readPemCertificate);
    this.#adminIds = new Set(description.admins.map((pem) => readPemCertificate(pem).id));
    this.#revocationLists = (description.revocationLists ?? []).map(readRevocationList);
    this.#nodeOus = description.nodeOus && readNodeOus(description.nodeOus);
    for (const root of this.#roots) {
      if (!isIssuedBy(root, root) || root.subjectKeyId === undefined) {
        throw new ProtocolError('untrusted-identity', 'root certificate');
      }
    }
    for (const intermediate of this.#intermediates) {
      if (intermediate.subjectKeyId === undefined) {
        throw new ProtocolError('untrusted-identity', 'intermediate certificate');
      }
      this.#requireNotRevoked(intermediate, this.#chainOf(intermediate)[1]);
    }
  }

  /**
   * The identity, if a root of this MSP vouches for it and its organisational units fit. As in Fabric, expiry does not
   * count here: ask {@link Identity.isValidAt} with the time that matters.
   */
  validate(serialized: Uint8Array): Identity {
    return this.vouchFor(readSerializedIdentity(serialized));
  }

  /** As {@link validate}, for a claim that stands elsewhere than in a serialized identity. */
  vouchFor(claimed: ClaimedIdentity): Identity {
    const { certificate } = claimed;
    if (claimed.mspId !== this.mspId) {
      throw new ProtocolError('unknown-msp', 'identity');
    }
    if (certificate.isAuthority || !certificate.mayAuthenticate) {
      throw new ProtocolError('untrusted-identity', 'identity certificate');
    }
    const issuer = this.#chainOf(certificate)[1];
    const issuesAuthorities = this.#intermediates.some((other) => issuer && isIssuedBy(other, issuer));
    if (issuer === undefined || issuesAuthorities) {
      throw new ProtocolError('untrusted-identity', 'identity issuer');
    }
    this.#requireNotRevoked(certificate, issuer);
    const nodeRole = this.#nodeRoleOf(certificate, issuer);
    return new Identity(claimed, nodeRole, (principal) => this.#satisfies(certificate, nodeRole, principal));
  }

  /** The same membership, which also goes by these lists. */
  alsoRevoking(lists: readonly Uint8Array[]): Msp {
    const { revocationLists = [] } = this.#description;
    return new Msp({ ...this.#description, revocationLists: [...revocationLists, ...lists] });
  }

  /** As in Fabric, a list counts from the moment that it stands in the configuration, whatever dates it gives. */
  #requireNotRevoked(certificate: Certificate, issuer: Certificate | undefined): void {
    if (issuer !== undefined && this.#revocationLists.some((list) => isRevokedBy(list, certificate, issuer))) {
      throw new ProtocolError('identity-revoked', 'identity certificate');
    }
  }

  /** The one chain from the certificate to a root, judged at the moment the certificate became valid. */
  #chainOf(certificate: Certificate): readonly Certificate[] {
    const moment = new Date(certificate.notBefore.getTime() + 1_000);
    const chains = this.#chainsOf([certificate], moment);
    const [chain] = chains;
    if (chain === undefined || chains.length > 1) {
      throw new ProtocolError('untrusted-identity', 'certificate chain');
    }
    return chain;
  }

  #chainsOf(chain: readonly Certificate[], moment: Date): (readonly Certificate[])[] {
    const last = chain.at(-1);
    const authoritiesBelow = chain.length - 1;
    const vouches = (issuer: Certificate) =>
      last !== undefined &&
      issuer.notBefore <= moment &&
      moment <= issuer.notAfter &&
      issuer.mayAuthenticate &&
      (issuer.pathLength === undefined || issuer.pathLength >= authoritiesBelow) &&
      isIssuedBy(last, issuer);
    const longer = this.#intermediates
      .filter((issuer) => !chain.some(({ id }) => id === issuer.id) && vouches(issuer))
      .flatMap((issuer) => this.#chainsOf([...chain, issuer], moment));
    return [...this.#roots.filter(vouches).map((root) => [...chain, root]), ...longer];
  }

  /** Exactly one of the organisational units may mark a class, and its issuer must be the one that is fixed for it. */
  #nodeRoleOf(certificate: Certificate, issuer: Certificate): NodeRole | undefined {
    if (this.#nodeOus === undefined) {
      return undefined;
    }
    const marks = certificate.organizationalUnits.flatMap(
      (unit) => this.#nodeOus?.find((ou) => ou.unit === unit) ?? [],
    );
    const [mark] = marks;
    if (mark === undefined || marks.length > 1 || (mark.issuerId !== undefined && mark.issuerId !== issuer.id)) {
      throw new ProtocolError('untrusted-identity', 'organisational unit');
    }
    return mark.role;
  }

  #satisfies(certificate: Certificate, nodeRole: NodeRole | undefined, principal: Principal): boolean {
    if (principal.mspId !== this.mspId) {
      return false;
    }
    if (principal.kind === 'identity') {
      return principal.certificateId === certificate.id;
    }
    return (
      principal.role === 'member' ||
      principal.role === nodeRole ||
      (principal.role === 'admin' && this.#adminIds.has(certificate.id))
    );
  }
}

/** The memberships of a channel. */
export class Membership {
  readonly #msps: ReadonlyMap<string, Msp>;
  readonly #validated = new Map<string, Identity>();

  constructor(msps: Iterable<Msp>) {
    this.#msps = new Map([...msps].map((msp) => [msp.mspId, msp]));
  }

  /** Names of the organisations' MSPs, in the order in which they were given. */
  get mspIds(): readonly string[] {
    return [...this.#msps.keys()];
  }

  /** The identity, if the MSP that it names is one of these and vouches for it. */
  validate(serialized: Uint8Array): Identity {
    const key = Buffer.from(serialized).toString('latin1');
    const known = this.#validated.get(key);
    if (known !== undefined) {
      return known;
    }
    const identity = this.vouchFor(readSerializedIdentity(serialized));
    if (this.#validated.size >= rememberedIdentities) {
      this.#validated.clear();
    }
    this.#validated.set(key, identity);
    return identity;
  }

  /** As {@link validate}, for a claim that stands elsewhere than in a serialized identity. */
  vouchFor(claimed: ClaimedIdentity): Identity {
    return this.#mspOf(claimed).vouchFor(claimed);
  }

  /** The same memberships, which also go by these lists, given by MSP. */
  alsoRevoking(lists: ReadonlyMap<string, readonly Uint8Array[]>): Membership {
    return new Membership([...this.#msps.values()].map((msp) => msp.alsoRevoking(lists.get(msp.mspId) ?? [])));
  }

  #mspOf(claimed: ClaimedIdentity): Msp {
    const msp = this.#msps.get(claimed.mspId);
    if (msp === undefined) {
      throw new ProtocolError('unknown-msp', 'identity');
    }
    return msp;
  }
}

function readNodeOus(nodeOus: Readonly<Partial<Record<NodeRole, NodeOu>>>) {
  const roles: readonly NodeRole[] = ['client', 'peer', 'admin', 'orderer'];
  return roles.flatMap((role) => {
    const ou = nodeOus[role];
    const issuerId = ou?.issuer && readPemCertificate(ou.issuer).id;
    return ou === undefined ? [] : [{ role, unit: ou.unit, issuerId }];
  });
}
