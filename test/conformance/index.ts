// The Fabric behaviour that this project relies on, as one suite of functions of a network.
import { access } from './access.js';
import { conflicts } from './conflicts.js';
import { discoverySuite } from './discovery.js';
import { endorsedRead } from './endorsed-read.js';
import { endorsement } from './endorsement.js';
import { errors } from './errors.js';
import { events } from './events.js';
import { followers } from './followers.js';
import { implicitPolicies } from './implicit-policies.js';
import { offlineSigning } from './offline-signing.js';
import { privateData } from './private-data.js';
import { redefinition } from './redefinition.js';
import type { Suite } from './suite.js';
import { systemChaincodes } from './system-chaincodes.js';
import { transactions } from './transactions.js';

export { withCollections } from './suite.js';

/** Every suite, on the network that is given. */
export const conformance: Suite = (network) => {
  for (const suite of suites) {
    suite(network);
  }
};

const suites: readonly Suite[] = [
  transactions,
  errors,
  access,
  offlineSigning,
  privateData,
  endorsement,
  implicitPolicies,
  conflicts,
  events,
  followers,
  discoverySuite,
  systemChaincodes,
  endorsedRead,
  redefinition,
];
