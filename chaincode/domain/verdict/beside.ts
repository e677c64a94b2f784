/**
 * What deserves a look about what stands beside a measure: a base that the register does not hold, another title for the same
 * stay, a request that must still follow, and one that came late.
 */

import { type CalendarDate, isWithin } from '../calendar';
import { AUTHORISATIONS, isGivenByInstitution, MEASURES } from '../measures';
import { type CaseFile, isFact, type Thread } from './case-file';
import { limitsOf } from './clocks/timer';
import { basesOn, countingRule, eventsOf, mostTelling } from './dependence';
import type { Docket, Dossier } from './docket';
import { judge } from './judge';
import type { TermLife } from './lives';
import type { Observation } from './observation';
import { endOfTitle, isLive, isValid } from './standing';

/** All that stands beside a measure on a day. */
export function besideOn(docket: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  return [
    ...dossier.lives
      .filter((life) => isAlive(life, day))
      .flatMap((life) => [...aboutConsent(docket, dossier, life, day), ...aboutFollowUp(dossier, life)]),
    ...aboutOtherTitles(docket, dossier, day),
    ...aboutBridges(docket, dossier, day),
    ...aboutLateRequests(docket, dossier),
  ];
}

function isAlive({ term, ending, void: never }: TermLife, day: CalendarDate): boolean {
  return never === null && isWithin({ from: term.from, until: ending?.on ?? null }, day);
}

/** Closed youth care without supervision or guardianship is carried by consent, which is nowhere in the register (Jw 6.1.2 lid 3). */
function aboutConsent(
  docket: Docket,
  { thread }: Dossier,
  { term, consentEnd }: TermLife,
  day: CalendarDate,
): readonly Observation[] {
  const { rests } = MEASURES[thread.kind];
  if (rests?.without !== 'flagged') return [];
  const best = mostTelling(basesOn(docket, rests.on, day, judge));
  if (best !== undefined && isLive(best.standing.state)) return [];
  // Once the days are over that follow a withdrawal, nothing is left to look at.
  if (consentEnd !== null && consentEnd.on !== null && consentEnd.on <= day) return [];
  if (consentEnd !== null && consentEnd.since <= day) {
    return [{ code: 'consent-withdrawn', rule: consentEnd.ground.rule, events: consentEnd.ground.events }];
  }
  const ended = best === undefined || endOfTitle(best.standing) === null ? [] : eventsOf(best.standing);
  return [{ code: 'base-not-recorded', rule: rests.rule, events: [term.entry.recorded.eventId, ...ended] }];
}

/** A measure that lapses by law unless the lasting one is asked for, while nobody has asked (1:241 lid 4 BW). */
function aboutFollowUp({ thread }: Dossier, { term, ending, runsOn }: TermLife): readonly Observation[] {
  const { pending } = MEASURES[thread.kind];
  const lapses = ending?.state === 'verlopen' && ending.ground.rule === pending?.rule;
  if (pending === undefined || runsOn !== null || !lapses) return [];
  return [{ code: 'follow-up-not-requested', rule: pending.rule, events: [term.entry.recorded.eventId] }];
}

/** What was to last until guardianship began still stands beside it: it does not end by that alone (1:241 lid 5, 296 lid 2 BW). */
function aboutBridges(docket: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  const rule = MEASURES[dossier.thread.kind].rules.bridging;
  const given = dossier.lives.findLast((life) => isAlive(life, day))?.term.entry;
  if (rule === undefined || given === undefined || !isValid(judge(docket, dossier, day).state)) return [];
  return docket.ofKind.voogdij
    .filter(({ lives }) => lives.some(({ begins }) => given.fact.date < begins && begins <= day))
    .map((guardianship) => judge(docket, guardianship, day))
    .filter(({ state }) => isValid(state))
    .map((standing) => ({
      code: 'guardianship-begun',
      rule,
      events: [given.recorded.eventId, ...eventsOf(standing)],
    }));
}

/** Without an authorisation of its own a stay may rest on guardianship of an institution, or on closed youth care. */
function aboutOtherTitles(docket: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  if (dossier.thread.kind !== 'uithuisplaatsing' || isValid(judge(docket, dossier, day).state)) return [];
  const titles = [
    ...[...docket.dossiers.values()].flatMap((other) => {
      const rule = MEASURES[other.thread.kind].rules.housing;
      return rule === undefined ? [] : [{ rule, other }];
    }),
    ...basesOn(docket, AUTHORISATIONS, day, judge)
      .filter((base) => base.dossier.thread.kind !== 'uithuisplaatsing' && isValid(base.standing.state))
      .map((base) => ({ rule: countingRule(base.dossier), other: base.dossier })),
  ];
  return titles
    .map(({ rule, other }) => ({ rule, standing: judge(docket, other, day) }))
    .filter(({ standing }) => isValid(standing.state))
    .map(({ rule, standing }) => ({ code: 'authorised-otherwise', rule, events: eventsOf(standing) }));
}

/**
 * Whoever asks the court to declare a direction void has two weeks from the day after it was sent (1:264 lid 3 BW), and again from
 * the day on which the institution refused to withdraw it, or for as long as it does not answer (1:265 lid 3 and 4 BW).
 */
function aboutLateRequests({ file }: Docket, { thread, lives }: Dossier): readonly Observation[] {
  const given = lives[0]?.term.entry;
  if (given === undefined || !isGivenByInstitution(thread.kind)) return [];
  const late = file.requests
    .filter((request) => isFact(request, 'requestFiled'))
    .filter(({ fact }) => fact.request === 'vervallen-verklaren' && fact.measureRef === thread.measureRef)
    .filter(({ fact }) => isClosed(thread, given.fact.date, fact.date));
  if (late.length === 0) return [];
  const reopened = reopenings(file, thread);
  return late
    .filter(({ fact: { date } }) =>
      reopened.every(
        ({ asked, answered }) => date < asked || (answered !== undefined && isClosed(thread, answered, date)),
      ),
    )
    .map(({ recorded }) => ({
      code: 'requested-after-term',
      rule: 'aanwijzing.termijn',
      events: [given.recorded.eventId, recorded.eventId],
    }));
}

function isClosed({ kind }: Thread, since: CalendarDate, day: CalendarDate): boolean {
  const tooLate = limitsOf('P21-verzoek-vervallenverklaring', 'aanwijzing.termijn', since, kind)?.decisive;
  return tooLate != null && day >= tooLate;
}

/** When the institution was asked to withdraw a direction, and when it answered. */
function reopenings({ timeline }: CaseFile, { measureRef }: Thread) {
  const answers = timeline.entries.filter((entry) => isFact(entry, 'submissionAnswered'));
  return timeline.entries
    .filter((entry) => isFact(entry, 'submissionReceived'))
    .filter(({ fact }) => fact.submission === 'verzoek-intrekking-aanwijzing' && fact.measureRef === measureRef)
    .map(({ fact, recorded }) => ({
      asked: fact.date,
      answered: answers.find((answer) => answer.fact.submission === recorded.eventId)?.fact.date,
    }));
}
