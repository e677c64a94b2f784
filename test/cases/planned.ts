// What published cases become when planned: the least case, changed where a test says so, and what is registered of it.
import { type LedgerCase, parseCases, parties, planOf, type Registration } from '#scripts/cases/index';
import { aPublishedCase, aRow } from './a-published-case.js';
import { countingReferences } from './in-domain.js';

/** Fields of a row or a case as a test writes them. */
export type Changes = Readonly<Record<string, unknown>>;

/** The ledger cases of one published case. */
export function plansOf(value: unknown): LedgerCase[] {
  const read = parseCases([value]);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.cases.flatMap((each) => planOf(each, parties, countingReferences()));
}

/** What is registered of a timeline, each row given by its changes. */
export function registrationsOf(timeline: readonly Changes[], changes: Changes = {}): readonly Registration[] {
  return plansOf(aPublishedCase({ timeline: timeline.map(aRow), ...changes }))[0]?.registrations ?? [];
}

/** The decisions on a measure. */
export const decisions = (registrations: readonly Registration[], measure: string): Registration[] =>
  registrations.filter(({ command, content }) => command === 'registerDecision' && content.measure === measure);
/** The dictum, begin and end of each decision on a measure. */
export const periods = (registrations: readonly Registration[], measure: string): unknown[] =>
  decisions(registrations, measure).map(({ content: { dictum, from, until } }) => [dictum, from, until]);

/** What makes a row an authorisation. */
export const muhp = { act: 'MUHP', basis: '1:265b BW' };
/** An extension of supervision. */
export const extension = { act: 'VERLENGING_OTS', basis: '1:260 BW' };
/** A ruling of an appeal court. */
export const hof = { by: 'gerechtshof', from: null, until: null };
