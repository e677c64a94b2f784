/** A token issuer for evaluation: its own key, its own JWKS. Production trusts an issuer by configuration and never loads this room. */
import { randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose';

/** What a token says of its bearer. */
export interface TokenSubject {
  readonly oin: string;
  readonly role: string;
  readonly scope: string;
}

/** Mints access tokens (RFC 9068) that a gateway accepts when it is given this issuer's name and keys. */
export interface EvaluationIssuer {
  readonly issuer: string;
  /** The public keys, as a gateway wants them. */
  readonly jwks: JSONWebKeySet;
  /** A token for one audience; valid from `now` for `lifetimeSeconds`. */
  mint(subject: TokenSubject, audience: string, lifetimeSeconds: number, now: Date): Promise<string>;
}

const algorithm = 'ES256';

/** A fresh private key; keep it as JSON and hand it in again, and tokens outlive a restart. */
export async function newIssuerKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return exportJWK(privateKey);
}

/** Builds the issuer around a private key made by `newIssuerKey`. */
export async function newEvaluationIssuer(issuer: string, privateJwk: JWK): Promise<EvaluationIssuer> {
  const { kty = '', crv = '', x = '', y = '' } = privateJwk;
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  const key = await importJWK(privateJwk, algorithm);
  return {
    issuer,
    jwks: { keys: [{ kty, crv, x, y, kid, alg: algorithm, use: 'sig' }] },
    mint({ oin, role, scope }, audience, lifetimeSeconds, now) {
      const seconds = Math.floor(now.getTime() / 1000);
      return new SignJWT({ oin, role, scope, client_id: oin })
        .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', kid })
        .setIssuer(issuer)
        .setSubject(oin)
        .setAudience(audience)
        .setIssuedAt(seconds)
        .setNotBefore(seconds)
        .setExpirationTime(seconds + lifetimeSeconds)
        .setJti(randomUUID())
        .sign(key);
    },
  };
}
