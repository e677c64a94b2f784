// One real case from the first finding to the last question, through the gateways' HTTP API, printed as it happens.
import { setTimeout as wait } from 'node:timers/promises';
import { fromContent, registrationPaths } from '@grondslag/gateway/http';
import { answerOf, type Registration, seats } from '../cases/index.js';
import { Client, type Reply } from '../stack/client.js';
import type { Stack } from '../stack/index.js';
import type { Receiver } from './receiver.js';
import { describe, titleOf } from './sentences.js';
import type { Story } from './story.js';

/** What a walk needs. */
export interface WalkOptions {
  readonly stack: Stack;
  readonly story: Story;
  /** The gemeente's system and the GI's, subscribed. */
  readonly receivers: readonly Receiver[];
  readonly print: (line: string) => void;
}

/** How long a notification may take before the walk calls it missing, in milliseconds. */
const patience = 10_000;

/** Walks the case; the result is every step that did not do what it says, so none when all is well. */
export async function walk(options: WalkOptions): Promise<readonly string[]> {
  const { story, print } = options;
  const failures: string[] = [];
  const step = (holds: boolean, line: string): void => {
    print(`  ${holds ? '✓' : '✗'} ${line}`);
    if (!holds) failures.push(line);
  };
  const { published, ledgerCase } = story;
  print(`\n${published.id}, ${published.court}\n\n1. What was decided, as it is registered`);
  let block = 0;
  for (const registration of ledgerCase.registrations) {
    block = Math.max(block, await register(options, registration, step));
  }
  print('\n2. The GI says when it was told; its five working days start there');
  block = Math.max(block, await acknowledge(options, step));
  print('\n3. What the ledger refuses');
  await refuse(options, step);
  print('\n4. Was it lawful on that day? Asked by the gemeente');
  await ask(options, block, step);
  print('\n5. The history, as an auditor sees it');
  await trace(options, step);
  return failures;
}

type Step = (holds: boolean, line: string) => void;

async function clientOf({ stack }: WalkOptions, organisation: string, user: string): Promise<Client> {
  return new Client(stack.urls[organisation] ?? '', await stack.token(organisation, user));
}

async function register(options: WalkOptions, registration: Registration, step: Step): Promise<number> {
  const { command, sender, eventId, content } = registration;
  const { registrar: _, ...fields } = content;
  const { organisation, user } = seats[sender];
  const client = await clientOf(options, organisation, user);
  const sent = Date.now();
  const body = { zaakId: options.story.ledgerCase.caseId, gebeurtenisId: eventId, ...fromContent(fields) };
  const reply = await client.post(registrationPaths[command].path, body);
  const took = Date.now() - sent;
  step(
    reply.status === 201 || reply.status === 200,
    `${content.date}  ${titleOf(organisation, user)}: ${describe(content)}`,
  );
  if (reply.status === 200) options.print(`      was registered already, in block ${reply.body.blok}`);
  else if (reply.status === 201) {
    options.print(`      block ${reply.body.blok}, ${took} ms, record ${reply.body.hash.slice(0, 16)}…`);
    for (const receiver of options.receivers) await notified(receiver, eventId, sent, options, step);
  } else options.print(`      ${refusalOf(reply)}`);
  return Number(reply.body.blok ?? 0);
}

async function notified(receiver: Receiver, eventId: string, sent: number, options: WalkOptions, step: Step) {
  const arrival = await receiver.arrivalOf(eventId, patience);
  if (arrival === undefined) return step(false, `${receiver.name} was not notified`);
  const set = arrival.sets.length > 0 ? ': the measure is set' : '';
  options.print(`      → ${receiver.name} notified after ${arrival.at - sent} ms, signature right${set}`);
}

async function acknowledge(options: WalkOptions, step: Step): Promise<number> {
  const { story, receivers } = options;
  const first = story.ledgerCase.registrations.find(({ command }) => command === 'registerDecision');
  const arrival = receivers.find(({ name }) => name.startsWith('GI'))?.arrivals.find(({ sets }) => sets.length > 0);
  const client = await clientOf(options, 'gi', 'duinrand');
  const moment = new Date(arrival?.at ?? Date.now()).toISOString();
  const reply = await client.post('/v1/ontvangstbevestigingen', {
    zaakId: story.ledgerCase.caseId,
    gebeurtenisId: story.acknowledgement,
    datum: moment.slice(0, 10),
    gebeurtenis: first?.eventId,
    ontvangstTijdstip: moment,
  });
  // A walk that was told before has its acknowledgement on the ledger, with another moment: that is a refusal by design.
  const already = reply.status === 409 && reply.body.code === 'event-id-reused';
  step(reply.status === 201 || reply.status === 200 || already, `GI Duinrand: ontvangen op ${moment}`);
  options.print(
    already
      ? '      was registered already'
      : `      ${reply.status === 201 ? `block ${reply.body.blok}` : refusalOf(reply)}`,
  );
  return Number(reply.body.blok ?? 0);
}

async function refuse(options: WalkOptions, step: Step): Promise<void> {
  const { registrations, caseId } = options.story.ledgerCase;
  const decision = registrations.find(({ command }) => command === 'registerDecision');
  if (decision === undefined) return step(false, 'the case has a decision');
  const { registrar: _, ...content } = decision.content;
  const fields = { zaakId: caseId, ...fromContent(content) };
  const attempts: [string, string, string, object][] = [
    ['a decision by a GI', 'gi', 'duinrand', fields],
    [
      'a voorlopige ondertoezichtstelling of four months',
      ...(['rechtspraak', 'rechtbank-den-haag'] as const),
      { ...fields, maatregelId: caseId, einddatum: '2026-03-21' },
    ],
    ['a field that looks like a BSN', 'rechtspraak', 'rechtbank-den-haag', { ...fields, artikel: '111222333' }],
  ];
  for (const [what, organisation, user, body] of attempts) {
    const reply = await (await clientOf(options, organisation, user)).post('/v1/beschikkingen', body);
    step(reply.status >= 400 && reply.status < 500, `${what}: ${refusalOf(reply)}`);
  }
}

async function ask(options: WalkOptions, block: number, step: Step): Promise<void> {
  const { published, ledgerCase } = options.story;
  const client = await clientOf(options, 'gemeenten', 'den-haag');
  for (const question of ledgerCase.questions) {
    const { measure, day } = question;
    const { nu, stand } = await answer(client, { zaakId: ledgerCase.caseId, maatregel: measure, opDatum: day }, block);
    const reasons = nu.gronden.map(({ regel, artikel }: Reason) => ({ rule: regel, article: artikel }));
    const { agrees, expected } = answerOf(published, ledgerCase, question, { state: nu.staat, reasons });
    const because = reasons
      .map(({ rule, article }: { rule: string; article: string }) => `${rule} (${article})`)
      .join(', ');
    step(agrees, `${day}  ${measure}: ${nu.staat}${agrees ? '' : `, the publication says ${expected}`}`);
    options.print(`      ${nu.uitleg.samenvatting}`);
    options.print(`      ${because}; next critical date ${nu.volgendeOmslag ?? 'none'}; as of block ${stand.blok}`);
  }
}

interface Reason {
  readonly regel: string;
  readonly artikel: string;
}

async function answer(client: Client, question: object, block: number) {
  for (const until = Date.now() + patience; ; await wait(20)) {
    const { status, body } = await client.post('/v1/maatregelen/_verifieer', question);
    if (status === 200 && (body.stand.blok ?? 0) >= block) return body;
    if (Date.now() > until) throw new Error(`no answer that knows block ${block}: ${status} ${JSON.stringify(body)}`);
  }
}

async function trace(options: WalkOptions, step: Step): Promise<void> {
  const client = await clientOf(options, 'rechtspraak', 'auditor');
  const reply = await client.get(`/v1/zaken/${options.story.ledgerCase.caseId}`);
  if (reply.status !== 200) return step(false, `history: ${refusalOf(reply)}`);
  let previous: string | null = null;
  for (const { volgnummer, soort, blok, hash, vorige, registrerendeOrganisatie, inhoud } of reply.body.gebeurtenissen) {
    const line = `${String(volgnummer).padStart(2)}  block ${String(blok).padStart(3)}  ${inhoud?.datum}  ${registrerendeOrganisatie.padEnd(14)} ${soort}`;
    step(vorige === previous, `${line.padEnd(84)} ${hash.slice(0, 12)}…`);
    previous = hash;
  }
}

function refusalOf({ status, body }: Reply): string {
  const { code, article, title, invalidParams } = body;
  const faults = (invalidParams ?? []).map((fault: { name: string; code: string }) => `${fault.name} ${fault.code}`);
  return [`${status} ${code}`, article, ...faults, title].filter(Boolean).join(' · ');
}
