// What the projection saves a reader: the same question about the same case, to the gateway and to the peer.
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, addMonths, type CalendarDate, type Verdict } from '@grondslag/chaincode/domain';
import { seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { type Finding, less, more } from './figure.js';
import { newPoster, type Poster } from './http.js';
import { BEGIN, longCase } from './long-case.js';
import { drive, sideBySide } from './rounds.js';
import { connectSdk, type Sdk, submit } from './sdk.js';

const FACTS = 20;
const IN_FLIGHT = 16;
const MEASURE = 'uithuisplaatsing';
/** From before the first authorisation until after the last, never on the same day of a month twice in a row. */
const days = Array.from({ length: 80 }, (_, place) => addDays(addMonths(BEGIN, place - 2), place % 28));

/** Throughput and time of both ways of asking, and whether they answer alike. */
export async function measureVerification(stack: Stack, onRound: (round: number) => void): Promise<Finding> {
  const { caseId, block } = await recordCase(stack);
  const { organisation, user } = seats.raad;
  const poster = newPoster(stack.urls[organisation] ?? '', await stack.token(organisation, user));
  const sdk = connectSdk(stack.layout.plan, seats.raad);
  await caughtUp(poster, caseId, block);
  let asked = 0;
  const nextDay = () => days[asked++ % days.length] ?? BEGIN;
  const byProjection = () => askGateway(poster, caseId, nextDay(), ['uitleg']);
  const inWords = () => askGateway(poster, caseId, nextDay());
  const byPeer = () => askPeer(sdk, caseId, nextDay());
  const side = (work: () => Promise<unknown>) => async () => ({
    alone: await drive(1, 1_000, work),
    busy: await drive(IN_FLIGHT, 1_500, work),
  });
  const rounds = await sideBySide(
    { projection: side(byProjection), words: side(inWords), peer: side(byPeer) },
    onRound,
  );
  const equal = await equalAnswers(poster, sdk, caseId);
  poster.close();
  sdk.close();
  return {
    name: 'verification',
    title: `one verdict on a case of ${FACTS} facts: POST _verifieer, from the projection, beside evaluate on the peer`,
    figures: [
      more(
        `projection / peer, throughput at ${IN_FLIGHT} in flight`,
        '×',
        rounds.map(({ projection, peer }) => projection.busy.perSecond / peer.busy.perSecond),
        5,
      ),
      less(
        'projection / peer, p50 at 1 in flight',
        '×',
        rounds.map(({ projection, peer }) => projection.alone.p50 / peer.alone.p50),
        1 / 3,
      ),
      more(`equal answers, share of ${days.length} days`, '×', [equal], 1),
      more(
        `projection at ${IN_FLIGHT} in flight`,
        '/s',
        rounds.map(({ projection }) => projection.busy.perSecond),
      ),
      more(
        `peer at ${IN_FLIGHT} in flight`,
        '/s',
        rounds.map(({ peer }) => peer.busy.perSecond),
      ),
      more(
        `the same with the explanation in words, at ${IN_FLIGHT} in flight`,
        '/s',
        rounds.map(({ words }) => words.busy.perSecond),
      ),
      less(
        'projection, p50 at 1 in flight',
        'ms',
        rounds.map(({ projection }) => projection.alone.p50),
      ),
      less(
        'peer, p50 at 1 in flight',
        'ms',
        rounds.map(({ peer }) => peer.alone.p50),
      ),
    ],
    notes: [
      'The gateway answers twice in each answer, as known now and as could be known then; the peer once.',
      'Both give trace and clocks; the explanation in words, which no peer gives, is left out where they are compared.',
    ],
  };
}

/** The case stands on the ledger; where it ends. */
async function recordCase({ layout }: Stack) {
  let after: Awaited<ReturnType<typeof submit>> | undefined;
  for (const { command, sender, eventId, content } of longCase(FACTS)) {
    const sdk = connectSdk(layout.plan, seats[sender]);
    after = await submit(sdk, { command, eventId, content, ...(after === undefined ? {} : { after }) });
    sdk.close();
  }
  if (after === undefined) throw new Error('a long case has no facts');
  return after;
}

/** Resolves once the gateway has read the block. */
async function caughtUp(poster: Poster, caseId: string, block: bigint): Promise<void> {
  for (;;) {
    const answer = await askGateway(poster, caseId, BEGIN).catch(() => undefined);
    if (answer !== undefined && answer.stand.blok >= block) return;
    await wait(10);
  }
}

function askGateway(poster: Poster, caseId: string, day: CalendarDate, zonder: readonly string[] = []) {
  return poster.post('/v1/maatregelen/_verifieer', { zaakId: caseId, maatregel: MEASURE, opDatum: day, zonder });
}

async function askPeer(sdk: Sdk, caseId: string, day: CalendarDate): Promise<Verdict> {
  const selector = JSON.stringify({ kind: MEASURE });
  const bytes = await sdk.contract('inspection').evaluateTransaction('verdict', caseId, selector, day, '');
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

async function equalAnswers(poster: Poster, sdk: Sdk, caseId: string): Promise<number> {
  let equal = 0;
  for (const day of days) {
    const { nu } = await askGateway(poster, caseId, day);
    const { state, reasons, missing, nextCriticalDate, answeredBy } = await askPeer(sdk, caseId, day);
    const grounds = reasons.map(({ rule, article, url, events }) => [rule, article, url, events]);
    const said = nu.gronden.map((ground: Record<string, unknown>) => [
      ...[ground.regel, ground.artikel, ground.url, ground.gebeurtenissen],
    ]);
    const peers = [state, grounds, missing, nextCriticalDate, answeredBy];
    const gateways = [nu.staat, said, nu.ontbreekt, nu.volgendeOmslag, nu.maatregelId];
    if (JSON.stringify(peers) === JSON.stringify(gateways)) equal++;
  }
  return equal / days.length;
}
