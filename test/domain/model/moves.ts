/** The next command of a history: what somebody in that case might do next, or might do by mistake. */

import {
  addDays,
  addMonths,
  type CalendarDate,
  type Caller,
  type CommandRow,
  type Dictum,
} from '@grondslag/chaincode/domain';
import { type Content } from '../../support/domain.js';
import { type Aim, aimFor } from './aims.js';
import { callersOf, type Desk, EVERYBODY } from './desk.js';
import type { Draw } from './draw.js';
import { correctionOf, type Setting, valueFor } from './values.js';

/** A command before it is sent. */
export interface Letter {
  readonly row: CommandRow;
  readonly by: Caller;
  readonly content: Content;
}
/** A command for a case; with `plain` nothing is said that need not be, and nothing goes wrong on purpose. */
export function letterFor(desk: Desk, draw: Draw, plain: boolean, aim: Aim = aimFor(desk, draw)): Letter {
  const astray = !plain && draw.percent(8);
  const by = senderOf(aim, draw, astray && draw.percent(30));
  const date = dateOf(desk, draw, plain);
  const content = filled(aim, { desk, draw, by, row: aim.row, said: { date } }, plain);
  return { row: aim.row, by, content: astray ? spoiled(content, draw) : content };
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
