import { readFileSync } from 'node:fs';
import { Client, credentials } from '@grpc/grpc-js';
import { expect } from 'chai';
import { describeOnChosenFabric } from '../support/fabric.js';
import { type NativeTestNetwork, newNativeNetwork } from '../support/native-network.js';
import { conformance, withCollections } from './index.js';
import { codeOf, contractOf, council, court, failure, institution, municipality, newKey } from './suite.js';

const codes = { ABORTED: 10, UNAVAILABLE: 14 } as const;

describeOnChosenFabric('conformance of a network of Fabric peers and ordering nodes', () => {
  let network: NativeTestNetwork;

  before(async function () {
    this.timeout(120_000);
    network = await newNativeNetwork({ change: withCollections });
  });
  after(async () => {
    await network?.stop();
  });

  conformance(() => network);

  it('who shows no TLS certificate is not heard', async () => {
    const { address, name, tls } = network.organisation(court).peers[0];
    const options = { 'grpc.ssl_target_name_override': name };
    const client = new Client(address, credentials.createSsl(readFileSync(tls.root)), options);
    const error = await new Promise((resolve) => client.waitForReady(Date.now() + 2_000, resolve));
    client.close();
    expect(error).to.be.instanceOf(Error);
  });

  describe('a peer that endorses and is down', () => {
    const contract = () => contractOf(network, court);
    const peerOfCouncil = () => {
      const found = network.native.processes.get(network.organisation(council).peers[0].name);
      if (found === undefined) {
        throw new Error('no such process');
      }
      return found;
    };
    // The definition that stands by now asks for any three of four.
    const put = (endorsingOrganizations: string[]) =>
      codeOf(contract(), 'put', { arguments: [newKey('down'), 'x'], endorsingOrganizations });

    before(async () => {
      await peerOfCouncil().stop();
    });
    after(async () => {
      await peerOfCouncil().start();
    });

    it('is missed by who asks for its endorsement', async () => {
      const error = await failure(put([court, council, institution]));
      expect(error.code).to.be.oneOf([codes.ABORTED, codes.UNAVAILABLE]);
    });

    it('is not missed by a policy that does without it', async () => {
      expect(await put([court, institution, municipality])).to.equal(0);
    });

    it('is not missed by the gateway, which finds others', async () => {
      const status = await (await contract().submitAsync('put', { arguments: [newKey('down'), 'x'] })).getStatus();
      expect(status.code).to.equal(0);
    });
  });
});
