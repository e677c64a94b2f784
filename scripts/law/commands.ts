/** The commands on the reference page: who may send what, and what is told to whom, from the table that drives the API. */
import { COMMANDS, type CommandRow, type Field, type Fields, ORGANISATIONS } from '@grondslag/chaincode/domain';
import { dutchFields, registrationPaths } from '@grondslag/gateway/http';
import { EVENT_NAMES } from '@grondslag/gateway/usecases';
import { code, codes, heading, paragraphs, table } from './markdown.js';

/** Every command as a section. */
export function commandsSection(): string {
  return paragraphs(
    heading(2, 'Commands'),
    `What can be registered, by whom, and with which fields. Fields go by the names of the API; the contract's own names stand beside them. ${code('registrator')} is never sent: the certificate says who that is. That a version of the law is loaded is no registration: the table of law is part of the chaincode, which all four organisations approve.`,
    ...COMMANDS.map(commandSection),
  );
}

/** A role as an organisation is called. */
export function organisation(role: string): string {
  return ORGANISATIONS.find((row) => row.role === role)?.dutch ?? role;
}

function commandSection(row: CommandRow): string {
  const { path, summary } = registrationPaths[row.name];
  const about = [
    `${summary}.`,
    `${code(`POST ${path}`)}, transaction ${code(`${row.contract}:${row.name}`)}.`,
    `Sent by: ${row.roles.map(organisation).join(', ')}.`,
    `Announced as ${code(EVENT_NAMES[row.kind])} to: ${row.tells.length === 0 ? 'nobody' : row.tells.map(organisation).join(', ')}.`,
    ...(row.opens === true ? ['May open a case.'] : []),
    ...(row.mayLieAhead === true ? ['May be registered before its day.'] : []),
  ];
  return paragraphs(
    heading(3, row.name),
    about.join(' '),
    table(
      ['field', 'contract', 'must', 'value'],
      [...fieldRows(row.shape.required, 'yes'), ...fieldRows(row.shape.optional, 'no')],
    ),
    ...(row.byDictum === undefined ? [] : [dictumTable(row.byDictum)]),
  );
}

function dictumTable(byDictum: NonNullable<CommandRow['byDictum']>): string {
  return table(
    ['dictum', 'must have beside these', 'may have'],
    Object.entries(byDictum).map(([dictum, { required, optional }]) => [
      ...[code(dictum), codes(Object.keys(required).map(dutchOf)), codes(Object.keys(optional).map(dutchOf))],
    ]),
  );
}

function fieldRows(fields: Fields, must: string): readonly (readonly string[])[] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'registrar')
    .map(([name, field]) => [code(dutchOf(name)), code(name), must, formOf(field)]);
}

function formOf({ form, words }: Field): string {
  return words === undefined ? form : words.map(code).join(', ');
}

function dutchOf(name: string): string {
  return Object.entries(dutchFields).find(([content]) => content === name)?.[1].dutch ?? name;
}

/** Every command as the export tells it: transaction, HTTP operation and notification, and its fields under both names. */
export function commandRows(): readonly object[] {
  return COMMANDS.map((row) => ({
    name: row.name,
    transaction: `${row.contract}:${row.name}`,
    operation: `POST ${registrationPaths[row.name].path}`,
    notification: EVENT_NAMES[row.kind],
    roles: row.roles,
    tells: row.tells,
    opens: row.opens === true,
    mayLieAhead: row.mayLieAhead === true,
    ...shapeRow(row.shape),
    ...(row.byDictum === undefined ? {} : { byDictum: mapped(row.byDictum, shapeRow) }),
  }));
}

function shapeRow({ required, optional }: CommandRow['shape']): object {
  return { required: mapped(required, fieldRow), optional: mapped(optional, fieldRow) };
}

function fieldRow({ form, words }: Field, name: string): object {
  return { dutch: dutchOf(name), form, ...(words === undefined ? {} : { words }) };
}

function mapped<T>(table: Readonly<Record<string, T>>, toRow: (one: T, name: string) => object): object {
  return Object.fromEntries(Object.entries(table).map(([name, one]) => [name, toRow(one, name)]));
}
