// What the gateway costs a writer: the same finding, each time opening a case of its own, over HTTP and by the bare SDK.
import type { ContentFields } from '@grondslag/chaincode/domain';
import { fromContent } from '@grondslag/gateway/http';
import { parties, seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { type Finding, less, more } from './figure.js';
import { newPoster } from './http.js';
import { newReference } from './long-case.js';
import { drive, type Load, sideBySide } from './rounds.js';
import { connectSdk, type Sdk, type Submission, submit } from './sdk.js';

/** A fact that opens a case; every registration of it does. */
export const finding: ContentFields = {
  ...{ kind: 'findingRegistered', date: '2026-01-05', outcome: 'verzoek', measures: ['ondertoezichtstelling'] },
  ...{ municipality: parties.gemeente, municipalityCode: parties.gemeentecode },
  ...{ institution: parties.instelling, court: parties.rechtbank, registrar: parties.raad },
};

/** Callers at once beside the one alone; on real peers a call takes longer, and so do we. */
const loads = {
  embedded: { alone: 1_500, busy: [{ inFlight: 32, milliseconds: 3_000 }] },
  native: {
    alone: 8_000,
    busy: [
      { inFlight: 16, milliseconds: 3_000 },
      { inFlight: 64, milliseconds: 5_000 },
    ],
  },
} as const;
const WRITERS = 32;

/** Both ways with one caller, and with many. */
export async function measureRegistration(stack: Stack, onRound: (round: number) => void): Promise<Finding> {
  const { alone, busy } = loads[stack.layout.network];
  const { organisation, user } = seats.raad;
  const poster = newPoster(stack.urls[organisation] ?? '', await stack.token(organisation, user));
  const sdk = connectSdk(stack.layout.plan, seats.raad);
  const { registrar: _, ...fields } = finding;
  const body = fromContent(fields);
  const byGateway = () => poster.post('/v1/bevindingen', { zaakId: newReference(), vorige: null, ...body });
  const bySdk = () => registerFinding(sdk);
  const side = (work: () => Promise<unknown>) => async () => {
    const results = { alone: await drive(1, alone, work), busy: new Map<number, Load>() };
    for (const { inFlight, milliseconds } of busy)
      results.busy.set(inFlight, await drive(inFlight, milliseconds, work));
    return results;
  };
  const rounds = await sideBySide({ gateway: side(byGateway), sdk: side(bySdk) }, onRound);
  poster.close();
  sdk.close();
  const rates = (who: 'gateway' | 'sdk', inFlight: number) =>
    rounds.map((round) => round[who].busy.get(inFlight)?.perSecond ?? Number.NaN);
  const most = busy.at(-1)?.inFlight;
  return {
    name: 'registration',
    title: 'registering a finding that opens a case: the gateway over HTTP beside the bare SDK, one signer',
    figures: [
      ...busy.map(({ inFlight }) => {
        const [gateway, bare] = [rates('gateway', inFlight), rates('sdk', inFlight)];
        return more(
          `gateway / SDK, throughput at ${inFlight} in flight`,
          '×',
          gateway.map((rate, round) => rate / (bare[round] ?? Number.NaN)),
          inFlight === most ? 0.85 : undefined,
        );
      }),
      less(
        'gateway − SDK, p50 at 1 in flight',
        'ms',
        rounds.map(({ gateway, sdk }) => gateway.alone.p50 - sdk.alone.p50),
        5,
      ),
      ...busy.flatMap(({ inFlight }) => [
        more(`gateway at ${inFlight} in flight`, '/s', rates('gateway', inFlight)),
        more(`SDK at ${inFlight} in flight`, '/s', rates('sdk', inFlight)),
      ]),
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
      const block = await registerFinding(sdk);
      if (block > last) last = block;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  sdk.close();
  return last;
}

/** A finding stands on the ledger, in a case of its own; in which block. */
export async function registerFinding(sdk: Sdk): Promise<bigint> {
  return (await submit(sdk, newFinding())).block;
}

/** A finding that opens a case of its own. */
export function newFinding(): Submission {
  return { command: 'registerFinding', eventId: newReference(), content: finding };
}
