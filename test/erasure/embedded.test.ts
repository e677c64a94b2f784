import { fileURLToPath } from 'node:url';
import { newNetwork, type TestNetwork } from '../support/network.js';
import { erasureJourney } from './journey.js';

const chaincodeDirectory = fileURLToPath(new URL('../../../chaincode', import.meta.url));

describe('The erasure of a case', () => {
  let network: TestNetwork;
  before(async function () {
    this.timeout(120_000);
    network = await newNetwork({ chaincodeDirectory });
  });
  after(() => network.stop());

  erasureJourney(() => network);
});
