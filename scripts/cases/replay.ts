// Sends a case through the gateways' HTTP API and asks its probes there. Knows addresses and tokens, no law.
import { ADDRESSEES, type Instant } from '@grondslag/chaincode/domain';
import { fromContent, registrationPaths } from '@grondslag/gateway/http';
import type { Stack } from '../stack/index.js';
import { type Answer, nothingRegistered, type Outcome, type Refusal, type Refused, type Verdicted } from './answers.js';
import type { Asking, Replayable, Sender, Sent } from './replayable.js';
import { seats } from './seats.js';
import { type VerdictBody, verdictIn } from './verdict-body.js';

/** What a replay needs of a running installation. */
export type Installation = Pick<Stack, 'layout' | 'token'>;

/** How a replay is run. */
export interface ReplayOptions {
  readonly installation: Installation;
  /** How many cases are replayed at the same time; each case keeps its own order. */
  readonly inFlight: number;
  /** Whether answers come with their explanation. */
  readonly explained?: boolean;
  /** Called after each ledger case. */
  readonly progress: (done: number, total: number) => void;
}

interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const refusing: readonly number[] = [400, 403, 404, 409];
const patience = 30_000;
const pause = 25;
/** How long the peer of one organisation may be behind that of another, in milliseconds, on a network with several peers. */
const lag = 5_000;

/** What a ledger has taken in of a case. */
interface Registered {
  readonly hash: string;
  readonly block: number;
  readonly moment: string;
}

/** Replays every case and gives all answers, in the order given. */
export async function replay(jobs: readonly Replayable[], options: ReplayOptions): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job === undefined) return;
      outcomes[index] = await replayCase(job, options);
      done += 1;
      options.progress(done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: options.inFlight }, work));
  return { answers: outcomes.flatMap(({ answers }) => answers), refused: outcomes.flatMap(({ refused }) => refused) };
}

async function replayCase(job: Replayable, options: ReplayOptions): Promise<Outcome> {
  const answers: Answer[] = [];
  const refused: Refused[] = [];
  const taken: (Registered & Pick<Sent, 'at'>)[] = [];
  for (const sent of job.registrations) {
    const { status, body } = await register(job.caseId, sent, taken.at(-1)?.hash ?? null, options);
    const isTaken = status === 200 || status === 201;
    if (isTaken) {
      const { hash, blok, geregistreerdOp } = body;
      taken.push({
        hash: String(hash),
        block: Number(blok),
        moment: String(geregistreerdOp),
        ...(sent.at && { at: sent.at }),
      });
    }
    const refusals = isTaken ? [] : [refusalIn(body)];
    if (sent.refused !== undefined) answers.push(sent.refused(refusals));
    else if (!isTaken) refused.push(refusedOf(job, sent, refusals));
  }
  const last = taken.at(-1);
  for (const asking of job.questions) {
    const verdict = last === undefined ? nothingRegistered : await ask(job.caseId, asking, taken, last, options);
    const { explanation } = verdict;
    answers.push({ ...asking.answer(verdict), ...(explanation !== undefined && { explanation }) });
  }
  return { answers, refused };
}

/**
 * A network registers at its own time, so a moment of the case becomes the one at which this network had registered as much:
 * that of the last fact by then, or a moment before the first.
 */
function momentFor(knownAt: Instant, taken: readonly (Registered & Pick<Sent, 'at'>)[]): string {
  const last = taken.findLast(({ at }) => at !== undefined && at <= knownAt)?.moment;
  return last ?? new Date(Date.parse(taken[0]?.moment ?? '') - 1000).toISOString();
}

/** A refusal may come from a peer that has not read the case's last block yet, and counts once that cannot be. */
async function register(caseId: string, registration: Sent, previous: string | null, options: ReplayOptions) {
  const mayLag = previous !== null && options.installation.layout.network === 'native';
  const until = Date.now() + (mayLag ? lag : 0);
  for (;;) {
    const answer = await registerOnce(caseId, registration, previous, options);
    if (!refusing.includes(answer.status) || Date.now() >= until) return answer;
    await wait(10 * pause);
  }
}

function registerOnce(caseId: string, registration: Sent, previous: string | null, options: ReplayOptions) {
  const { command, sender, eventId, content } = registration;
  // Who registers stands in the token, and whom an erasure must reach the gateway looks up.
  const fields = Object.entries(content).filter(([name]) => name !== 'registrar' && !isAddressee(name));
  const named = fromContent(Object.fromEntries(fields));
  const body = { zaakId: caseId, gebeurtenisId: eventId, vorige: previous, ...named };
  return post(sender, registrationPaths[command].path, body, options);
}

function isAddressee(name: string): boolean {
  return ADDRESSEES.some((addressee) => addressee === name);
}

/** Waits until the gateway has read the case's last block, then takes its answer: as known now, or as known then. */
async function ask(
  caseId: string,
  { measure, day, knownAt }: Asking,
  taken: readonly (Registered & Pick<Sent, 'at'>)[],
  { block }: Registered,
  options: ReplayOptions,
): Promise<Verdicted> {
  const then = knownAt === null ? {} : { bekendOpTijdstip: momentFor(knownAt, taken) };
  const zonder = options.explained === true ? ['spoor'] : ['spoor', 'uitleg'];
  const body = { zaakId: caseId, maatregel: measure, opDatum: day, zonder, ...then };
  const until = Date.now() + patience;
  for (;;) {
    const answer = await post('rechtbank', '/v1/maatregelen/_verifieer', body, options);
    const { nu, toen, stand } = answer.body as unknown as LegitimacyBody;
    if (answer.status === 200 && (stand.blok ?? -1) >= block) return verdictIn(knownAt === null ? nu : toen);
    if (Date.now() > until) throw new Error(`no answer that knows block ${block}: HTTP ${answer.status}`);
    await wait(pause);
  }
}

interface LegitimacyBody {
  readonly nu: VerdictBody;
  readonly toen: VerdictBody;
  readonly stand: { readonly blok: number | null };
}

/** Posts once, and again while the gateway says that it is busy; anything that is no answer of the ledger ends the replay. */
async function post(sender: Sender, path: string, body: unknown, { installation }: ReplayOptions): Promise<Answered> {
  const { organisation, user } = seats[sender];
  const authorization = `Bearer ${await installation.token(organisation, user)}`;
  const address = installation.layout.gateways[organisation] + path;
  const until = Date.now() + patience;
  for (;;) {
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const answer = { status: response.status, body: (await response.json()) as Answered['body'] };
    if (response.ok || refusing.includes(response.status)) return answer;
    const busy = response.status === 429 || response.status === 503;
    if (!busy || Date.now() > until) throw new Error(`${path}: HTTP ${response.status} ${String(answer.body.code)}`);
    await wait(Number(response.headers.get('retry-after') ?? 0) * 1000 + pause);
  }
}

function refusedOf(
  { id, child, confidence }: Replayable,
  { command, content }: Sent,
  refusals: readonly Refusal[],
): Refused {
  return { case: id, child, confidence, command, date: String(content.date), refusals };
}

function refusalIn(body: Answered['body']): Refusal {
  const text = (name: string): Readonly<Record<string, string>> => {
    const value = body[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { code: String(body.code), subject: '', ...text('subject'), ...text('rule'), ...text('article') };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
