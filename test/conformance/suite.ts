// What every suite of the conformance tests is given, and the few words that they share.

import { setTimeout } from 'node:timers/promises';
import type { Plan, PlannedCollection } from '@grondslag/network/plan';
import type { ErrorDetail, GatewayError } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import type { ConnectedNetwork } from '../support/clients.js';

/** What the suites ask of a network beside clients. */
export interface ConformanceNetwork extends ConnectedNetwork {
  /** The chaincode's definition has been replaced by one with this endorsement policy. */
  redefine(endorsementPolicy: string): Promise<void>;
}

/** A suite is a function of the network that it runs on: every network must give the same answers. */
export type Suite = (network: () => ConformanceNetwork) => void;

/** The court's organisation; endorses. */
export const court = 'RechtspraakMSP';
/** The council's; endorses. */
export const council = 'RvdKMSP';
/** The institutions'. */
export const institution = 'GIMSP';
/** The municipalities'. */
export const municipality = 'GemeentenMSP';

/** Collections that the suite needs beside the one that ships: with fewer members, and with policies of their own. */
export function withCollections(plan: Plan): Plan {
  const base = {
    requiredPeerCount: 0,
    maxPeerCount: 1,
    blockToLive: 0,
    memberOnlyRead: true,
    memberOnlyWrite: true,
  };
  const everybody = `OR('${court}.member','${council}.member','${institution}.member','${municipality}.member')`;
  const collections: (PlannedCollection & { endorsementPolicy?: string })[] = [
    ...plan.chaincode.collections,
    { ...base, name: 'two', memberOrgsPolicy: `OR('${court}.member','${council}.member')` },
    {
      ...base,
      name: 'open',
      memberOrgsPolicy: `OR('${court}.member','${council}.member')`,
      memberOnlyRead: false,
      memberOnlyWrite: false,
    },
    {
      ...base,
      name: 'guarded',
      memberOrgsPolicy: `OR('${court}.member','${council}.member','${institution}.member')`,
      endorsementPolicy: `AND('${court}.peer','${council}.peer','${institution}.peer')`,
    },
    { ...base, name: 'majority', memberOrgsPolicy: everybody, endorsementPolicy: '/Channel/Application/Endorsement' },
    { ...base, name: 'any', memberOrgsPolicy: everybody, endorsementPolicy: '/Channel/Application/AnyEndorsement' },
  ];
  const application = { ...plan.policies.application, AnyEndorsement: 'ANY Endorsement' };
  return {
    ...plan,
    policies: { ...plan.policies, application },
    chaincode: { ...plan.chaincode, collections },
  };
}

/** The contract as an organisation's first user sees it, at its own gateway. */
export function contractOf(network: ConnectedNetwork, mspId: string) {
  return ledgerOf(network, mspId).getContract(network.plan.chaincode.name);
}

/** The channel as an organisation's first user sees it. */
export function ledgerOf(network: ConnectedNetwork, mspId: string) {
  return network.gateway(mspId).getNetwork(network.plan.channel);
}

/**
 * Every organisation's peer has committed what the court's has. Peers follow the chain each in its own time: who reads
 * at one what another has committed, or wants several to endorse the same, must wait for it.
 */
export async function atOneHeight(network: ConnectedNetwork): Promise<void> {
  const { channel } = network.plan;
  const qscc = ledgerOf(network, court).getContract('qscc');
  for (;;) {
    const heights = await Promise.all(
      [court, council, institution, municipality].map(async (mspId) => {
        const options = { arguments: [channel], endorsingOrganizations: [mspId] };
        return common.BlockchainInfo.deserializeBinary(await qscc.evaluate('GetChainInfo', options)).getHeight();
      }),
    );
    if (new Set(heights).size === 1) {
      return;
    }
    await setTimeout(20);
  }
}

/** What came out, as text. */
export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

/** A key that no other test uses. */
export function newKey(name: string): string {
  counter += 1;
  return `${name}-${process.pid}-${counter}`;
}

let counter = 0;

/** What went wrong; fails when nothing did. */
export async function failure(work: Promise<unknown>): Promise<GatewayError & { details: ErrorDetail[] }> {
  try {
    await work;
  } catch (cause) {
    return cause as GatewayError & { details: ErrorDetail[] };
  }
  throw new Error('it succeeded');
}

/** Submits, and gives the validation code instead of an exception. */
export async function codeOf(
  contract: ReturnType<typeof contractOf>,
  name: string,
  options: Parameters<ReturnType<typeof contractOf>['submitAsync']>[1] = {},
): Promise<number> {
  const transaction = await contract.submitAsync(name, options);
  return (await transaction.getStatus()).code;
}
