import { join } from 'node:path';
import type { PlannedOrderer, PlannedOrganisation } from '../plan.js';
import { maxMessageBytes, type Settings, softwareKeys } from './settings.js';

/**
 * orderer.yaml of one ordering node. Ordering nodes ask each other, and their administrator, for certificates. Peers do
 * not show one when they fetch blocks, as long as peers ask none of clients: Fabric has one setting for both. They prove
 * themselves by signing each request, so the general listener asks for none.
 */
export function ordererSettings({ orderer, mspId }: PlannedOrganisation): Settings {
  const { tls } = orderer;
  return {
    General: {
      ...listener(orderer.listen),
      TLS: { Enabled: true, Certificate: tls.certificate, PrivateKey: tls.key, RootCAs: [tls.root] },
      Cluster: {
        ...listener(orderer.cluster.listen),
        ServerCertificate: tls.certificate,
        ServerPrivateKey: tls.key,
        ClientCertificate: tls.certificate,
        ClientPrivateKey: tls.key,
        // Our own; those of the others come from the channel's configuration.
        RootCAs: [tls.root],
        SendBufferSize: 100,
        ReplicationPolicy: 'consensus',
      },
      // Both are zero when absent: a busy loop against a node that is down, and no sign of one that went silent.
      Backoff: { BaseDelay: '1s', Multiplier: 1.6, MaxDelay: '10s' },
      Keepalive: { ServerMinInterval: '60s', ServerInterval: '7200s', ServerTimeout: '20s' },
      BootstrapMethod: 'none',
      LocalMSPDir: orderer.msp.directory,
      LocalMSPID: mspId,
      BCCSP: softwareKeys,
      Authentication: { TimeWindow: '15m' },
      MaxRecvMsgSize: maxMessageBytes,
      MaxSendMsgSize: maxMessageBytes,
      Throttling: { Rate: 0, InactivityTimeout: '5s' },
      Profile: { Enabled: false },
    },
    FileLedger: { Location: join(orderer.directory, 'ledger') },
    Consensus: { WALDir: join(orderer.directory, 'wal'), SnapDir: join(orderer.directory, 'snapshots') },
    ChannelParticipation: { Enabled: true, MaxRequestBodySize: '1 MB' },
    Admin: {
      ListenAddress: orderer.admin.listen,
      TLS: {
        Enabled: true,
        Certificate: tls.certificate,
        PrivateKey: tls.key,
        RootCAs: [tls.root],
        ClientAuthRequired: true,
        ClientRootCAs: [tls.root],
      },
    },
    Operations: { ListenAddress: orderer.operations.listen, TLS: { Enabled: false } },
    Metrics: { Provider: 'prometheus' },
    Debug: { BroadcastTraceDir: '', DeliverTraceDir: '' },
  };
}

function listener(listen: PlannedOrderer['listen']): { readonly ListenAddress: string; readonly ListenPort: number } {
  const colon = listen.lastIndexOf(':');
  return { ListenAddress: listen.slice(0, colon), ListenPort: Number(listen.slice(colon + 1)) };
}
