/** The request behind a measure, and what a court gives without one: of its own motion, or together with another measure. */

import type { CalendarDate } from '../calendar';
import type { Extended, FindingRegistered, Granted, RequestFiled } from '../facts';
import { type Follow, isGivenByInstitution, MEASURES } from '../measures';
import type { Entry } from '../timeline';
import { isFact } from './case-file';
import { askedIn, type Docket, type Dossier } from './docket';
import { ground, isValid, type Standing, withGrounds } from './standing';

/** A valid measure as its request leaves it: without one on the ledger it is not set. */
export function onItsRequest(docket: Docket, dossier: Dossier, own: Standing): Standing {
  if (!isValid(own.state)) return own;
  const request = requestOf(docket, dossier);
  const rule = MEASURES[dossier.thread.kind].rules.request;
  if (request === 'none-needed') return own;
  if (request !== undefined) return withGrounds(own, [{ rule, events: [request] }]);
  return {
    ...own,
    state: 'basis-ontbreekt',
    grounds: [...dossier.lives.slice(0, 1).map(({ term }) => ground(rule, term.entry))],
  };
}

/** True for what asks a court for something; an inquiry that ended without a request asks nothing. */
export function isRequest(entry: Entry): entry is Entry<FindingRegistered | RequestFiled> {
  return isFact(entry, 'requestFiled') || (isFact(entry, 'findingRegistered') && entry.fact.outcome === 'verzoek');
}

/**
 * The request on which a measure was first given; none is needed where the court acted of its own motion, nor for what comes with
 * another measure.
 */
export function requestOf(docket: Docket, { thread, lives }: Dossier) {
  const first = lives[0]?.term.entry.fact;
  const earliest = docket.firstRequest.get(thread.kind);
  if (isGivenByInstitution(thread.kind)) return 'none-needed';
  if (first === undefined) return earliest?.event;
  if (first.requester === 'ambtshalve') return 'none-needed';
  const named = first.request === undefined ? undefined : docket.file.timeline.byEvent.get(first.request);
  if (named !== undefined && isRequest(named) && askedIn(named).includes(thread.kind)) return named.recorded.eventId;
  if (earliest !== undefined && earliest.date <= first.date) return earliest.event;
  return comesUnasked(docket, first) ? 'none-needed' : undefined;
}

/** True for what a court gives without being asked for it, together with another measure or while that stands (1:268 lid 3 BW). */
export function comesUnasked(docket: Docket, { measure, date }: Pick<Granted | Extended, 'measure' | 'date'>): boolean {
  const { follows } = MEASURES[measure];
  return follows?.where === 'unasked' && stoodOn(docket, follows, date).length > 0;
}

/** The measures that a court had given by a day, and that had not ended by what was decided or lapsed until then. */
export function stoodOn({ ofKind }: Docket, { on }: Follow, day: CalendarDate): readonly Dossier[] {
  return on
    .flatMap((kind) => ofKind[kind])
    .filter(({ lives }) =>
      lives.some(
        ({ term, ending }) =>
          term.entry.fact.date <= day &&
          (ending === undefined || ending.on > day || (ending.decidedOn !== null && ending.decidedOn > day)),
      ),
    );
}
