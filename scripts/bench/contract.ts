// What our rules, private content and key policies cost a peer: our contract beside one that only puts, or does nothing.
import { randomUUID } from 'node:crypto';
import { seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { type Finding, less, more } from './figure.js';
import { MINIMAL, startMinimal } from './minimal-chaincode.js';
import { endorseFinding, finding, registerFinding } from './registration.js';
import { drive, sideBySide } from './rounds.js';
import { connectSdk, order, type Sdk } from './sdk.js';

const IN_FLIGHT = 64;

/** Throughput of writes, and the time of an endorsement, both by the bare SDK. */
export async function measureContract({ layout }: Stack, onRound: (round: number) => void): Promise<Finding> {
  const stop = await startMinimal(layout.plan);
  const sdk = connectSdk(layout.plan, seats.raad);
  // As long as what ours writes into the collection for the same fact.
  const value = JSON.stringify(finding).padEnd(1024, ' ');
  const put = () => order(sdk, minimal(sdk).newProposal('put', { arguments: [randomUUID(), value] }));
  const nothing = () => minimal(sdk).newProposal('nothing').endorse();
  const side = (endorse: () => Promise<unknown>, write: () => Promise<unknown>) => async () => ({
    endorse: await drive(1, 2_000, endorse),
    busy: await drive(IN_FLIGHT, 5_000, write),
  });
  try {
    const ours = side(
      () => endorseFinding(sdk),
      () => registerFinding(sdk),
    );
    const rounds = await sideBySide({ ours, least: side(nothing, put) }, onRound);
    return {
      name: 'contract',
      title: 'our contract beside a minimal one on the same channel, under the same policy, both by the bare SDK',
      figures: [
        more(
          `registering a finding / putting 1 KiB, throughput at ${IN_FLIGHT} in flight`,
          '×',
          rounds.map(({ ours, least }) => ours.busy.perSecond / least.busy.perSecond),
          0.7,
        ),
        less(
          'endorsing a finding / endorsing nothing, p50 at 1 in flight',
          '×',
          rounds.map(({ ours, least }) => ours.endorse.p50 / least.endorse.p50),
          2,
        ),
        more(
          'registering a finding',
          '/s',
          rounds.map(({ ours }) => ours.busy.perSecond),
        ),
        more(
          'putting 1 KiB',
          '/s',
          rounds.map(({ least }) => least.busy.perSecond),
        ),
        less(
          'endorsing a finding, p50',
          'ms',
          rounds.map(({ ours }) => ours.endorse.p50),
        ),
        less(
          'endorsing nothing, p50',
          'ms',
          rounds.map(({ least }) => least.endorse.p50),
        ),
      ],
      notes: ['A finding is one public record with a policy of its own, and private content that goes to all peers.'],
    };
  } finally {
    sdk.close();
    stop();
  }
}

function minimal(sdk: Sdk) {
  return sdk.network.getContract(MINIMAL);
}
