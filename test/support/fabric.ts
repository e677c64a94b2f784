/** Fabric's own programs on this machine, and the suites that need them: run where they are found, skipped where not. */
import { type FabricBinaries, findFabric, type MissingFabric } from '@grondslag/network/native';

/** What was found; `GRONDSLAG_FABRIC=off` leaves it unused. */
export const fabric: FabricBinaries | MissingFabric =
  process.env.GRONDSLAG_FABRIC === 'off' ? { missing: 'GRONDSLAG_FABRIC is off' } : findFabric();

/** On which network the suites that run on either are run now: `npm run test:fabric` chooses the native one. */
export const chosenNetwork: 'embedded' | 'native' = process.env.GRONDSLAG_NETWORK === 'native' ? 'native' : 'embedded';

/** A suite on real peers and ordering nodes that takes its time; skipped, by name, unless the native network is chosen. */
export function describeOnChosenFabric(...[title, suite]: Parameters<typeof describeOnFabric>): void {
  if (chosenNetwork === 'native') {
    describeOnFabric(title, suite);
  } else {
    describe.skip(title, () => undefined);
  }
}

/** A suite on real peers and ordering nodes; skipped, by name, where there are none. */
export function describeOnFabric(title: string, suite: (this: Mocha.Suite, fabric: FabricBinaries) => void): void {
  if ('missing' in fabric) {
    describe.skip(title, () => undefined);
    return;
  }
  const found = fabric;
  describe(title, function () {
    suite.call(this, found);
  });
}
