import { join } from 'node:path';
import type { Plan, PlannedOrganisation, PlannedPeer } from '../plan.js';
import { builderDirectory } from './builder.js';
import { leastPingInterval, maxMessageBytes, type Settings, softwareKeys } from './settings.js';

/**
 * core.yaml of one peer, whole: what is absent is not always what Fabric's sample has (no time for a private-data push,
 * no system chaincodes, gossip of blocks on).
 */
export function peerSettings(plan: Plan, organisation: PlannedOrganisation, peer: PlannedPeer): Settings {
  return {
    peer: {
      id: peer.name,
      networkId: plan.channel,
      address: peer.address,
      listenAddress: peer.listen,
      addressAutoDetect: false,
      chaincodeAddress: peer.chaincodeListener.address,
      chaincodeListenAddress: peer.chaincodeListener.listen,
      fileSystemPath: peer.directory,
      mspConfigPath: peer.msp.directory,
      localMspId: organisation.mspId,
      localMspType: 'bccsp',
      BCCSP: softwareKeys,
      tls: transportOf(peer),
      authentication: { timewindow: '15m' },
      keepalive: {
        interval: '7200s',
        timeout: '20s',
        minInterval: leastPingInterval,
        client: { interval: '60s', timeout: '20s' },
        deliveryClient: { interval: '60s', timeout: '20s' },
      },
      gossip: gossipOf(organisation, peer),
      deliveryclient: {
        blockGossipEnabled: false,
        // Headers from the other ordering nodes betray one that withholds blocks.
        policy: 'cluster',
        // Also when its ordering node is paused or cut off, for which no connection breaks, a peer takes another.
        blockCensorshipTimeoutKey: '3s',
        minimalReconnectInterval: '100ms',
        // The longest pause between two attempts: ordering nodes that come back are found at once.
        reConnectBackoffThreshold: '5s',
        reconnectTotalTimeThreshold: '3600s',
        connTimeout: '3s',
      },
      gateway: { enabled: true, endorsementTimeout: '30s', broadcastTimeout: '5s', dialTimeout: '2m' },
      discovery: {
        enabled: true,
        authCacheEnabled: true,
        authCacheMaxSize: 1000,
        authCachePurgeRetentionRatio: 0.75,
        orgMembersAllowedAccess: false,
      },
      handlers: {
        authFilters: [{ name: 'DefaultAuth' }, { name: 'ExpirationCheck' }, { name: 'TimeWindowCheck' }],
        decorators: [{ name: 'DefaultDecorator' }],
        endorsers: { escc: { name: 'DefaultEndorsement' } },
        validators: { vscc: { name: 'DefaultValidation' } },
      },
      limits: { concurrency: { endorserService: 2500, deliverService: 2500, gatewayService: 500 } },
      client: { connTimeout: '3s' },
      maxRecvMsgSize: maxMessageBytes,
      maxSendMsgSize: maxMessageBytes,
      profile: { enabled: false },
    },
    // No Docker: chaincode is a service.
    vm: { endpoint: '' },
    chaincode: {
      externalBuilders: [
        { name: 'grondslag', path: builderDirectory(plan), propagateEnvironment: ['CHAINCODE_CONNECTIONS'] },
      ],
      mode: 'net',
      installTimeout: '60s',
      startuptimeout: '60s',
      executetimeout: '30s',
      // Not needed on one machine or network, and a chaincode that takes no such messages would break on them.
      keepalive: 0,
      system: { _lifecycle: 'enable', cscc: 'enable', lscc: 'enable', qscc: 'enable' },
      logging: { level: 'warning', shim: 'warning' },
      runtimeParams: {
        useWriteBatch: true,
        maxSizeWriteBatch: 1000,
        useGetMultipleKeys: true,
        maxSizeGetMultipleKeys: 1000,
      },
    },
    ledger: {
      state: { stateDatabase: 'goleveldb', totalQueryLimit: 100_000 },
      history: { enableHistoryDatabase: true },
      pvtdataStore: {
        collElgProcMaxDbBatchSize: 5000,
        collElgProcDbBatchesInterval: 1000,
        deprioritizedDataReconcilerInterval: '60m',
        // What was erased leaves the disk with the next block, not at the hundredth.
        purgeInterval: 1,
        purgedKeyAuditLogging: true,
      },
      snapshots: { rootDir: join(peer.directory, 'snapshots') },
    },
    operations: { listenAddress: peer.operations.listen, tls: { enabled: false } },
    metrics: { provider: 'prometheus' },
  };
}

/**
 * Whoever connects shows a certificate of an organisation's TLS authority: our own by its file, those of the others by
 * the channel's configuration. The same setting makes this peer show its own to ordering nodes.
 */
function transportOf({ tls }: PlannedPeer): Settings {
  return {
    enabled: true,
    clientAuthRequired: true,
    cert: { file: tls.certificate },
    key: { file: tls.key },
    rootcert: { file: tls.root },
    clientCert: { file: tls.certificate },
    clientKey: { file: tls.key },
    clientRootCAs: { files: [tls.root] },
  };
}

/**
 * Membership settles within about a second instead of half a minute; until then no endorsement across organisations is
 * possible. Each peer fetches its own blocks, so that none depends on another of its organisation.
 */
function gossipOf(organisation: PlannedOrganisation, peer: PlannedPeer): Settings {
  const others = organisation.peers.filter(({ name }) => name !== peer.name);
  return {
    bootstrap: (others.length > 0 ? others : [peer]).map(({ address }) => address),
    endpoint: peer.address,
    externalEndpoint: peer.address,
    orgLeader: true,
    useLeaderElection: false,
    membershipTrackerInterval: '5s',
    reconnectInterval: '500ms',
    aliveTimeInterval: '1s',
    aliveExpirationTimeout: '10s',
    publishStateInfoInterval: '1s',
    requestStateInfoInterval: '1s',
    publishCertPeriod: '10s',
    maxBlockCountToStore: 10,
    maxPropagationBurstLatency: '10ms',
    maxPropagationBurstSize: 10,
    propagateIterations: 1,
    propagatePeerNum: 3,
    pullInterval: '4s',
    pullPeerNum: 3,
    skipBlockVerification: false,
    // Peers that start together miss each other at first; a dial that waits out its time delays the next attempt.
    dialTimeout: '1s',
    connTimeout: '2s',
    recvBuffSize: 20,
    sendBuffSize: 200,
    digestWaitTime: '1s',
    requestWaitTime: '1500ms',
    responseWaitTime: '2s',
    maxConnectionAttempts: 120,
    msgExpirationFactor: 20,
    election: {
      startupGracePeriod: '15s',
      membershipSampleInterval: '1s',
      leaderAliveThreshold: '10s',
      leaderElectionDuration: '5s',
    },
    pvtData: {
      // A block is held up this long for content that is nowhere to be had (purged elsewhere); later it is reconciled.
      pullRetryThreshold: '5s',
      // Content of a transaction that was endorsed and never committed is kept for so many blocks, and not for ever.
      transientstoreMaxBlockRetention: 5_000,
      pushAckTimeout: '3s',
      btlPullMargin: 10,
      reconcileBatchSize: 10,
      reconcileSleepInterval: '1s',
      reconciliationEnabled: true,
      skipPullingInvalidTransactionsDuringCommit: true,
      implicitCollectionDisseminationPolicy: { requiredPeerCount: 0, maxPeerCount: 1 },
    },
    state: {
      enabled: false,
      checkInterval: '10s',
      responseTimeout: '3s',
      batchSize: 10,
      blockBufferSize: 20,
      maxRetries: 3,
    },
  };
}
