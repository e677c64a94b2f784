// The environment of one organisation's gateway in a local installation, as an operator would write it.
import { dirname } from 'node:path';
import type { PlannedOrganisation } from '@grondslag/network/plan';
import { audienceOf, type Layout } from './layout.js';
import { webhookSecrets } from './secrets.js';

/** Settings by name, secrets included. */
export function gatewayEnvironment(layout: Layout, organisation: PlannedOrganisation): Record<string, string> {
  const { plan, gateways, issuer, files } = layout;
  const { name, mspId, users } = organisation;
  const others = plan.organisations.filter((other) => other !== organisation);
  const peers = [organisation, ...others].flatMap(({ peers }) => peers);
  const { master = '', signingKey = '' } = webhookSecrets(layout)[name] ?? {};
  const address = new URL(gateways[name] ?? '');
  return {
    HOST: address.hostname,
    PORT: address.port,
    PUBLIC_URL: address.origin,
    GATEWAY_OIN: users[0]?.attributes?.oin ?? '',
    MSP_ID: mspId,
    IDENTITIES_DIRECTORY: dirname(dirname(users[0]?.msp.directory ?? '')),
    PEER_ENDPOINT: peers.map(({ address, name }) => `${address}=${name}`).join(','),
    TLS_CERT_PATH: [...new Set(peers.map(({ tls }) => tls.root))].join(','),
    TLS_CLIENT_CERT_PATH: users[0]?.tls.certificate ?? '',
    TLS_CLIENT_KEY_PATH: users[0]?.tls.key ?? '',
    CHANNEL_NAME: plan.channel,
    CHAINCODE_NAME: plan.chaincode.name,
    DATABASE_SCHEMA: `gateway_${name}`,
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audienceOf(name),
    TOKEN_JWKS_FILE: files.jwks,
    WEBHOOK_MASTER_SECRET: master,
    WEBHOOK_SIGNING_KEY: signingKey,
    WEBHOOK_ALLOW_LOOPBACK: 'true',
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
  };
}
