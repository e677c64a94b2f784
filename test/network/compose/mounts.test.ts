import { dirname } from 'node:path';
import { composePlan } from '@grondslag/network/compose';
import { expect } from 'chai';
import { asGiven, compose, type Service, serviceNamed, stringsIn } from './rendered.js';

const plan = composePlan();
const everywhere = ['identities', 'channel'];
const names = Object.keys(compose.services).filter((name) => !everywhere.includes(name));

/** The mounts from the volumes that hold an organisation's keys. */
function fromIdentities({ volumes = [] }: Service) {
  return volumes.filter(({ source }) => source.endsWith('-identities'));
}

/** Every planned path that a service is told. */
function pathsOf({ environment = {}, configs = [] }: Service): string[] {
  const told = [environment, ...configs.map(({ source }) => compose.configs[source]?.content ?? '')];
  const isPath = /\/grondslag\/(?:organisations|state)\/[^\s",'$)]+/g;
  return told.flatMap(stringsIn).flatMap((text) => asGiven(text).match(isPath) ?? []);
}

describe('A service in a container', () => {
  for (const name of names) {
    const service = serviceNamed(name);
    const organisation = plan.organisations.find(({ domain }) => name.endsWith(domain));

    it(`${name} sees every file that it is told of`, () => {
      const targets = (service.volumes ?? []).map(({ target }) => target);
      // Folders above several mounts are there as well, and hold nothing else.
      const seen = (path: string): boolean =>
        targets.some((target) => path === target || path.startsWith(`${target}/`) || target.startsWith(`${path}/`));
      expect(pathsOf(service).length).to.be.greaterThan(0);
      expect(pathsOf(service).filter((path) => !seen(path))).to.deep.equal([]);
    });

    it(`${name} sees nothing of other organisations`, () => {
      const foreign = fromIdentities(service).filter(({ source }) => source !== `${organisation?.name}-identities`);
      expect(foreign).to.deep.equal([]);
    });

    it(`${name} cannot change a certificate or a key`, () => {
      expect(fromIdentities(service).filter((mount) => mount.read_only !== true)).to.deep.equal([]);
    });

    it(`${name} sees no authority's and no administrator's key`, () => {
      const hidden = plan.organisations.flatMap(({ ca, tlsCa, admin }) => [ca.key, tlsCa.key, admin.msp.key]);
      const targets = fromIdentities(service).map(({ target }) => target);
      expect(hidden.filter((key) => targets.some((target) => key.startsWith(target)))).to.deep.equal([]);
    });
  }

  it('finds each folder where the plan has it', () => {
    const misplaced = names.flatMap((name) =>
      fromIdentities(serviceNamed(name)).filter(({ source, target, volume }) => {
        const owner = plan.organisations.find((organisation) => `${organisation.name}-identities` === source);
        return `${owner?.directory}/${volume?.subpath}` !== target;
      }),
    );
    expect(misplaced).to.deep.equal([]);
  });

  it('shares no key with the chaincode that it calls', () => {
    for (const { peers } of plan.organisations) {
      for (const { name, msp, chaincodeServer } of peers) {
        const targets = (service: string) => fromIdentities(serviceNamed(service)).map(({ target }) => target);
        expect(targets(name)).not.to.contain(dirname(dirname(chaincodeServer.tls.key)));
        expect(targets(chaincodeServer.name)).not.to.contain(dirname(msp.directory));
      }
    }
  });

  it('keeps a ledger or a database for itself', () => {
    const written = names.flatMap((name) =>
      (serviceNamed(name).volumes ?? []).flatMap(({ source, read_only }) => (read_only ? [] : [source])),
    );
    expect(written.length).to.equal(new Set(written).size);
    expect(written.length).to.be.greaterThan(plan.organisations.length * 3);
  });
});
