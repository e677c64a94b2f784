import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { newSigner } from '@grondslag/gateway/outbox';
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';

const pem = (type: 'ed25519' | 'x25519') =>
  generateKeyPairSync(type as 'ed25519')
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString();

describe('A webhook signature', () => {
  const signer = newSigner({ master: randomBytes(32), signingKey: pem('ed25519') });
  const message = { id: 'jeugdbescherming/abc/1', at: new Date(0), body: '{"é":1}' };
  const headers = { ...signer.sign('subscription-1', 1, message) };
  // What is made when the tests are read is too old, for the reference library, when they run.
  before(() => {
    message.at = new Date();
    Object.assign(headers, signer.sign('subscription-1', 1, message));
  });
  const part = (version: string) => {
    const signatures = headers['webhook-signature'].split(' ').map((each) => each.split(','));
    return Buffer.from(signatures.find(([name]) => name === version)?.[1] ?? '', 'base64');
  };
  const signedText = () => Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${message.body}`);
  const publicKey = createPublicKey({
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: Buffer.from(signer.publicKey.slice('whpk_'.length), 'base64').toString('base64url'),
    },
    format: 'jwk',
  });

  it('is accepted by the reference library with the subscription’s secret', () => {
    const oracle = new Webhook(signer.secretOf('subscription-1', 1));
    expect(oracle.verify(message.body, headers)).to.deep.equal({ é: 1 });
  });

  for (const [title, secret] of [
    ['another subscription', () => signer.secretOf('subscription-2', 1)],
    ['a later secret', () => signer.secretOf('subscription-1', 2)],
    [
      'another gateway',
      () => newSigner({ master: randomBytes(32), signingKey: pem('ed25519') }).secretOf('subscription-1', 1),
    ],
  ] as const) {
    it(`is refused by the reference library with the secret of ${title}`, () => {
      expect(() => new Webhook(secret()).verify(message.body, headers)).to.throw('No matching signature');
    });
  }

  it('made after a rotation is still accepted with the secret of before', () => {
    const rotated = { ...signer.sign('subscription-1', 3, message) };
    expect(new Webhook(signer.secretOf('subscription-1', 2)).verify(message.body, rotated)).to.deep.equal({ é: 1 });
  });

  it('made after two rotations is refused with the first secret', () => {
    const rotated = { ...signer.sign('subscription-1', 3, message) };
    expect(() => new Webhook(signer.secretOf('subscription-1', 1)).verify(message.body, rotated)).to.throw(
      'No matching signature',
    );
  });

  it('is refused by the reference library over a changed body', () => {
    expect(() => new Webhook(signer.secretOf('subscription-1', 1)).verify('{"é":2}', headers)).to.throw(
      'No matching signature',
    );
  });

  it('verifies with the gateway’s published key', () => {
    expect(verify(null, signedText(), publicKey, part('v1a'))).to.equal(true);
  });

  it('does not verify with that key over another body', () => {
    expect(verify(null, Buffer.from(`${signedText} `), publicKey, part('v1a'))).to.equal(false);
  });

  it('hands out secrets of the length the specification asks for', () => {
    const secret = signer.secretOf('subscription-1', 1).slice('whsec_'.length);
    expect(Buffer.from(secret, 'base64')).to.have.lengthOf(32);
  });

  it('gives the same secret after a restart', () => {
    const keys = { master: randomBytes(32), signingKey: pem('ed25519') };
    expect(newSigner(keys).secretOf('s', 1)).to.equal(newSigner(keys).secretOf('s', 1));
  });

  it('cannot be made with a key of another kind', () => {
    expect(() => newSigner({ master: randomBytes(32), signingKey: pem('x25519') })).to.throw(TypeError);
  });
});
