import { chosenNetwork } from '../support/fabric.js';
import { newNetwork, type TestNetwork } from '../support/network.js';
import { deviations } from './deviations.js';
import { conformance, withCollections } from './index.js';

const describeWhereChosen = chosenNetwork === 'embedded' ? describe : describe.skip;

describeWhereChosen('conformance of the embedded network', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork({ change: withCollections });
  });
  after(async () => {
    await network.stop();
  });

  conformance(() => network);

  describe('deviations', () => {
    for (const [behaviour, reason] of Object.entries(deviations)) {
      it.skip(`${behaviour} (${reason})`);
    }
  });
});
