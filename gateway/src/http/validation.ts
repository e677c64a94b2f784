/** Narrows what came in, once and with all faults together. */
import type { z } from 'zod';
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
    faults.push(...result.error.issues.flatMap((issue) => faultsOf(issue, request[part])));
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

function faultsOf(issue: z.core.$ZodIssue, input: unknown): InvalidParam[] {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultOf('unknown-field', name === '' ? key : `${name}.${key}`));
  }
  const given = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input);
  if (issue.code === 'invalid_type' && given === undefined) return [faultOf('missing-field', name)];
  if (issue.code === 'custom' && isFaultKind(issue.params?.fault)) return [faultOf(issue.params.fault, name)];
  return [faultOf('ill-typed-field', name)];
}

function faultOf(code: FaultKind, name: string): InvalidParam {
  return { name, code, reason: sentences[code] };
}

function isFaultKind(value: unknown): value is FaultKind {
  return faultKinds.some((kind) => kind === value);
}
