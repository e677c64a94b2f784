// One fault from the quiet before it to the account after it.
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, type Acknowledged, accountOf, type Discrepancy } from './account.js';
import type { Fault, Scene } from './fault.js';
import { longestGap } from './gap.js';
import { gatewayHeights, type Heights, nodeHeights } from './heights.js';
import { projectionOf } from './projections.js';
import type { Witness } from './witness.js';

/** Longest time without an answer, in seconds: of those whom the fault struck, and of the others. */
export interface Silence {
  readonly struck: number | undefined;
  readonly others: number | undefined;
}

/** What one fault did. */
export interface Outcome {
  readonly fault: Fault;
  /** Why it was not done; then nothing else is told. */
  readonly prevented?: string;
  readonly account: Account;
  /** Registrations sent of which nobody could learn what became of them. */
  readonly unsettled: number;
  readonly registering: Silence;
  readonly verifying: Silence;
  /** Seconds from the undoing until every node and gateway was level; undefined when they were not in time. */
  readonly level: number | undefined;
  /** Notifications that came more than once under one id: the receivers left them out. */
  readonly redelivered: number;
  readonly seen: readonly string[];
  /** Promises that were not kept, in words; none when all is well. */
  readonly broken: readonly string[];
}

const QUIET = 3_000;
const AFTERWARDS = 3_000;
const LEVEL_WITHIN = 180_000;
const TOLD_WITHIN = 90_000;
const EVERY = 250;
const AT_ONCE = 5_000;
const TOLERATED = 8;

/** Strikes, undoes, and accounts for every registration acknowledged since. */
export async function strike(fault: Fault, scene: Scene, witnesses: readonly Witness[]): Promise<Outcome> {
  const { load } = scene;
  const first = load.acknowledged.length;
  const surprises = load.surprises.length;
  const { ended: fallen, stoodStill } = scene.installation;
  const [hadFallen, hadStoodStill] = [fallen.length, stoodStill.length];
  const before = redeliveriesOf(scene);
  load.resume();
  await wait(QUIET);
  const began = Date.now();
  const { undo, seen = [] } = await fault.strike(scene);
  await wait(fault.standing);
  const behind = laggardsIn(await heightsOf(scene));
  const undone = Date.now();
  await undo();
  const { level, last } = await levelled(scene, undone);
  const ended = Date.now();
  const unsettled = await load.pause();
  const mine = load.acknowledged.slice(first);
  const account = await settledAccount(scene, witnesses, mine);
  const silence = (answers: readonly Answer[]): Silence => ({
    struck: silenceOf(answers, fault.struck, began, ended),
    others: silenceOf(answers, organisationsBut(scene, fault.struck), began, ended),
  });
  const outcome = {
    ...{ fault, account, unsettled, level, seen },
    registering: silence(mine),
    verifying: silence(load.answered),
    redelivered: redeliveriesOf(scene) - before,
  };
  const unexpected = [...load.surprises.slice(surprises), ...fallen.slice(hadFallen)];
  const broken = [...brokenIn(outcome), ...forksIn(witnesses), ...unexpected];
  const told = [
    ...seen,
    `behind at the end of the fault: ${behind}`,
    `last to be level: ${last}`,
    ...stoodStill.slice(hadStoodStill),
  ];
  return { ...outcome, seen: [...told, silences(scene, mine, began, ended)], broken };
}

/** The books over these registrations, once everything that must follow from them has had its time. */
export async function settledAccount(
  { installation, load }: Scene,
  witnesses: readonly Witness[],
  acknowledged: readonly Acknowledged[],
): Promise<Account> {
  const { stack, receivers } = installation;
  const newest = Math.max(load.height, ...acknowledged.map(({ block }) => block ?? 0));
  const caseIds = acknowledged.map(({ caseId }) => caseId);
  for (const until = Date.now() + TOLD_WITHIN; ; await wait(1_000)) {
    const ledgers = witnesses.map(async (witness) => [witness.peer, await witness.upTo(newest, 20_000)] as const);
    const gateways = Object.keys(stack.urls);
    const projections = gateways.map(async (name) => [name, await projectionOf(stack, name, caseIds)] as const);
    const account = accountOf({
      acknowledged,
      ledgers: new Map(await Promise.all(ledgers)),
      projections: new Map(await Promise.all(projections)),
      receivers: new Map([...receivers].map(([name, { arrivals }]) => [name, arrivals])),
    });
    const isSettled = account.lost.length === 0 && account.untold.length === 0;
    if (isSettled || Date.now() > until) return account;
  }
}

interface Answer {
  readonly organisation: string;
  readonly at: number;
}

function silenceOf(
  answers: readonly Answer[],
  organisations: readonly string[],
  from: number,
  to: number,
): number | undefined {
  if (organisations.length === 0) return undefined;
  const gaps = organisations.map((name) => {
    const moments = answers.filter(({ organisation }) => organisation === name).map(({ at }) => at);
    return longestGap(moments, from, to);
  });
  return Math.max(...gaps) / 1_000;
}

function organisationsBut({ installation }: Scene, struck: readonly string[]): readonly string[] {
  return Object.keys(installation.stack.urls).filter((name) => !struck.includes(name));
}

/** How far everybody is. */
async function heightsOf({ installation: { stack }, load }: Scene): Promise<Heights> {
  const caseId = load.acknowledged.at(-1)?.caseId ?? '';
  return new Map([...(await nodeHeights(stack.layout)), ...(await gatewayHeights(stack, caseId))]);
}

interface Level {
  /** Seconds; undefined when somebody was not level in time. */
  readonly level: number | undefined;
  readonly last: string;
}

/**
 * Seconds until everybody has what anybody had at the undoing and goes on from there, and who was the last. A node that
 * wakes may fetch what it missed and then stand still: so it is asked again, of what was written since.
 */
async function levelled(scene: Scene, since: number): Promise<Level> {
  const first = await reached(scene, since);
  await wait(AFTERWARDS);
  const asked = Date.now();
  const second = await reached(scene, since);
  return second.level !== undefined && Date.now() - asked < AT_ONCE ? first : second;
}

/** Seconds from `since` until everybody has what anybody has now, and who was the last to have it. */
async function reached(scene: Scene, since: number): Promise<Level> {
  let goal: number | undefined;
  let last = 'everybody at once';
  for (; Date.now() - since < LEVEL_WITHIN; await wait(EVERY)) {
    const heights = await heightsOf(scene);
    goal ??= Math.max(scene.load.height + 1, ...[...heights.values()].map((height) => height ?? 0));
    const aim = goal;
    const late = [...heights].filter(([, height]) => height === undefined || height < aim);
    if (late.length === 0) return { level: (Date.now() - since) / 1_000, last };
    last = named(
      late.map(([name]) => name),
      heights,
    );
  }
  return { level: undefined, last };
}

/** Who does not answer or is behind, by more blocks than may be cut between the first question and the last. */
function laggardsIn(heights: Heights): string {
  const top = Math.max(...[...heights.values()].map((height) => height ?? 0));
  const silent = [...heights].flatMap(([name, height]) => (height === undefined ? [name] : []));
  const lags = [...heights].flatMap(([name, height]): readonly (readonly [string, number])[] =>
    height !== undefined && top - height > TOLERATED ? [[name, top - height]] : [],
  );
  const late = lags.map(([name]) => name);
  const most = Math.max(...lags.map(([, lag]) => lag));
  const told = [
    ...(silent.length === 0 ? [] : [`no answer from ${named(silent, heights)}`]),
    ...(late.length === 0 ? [] : [`${named(late, heights)} by up to ${most} blocks`]),
  ];
  return told.length === 0 ? 'nobody' : told.join('; ');
}

/** Names without their domain, the longer half by those who are not among them. */
function named(names: readonly string[], of: Heights): string {
  const others = [...of.keys()].filter((name) => !names.includes(name));
  const short = (full: readonly string[]) => full.map((name) => name.split('.').slice(0, 2).join('.')).join(', ');
  if (others.length === 0) return 'everybody';
  return names.length > others.length ? `all but ${short(others)}` : short(names);
}

function redeliveriesOf({ installation: { receivers } }: Scene): number {
  return [...receivers.values()].reduce((sum, { deliveries, arrivals }) => sum + deliveries - arrivals.length, 0);
}

/** For each organisation apart, how long it could register nothing. */
function silences(scene: Scene, answers: readonly Answer[], from: number, to: number): string {
  const each = organisationsBut(scene, []).map(
    (name) => `${name} ${silenceOf(answers, [name], from, to)?.toFixed(1)} s`,
  );
  return `registering silent: ${each.join(', ')}`;
}

function brokenIn({ fault, account, unsettled, level, registering }: Omit<Outcome, 'broken'>): readonly string[] {
  const count = (list: readonly Discrepancy[], what: string): readonly string[] =>
    [...new Set(list.map(({ where }) => where))].map(
      (place) => `${list.filter(({ where }) => where === place).length} ${what}: ${place}`,
    );
  const others = registering.others ?? 0;
  return [
    ...count(account.lost, 'acknowledged registrations lost'),
    ...count(account.doubled, 'duplicates'),
    ...count(account.untold, 'notifications missing'),
    ...(account.acknowledged === 0 ? ['nothing was registered'] : []),
    ...(unsettled === 0 ? [] : [`${unsettled} registrations without an outcome`]),
    ...(level === undefined ? [`not level within ${LEVEL_WITHIN / 1_000} s`] : []),
    ...(others > fault.bound ? [`others without service for ${others.toFixed(1)} s, at most ${fault.bound} s`] : []),
  ];
}

/** Peers that have another block at the same height. */
function forksIn(witnesses: readonly Witness[]): readonly string[] {
  const [first, ...rest] = witnesses;
  return rest.flatMap(({ peer, blocks }) => {
    const place = blocks.findIndex(
      (hash, height) => first?.blocks[height] !== undefined && first.blocks[height] !== hash,
    );
    return place === -1 ? [] : [`${peer} has another block ${place} than ${first?.peer}`];
  });
}
