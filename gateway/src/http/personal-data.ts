/** Keeps a burgerservicenummer from getting any further than the border: not into a use case, and not into a log. */
import { holdsBsn, statute } from '@grondslag/chaincode/domain';
import { type InvalidParam, Rejection } from './rejection.js';
import { sentences } from './sentences.js';

/** Random ids and hashes may hold any digits; no person hides in a text of exactly these forms. */
const randomByNature = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64})$/;

/** Rejects the request, naming every place that holds what may be a BSN; names that hold one are not repeated. */
export function assertNothingPersonal(value: unknown): void {
  const invalidParams = [...suspects(value, '')];
  if (invalidParams.length > 0) throw new Rejection('malformed', { invalidParams });
}

/** No body of this API is nested deeper; more is an attack on the stack. */
const deepest = 8;

function* suspects(value: unknown, path: string, depth = 0): Generator<InvalidParam> {
  if (depth > deepest) throw new Rejection('body-unreadable');
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const isSuspect = isPersonal(name);
      const innerPath = path === '' ? name : `${path}.${name}`;
      if (isSuspect) yield suspect(path);
      yield* suspects(inner, isSuspect ? path : innerPath, depth + 1);
    }
  } else if ((typeof value === 'string' || typeof value === 'number') && isPersonal(String(value))) {
    yield suspect(path);
  }
}

function isPersonal(text: string): boolean {
  return !randomByNature.test(text) && holdsBsn(text);
}

const ban = statute.findLast(({ id }) => id === 'bsn.verbod');

function suspect(name: string): InvalidParam {
  return {
    name,
    code: 'bsn-like',
    reason: sentences['bsn-like'],
    ...(ban === undefined ? {} : { article: ban.article }),
  };
}
