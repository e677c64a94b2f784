import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builderScripts, chaincodeConnection } from '@grondslag/network/nodes';
import { planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';

describe('the external builder of a peer', () => {
  let folder: string;
  const connection = () => join(folder, 'release', 'chaincode', 'server', 'connection.json');
  const run = (script: keyof typeof builderScripts, ...places: readonly string[]) =>
    execFileSync(
      join(folder, 'bin', script),
      places.map((place) => join(folder, place)),
      { env: { PATH: process.env.PATH, CHAINCODE_CONNECTIONS: join(folder, 'connections') }, stdio: 'pipe' },
    );
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grondslag-builder-'));
    for (const [name, text] of Object.entries(builderScripts)) {
      write(`bin/${name}`, text);
      chmodSync(join(folder, 'bin', name), 0o755);
    }
    const plan = planOf(topology, { directory: folder, basePort: 7050, host: '127.0.0.1' });
    const [{ peers }] = plan.organisations as [(typeof plan.organisations)[number]];
    const { name, text } = chaincodeConnection(plan, peers[0]);
    write(`connections/${name}`, text);
    const { tls, chaincodeServer } = peers[0];
    const files = { root: chaincodeServer.tls.root, certificate: tls.certificate, key: tls.key };
    for (const [what, path] of Object.entries(files)) {
      write(path.slice(folder.length + 1), `-----BEGIN ${what}-----\nAb+/\n-----END ${what}-----\n`);
    }
    write('source/package.json', '{}');
    write('metadata/metadata.json', '{"type":"grondslag-node","label":"grondslag_1.0"}');
    mkdirSync(join(folder, 'build'));
    mkdirSync(join(folder, 'release'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const build = () => {
    run('build', 'source', 'metadata', 'build');
    run('release', 'build', 'release');
    return JSON.parse(readFileSync(connection(), 'utf8'));
  };

  it('knows our packages', () => {
    expect(() => run('detect', 'source', 'metadata')).not.to.throw();
  });

  it('leaves the packages of others to other builders', () => {
    write('metadata/metadata.json', '{"type":"ccaas","label":"grondslag_1.0"}');
    expect(() => run('detect', 'source', 'metadata')).to.throw();
  });

  it('takes the label wherever it stands in the metadata', () => {
    write('metadata/metadata.json', '{ "label" : "grondslag_1.0", "type" : "grondslag-node" }');
    expect(build()).to.include({ address: '127.0.0.1:7056' });
  });

  it('tells the peer where its chaincode listens and under which name, with mutual TLS', () => {
    expect(build()).to.deep.equal({
      address: '127.0.0.1:7056',
      domain: 'grondslag.peer0.rechtspraak.grondslag.internal',
      dial_timeout: '5s',
      tls_required: true,
      client_auth_required: true,
      root_cert: '-----BEGIN root-----\nAb+/\n-----END root-----\n',
      client_cert: '-----BEGIN certificate-----\nAb+/\n-----END certificate-----\n',
      client_key: '-----BEGIN key-----\nAb+/\n-----END key-----\n',
    });
  });

  it('keeps the peer’s key from other users of the machine', () => {
    build();
    expect(statSync(connection()).mode & 0o077).to.equal(0);
  });

  it('refuses a package whose connection it was not told', () => {
    rmSync(join(folder, 'connections', 'grondslag_1.0'));
    expect(build).to.throw();
  });

  it('refuses to release half a connection', () => {
    const file = join(folder, 'connections', 'grondslag_1.0');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^key=.*$/m, 'key=/nowhere'));
    expect(build).to.throw();
  });

  it('renews what it released when a certificate is renewed', () => {
    const state = 'peer/externalbuilder/builds/one';
    mkdirSync(join(folder, state, 'release'), { recursive: true });
    write(`${state}/bld/label`, 'grondslag_1.0\n');
    run('renew', 'peer');
    const released = join(folder, state, 'release', 'chaincode', 'server', 'connection.json');
    expect(JSON.parse(readFileSync(released, 'utf8'))).to.include({ address: '127.0.0.1:7056' });
  });

  it('renews nothing at a peer that never built', () => {
    mkdirSync(join(folder, 'new-peer'));
    expect(() => run('renew', 'new-peer')).not.to.throw();
  });
});
