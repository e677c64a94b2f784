import { readMspConfig, toMspConfig } from '@grondslag/network/protocol';
import { msp as mspProtos } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { golden } from './golden.js';
import { codeOf } from './verdicts.js';

const root = golden('msp/GIMSP/ca.pem');

function configOf(change: (config: mspProtos.FabricMSPConfig) => void, type = 0): Uint8Array {
  const fabric = new mspProtos.FabricMSPConfig();
  fabric.setName('GIMSP');
  fabric.setRootCertsList([root]);
  change(fabric);
  const config = new mspProtos.MSPConfig();
  config.setType(type);
  config.setConfig(fabric.serializeBinary());
  return config.serializeBinary();
}

function nodeOus(enable: boolean): mspProtos.FabricNodeOUs {
  const peer = new mspProtos.FabricOUIdentifier();
  peer.setOrganizationalUnitIdentifier('peer');
  peer.setCertificate(root);
  const client = new mspProtos.FabricOUIdentifier();
  client.setOrganizationalUnitIdentifier('client');
  const ous = new mspProtos.FabricNodeOUs();
  ous.setEnable(enable);
  ous.setPeerOuIdentifier(peer);
  ous.setClientOuIdentifier(client);
  return ous;
}

describe('the configuration of a membership', () => {
  it('names the organisation and its authorities', () => {
    expect(readMspConfig(configOf(() => {}))).to.deep.equal({
      mspId: 'GIMSP',
      roots: [root],
      intermediates: [],
      admins: [],
    });
  });

  it('says how classes are marked, and who must have certified them', () => {
    expect(readMspConfig(configOf((config) => config.setFabricNodeOus(nodeOus(true)))).nodeOus).to.deep.equal({
      peer: { unit: 'peer', issuer: root },
      client: { unit: 'client' },
    });
  });

  it('marks no classes where it is told not to', () => {
    expect(readMspConfig(configOf((config) => config.setFabricNodeOus(nodeOus(false)))).nodeOus).to.equal(undefined);
  });

  it('names lists of revoked certificates, and the authorities for TLS', () => {
    const change = (config: mspProtos.FabricMSPConfig) => {
      config.setRevocationListList([Uint8Array.of(1)]);
      config.setTlsRootCertsList([Uint8Array.of(2)]);
      config.setTlsIntermediateCertsList([Uint8Array.of(3)]);
    };
    const { revocationLists, tlsRoots, tlsIntermediates } = readMspConfig(configOf(change));
    expect([revocationLists, tlsRoots, tlsIntermediates]).to.deep.equal([1, 2, 3].map((byte) => [Uint8Array.of(byte)]));
  });

  it('is written as it was read', () => {
    const description = readMspConfig(
      configOf((config) => {
        config.setIntermediateCertsList([Uint8Array.of(1)]);
        config.setAdminsList([Uint8Array.of(2)]);
        config.setRevocationListList([Uint8Array.of(3)]);
        config.setTlsRootCertsList([Uint8Array.of(4)]);
        config.setTlsIntermediateCertsList([Uint8Array.of(5)]);
        config.setFabricNodeOus(nodeOus(true));
      }),
    );
    expect(readMspConfig(toMspConfig(description).serializeBinary())).to.deep.equal(description);
  });

  const verdictOn = (change: (config: mspProtos.FabricMSPConfig) => void, type?: number) =>
    codeOf(() => readMspConfig(configOf(change, type)));

  it('is not read past organisational units that all must have', () => {
    const unit = new mspProtos.FabricOUIdentifier();
    expect(verdictOn((config) => config.setOrganizationalUnitIdentifiersList([unit]))).to.equal('unsupported');
  });

  for (const [family, identifier, expected] of [
    ['SHA2', 'SHA256', 'accepted'],
    ['', '', 'accepted'],
    ['SHA3', 'SHA256', 'unsupported'],
    ['SHA2', 'SHA3_256', 'unsupported'],
  ] as const) {
    it(`with the hashes '${family}' and '${identifier}' is ${expected}`, () => {
      const crypto = new mspProtos.FabricCryptoConfig();
      crypto.setSignatureHashFamily(family);
      crypto.setIdentityIdentifierHashFunction(identifier);
      expect(verdictOn((config) => config.setCryptoConfig(crypto))).to.equal(expected);
    });
  }

  it('is refused where it is of anonymous credentials', () => {
    expect(verdictOn(() => {}, 1)).to.equal('unsupported');
  });

  it('is refused without an authority', () => {
    expect(verdictOn((config) => config.setRootCertsList([]))).to.equal('malformed');
  });

  it('is refused without a name', () => {
    expect(verdictOn((config) => config.setName(''))).to.equal('malformed');
  });
});
