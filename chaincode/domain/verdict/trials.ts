/** The trial before authority is restored: the child lives with the parent, and the court waits for how that goes (1:278 lid 2 BW). */

import type { CalendarDate } from '../calendar';
import type { DecisionRegistered, HeldOver } from '../facts';
import type { CaseTimeline, Entry } from '../timeline';
import { isDictum, isFact } from './case-file';
import type { Docket, Dossier } from './docket';
import type { Observation } from './observation';

/** True for a decision that holds over the request to restore authority up to a day. */
export function isTrial({ byEvent }: CaseTimeline, fact: DecisionRegistered): fact is HeldOver {
  if (fact.measure !== 'gezagsbeeindiging' || fact.dictum !== 'aangehouden' || fact.request === undefined) return false;
  const request = byEvent.get(fact.request);
  return request !== undefined && isFact(request, 'requestFiled') && request.fact.request === 'opheffen';
}

/** A trial that runs on a day, or that is over while the court has not decided on what it waited for. */
export function trialsOn({ file }: Docket, { thread }: Dossier, day: CalendarDate): readonly Observation[] {
  if (thread.kind !== 'gezagsbeeindiging') return [];
  const last = thread.decisions.findLast(
    (entry): entry is Entry<HeldOver> => isTrial(file.timeline, entry.fact) && entry.fact.date <= day,
  );
  if (last?.fact.until === undefined) return [];
  const { fact, recorded } = last;
  const isDecided = thread.decisions.some(
    (entry) =>
      isDictum(entry, 'opgeheven', 'afgewezen') &&
      entry.fact.date >= fact.date &&
      entry.fact.date <= day &&
      !(isDictum(entry, 'afgewezen') && entry.fact.request !== undefined && entry.fact.request !== fact.request),
  );
  if (isDecided) return [];
  const code = fact.until !== undefined && day < fact.until ? 'trial-running' : 'trial-over';
  return [{ code, rule: 'gezag.proeftijd', events: [recorded.eventId] }];
}
