// How far every node and gateway is, as each tells it at its own operations endpoint.
import type { Plan } from '@grondslag/network/plan';
import type { Stack } from '../stack/index.js';

/** A holder's name and its number of blocks; undefined while it does not answer. */
export type Heights = ReadonlyMap<string, number | undefined>;

const WITHIN = 5_000;
const metrics = { peer: 'ledger_blockchain_height', orderer: 'consensus_BFT_committed_block_number' } as const;

/** Of every peer and ordering node; of none where the network has no such endpoints. */
export async function nodeHeights({ network, plan }: Stack['layout']): Promise<Heights> {
  if (network !== 'native') return new Map();
  const nodes = plan.organisations.flatMap(({ orderer, peers }) => [orderer, ...peers]);
  const heights = nodes.map(async ({ name, role, operations }) => {
    const value = metricIn(await textAt(`http://${operations.address}/metrics`), metrics[role], plan.channel);
    // A peer counts its blocks, an ordering node names the last.
    return [name, value === undefined || role === 'peer' ? value : value + 1] as const;
  });
  return new Map(await Promise.all(heights));
}

/** Of every gateway that says that it is ready. */
export async function gatewayHeights(stack: Stack, caseId: string): Promise<Heights> {
  const heights = Object.entries(stack.urls).map(async ([name, url]) => {
    const ready = (await textAt(`${url}/readyz`)) !== undefined;
    const token = await stack.token(name, 'auditor');
    const told = ready ? await textAt(`${url}/v1/zaken/${caseId}`, token) : undefined;
    const block = told === undefined ? undefined : JSON.parse(told).stand.blok;
    return [`gateway.${name}`, typeof block === 'number' ? block + 1 : undefined] as const;
  });
  return new Map(await Promise.all(heights));
}

/** The ordering node that leads, by its own account; undefined while none says so. */
export async function leaderOf(plan: Plan): Promise<string | undefined> {
  const claims = plan.organisations.map(async ({ orderer: { name, operations } }) => {
    const text = await textAt(`http://${operations.address}/metrics`);
    return metricIn(text, 'consensus_BFT_is_leader', plan.channel) === 1 ? [name] : [];
  });
  return (await Promise.all(claims)).flat()[0];
}

/** The value of a gauge with the channel's label. */
export function metricIn(text: string | undefined, name: string, channel: string): number | undefined {
  const row = text?.split('\n').find((line) => line.startsWith(`${name}{`) && line.includes(`channel="${channel}"`));
  return row === undefined ? undefined : Number(row.slice(row.lastIndexOf(' ') + 1));
}

async function textAt(url: string, token?: string): Promise<string | undefined> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(WITHIN) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
