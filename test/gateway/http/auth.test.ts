import { createHmac, createSign, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { expect } from 'chai';
import { createRemoteJWKSet } from 'jose';
import { allScopes, audience, council, finding, issuerName, startEdge, type TestEdge } from './client.js';
import { freshId } from './world.js';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const rsaJwk = { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'proef-rsa', use: 'sig' };

type Part = Record<string, unknown>;

/** Any token at all: the pieces are joined as asked, right or wrong. */
function forge(header: Part, claims: Part, signature: (signed: string) => string): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${signature(signed)}`;
}

describe('A token', () => {
  let edge: TestEdge;
  let good: string;
  before(async () => {
    edge = await startEdge({ keys: [{ ...ec.publicKey.export({ format: 'jwk' }), kid: 'proef', use: 'sig' }, rsaJwk] });
    good = await edge.token();
  });
  after(() => edge.close());

  const parts = (token: string): string[] => token.split('.');
  const headerOf = (token: string): Part => JSON.parse(Buffer.from(parts(token)[0] ?? '', 'base64url').toString());
  const claimsOf = (token: string): Part => JSON.parse(Buffer.from(parts(token)[1] ?? '', 'base64url').toString());
  const now = () => Math.floor(Date.now() / 1000);
  const claims = (overrides: Part = {}): Part => ({
    iss: issuerName,
    aud: audience,
    sub: council,
    iat: now(),
    nbf: now(),
    exp: now() + 60,
    jti: randomUUID(),
    oin: council,
    role: 'council',
    scope: allScopes,
    ...overrides,
  });
  const without = (name: string): Part => {
    const { [name]: _, ...rest } = claims();
    return rest;
  };
  const ecSign =
    (key: KeyObject) =>
    (text: string): string =>
      sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

  /** Signs with a key that the edge is made to trust, so that only what is changed can be at fault. */
  const trusted = (header: Part, payload: Part): string =>
    forge({ alg: 'ES256', typ: 'at+jwt', kid: 'proef', ...header }, payload, ecSign(ec.privateKey));

  const refused: [title: string, authorization: () => string | undefined, status?: number][] = [
    ['that is absent', () => undefined],
    ['that is empty', () => 'Bearer '],
    ['under another scheme', () => `Basic ${good}`],
    ['without a scheme', () => good],
    ['given twice in one header', () => `Bearer ${good} ${good}`],
    ['that is no JWT', () => 'Bearer geheim'],
    ['of two parts', () => `Bearer ${parts(good).slice(0, 2).join('.')}`],
    ['of five parts', () => `Bearer ${good}.a.b`],
    ['without a signature', () => `Bearer ${parts(good).slice(0, 2).join('.')}.`],
    ['with algorithm none', () => `Bearer ${forge({ alg: 'none', typ: 'at+jwt' }, claims(), () => '')}`],
    ['with algorithm None', () => `Bearer ${forge({ alg: 'None', typ: 'at+jwt' }, claims(), () => '')}`],
    [
      'signed by HMAC with the public key as secret',
      () => {
        const header = { ...headerOf(good), alg: 'HS256' };
        const secret = JSON.stringify(edge.issuer.jwks.keys[0]);
        const mac = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
        return `Bearer ${forge(header, claims(), mac)}`;
      },
    ],
    [
      'signed by HMAC with the public PEM as secret',
      () => {
        const secret = ec.publicKey.export({ format: 'pem', type: 'spki' });
        const mac = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
        return `Bearer ${forge({ alg: 'HS256', typ: 'at+jwt', kid: 'proef' }, claims(), mac)}`;
      },
    ],
    [
      'signed with RS256',
      () => {
        const rs = (text: string) => createSign('sha256').update(text).sign(rsa.privateKey).toString('base64url');
        return `Bearer ${forge({ alg: 'RS256', typ: 'at+jwt', kid: 'proef-rsa' }, claims(), rs)}`;
      },
    ],
    ['that says ES384', () => `Bearer ${trusted({ alg: 'ES384' }, claims())}`],
    [
      'signed with a key nobody published',
      () => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        return `Bearer ${forge({ alg: 'ES256', typ: 'at+jwt', kid: 'proef' }, claims(), ecSign(privateKey))}`;
      },
    ],
    ['with an unknown key id', () => `Bearer ${trusted({ kid: 'onbekend' }, claims())}`],
    [
      'that brings its own key',
      () => {
        const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const header = { alg: 'ES256', typ: 'at+jwt', jwk: publicKey.export({ format: 'jwk' }) };
        return `Bearer ${forge(header, claims(), ecSign(privateKey))}`;
      },
    ],
    [
      'that names where its key is',
      () => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const header = { alg: 'ES256', typ: 'at+jwt', jku: 'https://aanvaller.example/jwks', kid: 'x' };
        return `Bearer ${forge(header, claims(), ecSign(privateKey))}`;
      },
    ],
    ['with a critical extension', () => `Bearer ${trusted({ crit: ['b64'], b64: false }, claims())}`],
    ['of type JWT', () => `Bearer ${trusted({ typ: 'JWT' }, claims())}`],
    ['of no type', () => `Bearer ${trusted({ typ: undefined }, claims())}`],
    ['that is an identity token', () => `Bearer ${trusted({ typ: 'id+jwt' }, claims())}`],
    ['for another audience', () => `Bearer ${trusted({}, claims({ aud: 'https://gi.grondslag.example' }))}`],
    ['for no audience', () => `Bearer ${trusted({}, without('aud'))}`],
    ['of another issuer', () => `Bearer ${trusted({}, claims({ iss: 'https://issuer.example.org' }))}`],
    ['of no issuer', () => `Bearer ${trusted({}, without('iss'))}`],
    ['that has expired', () => `Bearer ${trusted({}, claims({ exp: now() - 60 }))}`],
    ['that never expires', () => `Bearer ${trusted({}, without('exp'))}`],
    ['whose expiry is text', () => `Bearer ${trusted({}, claims({ exp: '9999999999' }))}`],
    ['that is not valid yet', () => `Bearer ${trusted({}, claims({ nbf: now() + 60 }))}`],
    ['without a not-before', () => `Bearer ${trusted({}, without('nbf'))}`],
    ['without an id', () => `Bearer ${trusted({}, without('jti'))}`],
    ['without an OIN', () => `Bearer ${trusted({}, without('oin'))}`],
    ['whose OIN is a number', () => `Bearer ${trusted({}, claims({ oin: 1 }))}`],
    ['whose OIN is a list', () => `Bearer ${trusted({}, claims({ oin: [council] }))}`],
    ['without a role', () => `Bearer ${trusted({}, without('role'))}`],
    ['without scopes', () => `Bearer ${trusted({}, without('scope'))}`],
    ['whose scope is a list', () => `Bearer ${trusted({}, claims({ scope: [allScopes] }))}`],
    [
      'of an organisation that is not served here',
      () => `Bearer ${trusted({}, claims({ oin: '00000001999992016000' }))}`,
      403,
    ],
    ['in a role that is not served here', () => `Bearer ${trusted({}, claims({ role: 'court' }))}`, 403],
    [
      'in the role of auditor without an identity as one',
      () => `Bearer ${trusted({}, claims({ role: 'auditor' }))}`,
      403,
    ],
    ['in a role that does not exist', () => `Bearer ${trusted({}, claims({ role: 'beheerder' }))}`, 403],
    ['without the scope that is asked', () => `Bearer ${trusted({}, claims({ scope: 'zaken.lezen' }))}`, 403],
    [
      'with a scope that only looks like it',
      () => `Bearer ${trusted({}, claims({ scope: 'Gebeurtenissen.registreren' }))}`,
      403,
    ],
    ['with a scope that only begins like it', () => `Bearer ${trusted({}, claims({ scope: 'gebeurtenissen' }))}`, 403],
    [
      'whose claims were changed',
      () => {
        const [header, , signature] = parts(good);
        return `Bearer ${header}.${encode({ ...claimsOf(good), role: 'court' })}.${signature}`;
      },
    ],
    [
      'whose header was changed',
      () => {
        const [, body, signature] = parts(good);
        return `Bearer ${encode({ ...headerOf(good), extra: 1 })}.${body}.${signature}`;
      },
    ],
    [
      'whose signature was changed',
      () => {
        const [header, body, signature = ''] = parts(good);
        const bytes = Buffer.from(signature, 'base64url');
        bytes[10] = (bytes[10] ?? 0) ^ 1;
        return `Bearer ${header}.${body}.${bytes.toString('base64url')}`;
      },
    ],
  ];

  describe('is refused', () => {
    for (const [title, authorization, status = 401] of refused) {
      it(`with ${status}: one ${title}`, async () => {
        const given = authorization();
        const answer = await fetch(`${edge.url}/v1/bevindingen`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(given === undefined ? {} : { authorization: given }) },
          body: JSON.stringify(finding(freshId())),
        });
        const told = answer.headers.get('www-authenticate') !== null;
        expect({ status: answer.status, told, recorded: edge.world.recorded.length }).to.deep.equal({
          status,
          told: status === 401,
          recorded: 0,
        });
      });
    }

    it('while the same token, unchanged, is believed', async () => {
      const answer = await edge.ask('POST', '/v1/bevindingen', finding(freshId()), {
        authorization: `Bearer ${trusted({}, claims())}`,
      });
      expect(answer.status).to.equal(201);
    });
  });

  it('is needed on every route that is not declared public', async () => {
    const asked = edge.routes.filter(({ scope }) => scope !== 'public');
    const statuses = await Promise.all(
      asked.map(({ method, path }) => fetch(edge.url + path.replace(/\{\w+\}/, 'x'), { method: method.toUpperCase() })),
    );
    expect(new Set(statuses.map(({ status }) => status))).to.deep.equal(new Set([401]));
  });

  it('is judged before the body is read', async () => {
    const answer = await edge.ask('POST', '/v1/bevindingen', '{'.repeat(100_000), { authorization: 'Bearer x' });
    expect(answer.status).to.equal(401);
  });

  it('is not blamed when the issuer’s keys cannot be fetched', async () => {
    const trust = {
      issuer: issuerName,
      audience,
      keys: createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks')),
      now: () => new Date(),
      serves: () => true,
    };
    const lonely = await startEdge({ options: { trust } });
    const answer = await lonely.ask('GET', '/v1/zaken', undefined, { authorization: `Bearer ${good}` });
    await lonely.close();
    expect({ status: answer.status, retry: answer.headers.get('retry-after') }).to.deep.equal({
      status: 503,
      retry: '2',
    });
  });
});
