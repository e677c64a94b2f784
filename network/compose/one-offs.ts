import type { Plan } from '../plan.js';
import { healthy, type NamedService } from './document.js';
import { shared } from './images.js';
import { channelNetwork, identitiesService } from './nodes.js';
import { channelService } from './organisation.js';
import { allOf, identitiesVolume, ledgerVolume, nodesOf, whole } from './volumes.js';

/** What is done once: by one operator here; between real organisations, each would do its own part. */

/** Issues what does not exist yet, and gives every volume to its user. */
export function identitiesOnce(plan: Plan): NamedService {
  const { organisations } = plan;
  return {
    name: identitiesService,
    comment: [
      'Certificates, keys and secrets, made once on the volumes of their organisations. Runs as root, without a network,',
      'because it gives the volumes to the users that the others run as.',
    ].join('\n'),
    service: {
      '<<': shared.administration,
      restart: 'no',
      user: '0:0',
      cap_add: ['CHOWN', 'DAC_OVERRIDE'],
      network_mode: 'none',
      command: ['compose', 'identities'],
      volumes: [
        ...organisations.map((organisation) => whole(identitiesVolume(organisation), organisation.directory)),
        ...organisations.flatMap(nodesOf).map((node) => whole(ledgerVolume(node), node.directory)),
      ],
    },
  };
}

/** Sets up channel and chaincode, or finds that they are. */
export function channelOnce(plan: Plan): NamedService {
  const { organisations } = plan;
  const servers = organisations.flatMap(({ orderer, peers }) => [
    orderer.name,
    ...peers.flatMap((peer) => [peer.name, peer.chaincodeServer.name]),
  ]);
  return {
    name: channelService,
    comment: 'The channel and the chaincode on it, as all four administrators agree; changes nothing where they stand.',
    service: {
      '<<': shared.administration,
      restart: 'no',
      command: ['compose', 'channel'],
      depends_on: healthy(servers),
      volumes: organisations.map(allOf),
      networks: [channelNetwork],
    },
  };
}
