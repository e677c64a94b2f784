// Calls as clients might make them, lawful and not: what the story tells with a field or two exchanged, whole commands drawn from the table, and questions.
import {
  type CanonicalValue,
  COMMANDS,
  type CommandRow,
  type ContentFields,
  type Field,
  MEASURE_KINDS,
} from '@grondslag/chaincode/domain';
import fc from 'fast-check';
import { newReference, transactionOf } from './case-file.js';
import { CHAPTERS, type Story } from './story.js';
import { testTopology } from './topology.js';

/** One call, complete but for its salts. */
export interface Call {
  readonly user: string;
  readonly transaction: string;
  readonly args: readonly string[];
  readonly content?: ContentFields | string;
}

const USERS = testTopology.organisations.flatMap(({ name, users }) => users.map((user) => `${user.name}@${name}`));
const OINS = testTopology.organisations.flatMap(({ users }) => users.map(({ oin }) => oin));

const day = fc
  .integer({ min: Date.UTC(2024, 10) / 86_400_000, max: Date.UTC(2027, 2) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const moment = fc
  .integer({ min: Date.UTC(2024, 10), max: Date.UTC(2027, 2) })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const odd: fc.Arbitrary<CanonicalValue> = fc.constantFrom<CanonicalValue[]>(
  '2025-02-30',
  '1995-01-01',
  '2999-12-31',
  '',
  'İstanbul',
  'ä',
  '111222333',
  42,
  null,
  true,
  [],
  {},
  ['ä', 'z'],
  '1:261 BW',
  '2025-03-30T02:30:00.000Z',
);

/** Calls about the given cases; equal seeds give equal calls. */
export function generatedCalls(stories: readonly Story[], count: number, seed: number): readonly Call[] {
  const random = fc
    .constantFrom(...stories)
    .chain((story) =>
      fc.oneof(
        { weight: 5, arbitrary: exchanged(story) },
        { weight: 2, arbitrary: drawn(story) },
        { weight: 3, arbitrary: asked(story) },
      ),
    );
  return fc.sample(random, { numRuns: count, seed });
}

/** A chapter of the story, or of the one that comes next, with at most two fields exchanged. */
function exchanged(story: Story): fc.Arbitrary<Call> {
  return fc.constantFrom(...CHAPTERS).chain((chapter) => {
    const { by, name, fields } = story.step(chapter);
    const row = rowOf(name);
    const change = fc
      .constantFrom(...allFields(row))
      .chain(([field, form]) => fc.tuple(fc.constant(field), valueFor(form, story)));
    return fc
      .tuple(fc.array(change, { maxLength: 2 }), mostly(by, fc.constantFrom(...USERS)), envelope(story))
      .map(([changes, user, args]) => ({
        user,
        transaction: transactionOf(name),
        args,
        content: { ...fields, ...Object.fromEntries(changes) },
      }));
  });
}

/** Any command with any fields of its shape. */
function drawn(story: Story): fc.Arbitrary<Call> {
  return fc.constantFrom(...COMMANDS).chain((row) => {
    const model = Object.fromEntries(allFields(row).map(([field, form]) => [field, valueFor(form, story)]));
    const required = Object.keys(row.shape.required);
    return fc
      .tuple(fc.record(model, { requiredKeys: required }), fc.constantFrom(...USERS), envelope(story))
      .map(([fields, user, args]) => ({
        user,
        transaction: transactionOf(row.name),
        args,
        content: { kind: row.kind, ...fields },
      }));
  });
}

function asked(story: Story): fc.Arbitrary<Call> {
  const measure = fc.oneof(
    fc.constantFrom(...MEASURE_KINDS).map((kind) => ({ kind })),
    fc.constantFrom(story.supervisionRef, story.placementRef).map((measureRef) => ({ measureRef })),
  );
  const verdict = fc
    .tuple(measure, day, fc.oneof(fc.constant(''), moment))
    .map(([selector, onDay, knownAt]) => ['verdict', JSON.stringify(selector), onDay, knownAt] as const);
  const read = fc.constantFrom(['readRecords'] as const, ['readContents'] as const, ['readRecord', '1'] as const);
  return fc
    .tuple(fc.oneof({ weight: 6, arbitrary: verdict }, { weight: 1, arbitrary: read }), fc.constantFrom(...USERS))
    .map(([[name, ...args], user]) => ({ user, transaction: `inspection:${name}`, args: [story.caseId, ...args] }));
}

function envelope(story: Story): fc.Arbitrary<readonly string[]> {
  const previous = mostly(story.last, fc.constantFrom('', 'f'.repeat(64), 'ä'));
  const used = [...story.events.values()];
  const eventId = fc
    .nat()
    .map((draw) => (draw % 16 === 0 ? (used[draw % used.length] ?? newReference()) : newReference()));
  return fc.tuple(fc.constant(story.caseId), eventId, previous);
}

function mostly<T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

function rowOf(name: string): CommandRow {
  const row = COMMANDS.find((candidate) => candidate.name === name);
  if (row === undefined) throw new TypeError(`no command ${name}`);
  return row;
}

function allFields({ shape, byDictum }: CommandRow): readonly (readonly [string, Field])[] {
  const shapes = [shape, ...Object.values(byDictum ?? {})];
  return [...new Map(shapes.flatMap(({ required, optional }) => Object.entries({ ...required, ...optional })))];
}

/** Mostly a value that a field may have, and one in ten that it may not. */
function valueFor(field: Field, story: Story): fc.Arbitrary<CanonicalValue> {
  return fc.oneof({ weight: 9, arbitrary: lawful(field, story) }, { weight: 1, arbitrary: odd });
}

function lawful({ form, words = [] }: Field, story: Story): fc.Arbitrary<CanonicalValue> {
  switch (form) {
    case 'date':
      return day;
    case 'instant':
      return moment;
    case 'oin':
      return fc.constantFrom(...OINS);
    case 'oins':
      return fc.subarray(OINS).map((oins) => [...new Set(oins)].sort());
    case 'event':
      return fc.constantFrom(...story.events.values(), newReference());
    case 'measure-ref':
      return fc.constantFrom(story.supervisionRef, story.placementRef, newReference());
    case 'municipality-code':
      return fc.constantFrom('0518', '0503', '9999');
    case 'document-hash':
      return fc.constantFrom('0'.repeat(64), '12345678'.repeat(8));
    case 'zaaknummer':
      return fc.constantFrom('C/09/123456 / JE RK 25-101', '200.123.456/01', '25/01234');
    case 'ecli':
      return fc.constantFrom('ECLI:NL:RBDHA:2025:1234', 'ECLI:NL:HR:2024:1');
    case 'article':
      return fc.constantFrom('1:255 lid 1 BW', '1:265b lid 1 BW', '6.1.2 Jeugdwet');
    case 'boolean':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...words);
    case 'words':
      return fc.subarray([...words]);
    default:
      return odd;
  }
}
