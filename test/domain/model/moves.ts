/** The next command of a history: what somebody in that case might do next, or might do by mistake. */

import {
  addDays,
  addMonths,
  type CalendarDate,
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
import { callersOf, type Desk, EVERYBODY, type Known, type Paper } from './desk.js';
import type { Draw } from './draw.js';
import { correctionOf, type Setting, valueFor } from './values.js';

/** A command before it is sent. */
export interface Letter {
  readonly row: CommandRow;
  readonly by: Caller;
  readonly content: Content;
}

/** What a move has settled before the rest is filled in. */
interface Aim {
  readonly row: CommandRow;
  readonly fields: Content;
  readonly by?: Caller;
}

/** A command for a case; with `plain` nothing is said that need not be, and nothing goes wrong on purpose. */
export function letterFor(desk: Desk, draw: Draw, plain: boolean): Letter {
  const aim = desk.facts.length === 0 ? opening(desk, draw) : (likely(desk, draw) ?? anything(desk, draw));
  const astray = !plain && draw.percent(8);
  const by = senderOf(aim, draw, astray && draw.percent(30));
  const date = dateOf(desk, draw, plain);
  const content = filled(aim, { desk, draw, by, row: aim.row, said: { date } }, plain);
  return { row: aim.row, by, content: astray ? spoiled(content, draw) : content };
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

function rowOf(name: string): CommandRow {
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
  return draw.one([heard, carriedOut, extended, appealed, reviewed, reviewed, amended])(desk, known, draw);
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
  const usual = kinds.filter((kind) => /^(voorlopige-)?ondertoezichtstelling$|^uithuisplaatsing$/.test(kind));
  return draw.one(usual.length > 0 && draw.percent(45) ? usual : kinds);
}

function senderOf({ row, fields, by }: Aim, draw: Draw, anybody: boolean): Caller {
  if (anybody) return draw.one(EVERYBODY);
  if (by !== undefined) return by;
  const role = fields.instance === 'gecertificeerde-instelling' ? 'institution' : draw.one(row.roles);
  const courtFirst =
    row.byDictum !== undefined && role === 'institution' && fields.instance !== 'gecertificeerde-instelling';
  const callers = callersOf(courtFirst ? 'court' : role);
  return draw.percent(75) ? (callers[0] ?? draw.one(EVERYBODY)) : draw.one(callers);
}

/** The day of the act: mostly today, sometimes long before it was registered, now and then what cannot be. */
function dateOf(desk: Desk, draw: Draw, plain: boolean): CalendarDate {
  if (plain) return desk.today;
  return draw.weighed(
    [70, desk.today],
    [12, addDays(desk.today, -draw.between(1, 13))],
    [10, addDays(desk.today, -draw.between(14, 120))],
    [5, addMonths(desk.today, -draw.between(4, 14))],
    [1, addDays(desk.today, draw.between(1, 9))],
    [1, '1994-05-05' as CalendarDate],
  );
}

/** How often an optional field is said; what is not named, once in eight. */
const SAID_IN_A_HUNDRED: Readonly<Record<string, number>> = {
  until: 88,
  untilForm: 0,
  from: 25,
  request: 45,
  placeType: 35,
  institution: 90,
  majorityOn: 2,
  municipality: 4,
  municipalityCode: 0,
  court: 4,
  requestHash: 80,
  decisionHash: 40,
  measureRef: 60,
};

function filled({ row, fields }: Aim, setting: Setting, plain: boolean): Content {
  let said: Content = { kind: row.kind, date: setting.said.date ?? '', ...fields };
  const dictumShape = () => row.byDictum?.[said.dictum as Dictum];
  const say = (name: string, field: Parameters<typeof valueFor>[1]) => {
    if (Object.hasOwn(said, name) && name !== 'date') return;
    said = { ...said, [name]: valueFor(name, field, { ...setting, said }) };
  };
  for (const [name, field] of Object.entries(row.shape.required)) say(name, field);
  const { required = {}, optional = {} } = dictumShape() ?? {};
  for (const [name, field] of Object.entries(required)) say(name, field);
  for (const [name, field] of Object.entries({ ...row.shape.optional, ...optional })) {
    const share = SAID_IN_A_HUNDRED[name] ?? 12;
    if (plain ? share >= 80 && name !== 'until' : setting.draw.percent(share)) say(name, field);
  }
  if (row.corrects === true) {
    const target = setting.desk.paper(said.corrects);
    if (target !== undefined) said = { ...said, ...correctionOf(target, { ...setting, said }) };
  }
  return tidied(said, row);
}

/** What belongs together is said together. */
function tidied(said: Content, row: CommandRow): Content {
  const isGrant = said.dictum === 'toegewezen' || said.dictum === 'verlengd';
  const { untilForm, ...rest } = said;
  const allowed = {
    ...row.shape.optional,
    ...row.byDictum?.[said.dictum as Dictum]?.optional,
    ...row.byDictum?.[said.dictum as Dictum]?.required,
  };
  const opensOnly = Object.fromEntries(
    Object.entries(rest).filter(
      ([name]) => name in row.shape.required || name in allowed || name === 'kind' || name.includes('.'),
    ),
  );
  const ended: Content =
    isGrant && said.until !== undefined
      ? { untilForm: untilForm ?? 'tot' }
      : isGrant || untilForm === undefined
        ? {}
        : { untilForm };
  const code: Content =
    said.municipality !== undefined && 'municipalityCode' in { ...row.shape.required, ...allowed }
      ? { municipalityCode: said.municipalityCode ?? '0228' }
      : {};
  const reach: Content = said.effect === 'vanaf' && said.from === undefined ? { from: said.date ?? '' } : {};
  return { ...opensOnly, ...ended, ...code, ...reach };
}

/** The same with one thing wrong in its form. */
function spoiled(content: Content, draw: Draw): Content {
  const name = draw.one(Object.keys(content));
  const { [name]: _gone, ...rest } = content;
  const odd = draw.one([
    '2025-02-30',
    '',
    'ä',
    '111222333',
    42,
    null,
    true,
    [],
    '2025-03-30T02:30:00.000Z',
    'gisteren',
  ]);
  return draw.weighed<Content>([2, rest], [4, { ...content, [name]: odd }], [1, { ...content, naam: 'Jansen' }]);
}
