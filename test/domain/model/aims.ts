/** What somebody in a case might want to do next: open it, go on with what is under way, put something right, or anything else. */

import {
  addDays,
  type Caller,
  COMMANDS,
  type CommandRow,
  DICTA,
  type Dictum,
  INSTANCES,
  MEASURE_KINDS,
  MEASURES,
  type MeasureKind,
} from '@grondslag/chaincode/domain';
import { type Content, OPENING } from '../../support/domain.js';
import { type Desk, EVERYBODY, type Known, type Paper } from './desk.js';
import type { Draw } from './draw.js';

/** What a move has settled before the rest is filled in. */
export interface Aim {
  readonly row: CommandRow;
  readonly fields: Content;
  readonly by?: Caller;
}
/** An aim for a case as it lies on the desk. */
export function aimFor(desk: Desk, draw: Draw): Aim {
  return desk.facts.length === 0 ? opening(desk, draw) : (likely(desk, draw) ?? anything(desk, draw));
}

/** How often each command is sent; those that are not named, once. */
const WEIGHTS: Readonly<Record<string, number>> = {
  registerFinding: 2,
  fileRequest: 3,
  registerDecision: 16,
  registerHearing: 1,
  lodgeAppeal: 3,
  registerExecution: 3,
  correctFact: 5,
};

/** The row of a command. */
export function rowOf(name: string): CommandRow {
  const row = COMMANDS.find((candidate) => candidate.name === name);
  if (row === undefined) throw new TypeError(`no command ${name}`);
  return row;
}

function opening(desk: Desk, draw: Draw): Aim {
  if (draw.percent(2)) return { row: draw.one(COMMANDS), fields: {} };
  const opens = COMMANDS.filter(({ shape }) => Object.hasOwn(shape.optional, 'municipality'));
  const row = draw.percent(75) ? rowOf('registerFinding') : draw.one(opens);
  const majority: Content = draw.percent(25) ? { majorityOn: addDays(desk.today, draw.between(60, 1500)) } : {};
  const named: Content = draw.percent(97) ? OPENING : {};
  return { row, fields: { ...(draw.percent(60) ? USUAL : {}), ...named, ...majority } };
}

const USUAL: Content = { measures: [...MEASURE_KINDS], outcome: 'verzoek' };

function anything(desk: Desk, draw: Draw): Aim {
  const row = draw.weighed(...COMMANDS.map((each) => [WEIGHTS[each.name] ?? 1, each] as const));
  if (row.byDictum !== undefined) return decisionOn(desk, draw, kindFor(desk, draw));
  const isAboutKind = Object.hasOwn(row.shape.required, 'measure');
  return { row, fields: isAboutKind ? { measure: kindFor(desk, draw) } : {} };
}

/** What would be next in an ordinary case, where something is. */
function likely(desk: Desk, draw: Draw): Aim | undefined {
  if (draw.percent(40)) return undefined;
  const known = draw.named(desk.measures, ({ measureRef }) => measureRef);
  const ungranted = desk.asked.filter((kind) => !desk.measures.some((one) => one.kind === kind));
  if (known === undefined || (ungranted.length > 0 && draw.percent(30))) {
    const kind = ungranted.length > 0 ? preferred(ungranted, draw) : kindFor(desk, draw);
    return { row: rowOf('registerDecision'), fields: { dictum: 'toegewezen', measure: kind, ...courtFor(kind) } };
  }
  return draw.one([heard, carriedOut, extended, appealed, reviewed, reviewed, amended, tended, tended])(
    desk,
    known,
    draw,
  );
}

type Next = (desk: Desk, known: Known, draw: Draw) => Aim | undefined;

const heard: Next = (desk, { decisions }) => {
  const unheard = decisions.find(
    ({ content, eventId }) => content.unheard === true && !isAnswered(desk, 'hearingHeld', eventId),
  );
  return unheard === undefined ? undefined : { row: rowOf('registerHearing'), fields: { decision: unheard.eventId } };
};

const carriedOut: Next = (_desk, { kind, measureRef }) =>
  MEASURES[kind].rules.lapse === undefined ? undefined : { row: rowOf('registerExecution'), fields: { measureRef } };

const extended: Next = (_desk, { kind, measureRef }) => {
  if (!MEASURES[kind].dicta.includes('verlengd')) return undefined;
  return {
    row: rowOf('registerDecision'),
    fields: { dictum: 'verlengd', measure: kind, measureRef, ...courtFor(kind) },
  };
};

const appealed: Next = (_desk, { decisions }, draw) => {
  const decision = draw.named(decisions, ({ eventId }) => eventId)?.eventId;
  return decision === undefined ? undefined : { row: rowOf('lodgeAppeal'), fields: { decision } };
};

const reviewed: Next = (desk, { kind, decisions, measureRef }, draw) => {
  const appeals = desk.of('appealLodged').map(({ content }) => content.decision);
  const pending = decisions.filter(({ eventId }) => appeals.includes(eventId));
  const object = draw.named(pending.length > 0 ? pending : decisions, ({ eventId }) => eventId);
  if (object === undefined) return undefined;
  const possible = MEASURES[kind].dicta.filter((dictum) => takesDecision(dictum));
  if (possible.length === 0) return undefined;
  const fields = {
    dictum: draw.one(possible),
    measure: kind,
    measureRef,
    decision: object.eventId,
    instance: above(object),
  };
  return { row: rowOf('registerDecision'), fields };
};

/** Whoever registered something puts it right. */
const amended: Next = (desk, _known, draw) => {
  const paper = draw.named(desk.papers, ({ eventId }) => eventId);
  const by = EVERYBODY.find(({ oin, role }) => oin === paper?.content.registrar && role !== 'auditor');
  if (paper === undefined || by === undefined) return undefined;
  return { row: rowOf('correctFact'), fields: { corrects: paper.eventId }, by };
};

/** What is done about a measure beside deciding, and about what was submitted. */
const tended: Next = (desk, { measureRef, decisions }, draw) => {
  const [charged] = decisions.filter(({ content }) => content.institution !== undefined);
  if (charged !== undefined && draw.percent(30) && !isSaid(desk, 'event', charged.eventId)) {
    const by = EVERYBODY.find(({ oin }) => oin === charged.content.institution);
    const fields = { event: charged.eventId };
    if (by !== undefined) return { row: rowOf('acknowledgeNotification'), fields, by };
  }
  const open = desk.of('submissionReceived').find(({ eventId }) => !isSaid(desk, 'submission', eventId));
  if (open !== undefined) return { row: rowOf('answerSubmission'), fields: { submission: open.eventId } };
  const about = COMMANDS.filter(({ shape, byDictum }) => byDictum === undefined && 'measureRef' in shape.required);
  return { row: draw.one(about), fields: { measureRef } };
};

function isSaid(desk: Desk, field: string, eventId: string): boolean {
  return desk.papers.some(({ content }) => content[field] === eventId);
}

function takesDecision(dictum: Dictum): boolean {
  const shape = rowOf('registerDecision').byDictum?.[dictum];
  return shape !== undefined && Object.hasOwn({ ...shape.required, ...shape.optional }, 'decision');
}

function above({ content }: Paper): string {
  const rank = (INSTANCES as readonly string[]).indexOf(String(content.instance));
  return INSTANCES[Math.min(rank + 1, INSTANCES.length - 1)] ?? 'hof';
}

function isAnswered(desk: Desk, kind: string, decision: string): boolean {
  return desk.of(kind).some(({ content }) => content.decision === decision);
}

function decisionOn(desk: Desk, draw: Draw, kind: MeasureKind): Aim {
  const dictum = draw.percent(96) ? draw.one(MEASURES[kind].dicta) : draw.one(DICTA);
  const object = draw.named(
    desk.measures.filter((one) => one.kind === kind),
    ({ measureRef }) => measureRef,
  );
  const decision = takesDecision(dictum) ? draw.named(object?.decisions ?? [], ({ eventId }) => eventId) : undefined;
  const about: Content =
    decision === undefined || object === undefined
      ? { instance: draw.percent(90) ? (courtFor(kind).instance ?? 'rechtbank') : draw.one(INSTANCES) }
      : { decision: decision.eventId, measureRef: object.measureRef, instance: above(decision) };
  return { row: rowOf('registerDecision'), fields: { dictum, measure: kind, ...about } };
}

/** Whoever decides on a kind in the first place, where the table says that it is not the court. */
function courtFor(kind: MeasureKind): Content {
  const { decidedBy } = MEASURES[kind] as { readonly decidedBy?: unknown };
  const lowest = INSTANCES[0];
  return { instance: decidedBy === lowest ? lowest : 'rechtbank' };
}

function kindFor(desk: Desk, draw: Draw): MeasureKind {
  const known = [...desk.measures.map(({ kind }) => kind), ...desk.asked];
  return known.length > 0 && draw.percent(75) ? preferred(known, draw) : preferred(MEASURE_KINDS, draw);
}

function preferred(kinds: readonly MeasureKind[], draw: Draw): MeasureKind {
  for (const [share, some] of USUAL_KINDS) {
    const usual = kinds.filter((kind) => some.includes(kind));
    if (usual.length > 0 && draw.percent(share)) return draw.one(usual);
  }
  return draw.one(kinds);
}

/** Most cases are about supervision and placement, many others about what stands beside them. */
const USUAL_KINDS: readonly (readonly [share: number, kinds: readonly MeasureKind[]])[] = [
  [40, ['ondertoezichtstelling', 'uithuisplaatsing']],
  [40, ['voorlopige-ondertoezichtstelling', 'gesloten-jeugdhulp', 'gezagsbeeindiging', 'voogdij']],
];
