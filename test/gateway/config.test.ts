import { ConfigurationFault, readConfig, settingsTable } from '@grondslag/gateway';
import { expect } from 'chai';

const files: Readonly<Record<string, string>> = {
  '/run/secrets/master': `${'A'.repeat(43)}=\n`,
  '/run/secrets/key': 'PEM\n',
};
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('no such file');
  return text;
};
const complete: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://gi.grondslag.example',
  GATEWAY_OIN: '00000001999992016000',
  MSP_ID: 'GIMSP',
  IDENTITIES_DIRECTORY: '/etc/grondslag/users',
  PEER_ENDPOINT: 'peer:7051',
  TLS_CERT_PATH: '/etc/grondslag/ca.crt',
  TOKEN_ISSUER: 'https://issuer.example',
  TOKEN_AUDIENCE: 'https://gi.grondslag.example',
  TOKEN_JWKS_URI: 'https://issuer.example/jwks',
  WEBHOOK_MASTER_SECRET: `${'A'.repeat(43)}=`,
  WEBHOOK_SIGNING_KEY: 'PEM',
};
const without = (name: string) => ({ ...complete, [name]: undefined });
const faultsOf = (environment: Readonly<Record<string, string | undefined>>): readonly string[] => {
  try {
    readConfig(environment, readFile);
    return [];
  } catch (error) {
    return error instanceof ConfigurationFault ? error.faults.map((fault) => fault.split(':')[0] ?? '') : ['?'];
  }
};

describe('The configuration', () => {
  it('is read from a complete environment', () => {
    const { peers, tls, peerDiscovery } = readConfig(complete, readFile);
    expect({ peers, tls, peerDiscovery }).to.deep.equal({
      peers: [{ address: 'peer:7051' }],
      tls: { rootFiles: ['/etc/grondslag/ca.crt'] },
      peerDiscovery: true,
    });
  });

  it('takes further peers to fall back on, each with the name in its certificate', () => {
    const PEER_ENDPOINT = 'own:7051, second:7051=peer1.own.example,other:8051';
    const { peers } = readConfig({ ...complete, PEER_ENDPOINT, PEER_HOST_ALIAS: 'peer0.own.example' }, readFile);
    expect(peers).to.deep.equal([
      { address: 'own:7051', serverName: 'peer0.own.example' },
      { address: 'second:7051', serverName: 'peer1.own.example' },
      { address: 'other:8051' },
    ]);
  });

  it('takes roots from several files', () => {
    const { tls } = readConfig({ ...complete, TLS_CERT_PATH: '/etc/own.crt,/etc/other.crt' }, readFile);
    expect(tls.rootFiles).to.deep.equal(['/etc/own.crt', '/etc/other.crt']);
  });

  it('shows peers a certificate of its own only with the key', () => {
    expect(faultsOf({ ...complete, TLS_CLIENT_CERT_PATH: '/etc/client.crt' })).to.deep.equal([
      'TLS_CLIENT_CERT_PATH and TLS_CLIENT_KEY_PATH',
    ]);
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig(complete, readFile);
    expect([Object.isFrozen(config), Object.isFrozen(config.webhooks)]).to.deep.equal([true, true]);
  });

  it('delivers to this machine only when told to', () => {
    expect(readConfig(complete, readFile).webhooks.allowLoopback).to.equal(false);
  });

  for (const name of Object.keys(complete)) {
    it(`needs ${name}`, () => {
      expect(faultsOf(without(name))[0]).to.match(new RegExp(`^${name}`));
    });
    it(`treats an empty ${name} as absent`, () => {
      expect(faultsOf({ ...complete, [name]: '' })[0]).to.match(new RegExp(`^${name}`));
    });
  }

  it('names all its faults at once', () => {
    expect(faultsOf({ PORT: '65536', LOG_LEVEL: 'loud' })).to.include.members([
      'PORT',
      'LOG_LEVEL',
      'PUBLIC_URL',
      'MSP_ID',
    ]);
  });

  for (const [name, value] of [
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'https://gi.grondslag.example/'],
    ['PUBLIC_URL', 'ftp://gi.grondslag.example'],
    ['GATEWAY_OIN', '123'],
    ['PEER_ENDPOINT', 'https://peer:7051'],
    ['PEER_ENDPOINT', 'peer:7051,'],
    ['PEER_ENDPOINT', 'peer:7051=a=b'],
    ['PEER_DISCOVERY', 'ja'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_SCHEMA', 'x; drop table records'],
    ['TOKEN_JWKS_URI', 'http://issuer.example/jwks'],
    ['WEBHOOK_MASTER_SECRET', 'QQ=='],
    ['WEBHOOK_ALLOW_LOOPBACK', 'yes'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['CONTACT_EMAIL', 'beheer'],
  ] as const) {
    it(`refuses ${name}=${value}`, () => expect(faultsOf({ ...complete, [name]: value })).to.deep.equal([name]));
  }

  it('takes the keys of the issuer from one place', () => {
    expect(faultsOf({ ...complete, TOKEN_JWKS_FILE: '/etc/jwks.json' })).to.deep.equal([
      'TOKEN_JWKS_URI or TOKEN_JWKS_FILE',
    ]);
  });

  it('keeps its tables in one place', () => {
    const both = { ...complete, DATABASE_URL: 'postgres://db/grondslag', DATABASE_DIRECTORY: '/var/lib/grondslag' };
    expect(faultsOf(both)).to.deep.equal(['DATABASE_URL or DATABASE_DIRECTORY']);
  });

  it('takes a secret from a file, without the line end', () => {
    const environment = { ...without('WEBHOOK_SIGNING_KEY'), WEBHOOK_SIGNING_KEY_FILE: '/run/secrets/key' };
    expect(readConfig(environment, readFile).webhooks.signingKey).to.equal('PEM');
  });

  it('refuses a secret that is given twice', () => {
    expect(faultsOf({ ...complete, WEBHOOK_SIGNING_KEY_FILE: '/run/secrets/key' })).to.deep.equal([
      'WEBHOOK_SIGNING_KEY',
    ]);
  });

  it('says that a file of a secret cannot be read', () => {
    const environment = { ...without('WEBHOOK_SIGNING_KEY'), WEBHOOK_SIGNING_KEY_FILE: '/nowhere' };
    expect(faultsOf(environment)).to.include('WEBHOOK_SIGNING_KEY_FILE');
  });

  it('does not repeat a value in its faults', () => {
    const environment = { ...complete, WEBHOOK_MASTER_SECRET: 'geheim', DATABASE_URL: 'mysql://gebruiker:geheim@db' };
    expect(() => readConfig(environment, readFile))
      .to.throw(ConfigurationFault)
      .with.property('message')
      .that.does.not.include('geheim');
  });

  it('prints a table with every setting that it needs', () => {
    const table = settingsTable();
    expect(Object.keys(complete).filter((name) => !table.includes(name))).to.deep.equal([]);
  });
});
