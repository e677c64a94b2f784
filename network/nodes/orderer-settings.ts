import { join } from 'node:path';
import type { PlannedOrderer, PlannedOrganisation } from '../plan.js';
import { leastPingInterval, maxMessageBytes, type Settings, softwareKeys } from './settings.js';

/**
 * orderer.yaml of one ordering node. Whoever connects shows a certificate: peers and other ordering nodes one of any
 * organisation of the channel, the administrator one of this organisation.
 */
export function ordererSettings({ orderer, mspId }: PlannedOrganisation): Settings {
  const { tls } = orderer;
  const mutual = {
    Enabled: true,
    Certificate: tls.certificate,
    PrivateKey: tls.key,
    RootCAs: [tls.root],
    ClientAuthRequired: true,
    // Our own; those of the others come from the channel's configuration.
    ClientRootCAs: [tls.root],
  };
  return {
    General: {
      ...listener(orderer.listen),
      TLS: mutual,
      Cluster: {
        ...listener(orderer.cluster.listen),
        ServerCertificate: tls.certificate,
        ServerPrivateKey: tls.key,
        ClientCertificate: tls.certificate,
        ClientPrivateKey: tls.key,
        // Our own; those of the others come from the channel's configuration.
        RootCAs: [tls.root],
        SendBufferSize: 100,
        // A node that fetches what it missed takes no part meanwhile: it must not wait for one that is paused or cut off.
        DialTimeout: '1s',
        RPCTimeout: '3s',
        ReplicationPullTimeout: '2s',
        ReplicationRetryTimeout: '500ms',
        // The synchroniser of 'consensus', Fabric's default, does not bind its requests to its TLS certificate: where
        // listeners ask for certificates, as ours do, a node that fell behind would be refused every block, for ever.
        // A block that 'simple' fetches is believed by the signatures of a quorum all the same.
        ReplicationPolicy: 'simple',
      },
      // Both are zero when absent: a busy loop against a node that is down, and no sign of one that went silent. One that
      // comes back must be heard before the next fault.
      Backoff: { BaseDelay: '1s', Multiplier: 1.6, MaxDelay: '2s' },
      Keepalive: { ServerMinInterval: leastPingInterval, ServerInterval: '7200s', ServerTimeout: '20s' },
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
      TLS: mutual,
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
