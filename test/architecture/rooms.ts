// Who may import what: the rooms of the project, each with everything it may know. A line that is not here is forbidden.

/** A room: a folder, or one file that is a room by itself, with the rooms and packages it may import. */
export interface Room {
  readonly path: string;
  /** Rooms by path, packages by name; `node:` stands for all of Node's own modules. */
  readonly mayImport: readonly string[];
  /** The name under which other packages import it. */
  readonly exportedAs?: string;
}

const domain = 'chaincode/domain';
const usecases = 'gateway/src/usecases';

/** Every room but the outermost two; the longest path that holds a file is its room. */
export const rooms: readonly Room[] = [
  { path: domain, exportedAs: '@grondslag/chaincode/domain', mayImport: [] },
  {
    path: 'chaincode/src/ledger',
    mayImport: [domain, '@hyperledger/fabric-protos', 'fabric-contract-api', 'fabric-shim', 'node:crypto'],
  },
  { path: 'chaincode/src/contracts', mayImport: [domain, 'chaincode/src/ledger', 'fabric-contract-api'] },
  { path: 'chaincode/src/hosting.ts', mayImport: ['fabric-contract-api', 'fabric-shim'] },
  { path: 'chaincode/src', mayImport: ['chaincode/src/contracts', 'chaincode/src/hosting.ts'] },
  {
    path: 'network/protocol',
    exportedAs: '@grondslag/network/protocol',
    mayImport: ['@hyperledger/fabric-protos', 'google-protobuf', 'node:crypto'],
  },
  { path: 'network/topology.ts', exportedAs: '@grondslag/network/topology', mayImport: [domain] },
  {
    path: 'network/plan.ts',
    exportedAs: '@grondslag/network/plan',
    mayImport: [domain, 'network/topology.ts', 'network/layout.ts', 'node:path'],
  },
  { path: 'network/folder-lock.ts', mayImport: ['node:'] },
  { path: 'network/layout.ts', mayImport: ['network/topology.ts', 'node:path'] },
  {
    path: 'network/identities',
    exportedAs: '@grondslag/network/identities',
    mayImport: ['network/plan.ts', 'network/protocol', '@peculiar/x509', 'reflect-metadata', 'node:'],
  },
  {
    path: 'network/channel',
    exportedAs: '@grondslag/network/channel',
    mayImport: [
      ...['network/plan.ts', 'network/topology.ts', 'network/protocol', 'network/identities', 'node:'],
      ...['@hyperledger/fabric-protos', 'google-protobuf'],
    ],
  },
  {
    path: 'network/administration',
    exportedAs: '@grondslag/network/administration',
    mayImport: [
      ...['network/channel', 'network/plan.ts', 'network/topology.ts', 'network/protocol', 'node:'],
      ...['@grpc/grpc-js', '@hyperledger/fabric-protos'],
    ],
  },
  {
    path: 'network/embedded',
    exportedAs: '@grondslag/network/embedded',
    mayImport: [
      ...[
        'network/channel',
        'network/identities',
        'network/folder-lock.ts',
        'network/plan.ts',
        'network/protocol',
        'node:',
      ],
      ...['@grpc/grpc-js', '@hyperledger/fabric-protos', 'google-protobuf'],
    ],
  },
  { path: 'network/nodes', exportedAs: '@grondslag/network/nodes', mayImport: ['network/plan.ts', 'node:path'] },
  {
    path: 'network/compose',
    exportedAs: '@grondslag/network/compose',
    mayImport: ['network/topology.ts', 'network/plan.ts', 'network/nodes', 'yaml', 'node:'],
  },
  {
    path: 'network/native',
    exportedAs: '@grondslag/network/native',
    mayImport: [
      ...[
        'network/folder-lock.ts',
        'network/plan.ts',
        'network/protocol',
        'network/identities',
        'network/nodes',
        'network/channel',
      ],
      ...['network/administration', 'node:'],
    ],
  },
  {
    path: 'network/rotation',
    exportedAs: '@grondslag/network/rotation',
    mayImport: ['network/plan.ts', 'network/identities', 'network/channel', 'network/administration', 'node:'],
  },
  {
    path: 'network',
    mayImport: [
      'network/topology.ts',
      'network/plan.ts',
      'network/identities',
      'network/rotation',
      'network/embedded',
      'network/native',
      ...['network/channel', 'network/administration', 'network/compose'],
      'commander',
      'node:',
    ],
  },
  { path: usecases, exportedAs: '@grondslag/gateway/usecases', mayImport: [domain] },
  { path: 'gateway/src/explanation', exportedAs: '@grondslag/gateway/explanation', mayImport: [domain] },
  {
    path: 'gateway/src/http',
    exportedAs: '@grondslag/gateway/http',
    mayImport: [
      ...[usecases, domain, 'gateway/src/explanation', 'node:crypto'],
      ...[
        'express',
        'express-rate-limit',
        'helmet',
        'jose',
        'pino',
        'prom-client',
        'zod',
        '@asteasolutions/zod-to-openapi',
      ],
    ],
  },
  {
    path: 'gateway/src/fabric',
    exportedAs: '@grondslag/gateway/fabric',
    mayImport: [
      ...[usecases, domain, 'network/protocol', 'node:crypto', 'node:net', 'node:timers/promises', 'node:tls'],
      ...['@grpc/grpc-js', '@hyperledger/fabric-gateway', '@hyperledger/fabric-protos'],
    ],
  },
  {
    path: 'gateway/src/projection',
    exportedAs: '@grondslag/gateway/projection',
    mayImport: [usecases, domain, 'gateway/src/storage', 'kysely', 'node:timers/promises'],
  },
  {
    path: 'gateway/src/outbox',
    exportedAs: '@grondslag/gateway/outbox',
    mayImport: [
      ...[usecases, domain, 'gateway/src/storage', 'kysely'],
      ...['cloudevents', 'ipaddr.js', 'undici', 'node:crypto', 'node:dns', 'node:net'],
    ],
  },
  {
    path: 'gateway/src/storage',
    exportedAs: '@grondslag/gateway/storage',
    mayImport: ['@electric-sql/pglite', 'kysely', 'pg', 'node:fs', 'node:fs/promises'],
  },
  { path: 'gateway/src/issuer', exportedAs: '@grondslag/gateway/issuer', mayImport: ['jose', 'node:crypto'] },
  {
    path: 'gateway/src',
    exportedAs: '@grondslag/gateway',
    mayImport: [
      ...[usecases, domain, 'network/protocol', 'gateway/src/http', 'gateway/src/fabric', 'gateway/src/projection'],
      ...['gateway/src/outbox', 'gateway/src/storage', 'jose', 'pino', '@prometheus-io/client', 'zod', 'node:'],
    ],
  },
];
