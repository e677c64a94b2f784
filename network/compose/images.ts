import type { HealthCheck, Shared } from './document.js';
import { asText, databaseUser, user } from './users.js';

/** The images that containers are made of, each pinned to one version. */

/** Fabric's official images. */
export const fabricVersion = '3.1.5';

/** PostgreSQL's official image. */
export const postgresImage = 'postgres:17.6';

/** Parts of the project that have an image of their own: targets of the Dockerfile at the root. */
export type Target = 'administration' | 'chaincode' | 'gateway';

/** Where services run, save those that say otherwise: without a privilege, and back after a crash. */
export const hardened: Shared = {
  restart: 'unless-stopped',
  init: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
  logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
};

const fabricImage = (name: 'peer' | 'orderer'): Shared => ({
  '<<': hardened,
  image: `hyperledger/fabric-${name}:${fabricVersion}`,
  user: asText(user),
  stop_grace_period: '30s',
});

const ownImage = (target: Target): Shared => ({
  '<<': hardened,
  image: `grondslag/${target}:1.0`,
  build: { context: '.', target },
  read_only: true,
});

/** Asked every second until the service is well for the first time, then every ten. */
const health: Shared = { interval: '10s', timeout: '5s', retries: 3, start_period: '60s', start_interval: '1s' };

/** What the services of one kind have in common, by the name under which the file says it once. */
export const shared = {
  health,
  hardened,
  peer: fabricImage('peer'),
  orderer: fabricImage('orderer'),
  database: {
    '<<': hardened,
    image: postgresImage,
    user: asText(databaseUser),
    stop_grace_period: '60s',
  },
  administration: ownImage('administration'),
  chaincode: ownImage('chaincode'),
  gateway: ownImage('gateway'),
} as const satisfies Readonly<Record<string, Shared>>;

/** A health check by one command inside the container. */
export function healthCheck(...command: readonly string[]): HealthCheck {
  return { '<<': health, test: ['CMD', ...command] };
}
