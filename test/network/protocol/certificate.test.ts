import { X509Certificate } from 'node:crypto';
import {
  isIssuedBy,
  ProtocolError,
  readCertificate,
  readPemCertificate,
  readSerializedIdentity,
} from '@grondslag/network/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import { attributes, type Holder, issue, newRoot, pemOf, serialize } from './certificates.js';
import { golden } from './golden.js';
import { acceptedFlips, codeOf } from './verdicts.js';

describe('reading a certificate', () => {
  let root: Holder;
  let holder: Holder;

  before(async () => {
    root = await newRoot('ca.test');
    const extensions = [attributes({ attrs: { role: 'court' } })];
    holder = await issue(root, 'somebody', { units: ['client'], extensions });
  });

  const msps = ['RechtbankMSP', 'RvdKMSP', 'GIMSP', 'GemeenteMSP'];
  for (const file of msps.flatMap((msp) => [`msp/${msp}/ca.pem`, `msp/${msp}/tlsca.pem`])) {
    it(`comes to what Node's reader says of ${file}`, () => {
      const ours = readPemCertificate(golden(file));
      const theirs = new X509Certificate(golden(file));
      expect({
        name: `CN=${ours.commonName}`,
        from: ours.notBefore.getTime(),
        until: ours.notAfter.getTime(),
        authority: ours.isAuthority,
        key: ours.publicKey.export({ format: 'pem', type: 'spki' }),
        selfSigned: isIssuedBy(ours, ours),
      }).to.deep.equal({
        name: theirs.subject.split('\n').at(-1),
        from: Date.parse(theirs.validFrom),
        until: Date.parse(theirs.validTo),
        authority: theirs.ca,
        key: theirs.publicKey.export({ format: 'pem', type: 'spki' }),
        selfSigned: theirs.verify(theirs.publicKey),
      });
    });
  }

  it('has an id in which the issuer’s signature plays no part', () => {
    const certificate = readPemCertificate(pemOf(holder));
    const respelled = Uint8Array.from(certificate.bytes);
    respelled.set([(respelled.at(-1) ?? 0) ^ 1], respelled.length - 1);
    expect(readCertificate(respelled).id).to.equal(certificate.id);
  });

  it('is no longer its issuer’s after any flipped bit', () => {
    const issuer = readPemCertificate(pemOf(root));
    const { bytes } = readPemCertificate(pemOf(holder));
    const accepted = acceptedFlips(bytes, (flipped) => {
      if (!isIssuedBy(readCertificate(flipped), issuer)) {
        throw new ProtocolError('untrusted-identity', 'certificate');
      }
    });
    expect(accepted).to.deep.equal([]);
  });

  it('refuses text around the certificate', () => {
    const pem = Buffer.from(pemOf(holder)).toString('latin1');
    const texts = [`x${pem}`, `${pem}x`, pem.replace('CERTIFICATE', 'PUBLIC KEY'), pem.slice(0, -30), `${pem}${pem}`];
    expect(texts.map((text) => codeOf(() => readPemCertificate(Buffer.from(text))))).to.deep.equal(
      texts.map(() => 'malformed'),
    );
  });

  it('refuses arbitrary bytes with a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => codeOf(() => readCertificate(bytes)) !== 'accepted'),
    );
  });

  it('refuses a serialized identity with a field too many', () => {
    const bytes = Uint8Array.of(...serialize('TestMSP', pemOf(holder)), 0x7a, 0x00);
    expect(codeOf(() => readSerializedIdentity(bytes))).to.equal('not-canonical');
  });
});
