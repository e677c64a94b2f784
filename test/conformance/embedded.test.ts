import { newNetwork, type TestNetwork } from '../support/network.js';
import { conformance, withCollections } from './index.js';

describe('conformance of the embedded network', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork({ change: withCollections });
  });
  after(async () => {
    await network.stop();
  });

  conformance(() => network);
});
