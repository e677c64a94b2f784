import { Document, isMap, isScalar, visit } from 'yaml';
import type { Plan } from '../plan.js';
import { type Config, type NamedService, variable } from './document.js';
import { fabricVersion, shared } from './images.js';
import { channelNetwork, nodeConfigs, ordererService, peerService } from './nodes.js';
import { channelOnce, identitiesOnce } from './one-offs.js';
import { chaincodeService, databaseService, gatewayService, outsideNetwork, tokenKeys } from './organisation.js';
import { volumesOf } from './volumes.js';

/** Writes docker-compose.yaml: equal plans give equal text. */

const head = `Grondslag in containers: rendered by \`npm run network -- render\` from network/topology.ts; never edited.

The production profile on Fabric ${fabricVersion}, all organisations on one machine, for trying and for measuring. Needs
Docker Engine 26 and Compose 2.24 or later. With an issuer of access tokens:

  TOKEN_ISSUER=https://login.example TOKEN_JWKS_URI=https://login.example/jwks docker compose up --build --detach

or, to try it, with the tokens of \`npm start\` (in .grondslag/tokens.env):

  TOKEN_ISSUER=urn:grondslag:evaluatie TOKEN_JWKS_FILE=.grondslag/jwks.json docker compose up --build --detach

The gateways then answer on 127.0.0.1, ports 7451 and up. \`docker compose down\` keeps the ledgers, \`down --volumes\` ends
them. Variables: TOKEN_ISSUER; TOKEN_JWKS_URI or TOKEN_JWKS_FILE; LOG_LEVEL; and per organisation, such as RECHTSPRAAK,
_PORT (published on 127.0.0.1) and _URL (where clients reach it, through what ends their TLS). Keys, passwords and
certificates are made by the service \`identities\` on the volumes: this file holds none. Only gateways publish a port.`;

/** The text of docker-compose.yaml. */
export function renderCompose(plan: Plan): string {
  const services = servicesOf(plan);
  const contents = {
    name: 'grondslag',
    ...Object.fromEntries(Object.entries(shared).map(([name, fields]) => [`x-${name}`, fields])),
    services: Object.fromEntries(services.map(({ name, service }) => [name, service])),
    networks: networksOf(plan),
    volumes: Object.fromEntries(volumesOf(plan).map((name) => [name, {}])),
    configs: configsOf(plan),
  };
  // Readers of older YAML must find strings where we mean strings: no, 0:0.
  const document = new Document(contents, { compat: 'yaml-1.1', merge: true });
  document.commentBefore = commented(head);
  nameAnchors(document);
  layOut(document);
  comment(document, services);
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** All services in the order of the file. */
function servicesOf(plan: Plan): readonly NamedService[] {
  return [
    identitiesOnce(plan),
    channelOnce(plan),
    ...plan.organisations.flatMap((organisation) => {
      const [first, ...others] = [
        ordererService(plan, organisation),
        ...organisation.peers.flatMap((peer) => [
          peerService(plan, organisation, peer),
          chaincodeService(organisation, peer),
        ]),
        databaseService(organisation),
        gatewayService(plan, organisation),
      ];
      return first === undefined ? [] : [{ ...first, comment: organisation.title }, ...others];
    }),
  ];
}

function networksOf({ organisations }: Plan): Readonly<Record<string, object>> {
  // Nothing on an internal network reaches the world, nor the world it.
  const internal = [channelNetwork, ...organisations.map(({ name }) => name)];
  return { ...Object.fromEntries(internal.map((name) => [name, { internal: true }])), [outsideNetwork]: {} };
}

function configsOf(plan: Plan): Readonly<Record<string, Config>> {
  return { [tokenKeys]: { file: variable('TOKEN_JWKS_FILE', '/dev/null') }, ...nodeConfigs(plan) };
}

/** An anchor is called after the field that it stands in. */
function nameAnchors(document: Document): void {
  const names = new Map<string, string>();
  visit(document, {
    Pair(_, { key, value }) {
      if (isMap(value) && value.anchor !== undefined && isScalar(key)) {
        const name = String(key.value).replace(/^x-/, '');
        names.set(value.anchor, name);
        value.anchor = name;
      }
    },
  });
  visit(document, {
    Alias(_, alias) {
      alias.source = names.get(alias.source) ?? alias.source;
    },
  });
}

/** Lists of words stand in one line; a mode is written as everybody reads it. */
function layOut(document: Document): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'mode' && isScalar(value)) value.format = 'OCT';
    },
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
    },
  });
}

function comment(document: Document, services: readonly NamedService[]): void {
  const node = document.get('services');
  if (!isMap(node)) return;
  for (const [place, { key }] of node.items.entries()) {
    const text = services[place]?.comment;
    if (text === undefined || !isScalar(key)) continue;
    key.commentBefore = commented(text);
    key.spaceBefore = place > 0;
  }
  for (const name of ['services', 'networks', 'volumes', 'configs']) {
    const pair =
      isMap(document.contents) && document.contents.items.find(({ key }) => isScalar(key) && key.value === name);
    if (pair && isScalar(pair.key)) pair.key.spaceBefore = true;
  }
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ` ${line}`))
    .join('\n');
}
