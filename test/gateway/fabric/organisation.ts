// One organisation's gateway without its HTTP edge, on a network for tests: ledger, follower, projection, use cases.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Instant } from '@grondslag/chaincode/domain';
import {
  connectLedger,
  DEADLINES,
  type LedgerEvent,
  type OpenLedger,
  type PeerEndpoint,
} from '@grondslag/gateway/fabric';
import {
  newAnswers,
  newCaseStore,
  newDeadlines,
  newLedgerIndex,
  Progress,
  startFollower,
} from '@grondslag/gateway/projection';
import type { Database } from '@grondslag/gateway/storage';
import { type LedgerIndex, newUseCases, type UseCases } from '@grondslag/gateway/usecases';
import { type ConnectedNetwork, firstUser } from '../../support/clients.js';
import { sha256 } from '../../support/gateway.js';
import type { TestNetwork } from '../../support/network.js';

/** The chaincode that ships. */
export const chaincodeDirectory = fileURLToPath(new URL('../../../../chaincode', import.meta.url));

/** A gateway under test. */
export interface TestOrganisation extends OpenLedger {
  readonly useCases: UseCases;
  readonly index: LedgerIndex;
  stop(): Promise<void>;
}

/** What of a gateway a test may put something else in the place of. */
export interface Changed {
  /** Where the gateway finds its own peer. */
  readonly address?: string;
  /** Peers of other organisations to fall back on, by MSP. */
  readonly fallBack?: readonly string[];
  readonly discovers?: boolean;
  readonly heard?: (event: LedgerEvent) => void;
  readonly deadlines?: Partial<typeof DEADLINES>;
}

/** How the ledger of an organisation is reached. */
export function ledgerOptions(network: ConnectedNetwork, mspId: string, changed: Changed = {}) {
  const organisation = network.organisation(mspId);
  const endpoint = (msp: string): PeerEndpoint => {
    const [peer] = network.organisation(msp).peers;
    return { address: peer.address, tlsRoots: readFileSync(peer.tls.root, 'utf8'), serverName: peer.name };
  };
  const own = endpoint(mspId);
  const peers: [PeerEndpoint, ...PeerEndpoint[]] = [
    { ...own, address: changed.address ?? own.address },
    ...(changed.fallBack ?? []).map(endpoint),
  ];
  const identities = organisation.users.map(({ msp }) => ({
    mspId,
    certificate: readFileSync(msp.certificate, 'utf8'),
    privateKey: readFileSync(msp.key, 'utf8'),
  }));
  const { tls } = firstUser(organisation);
  const clientPair = {
    certificate: readFileSync(tls.certificate, 'utf8'),
    privateKey: readFileSync(tls.key, 'utf8'),
  };
  const { channel, chaincode } = network.plan;
  const deadlines = { ...DEADLINES, ...changed.deadlines };
  const { discovers = false, heard = () => undefined } = changed;
  return {
    peers,
    clientPair,
    identities,
    channel,
    chaincode: chaincode.name,
    collection: 'inhoud',
    deadlines,
    discovers,
    heard,
  };
}

/** A gateway of that organisation, following into those tables. */
export function startOrganisation(
  network: TestNetwork,
  mspId: string,
  db: Database,
  changed: Changed = {},
): TestOrganisation {
  const progress = new Progress();
  const index = newLedgerIndex(db);
  const open = connectLedger({ ...ledgerOptions(network, mspId, changed), index, saw: (block) => progress.saw(block) });
  const follower = startFollower({ db, feed: open.feed, progress, wake: () => undefined, pendingEvery: 200 });
  const absent = new Proxy({} as never, { get: () => () => Promise.reject(new Error('not part of this test')) });
  const useCases = newUseCases({
    ...{ ledger: open.ledger, index, cases: newCaseStore(db, progress), subscriptions: absent, deliveries: absent },
    ...{ answers: newAnswers(db), deadlines: newDeadlines(db) },
    clock: { now: () => new Date().toISOString() as Instant, wait: (millis) => delay(millis) },
    random: { bytes: (length) => randomBytes(length) },
    ...{ sha256, wake: () => undefined },
  });
  return {
    ...open,
    ...{ useCases, index },
    async stop() {
      await follower.stop();
      open.close();
    },
  };
}
