import { dirname } from 'node:path';
import { chaincodeEnvironment } from '../nodes/index.js';
import type { Plan, PlannedOrganisation, PlannedPeer } from '../plan.js';
import {
  completed,
  healthy,
  literals,
  type NamedService,
  required,
  type VolumeMount,
  variable,
  whereGiven,
} from './document.js';
import { healthCheck, shared } from './images.js';
import { channelNetwork, identitiesService } from './nodes.js';
import { databaseHost, databaseName, secretsOf } from './secrets.js';
import { databaseVolume, only, whole } from './volumes.js';

/** What an organisation runs beside its nodes: the chaincode of its peers, its gateway, and the gateway's database. */

/** Name of the network that only gateways are on: their callers, receivers and issuers of tokens are beyond it. */
export const outsideNetwork = 'outside';

/** Name of the one-off service that sets up the channel. */
export const channelService = 'channel';

/** Name of the file with the token issuer's keys. */
export const tokenKeys = 'token-keys';

const gatewayPort = 8080;
const tokenKeysFile = '/run/token-keys.json';
const issuerMissing = 'give TOKEN_ISSUER, whose access tokens the gateways believe';
const keysMissing =
  'give TOKEN_JWKS_URI, where that issuer publishes its keys, or TOKEN_JWKS_FILE, a file that holds them';

/** A peer's chaincode. Its image holds the id of the package that it was made with. */
export function chaincodeService(organisation: PlannedOrganisation, peer: PlannedPeer): NamedService {
  const { name, tls, port } = peer.chaincodeServer;
  const { CORE_CHAINCODE_ID: _, ...environment } = chaincodeEnvironment(organisation, peer, '');
  const connects = `require('node:net').connect(${port}, '127.0.0.1', () => process.exit(0)).on('error', () => process.exit(1))`;
  return {
    name,
    service: {
      '<<': shared.chaincode,
      depends_on: completed(identitiesService),
      environment: literals(environment),
      volumes: [only(organisation, dirname(dirname(tls.certificate))), only(organisation, peer.tls.root)],
      networks: [organisation.name],
      healthcheck: healthCheck('node', '-e', connects),
    },
  };
}

/** The database of an organisation's gateway. */
export function databaseService(organisation: PlannedOrganisation): NamedService {
  const { directory, password } = secretsOf(organisation).database;
  return {
    name: databaseHost(organisation),
    service: {
      '<<': shared.database,
      depends_on: completed(identitiesService),
      environment: {
        POSTGRES_USER: databaseName,
        POSTGRES_DB: databaseName,
        POSTGRES_PASSWORD_FILE: password,
        POSTGRES_INITDB_ARGS: '--data-checksums --locale=C --encoding=UTF8',
      },
      volumes: [only(organisation, directory), whole(databaseVolume(organisation), '/var/lib/postgresql/data')],
      networks: [organisation.name],
      // Over TCP: while the image sets the database up, a server answers on the socket alone.
      healthcheck: healthCheck('pg_isready', '-h', '127.0.0.1', '-U', databaseName, '-d', databaseName),
    },
  };
}

/** An organisation's gateway. It holds the identities of its users, and no administrator's. */
export function gatewayService(plan: Plan, organisation: PlannedOrganisation): NamedService {
  const { domain, peers } = organisation;
  const { gateway } = secretsOf(organisation);
  const ready = `fetch('http://127.0.0.1:${gatewayPort}/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;
  return {
    name: `gateway.${domain}`,
    service: {
      '<<': shared.gateway,
      depends_on: {
        ...completed(channelService),
        ...healthy([databaseHost(organisation), ...peers.map((peer) => peer.name)]),
      },
      environment: gatewayEnvironment(plan, organisation),
      labels: {
        // Where this gateway's keys of the issuer come from; here, because Compose refuses to start without one of both.
        'grondslag.token-keys': variable('TOKEN_JWKS_URI', required('TOKEN_JWKS_FILE', keysMissing)),
      },
      configs: [{ source: tokenKeys, target: tokenKeysFile }],
      volumes: [
        ...usersOf(organisation),
        only(organisation, gateway.directory),
        ...peers.map((peer) => only(organisation, peer.tls.root)),
      ],
      networks: [organisation.name, channelNetwork, outsideNetwork],
      ports: [
        {
          name: 'http',
          target: gatewayPort,
          host_ip: '127.0.0.1',
          published: publishedPort(plan, organisation),
        },
      ],
      healthcheck: healthCheck('node', '-e', ready),
      stop_grace_period: '30s',
    },
  };
}

function gatewayEnvironment(plan: Plan, organisation: PlannedOrganisation): Readonly<Record<string, string>> {
  const { name, mspId, peers, users } = organisation;
  const { gateway } = secretsOf(organisation);
  return {
    HOST: '0.0.0.0',
    PORT: String(gatewayPort),
    PUBLIC_URL: variable(`${prefixOf(organisation)}_URL`, `http://127.0.0.1:${publishedPort(plan, organisation)}`),
    GATEWAY_OIN: users[0]?.attributes?.oin ?? '',
    MSP_ID: mspId,
    IDENTITIES_DIRECTORY: usersDirectory(organisation),
    // Its own peers; of those of other organisations, to fall back on, they tell.
    PEER_ENDPOINT: peers.map(({ address }) => address).join(','),
    TLS_CERT_PATH: peers.map(({ tls }) => tls.root).join(','),
    TLS_CLIENT_CERT_PATH: users[0]?.tls.certificate ?? '',
    TLS_CLIENT_KEY_PATH: users[0]?.tls.key ?? '',
    CHANNEL_NAME: plan.channel,
    CHAINCODE_NAME: plan.chaincode.name,
    DATABASE_URL_FILE: gateway.databaseUrl,
    TOKEN_ISSUER: required('TOKEN_ISSUER', issuerMissing),
    TOKEN_AUDIENCE: `urn:grondslag:gateway:${name}`,
    TOKEN_JWKS_URI: variable('TOKEN_JWKS_URI'),
    TOKEN_JWKS_FILE: whereGiven('TOKEN_JWKS_FILE', tokenKeysFile),
    WEBHOOK_MASTER_SECRET_FILE: gateway.webhookMasterSecret,
    WEBHOOK_SIGNING_KEY_FILE: gateway.webhookSigningKey,
    LOG_LEVEL: variable('LOG_LEVEL', 'info'),
  };
}

/** Every user's identity, and the certificate of one for TLS. */
function usersOf(organisation: PlannedOrganisation): readonly VolumeMount[] {
  const shown = organisation.users.slice(0, 1).map(({ tls }) => dirname(tls.certificate));
  return [...organisation.users.map(({ msp }) => msp.directory), ...shown].map((path) => only(organisation, path));
}

/** The folder that holds a folder per user. */
function usersDirectory({ admin }: PlannedOrganisation): string {
  return dirname(dirname(admin.msp.directory));
}

/** By default where the gateway of the same organisation is when `npm start` runs it. */
function publishedPort({ organisations }: Plan, organisation: PlannedOrganisation): string {
  const [first = organisation] = organisations;
  const usual = first.orderer.port + 100 * organisations.length + 1 + organisations.indexOf(organisation);
  return variable(`${prefixOf(organisation)}_PORT`, String(usual));
}

/** Begins the names of the variables that are about one organisation. */
function prefixOf({ name }: PlannedOrganisation): string {
  return name.toUpperCase().replaceAll('-', '_');
}
