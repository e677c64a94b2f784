import { chosenNetwork, describeOnFabric } from '../support/fabric.js';
import { type NativeTestNetwork, newNativeNetwork } from '../support/native-network.js';
import { conformance, withCollections } from './index.js';

const describeWhereChosen = chosenNetwork === 'native' ? describeOnFabric : describe.skip;

describeWhereChosen('conformance of a network of Fabric peers and ordering nodes', () => {
  let network: NativeTestNetwork;

  before(async function () {
    this.timeout(120_000);
    network = await newNativeNetwork({ change: withCollections });
  });
  after(async () => {
    await network?.stop();
  });

  conformance(() => network);
});
