/** Signs a webhook as Standard Webhooks 1.0.0 asks, with a secret per subscription (v1) and the gateway's own key (v1a). */
import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';

/** The headers a receiver needs to check who sent the body, when, and that it arrived unchanged. */
export interface SignatureHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** The keys a gateway signs with. No subscription's secret is stored: each is derived from the master secret. */
export interface SigningKeys {
  /** At least 32 random bytes; whoever holds it can forge every v1 signature. */
  readonly master: Uint8Array;
  /** Ed25519 private key, PKCS #8 PEM. */
  readonly signingKey: string;
}

/** Makes the signatures of one gateway. */
export interface Signer {
  /** The subscription's v1 secret as its receiver configures it; the same for the same version, for ever. */
  secretOf(subscriptionId: string, version: number): string;
  /** The v1a public key as receivers configure it. */
  readonly publicKey: string;
  /**
   * Headers over exactly these body bytes. The secret of the version before signs too, so that a receiver can change its
   * secret at any moment after asking for a new one.
   */
  sign(subscriptionId: string, version: number, message: { id: string; at: Date; body: string }): SignatureHeaders;
}

const secretBytes = 32;

/** Builds the signer; refuses a key that is not Ed25519. */
export function newSigner(keys: SigningKeys): Signer {
  const privateKey = createPrivateKey(keys.signingKey);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('the webhook signing key must be Ed25519');
  const master = Uint8Array.from(keys.master);
  const derive = (subscriptionId: string, version: number): Buffer =>
    Buffer.from(hkdfSync('sha256', master, '', `grondslag/webhook/${subscriptionId}/${version}`, secretBytes));
  return {
    secretOf: (subscriptionId, version) => `whsec_${derive(subscriptionId, version).toString('base64')}`,
    publicKey: `whpk_${rawPublicKey(privateKey).toString('base64')}`,
    sign(subscriptionId, version, { id, at, body }) {
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const signed = `${id}.${timestamp}.${body}`;
      const v1 = (each: number) =>
        `v1,${createHmac('sha256', derive(subscriptionId, each)).update(signed).digest('base64')}`;
      const v1a = sign(null, Buffer.from(signed), privateKey).toString('base64');
      return {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': [v1(version), ...(version > 1 ? [v1(version - 1)] : []), `v1a,${v1a}`].join(' '),
      };
    },
  };
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}
