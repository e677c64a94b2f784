// What the gateway costs a writer: the same finding, each time opening a case of its own, over HTTP and by the bare SDK.
import type { ContentFields } from '@grondslag/chaincode/domain';
import { fromContent } from '@grondslag/gateway/http';
import { parties, seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { type Finding, less, more } from './figure.js';
import { newPoster } from './http.js';
import { newReference } from './long-case.js';
import { drive, sideBySide } from './rounds.js';
import { connectSdk, type Sdk, submit } from './sdk.js';

const finding: ContentFields = {
  ...{ kind: 'findingRegistered', date: '2026-01-05', outcome: 'verzoek', measures: ['ondertoezichtstelling'] },
  ...{ municipality: parties.gemeente, municipalityCode: parties.gemeentecode },
  ...{ institution: parties.instelling, court: parties.rechtbank, registrar: parties.raad },
};
const IN_FLIGHT = 32;

/** Both ways at one and at 32 in flight. */
export async function measureRegistration(stack: Stack, onRound: (round: number) => void): Promise<Finding> {
  const { organisation, user } = seats.raad;
  const poster = newPoster(stack.urls[organisation] ?? '', await stack.token(organisation, user));
  const sdk = connectSdk(stack.layout.plan, seats.raad);
  const { registrar: _, ...fields } = finding;
  const body = fromContent(fields);
  const byGateway = () => poster.post('/v1/bevindingen', { zaakId: newReference(), vorige: null, ...body });
  const bySdk = () => registerBySdk(sdk);
  const side = (work: () => Promise<unknown>) => async () => ({
    alone: await drive(1, 1_500, work),
    busy: await drive(IN_FLIGHT, 3_000, work),
  });
  const rounds = await sideBySide({ gateway: side(byGateway), sdk: side(bySdk) }, onRound);
  poster.close();
  sdk.close();
  return {
    name: 'registration',
    title: 'registering a finding that opens a case: the gateway over HTTP beside the bare SDK, one signer',
    figures: [
      more(
        `gateway / SDK, throughput at ${IN_FLIGHT} in flight`,
        '×',
        rounds.map(({ gateway, sdk }) => gateway.busy.perSecond / sdk.busy.perSecond),
        0.85,
      ),
      less(
        'gateway − SDK, p50 at 1 in flight',
        'ms',
        rounds.map(({ gateway, sdk }) => gateway.alone.p50 - sdk.alone.p50),
        5,
      ),
      more(
        `gateway at ${IN_FLIGHT} in flight`,
        '/s',
        rounds.map(({ gateway }) => gateway.busy.perSecond),
      ),
      more(
        `SDK at ${IN_FLIGHT} in flight`,
        '/s',
        rounds.map(({ sdk }) => sdk.busy.perSecond),
      ),
      less(
        'gateway, p50 at 1 in flight',
        'ms',
        rounds.map(({ gateway }) => gateway.alone.p50),
      ),
      less(
        'SDK, p50 at 1 in flight',
        'ms',
        rounds.map(({ sdk }) => sdk.alone.p50),
      ),
    ],
    notes: ['While either side writes, the gateway follows the ledger into its database.'],
  };
}

/** Registers so many findings by the SDK; the last block in which one stands. */
export async function recordMore(stack: Stack, count: number): Promise<bigint> {
  const sdk = connectSdk(stack.layout.plan, seats.raad);
  let left = count;
  let last = 0n;
  const writer = async (): Promise<void> => {
    while (left-- > 0) {
      const block = await registerBySdk(sdk);
      if (block > last) last = block;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, writer));
  sdk.close();
  return last;
}

async function registerBySdk(sdk: Sdk): Promise<bigint> {
  return (await submit(sdk, { command: 'registerFinding', eventId: newReference(), content: finding })).block;
}
