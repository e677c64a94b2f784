import { common, orderer } from '@hyperledger/fabric-protos';
import type { Block } from './block.js';
import { equalBytes } from './bytes.js';
import { readPemCertificate } from './certificate.js';
import { ConfigTree } from './config-tree.js';
import { readEnvelope } from './envelope.js';
import type { Identity } from './identity.js';
import { readMessage, required, toCounter } from './message.js';
import { Membership, Msp } from './msp.js';
import { readMspConfig } from './msp-config.js';
import type { Policy } from './policy.js';
import { ProtocolError } from './protocol-error.js';

/** A channel's configuration: who its organisations are, who orders, and which policies hold. */

/** Features that all nodes of a kind must have, such as `V3_0`. */
export interface Capabilities {
  readonly channel: readonly string[];
  readonly orderer: readonly string[];
  readonly application: readonly string[];
}

/** What a configuration block says. */
export interface ChannelConfig {
  readonly channel: string;
  /** Number of the block that holds it. */
  readonly block: bigint;
  /** How many configurations came before. */
  readonly sequence: bigint;
  readonly membership: Membership;
  /** Names of the organisations' application groups by MSP, as they stand in policy paths. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Ordering nodes by SmartBFT id. */
  readonly consenters: ReadonlyMap<number, Identity>;
  /** How many ordering nodes must have signed a block. */
  readonly quorum: number;
  readonly capabilities: Capabilities;
  /** The policy at a path such as `/Channel/Application/Endorsement`. */
  policy(path: string): Policy;
}

/** The configuration in a configuration block. Whether the block may be believed is for verifyConfigBlock. */
export function readChannelConfig(block: Block): ChannelConfig {
  const [transaction, ...surplus] = block.transactions;
  if (transaction === undefined || surplus.length > 0) {
    throw new ProtocolError('malformed', 'configuration block');
  }
  const envelope = readEnvelope(transaction.bytes);
  if (envelope.header.type !== common.HeaderType.CONFIG) {
    throw new ProtocolError('malformed', 'configuration block');
  }
  const config = required(
    readMessage(common.ConfigEnvelope, envelope.data, 'configuration').getConfig(),
    'configuration',
  );
  const root = new ConfigTree(required(config.getChannelGroup(), 'channel group'));
  requireKnownForm(root);
  const membership = new Membership(readMsps(root));
  const consenters = readConsenters(root.group('Orderer'), membership);
  const quorum = quorumOf(consenters.size);
  requireQuorumPolicy(root.group('Orderer').policy('BlockValidation'), consenters, quorum);
  return {
    channel: envelope.header.channel,
    block: block.header.number,
    sequence: toCounter(config.getSequence(), 'configuration sequence'),
    membership,
    organisations: readOrganisations(root.group('Application')),
    consenters,
    quorum,
    capabilities: {
      channel: readCapabilities(root),
      orderer: readCapabilities(root.group('Orderer')),
      application: readCapabilities(root.group('Application')),
    },
    policy: (path) => policyAt(root, path),
  };
}

/** Of n nodes, f = ⌊(n−1)/3⌋ may lie; a quorum is ⌈(n+f+1)/2⌉, so that any two share an honest one. */
export function quorumOf(nodes: number): number {
  const liars = Math.floor((nodes - 1) / 3);
  return Math.ceil((nodes + liars + 1) / 2);
}

function requireKnownForm(root: ConfigTree): void {
  const hashing = root.value(common.HashingAlgorithm, 'HashingAlgorithm').getName();
  const consensus = root.group('Orderer').value(orderer.ConsensusType, 'ConsensusType').getType();
  if (hashing !== 'SHA256' || consensus !== 'BFT') {
    throw new ProtocolError('unsupported', 'configuration');
  }
}

/** An organisation that both orders and transacts stands in two groups, and must be the same in both. */
function readMsps(root: ConfigTree): readonly Msp[] {
  const found = new Map<string, { readonly bytes: Uint8Array; readonly msp: Msp }>();
  for (const organisation of [...root.group('Application').groups, ...root.group('Orderer').groups]) {
    const bytes = required(organisation.valueBytes('MSP'), 'MSP');
    const description = readMspConfig(bytes);
    const known = found.get(description.mspId);
    if (known !== undefined && !equalBytes(known.bytes, bytes)) {
      throw new ProtocolError('malformed', 'MSP');
    }
    if (known === undefined) {
      found.set(description.mspId, { bytes, msp: new Msp(description) });
    }
  }
  return [...found.values()].map(({ msp }) => msp);
}

function readOrganisations(application: ConfigTree): ReadonlyMap<string, string> {
  return new Map(
    application.names.map((name) => {
      const { mspId } = readMspConfig(required(application.group(name).valueBytes('MSP'), 'MSP'));
      return [mspId, name];
    }),
  );
}

function readConsenters(group: ConfigTree, membership: Membership): ReadonlyMap<number, Identity> {
  const list = group.value(common.Orderers, 'Orderers').getConsenterMappingList();
  const consenters = new Map<number, Identity>();
  for (const consenter of list) {
    const certificate = readPemCertificate(consenter.getIdentity_asU8());
    consenters.set(consenter.getId(), membership.vouchFor({ mspId: consenter.getMspId(), certificate }));
  }
  const certificates = new Set([...consenters.values()].map(({ id }) => id));
  if (list.length === 0 || certificates.size !== list.length || consenters.size !== list.length) {
    throw new ProtocolError('malformed', 'consenters');
  }
  return consenters;
}

/** Peers judge blocks by the policy, we by the list of consenters: they must come to the same. */
function requireQuorumPolicy(policy: Policy, consenters: ReadonlyMap<number, Identity>, quorum: number): void {
  const rule = policy.kind === 'signature' ? policy.rule : undefined;
  const gate = rule?.kind === 'out-of' && rule.threshold === quorum ? rule.rules : [];
  const named = gate.map((part) =>
    part.kind === 'signed-by' && part.principal.kind === 'identity'
      ? `${part.principal.mspId}/${part.principal.certificateId}`
      : '',
  );
  const expected = [...consenters.values()].map(({ mspId, id }) => `${mspId}/${id}`);
  if (named.toSorted().join() !== expected.toSorted().join()) {
    throw new ProtocolError('unsupported', 'block validation policy');
  }
}

function readCapabilities(group: ConfigTree): readonly string[] {
  const entries = group.value(common.Capabilities, 'Capabilities').getCapabilitiesMap().entries();
  return [...entries].map(([name]: [string, unknown]) => name);
}

function policyAt(root: ConfigTree, path: string): Policy {
  const [empty, channel, ...names] = path.split('/');
  const name = names.pop();
  if (empty !== '' || channel !== 'Channel' || name === undefined) {
    throw new ProtocolError('malformed', 'policy path');
  }
  return names.reduce((group, part) => group.group(part), root).policy(name);
}
