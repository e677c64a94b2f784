import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigner } from '@grondslag/gateway/fabric';
import { expect } from 'chai';

const HALF_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n >> 1n;

describe('the signer', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sign = newSigner(privateKey);
  const message = (n: number) => createHash('sha512').update(String(n)).digest();

  it('gives ten thousand signatures that verify, each with the lower S', async () => {
    for (let n = 0; n < 10_000; n++) {
      const signature = await sign(message(n));
      if (sOf(signature) > HALF_ORDER) expect.fail(`high S for message ${n}`);
      if (!verify('sha256', message(n), publicKey, signature)) expect.fail(`message ${n} does not verify`);
    }
  }).timeout(60_000);

  it('gives signatures that openssl accepts', function () {
    if (spawnSync('openssl', ['version']).status !== 0) return this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'grondslag-signer-'));
    const file = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const key = file('key.pem', publicKey.export({ type: 'spki', format: 'pem' }));
    return (async () => {
      for (let n = 0; n < 25; n++) {
        const args = ['dgst', '-sha256', '-verify', key, '-signature', file('signature', await sign(message(n)))];
        execFileSync('openssl', [...args, file('message', message(n))], { stdio: 'ignore' });
      }
    })().finally(() => rmSync(folder, { recursive: true }));
  });

  it('refuses a key of another curve', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    expect(() => newSigner(other.privateKey)).to.throw(TypeError);
  });
});

/** The second INTEGER of the DER sequence; fails on anything that is not strict DER. */
function sOf(signature: Uint8Array): bigint {
  const bytes = Buffer.from(signature);
  expect([bytes[0], bytes[1]]).to.deep.equal([0x30, bytes.length - 2]);
  const afterR = 4 + (bytes[3] ?? 0);
  expect([bytes[2], bytes[afterR], bytes[afterR + 1]]).to.deep.equal([0x02, 0x02, bytes.length - afterR - 2]);
  for (const start of [4, afterR + 2]) {
    const [first = 0, second = 0] = bytes.subarray(start);
    expect(first === 0 ? second >= 0x80 : first < 0x80, 'shortest positive integer').to.equal(true);
  }
  return BigInt(`0x${bytes.subarray(afterR + 2).toString('hex')}`);
}
