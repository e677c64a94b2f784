// Sends a planned case through the gateways' HTTP API and asks its probes there. Knows addresses and tokens, no law.
import type { State } from '@grondslag/chaincode/domain';
import { fromContent, registrationPaths } from '@grondslag/gateway/http';
import type { Stack } from '../stack/index.js';
import { answerOf, nothingRegistered, type Outcome, type Refused, type Verdicted } from './answers.js';
import type { PublishedCase } from './format.js';
import { type LedgerCase, planOf, type Question } from './plan.js';
import type { Registration, Sender } from './registration.js';
import { parties, seats } from './seats.js';

/** What a replay needs of a running installation. */
export type Installation = Pick<Stack, 'layout' | 'token'>;

/** How a replay is run. */
export interface ReplayOptions {
  readonly installation: Installation;
  readonly newReference: () => string;
  /** How many cases are replayed at the same time; each case keeps its own order. */
  readonly inFlight: number;
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

/** Replays every case and gives all answers, in the order of the file. */
export async function replay(cases: readonly PublishedCase[], options: ReplayOptions): Promise<Outcome> {
  const jobs = cases.flatMap((published) =>
    planOf(published, parties, options.newReference).map((ledgerCase) => ({ published, ledgerCase })),
  );
  const outcomes: Outcome[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job === undefined) return;
      outcomes[index] = await replayCase(job.published, job.ledgerCase, options);
      done += 1;
      options.progress(done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: options.inFlight }, work));
  return { answers: outcomes.flatMap(({ answers }) => answers), refused: outcomes.flatMap(({ refused }) => refused) };
}

async function replayCase(published: PublishedCase, ledgerCase: LedgerCase, options: ReplayOptions): Promise<Outcome> {
  const { caseId, child } = ledgerCase;
  const refused: Refused[] = [];
  let last = { hash: null as string | null, block: -1 };
  for (const registration of ledgerCase.registrations) {
    const { status, body } = await register(caseId, registration, last.hash, options);
    if (status === 200 || status === 201) last = { hash: String(body.hash), block: Number(body.blok) };
    else refused.push(refusedBy(published.id, child, registration, body));
  }
  const answers = [];
  for (const question of ledgerCase.questions) {
    const known = last.hash === null ? nothingRegistered : await ask(caseId, question, last.block, options);
    answers.push(answerOf(published, ledgerCase, question, known));
  }
  return { answers, refused };
}

/** A refusal may come from a peer that has not read the case's last block yet, and counts once that cannot be. */
async function register(caseId: string, registration: Registration, previous: string | null, options: ReplayOptions) {
  const mayLag = previous !== null && options.installation.layout.network === 'native';
  const until = Date.now() + (mayLag ? lag : 0);
  for (;;) {
    const answer = await registerOnce(caseId, registration, previous, options);
    if (!refusing.includes(answer.status) || Date.now() >= until) return answer;
    await wait(10 * pause);
  }
}

function registerOnce(caseId: string, registration: Registration, previous: string | null, options: ReplayOptions) {
  const { command, sender, eventId, content } = registration;
  const { registrar: _, ...fields } = content;
  const body = { zaakId: caseId, gebeurtenisId: eventId, vorige: previous, ...fromContent(fields) };
  return post(sender, registrationPaths[command].path, body, options);
}

/** Waits until the gateway has read the case's last block, then takes its answer as known now. */
async function ask(
  caseId: string,
  { measure, day }: Question,
  block: number,
  options: ReplayOptions,
): Promise<Verdicted> {
  const body = { zaakId: caseId, maatregel: measure, opDatum: day };
  const until = Date.now() + patience;
  for (;;) {
    const answer = await post('rechtbank', '/v1/maatregelen/_verifieer', body, options);
    const { nu, stand } = answer.body as unknown as LegitimacyBody;
    if (answer.status === 200 && (stand.blok ?? -1) >= block) {
      return { state: nu.staat, reasons: nu.gronden.map(({ regel, artikel }) => ({ rule: regel, article: artikel })) };
    }
    if (Date.now() > until) throw new Error(`no answer that knows block ${block}: HTTP ${answer.status}`);
    await wait(pause);
  }
}

interface LegitimacyBody {
  readonly nu: {
    readonly staat: State;
    readonly gronden: readonly { readonly regel: string; readonly artikel: string }[];
  };
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

function refusedBy(
  id: string,
  child: string | null,
  { command, content }: Registration,
  body: Answered['body'],
): Refused {
  const text = (name: string): Readonly<Record<string, string>> => {
    const value = body[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const refusal = { code: String(body.code), subject: '', ...text('subject'), ...text('rule'), ...text('article') };
  return { case: id, child, command, date: String(content.date), refusals: [refusal] };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
