/** Narrows what came in, once and with all faults together. */
import { z } from 'zod';
import { type InvalidParam, Rejection } from './rejection.js';
import { sentences } from './sentences.js';

type Parts = 'params' | 'query' | 'body';
type Shapes = { readonly [part in Parts]: z.ZodObject | undefined };

/** Each part as its schema reads it; a part without a schema is dropped. Rejects naming every fault in every part. */
export function validated(shapes: Shapes, request: Readonly<Record<Parts, unknown>>): Record<Parts, unknown> {
  const faults: InvalidParam[] = [];
  const read = (part: Parts): unknown => {
    const shape = shapes[part];
    if (shape === undefined) return {};
    const result = shape.safeParse(request[part]);
    if (result.success) return result.data;
    faults.push(...result.error.issues.flatMap((issue) => faultsOf(issue, shape, request[part])));
    return undefined;
  };
  const parts = { params: read('params'), query: read('query'), body: read('body') };
  if (faults.length > 0) throw new Rejection('malformed', { invalidParams: distinct(faults) });
  return parts;
}

const faultKinds = [
  'missing-field',
  'unknown-field',
  'ill-typed-field',
  'no-such-date',
  'end-before-start',
  'bsn-like',
] as const;

type FaultKind = (typeof faultKinds)[number];

/** The schema and the domain may both have found the same. */
function distinct(faults: readonly InvalidParam[]): InvalidParam[] {
  return [...new Map(faults.map((fault) => [`${fault.name} ${fault.code}`, fault])).values()];
}

function faultsOf(issue: z.core.$ZodIssue, shape: z.ZodObject, input: unknown): InvalidParam[] {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultOf('unknown-field', name === '' ? key : `${name}.${key}`));
  }
  const given = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input);
  const wanted = wantedAt(shape, issue.path);
  if (issue.code === 'invalid_type' && given === undefined) return [faultOf('missing-field', name, wanted)];
  if (issue.code !== 'custom' || !isFaultKind(issue.params?.fault)) return [faultOf('ill-typed-field', name, wanted)];
  const { fault } = issue.params;
  const isEmpty = fault === 'missing-field' && Array.isArray(given);
  return [isEmpty ? { name, code: fault, reason: said(EMPTY, wanted) } : faultOf(fault, name, wanted)];
}

const EMPTY = 'Dit veld is leeg.';

function faultOf(code: FaultKind, name: string, wanted?: string): InvalidParam {
  const isOfForm = code === 'missing-field' || code === 'ill-typed-field';
  return { name, code, reason: said(sentences[code], isOfForm ? wanted : undefined) };
}

function said(sentence: string, wanted: string | undefined): string {
  return wanted === undefined ? sentence : `${sentence} ${wanted}`;
}

/** Which values the description of a field allows, where it lists or bounds them; never what was sent. */
function wantedAt(shape: z.ZodObject, [field, ...inner]: readonly PropertyKey[]): string | undefined {
  const schema = shape.shape[String(field)];
  if (schema === undefined) return undefined;
  const described = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' });
  const place = inner.reduce<Described | undefined>(
    (at, key) => (typeof key === 'number' ? at?.items : at?.properties?.[String(key)]),
    described as Described,
  );
  if (place?.enum !== undefined) return `Kies uit: ${place.enum.join(', ')}.`;
  if (place?.items?.enum !== undefined) return `Kies een of meer uit: ${place.items.enum.join(', ')}.`;
  if (place?.minimum === undefined || place.maximum === undefined) return undefined;
  return `Van ${place.minimum} tot en met ${place.maximum}.`;
}

/** As much of a JSON schema as says which values are allowed. */
interface Described {
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
}

function isFaultKind(value: unknown): value is FaultKind {
  return faultKinds.some((kind) => kind === value);
}
