/** A value for each form of field, mostly one that fits the case: from the tables alone, so that new fields need no edit here. */

import {
  addDays,
  addMonths,
  type CalendarDate,
  type Caller,
  type CanonicalValue,
  COMMANDS,
  CORRECTABLE,
  CORRECTED,
  type CommandRow,
  endOfTerm,
  type Field,
  MEASURE_KINDS,
  MEASURES,
  type MeasureKind,
  ruleAt,
} from '@grondslag/chaincode/domain';
import { type Content, PARTIES, uuid } from '../../support/domain.js';
import { type Desk, type Paper, refOf } from './desk.js';
import type { Draw } from './draw.js';

/** All that a value may be made to fit. */
export interface Setting {
  readonly desk: Desk;
  readonly draw: Draw;
  readonly by: Caller;
  readonly row: CommandRow;
  /** What the command already says. */
  readonly said: Content;
}

/** A value for a field. */
export function valueFor(name: string, field: Field, setting: Setting): CanonicalValue {
  const { draw, desk, by } = setting;
  switch (field.form) {
    case 'date':
      return dayFor(name, setting);
    case 'instant':
      return `${addDays(desk.today, -draw.below(10))}T0${draw.below(10)}:30:00.000Z`;
    case 'oin':
      return organisationFor(name, setting);
    case 'oins':
      return draw.percent(97) ? (desk.addressees[name] ?? []) : [by.oin];
    case 'event':
      return eventFor(name, setting)?.eventId ?? uuid(7);
    case 'measure-ref':
      return measureFor(setting);
    case 'municipality-code':
      return draw.one(['0228', '0503']);
    case 'document-hash':
      return 'c'.repeat(64);
    case 'zaaknummer':
      return draw.one(['C/09/123456 / JE RK 25-101', '200.123.456/01', '25/01234']);
    case 'ecli':
      return draw.one(['ECLI:NL:RBDHA:2025:1234', 'ECLI:NL:HR:2024:1']);
    case 'article':
      return draw.one(['1:255 lid 1 BW', '1:265b lid 1 BW', '6.1.2 Jeugdwet']);
    case 'boolean':
      return draw.percent(isUnknownToLaw(name, setting) ? 2 : (TRUE_IN_A_HUNDRED[name] ?? 50));
    case 'word':
      return wordFor(name, field.words ?? [], setting);
    case 'words':
      return someOf(field.words ?? [], setting);
    default:
      return draw.one([null, true, desk.today, 'tot', ['a']]);
  }
}

/** The fields with which a correction changes one thing of what it corrects. */
export function correctionOf(paper: Paper, setting: Setting): Content {
  const { draw } = setting;
  const row = COMMANDS.find(({ kind }) => kind === paper.content.kind);
  if (row === undefined) return {};
  const dictum = row.byDictum?.[paper.content.dictum as keyof typeof row.byDictum];
  const fields = { ...row.shape.required, ...row.shape.optional, ...dictum?.required, ...dictum?.optional };
  const names = Object.keys(fields).filter((name) => CORRECTABLE.has(name) || draw.percent(2));
  const telling = names.filter(
    (name) => DECISIVE.includes(name) && (Object.hasOwn(paper.content, name) || draw.percent(20)),
  );
  const name = draw.one(telling.length > 0 && draw.percent(80) ? telling : names);
  const field = fields[name];
  if (field === undefined) return {};
  const isOptional = Object.hasOwn(row.shape.optional, name) || Object.hasOwn(dictum?.optional ?? {}, name);
  const value = isOptional && draw.percent(25) ? null : valueFor(name, field, { ...setting, row, said: paper.content });
  return { [CORRECTED + name]: value };
}

const DECISIVE = [
  'from',
  'until',
  'untilForm',
  'date',
  'unheard',
  'enforceable',
  'effect',
  'majorityOn',
  'placeType',
  'phase',
  'request',
  'requester',
  'measures',
];

const TRUE_IN_A_HUNDRED: Readonly<Record<string, number>> = { unheard: 20, partiesHeard: 85 };

function isUnknownToLaw(name: string, { said }: Setting): boolean {
  return name === 'unheard' && MEASURES[kindIn(said)]?.rules.unheard === undefined;
}

function dayFor(name: string, { draw, desk, said }: Setting): CalendarDate {
  const date = typeof said.date === 'string' ? (said.date as CalendarDate) : desk.today;
  if (name === 'date') return draw.percent(4) ? draw.one([desk.today, ...desk.turns]) : date;
  if (name === 'majorityOn') return addDays(date, draw.between(60, 1600));
  if (name === 'from')
    return draw.percent(15) && desk.turns.length > 0 ? draw.one(desk.turns) : addDays(date, offset(draw));
  if (name !== 'until') return addDays(date, draw.between(-5, 90));
  const from = typeof said.from === 'string' ? (said.from as CalendarDate) : endBefore(desk, said, date);
  if (said.dictum !== 'toegewezen' && said.dictum !== 'verlengd') return addDays(date, draw.between(-10, 60));
  const longest = longestOf(said, from);
  return draw.weighed(
    [8, longest],
    [3, addMonths(from, draw.between(1, 6))],
    [2, addDays(from, draw.between(1, 60))],
    [2, addDays(longest, -draw.between(1, 40))],
    [1, addDays(longest, 1)],
    [1, addDays(from, -draw.below(3))],
  );
}

function offset(draw: Draw): number {
  return draw.weighed([10, 0], [3, draw.between(1, 14)], [1, draw.between(15, 100)], [2, -draw.between(1, 20)]);
}

/** The end to which an extension would connect. */
function endBefore(desk: Desk, said: Content, date: CalendarDate): CalendarDate {
  const ends = desk
    .of('decisionRegistered')
    .filter(({ content }) => content.measureRef === said.measureRef && typeof content.until === 'string')
    .map(({ content }) => String(content.until));
  return (ends.sort().at(-1) as CalendarDate | undefined) ?? date;
}

function longestOf(said: Content, from: CalendarDate): CalendarDate {
  const { duration, extension } = MEASURES[kindIn(said)]?.rules ?? {};
  const rule = said.dictum === 'verlengd' ? (extension ?? duration) : duration;
  const term = rule === undefined ? undefined : ruleAt(rule, from)?.term;
  return endOfTerm(from, term ?? { months: 12 });
}

function kindIn(said: Content): MeasureKind {
  return said.measure as MeasureKind;
}

function organisationFor(name: string, { draw, desk, by, said, row }: Setting): string {
  if (name === 'registrar') return draw.percent(98) ? by.oin : draw.one(Object.values(PARTIES));
  if (name === 'municipality') return draw.one(row.kind === 'municipalityChanged' ? GEMEENTEN : GEMEENTEN.slice(0, 1));
  if (name === 'court') return PARTIES.court;
  if (name !== 'institution') return draw.one(Object.values(PARTIES));
  if (by.role === 'institution' && draw.percent(95)) return by.oin;
  if (said.dictum === 'gi-vervangen') return draw.one(INSTITUTIONS);
  const inCharge = desk.papers.map(({ content }) => content.institution).filter((oin) => typeof oin === 'string');
  return draw.percent(92) ? (inCharge.at(-1) ?? PARTIES.institution) : draw.one(INSTITUTIONS);
}

const GEMEENTEN = [PARTIES.municipality, PARTIES.otherMunicipality] as const;
const INSTITUTIONS = [PARTIES.institution, PARTIES.otherInstitution] as const;

/** The paper that a reference is likely to mean. */
function eventFor(name: string, { desk, draw, said, by }: Setting): Paper | undefined {
  if (draw.percent(3)) return undefined;
  const any = draw.percent(4);
  const fitting = desk.papers.filter(({ content }) => {
    if (any) return true;
    switch (name) {
      case 'decision':
        return content.kind === 'decisionRegistered' && (said.measureRef ?? content.measureRef) === content.measureRef;
      case 'request':
        return (
          content.kind === 'findingRegistered' || (content.kind === 'requestFiled' && content.measure === said.measure)
        );
      case 'corrects':
        return content.registrar === by.oin && content.kind !== 'factCorrected';
      default:
        return String(content.kind).startsWith(name) || name === 'event';
    }
  });
  return draw.named(fitting, ({ eventId }) => eventId);
}

function measureFor({ desk, draw, said, row }: Setting): string {
  const kind = typeof said.measure === 'string' && draw.percent(98) ? said.measure : undefined;
  const known = desk.measures.filter((one) => kind === undefined || one.kind === kind);
  const isNew = known.length === 0 || draw.percent(said.dictum === 'toegewezen' ? 30 : 3);
  const found = draw.named(
    row.kind === 'executionRegistered' ? executable(known) : known,
    ({ measureRef }) => measureRef,
  );
  if (found !== undefined && !isNew) return found.measureRef;
  return refOf(kind ?? draw.one(MEASURE_KINDS), draw.below(2));
}

function executable<K extends { readonly kind: MeasureKind }>(known: readonly K[]): readonly K[] {
  return known.filter(({ kind }) => MEASURES[kind].rules.lapse !== undefined);
}

function wordFor(name: string, words: readonly string[], setting: Setting): string {
  const { draw, desk, said, row } = setting;
  const object = desk.paper(said.decision)?.content;
  switch (name) {
    case 'enforceable':
      return draw.weighed([7, 'ja'], [2, 'nee'], [1, 'onbekend']);
    case 'appeal':
      return draw.percent(90) ? (object?.instance === 'hof' ? 'cassatie' : 'hoger-beroep') : draw.one(words);
    case 'minorHeard':
      return draw.weighed([5, 'ja'], [3, 'niet-vereist'], [1, 'nee']);
    case 'untilForm':
      return draw.weighed([5, 'tot'], [1, 'tot-en-met']);
    case 'outcome':
      return row.kind === 'findingRegistered' ? draw.weighed([9, 'verzoek'], [1, 'geen-verzoek']) : draw.one(words);
    case 'phase':
      return draw.percent(70) ? 'begonnen' : draw.one(words);
    case 'basis':
      return draw.percent(50) ? 'registratie' : draw.one(words);
    case 'request':
      return draw.one(Object.keys(MEASURES[kindIn(said)]?.requesters ?? { instellen: true }));
    case 'placeType':
      return draw.weighed([4, 'pleeggezin'], [1, draw.one(words)]);
    case 'requester':
      return requesterFor(words, setting);
    default:
      return draw.one(words);
  }
}

function requesterFor(words: readonly string[], { draw, said, row, by }: Setting): string {
  if (draw.percent(5)) return draw.one(words);
  const { requesters } = MEASURES[kindIn(said)] ?? { requesters: {} };
  const act = said.request ?? (said.dictum === 'verlengd' ? 'verlengen' : 'instellen');
  const allowed =
    (requesters as Readonly<Record<string, readonly string[]>>)[String(act)] ?? requesters.instellen ?? words;
  if (row.kind !== 'requestFiled') return draw.one(allowed);
  // Council and institution ask for themselves, the registry of a court for whoever else asks.
  const own = by.role === 'council' ? ['rvdk'] : by.role === 'institution' ? ['gi'] : [];
  const others = allowed.filter((one) => !['rvdk', 'gi', 'ambtshalve'].includes(one));
  return draw.one(own.length > 0 ? own : others.length > 0 ? others : words);
}

function someOf(words: readonly string[], { draw }: Setting): readonly string[] {
  const share = draw.one([20, 50, 90]);
  const some = words.filter(() => draw.percent(share));
  return some.length === 0 && draw.percent(95) ? [draw.one(words)] : some;
}
