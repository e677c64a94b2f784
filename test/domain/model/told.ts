/** A history as a person would tell it: what was given, when who sent what, and what then came of it. */

import { type CanonicalValue, MEASURE_KINDS } from '@grondslag/chaincode/domain';
import { PARTIES } from '../../support/domain.js';
import type { Attempt, Played } from './play.js';

/** The text of a history; events and measures have short names, in the order in which they appear. */
export function told({ attempts, facts }: Played): string {
  const names = new Map<string, string>(Object.entries(PARTIES).map(([name, oin]) => [oin, name]));
  for (const { eventId, seq } of facts) names.set(eventId, `event ${seq}`);
  const lines = attempts.filter(isTelling).map((attempt) => line(attempt, names));
  const absent = facts
    .filter(({ content }) => typeof content === 'string')
    .map(({ seq, content }) => `    but the content of event ${seq} is ${String(content)}`);
  return ['', '    given a case', ...lines, ...absent, ''].join('\n');
}

/** What was refused for its form alone says nothing about a history. */
function isTelling({ command }: Attempt): boolean {
  return command !== undefined;
}

function line({ name, by, at, content, refusals, before }: Attempt, names: Map<string, string>): string {
  const { kind: _kind, date, registrar: _registrar, ...rest } = content;
  const said = Object.entries(rest).map(([field, value]) => `${field} ${worded(value, names)}`);
  const when = `when on ${String(date)} (at ${at.slice(0, 16)}) ${names.get(by.oin) ?? by.oin} sends ${name}: ${said.join(', ')}`;
  const [refusal] = refusals;
  const then =
    refusal === undefined ? `it is event ${before + 1}` : `it is refused: ${refusal.code} (${refusal.subject})`;
  return `    ${when}\n      then ${then}`;
}

function worded(value: CanonicalValue, names: Map<string, string>): string {
  if (Array.isArray(value) && value.length === MEASURE_KINDS.length) return 'all there are';
  if (typeof value !== 'string') return JSON.stringify(value);
  const known = names.get(value);
  if (known !== undefined) return known;
  if (!value.startsWith('01900000-')) return value;
  names.set(value, `measure ${value.slice(-4)}`);
  return names.get(value) ?? value;
}
