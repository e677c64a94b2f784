/** The composition root: makes every adapter, joins them into one gateway, and takes them down in the reverse order. */

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { CONTENT_COLLECTION, type Instant } from '@grondslag/chaincode/domain';
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Config, KeySource } from './config.js';
import { type ClientPair, connectLedger, type LedgerEvent, type PeerEndpoint } from './fabric/index.js';
import { newApp, newRoutes } from './http/index.js';
import { readIdentities } from './identities.js';
import { type Log, newLog } from './log.js';
import { newMetrics } from './metrics.js';
import {
  eventType,
  newDeliveries,
  newEgress,
  newOutboxStore,
  newSigner,
  newSubscriptions,
  parseCallback,
  startOutbox,
} from './outbox/index.js';
import { Overdue } from './overdue.js';
import {
  newAnswers,
  newCaseStore,
  newDeadlines,
  newLedgerIndex,
  Progress,
  startAnnouncer,
  startFollower,
} from './projection/index.js';
import { openStorage, type Storage } from './storage/index.js';
import { type Clock, newUseCases, notificationName } from './usecases/index.js';

export { type Config, ConfigurationFault, readConfig, settingsTable } from './config.js';
export { type Log, newLog } from './log.js';
export { Overdue } from './overdue.js';

/** What may be shared with other gateways of the same process, or is otherwise chosen by who starts this one. */
export interface StartOptions {
  /** Shared; then it stays open when the gateway stops. */
  readonly storage?: Storage;
  readonly log?: Log;
}

/** A gateway that serves. */
export interface RunningGateway {
  /** Where it listens. */
  readonly url: string;
  /** Takes no new request, lets running ones end, and closes everything; nothing that was accepted is lost. */
  stop(): Promise<void>;
}

/** Starts a gateway; resolves when it listens. It serves, and follows, also while its peer is away. */
export async function startGateway(config: Config, options: StartOptions = {}): Promise<RunningGateway> {
  const log = options.log ?? newLog(config.logLevel, config.mspId);
  const storage = options.storage ?? openStorage(databaseOf(config));
  const db = await storage.schema(config.database.schema);

  const progress = new Progress();
  const index = newLedgerIndex(db);
  const cases = newCaseStore(db, progress);
  const store = newOutboxStore(db);
  const overdue = new Overdue();
  const metrics = newMetrics({
    height: () => cases.height(),
    deliveries: () => store.counts(),
    peer: () => ledger.peer(),
  });
  const faulted = (where: string, error: unknown): void => {
    metrics.faulted(where);
    log.fault(where, error);
  };

  const ledger = connectLedger({
    ...peersOf(config),
    discovers: config.peerDiscovery,
    channel: config.channel,
    chaincode: config.chaincode,
    collection: CONTENT_COLLECTION,
    identities: readIdentities(config.identitiesDirectory, config.mspId),
    index,
    saw: (block) => {
      progress.saw(block);
      overdue.saw(block, Date.now());
    },
    heard: (event: LedgerEvent) => {
      metrics.ledger(event);
      log.ledger(event);
    },
  });

  const signer = newSigner({
    master: Buffer.from(config.webhooks.masterSecret, 'base64'),
    signingKey: config.webhooks.signingKey,
  });
  const egress = newEgress({ allowLoopback: config.webhooks.allowLoopback });
  const outbox = startOutbox({
    store,
    egress,
    signer,
    origin: { oin: config.oin, channel: config.channel, publicUrl: config.publicUrl },
    typeOf: (kind) => eventType(notificationName(kind)),
    now: () => new Date(),
    chance: Math.random,
    onFault: (step, error) => faulted(`outbox ${step}`, error),
    onAttempt: (outcome) => metrics.attempted(outcome),
  });
  const follower = startFollower({
    db,
    feed: ledger.feed,
    progress,
    wake: outbox.wake,
    heard: (fault) => faulted('follower', fault),
  });
  const clock: Clock = { now: () => new Date().toISOString() as Instant, wait: (millis) => delay(millis) };
  const announcer = startAnnouncer({
    db,
    clock,
    isCurrent: () => follower.status().state === 'following' && progress.isLevel,
    wake: outbox.wake,
    heard: (fault) => faulted('announcer', fault),
  });

  const useCases = newUseCases({
    ledger: ledger.ledger,
    index,
    cases,
    subscriptions: newSubscriptions(db),
    deliveries: newDeliveries(db),
    deadlines: newDeadlines(db),
    answers: newAnswers(db),
    clock,
    random: { bytes: (length) => randomBytes(length) },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    wake: outbox.wake,
  });

  let draining = false;
  const readiness = async () => {
    const height = await cases.height().catch(() => undefined);
    const isFollowing = follower.status().state === 'following';
    const [caller] = ledger.callers;
    const parts = {
      intake: !draining,
      ledger: isFollowing,
      // A gateway that judges by another table than the ledger must not answer for it.
      law: isFollowing && caller !== undefined && (await useCases.judgesAsLedger(caller).catch(() => false)),
      database: height !== undefined,
      lag:
        height !== undefined &&
        height.lag <= config.readyLagBlocks &&
        overdue.behind(height.block, Date.now()) <= config.readyLagSeconds * 1_000,
    };
    return { ready: Object.values(parts).every(Boolean), parts, peer: ledger.peer(), lag: height?.lag ?? null };
  };
  const app = newApp({
    routes: newRoutes({
      useCases,
      webhooks: {
        secretOf: signer.secretOf,
        publicKey: signer.publicKey,
        accepts: (url) => typeof parseCallback(url, config.webhooks) !== 'string',
      },
      operations: { readiness, metrics: metrics.text },
      offer: { publicUrl: config.publicUrl, contact: config.contact },
    }),
    trust: {
      issuer: config.token.issuer,
      audience: config.token.audience,
      keys: keysOf(config.token.keys),
      now: () => new Date(),
      serves: (oin, role) => ledger.callers.some((caller) => caller.oin === oin && caller.role === role),
    },
    requestsPerMinute: config.requestsPerMinute,
    onAnswer: (record) => {
      metrics.answered(record);
      log.answered(record);
    },
    onBug: log.bug,
  });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  const close = async (): Promise<void> => {
    await Promise.all([outbox.stop(), follower.stop(), announcer.stop()]);
    await egress.close();
    ledger.close();
    if (options.storage === undefined) await storage.close();
  };
  await listen(server, config.listen).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const url = urlOf(server);
  log.started(url);

  const stopOnce = async (): Promise<void> => {
    draining = true;
    await drain(server, config.drainSeconds);
    await close();
    log.stopped();
  };
  let stopping: Promise<void> | undefined;
  return {
    url,
    stop: () => {
      stopping ??= stopOnce();
      return stopping;
    },
  };
}

function databaseOf({ database: { url, directory } }: Config): Parameters<typeof openStorage>[0] {
  return { ...(url === undefined ? {} : { url }), ...(directory === undefined ? {} : { directory }) };
}

function peersOf({ peers: [first, ...others], tls }: Config): {
  peers: [PeerEndpoint, ...PeerEndpoint[]];
  clientPair?: ClientPair;
} {
  const text = (path: string) => readFileSync(path, 'utf8');
  const tlsRoots = tls.rootFiles.map(text).join('\n');
  const endpoint = (peer: Config['peers'][number]): PeerEndpoint => ({ ...peer, tlsRoots });
  return {
    peers: [endpoint(first), ...others.map(endpoint)],
    ...(tls.client === undefined
      ? {}
      : { clientPair: { certificate: text(tls.client.certificateFile), privateKey: text(tls.client.keyFile) } }),
  };
}

function keysOf(source: KeySource): JWTVerifyGetKey {
  if ('uri' in source) return createRemoteJWKSet(new URL(source.uri));
  return createLocalJWKSet(JSON.parse(readFileSync(source.file, 'utf8')));
}

function listen(server: Server, { host, port }: Config['listen']): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Ends when every running request has its answer, or the time for that is over. */
async function drain(server: Server, seconds: number): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  // A connection that is kept alive after its last answer would be waited for.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), seconds * 1_000);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
