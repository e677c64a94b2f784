import { composePlan } from '@grondslag/network/compose';
import {
  builderDirectory,
  builderScripts,
  chaincodeConnection,
  chaincodeEnvironment,
  connectionsDirectory,
  ordererEnvironment,
  ordererSettings,
  peerEnvironment,
  peerSettings,
  settingsDirectory,
} from '@grondslag/network/nodes';
import { type Plan, planOf } from '@grondslag/network/plan';
import { topologyFor } from '@grondslag/network/topology';
import { expect } from 'chai';
import { fileAt, serviceNamed } from './rendered.js';

/** The same network as processes on one machine: other paths, and one address for all. */
const native = planOf(topologyFor('production'), { directory: '/srv/network', basePort: 7050, host: '127.0.0.1' });
const contained = composePlan();

/** What containers are told, in the paths and addresses of the native network. */
function asNative<T>(value: T): T {
  const hosts = hostsOf(contained).reduce(
    (text, host) => text.replaceAll(`${host}:`, '127.0.0.1:'),
    JSON.stringify(value).replaceAll('/grondslag/', '/srv/network/').replaceAll('0.0.0.0', '127.0.0.1'),
  );
  return JSON.parse(hosts);
}

/** Longest first: a peer's name is the end of its chaincode's. */
function hostsOf({ organisations }: Plan): readonly string[] {
  return organisations
    .flatMap(({ orderer, peers }) => [orderer.host, ...peers.flatMap((peer) => [peer.chaincodeServer.host, peer.host])])
    .toSorted((one, other) => other.length - one.length);
}

describe('In containers and as processes', () => {
  for (const [place, organisation] of native.organisations.entries()) {
    const { orderer, peers } = organisation;
    const there = contained.organisations[place];
    if (there === undefined) throw new Error(`no ${organisation.name}`);

    it(`${orderer.name} has the same settings`, () => {
      const service = serviceNamed(orderer.name);
      const text = fileAt(service, `${settingsDirectory(contained, there.orderer)}/orderer.yaml`);
      expect(asNative(JSON.parse(text))).to.deep.equal(ordererSettings(organisation));
      expect(asNative(service.environment)).to.deep.equal(ordererEnvironment(native, orderer));
    });

    for (const [number, peer] of peers.entries()) {
      const peerThere = there.peers[number];
      if (peerThere === undefined) throw new Error(`no ${peer.name}`);
      const service = serviceNamed(peer.name);

      it(`${peer.name} has the same settings`, () => {
        const text = fileAt(service, `${settingsDirectory(contained, peerThere)}/core.yaml`);
        expect(asNative(JSON.parse(text))).to.deep.equal(peerSettings(native, organisation, peer));
        expect(asNative(service.environment)).to.deep.equal(peerEnvironment(native, peer));
      });

      it(`${peer.name} reaches its chaincode alike, through the same builder`, () => {
        const { name, text } = chaincodeConnection(native, peer);
        expect(asNative(fileAt(service, `${connectionsDirectory(contained, peerThere)}/${name}`))).to.equal(text);
        for (const [script, body] of Object.entries(builderScripts)) {
          expect(fileAt(service, `${builderDirectory(contained)}/bin/${script}`)).to.equal(body);
        }
      });

      it(`${peer.chaincodeServer.name} has the same settings`, () => {
        const { CORE_CHAINCODE_ID: _, ...environment } = chaincodeEnvironment(organisation, peer, '');
        expect(asNative(serviceNamed(peer.chaincodeServer.name).environment)).to.deep.equal(environment);
      });
    }
  }

  it('the builder can be executed', () => {
    const { configs = [] } = serviceNamed(contained.organisations[0]?.peers[0].name ?? '');
    const scripts = configs.filter(({ target }) => target.startsWith(builderDirectory(contained)));
    expect(scripts.map(({ mode }) => mode)).to.deep.equal(Object.keys(builderScripts).map(() => 0o555));
  });
});
