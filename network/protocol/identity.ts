import { msp as mspProtos } from '@hyperledger/fabric-protos';
import { type Certificate, readPemCertificate } from './certificate.js';
import { readExactMessage } from './message.js';
import type { Principal } from './policy.js';
import { verifySignature } from './signature.js';

/** Who signed: an organisation's name with a certificate, as it stands in transactions and endorsements. */

/** Classes of identities that Fabric tells apart by organisational unit. */
export type NodeRole = 'client' | 'peer' | 'admin' | 'orderer';

/** What a serialized identity claims; nobody has vouched for it yet. */
export interface ClaimedIdentity {
  readonly mspId: string;
  readonly certificate: Certificate;
}

/** An identity for which its MSP vouches. Only a membership makes one. */
export class Identity implements ClaimedIdentity {
  readonly mspId: string;
  readonly certificate: Certificate;
  /** The class that its organisational unit gives it, where the MSP uses node OUs. */
  readonly nodeRole: NodeRole | undefined;
  readonly #satisfies: (principal: Principal) => boolean;

  constructor(claimed: ClaimedIdentity, nodeRole: NodeRole | undefined, satisfies: (principal: Principal) => boolean) {
    this.mspId = claimed.mspId;
    this.certificate = claimed.certificate;
    this.nodeRole = nodeRole;
    this.#satisfies = satisfies;
  }

  /** The same for every spelling of one certificate. */
  get id(): string {
    return this.certificate.id;
  }

  /** Names and values that the organisation's authority certified, such as `role` and `oin`. */
  get attributes(): Readonly<Record<string, string>> {
    return this.certificate.attributes;
  }

  /** Whether the identity's key signed the message. */
  verify(message: Uint8Array, signature: Uint8Array): boolean {
    return verifySignature(this.certificate.publicKey, message, signature);
  }

  /** Whether the certificate was valid at this time. Fabric leaves the question to the caller, and so do we. */
  isValidAt(time: Date): boolean {
    return this.certificate.notBefore <= time && time <= this.certificate.notAfter;
  }

  /** Whether the identity is the one that the principal describes. */
  satisfies(principal: Principal): boolean {
    return this.#satisfies(principal);
  }
}

/** The claim in a serialized `msp.SerializedIdentity`. */
export function readSerializedIdentity(serialized: Uint8Array): ClaimedIdentity {
  const message = readExactMessage(mspProtos.SerializedIdentity, serialized, 'identity');
  return { mspId: message.getMspid(), certificate: readPemCertificate(message.getIdBytes_asU8()) };
}
