/** What a refusal says about a measure that was partly given: refusing the rest of a request is told apart from refusing a new one. */

import type { Refused } from '../facts';
import { isGivenByInstitution } from '../measures';
import type { Entry } from '../timeline';
import { type CaseFile, isDictum, isFact, type Thread } from './case-file';
import type { GrantedTerm } from './terms';

/**
 * The terms whose rest was refused, each with that refusal. A refused extension is not among them: it lets the running term
 * run out (RBAMS:2013:5065), while a refused rest means that the time after it was asked and denied (RBDHA:2021:5571).
 */
export function restsRefused(
  file: CaseFile,
  thread: Thread,
  terms: readonly GrantedTerm[],
): ReadonlyMap<GrantedTerm, Entry<Refused>> {
  // What the institution gives itself nobody asked for; a court refuses only to undo or to uphold it.
  if (isGivenByInstitution(thread.kind)) return new Map();
  if (!thread.decisions.some((entry) => isDictum(entry, 'afgewezen'))) return new Map();
  const byEntry = new Map(terms.map((term) => [term.entry.recorded.eventId, term]));
  const rests = new Map<GrantedTerm, Entry<Refused>>();
  let last: GrantedTerm | undefined;
  let waiting: Entry<Refused> | undefined;
  let isHeldOver = false;
  for (const entry of thread.decisions) {
    const term = byEntry.get(entry.recorded.eventId);
    if (term !== undefined) {
      last = term;
      isHeldOver = false;
      if (waiting !== undefined && isRestOf(file, term, waiting, false)) rests.set(term, waiting);
    } else if (isDictum(entry, 'aangehouden')) isHeldOver = true;
    else if (isDictum(entry, 'afgewezen')) {
      if (last !== undefined && isRestOf(file, last, entry, isHeldOver)) rests.set(last, entry);
      waiting = entry;
    }
  }
  return rests;
}

/** True when a refusal answers a request to give or extend the measure, rather than one to end it. */
export function refusesTheMeasure(file: CaseFile, { fact }: Entry<Refused>): boolean {
  if (fact.request === undefined) return !isGivenByInstitution(fact.measure);
  const act = actOf(file, fact.request);
  return act === undefined || act === 'instellen' || act === 'verlengen';
}

function isRestOf(file: CaseFile, term: GrantedTerm, refusal: Entry<Refused>, isHeldOver: boolean): boolean {
  const granted = term.entry.fact;
  const asked = refusal.fact.request;
  if (asked === undefined) return refusal.fact.date === granted.date || isHeldOver;
  if (granted.request !== undefined) return granted.request === asked;
  const request = file.timeline.byEvent.get(asked);
  const answers = granted.dictum === 'verlengd' ? 'verlengen' : 'instellen';
  return request !== undefined && request.fact.date <= granted.date && actOf(file, asked) === answers;
}

function actOf(file: CaseFile, request: NonNullable<Refused['request']>) {
  const entry = file.timeline.byEvent.get(request);
  if (entry === undefined) return undefined;
  if (isFact(entry, 'findingRegistered')) return 'instellen';
  return isFact(entry, 'requestFiled') ? entry.fact.request : undefined;
}
