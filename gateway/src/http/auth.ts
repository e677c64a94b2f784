/** From an Authorization header to who asks: RFC 6750 bearer tokens in the form of RFC 9068, checked as RFC 8725 asks. */
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Caller } from '../usecases/index.js';
import { Rejection } from './rejection.js';
import { isScope, type Scope } from './scopes.js';

/** What a gateway believes about tokens. */
export interface TokenTrust {
  readonly issuer: string;
  readonly audience: string;
  /** Looks a key up by the token's `kid` among the issuer's keys; nothing in the token may name another place. */
  readonly keys: JWTVerifyGetKey;
  readonly now: () => Date;
  /** Whether this gateway holds an identity on the ledger for that organisation in that role. */
  readonly serves: (oin: string, role: string) => boolean;
}

/** An authenticated caller and what its token lets it do here. */
export interface Principal {
  readonly caller: Caller;
  readonly scopes: ReadonlySet<Scope>;
}

const algorithms = ['ES256', 'PS256', 'EdDSA'];
const skewSeconds = 5;

/** The caller behind the header, or a rejection with 401 for a token that is not believed and 403 for one that is not served. */
export async function authenticate(header: string | undefined, trust: TokenTrust): Promise<Principal> {
  if (header === undefined) throw new Rejection('token-missing');
  const [scheme, token, ...rest] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || rest.length > 0)
    throw new Rejection('token-invalid');
  const claims = await verified(token, trust);
  const { oin, role, scope, jti } = claims;
  if (typeof oin !== 'string' || typeof role !== 'string' || typeof scope !== 'string' || typeof jti !== 'string') {
    throw new Rejection('token-invalid');
  }
  if (!trust.serves(oin, role)) throw new Rejection('caller-not-served');
  // The identities of this gateway are the organisations and roles that exist for it, so what it serves is well-formed.
  return { caller: { oin, role } as Caller, scopes: new Set(scope.split(' ').filter(isScope)) };
}

async function verified(token: string, { issuer, audience, keys, now }: TokenTrust) {
  const options = {
    issuer,
    audience,
    algorithms,
    typ: 'at+jwt',
    requiredClaims: ['exp', 'nbf', 'iat', 'jti'],
    clockTolerance: skewSeconds,
    currentDate: now(),
  };
  const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
    throw new Rejection(blamesToken(error) ? 'token-invalid' : 'issuer-unreachable', { cause: error });
  });
  return payload;
}

/** Whether the token is at fault, rather than the way to the issuer's keys. */
function blamesToken(error: unknown): boolean {
  return (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  );
}
