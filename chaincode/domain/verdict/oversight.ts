/** What deserves a look about who carries out a measure, and about what the council was told before it gave its view. */

import { type CalendarDate, isWithin } from '../calendar';
import { MEASURES } from '../measures';
import { REVIEW_RULES } from '../oversight';
import type { Entry } from '../timeline';
import type { FindingCode } from './answer';
import { isFact } from './case-file';
import { type Docket, type Dossier, institutionOn } from './docket';
import { type Observation, see } from './observation';

/** A certificate that does not stand, and what is pointed out of it. */
const UNCERTIFIED: Readonly<Record<string, FindingCode>> = {
  geschorst: 'certificate-suspended',
  ingetrokken: 'certificate-withdrawn',
};

/** An institution that carries out a measure without a certificate, and reviews of what the council was never told. */
export function oversightOn(docket: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  return [...aboutCertificate(docket, dossier, day), ...aboutReviews(docket, dossier, day)];
}

/** It touches how the measure is carried out, never the measure: the court's decision stands, whoever must carry it out. */
function aboutCertificate({ file }: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  const { kind, byInstitution, rests } = MEASURES[dossier.thread.kind];
  const isRunning = dossier.lives.some((life) => life.void === null && isWithin(life.term, day));
  // An authorisation is carried out with the supervision on which it rests, and the look belongs there; the legal person that
  // looks after minor aliens is accepted by the minister, not certified (1:256 BW).
  const isElsewhere = rests !== undefined || kind === 'ondertoezichtstelling-amv';
  if (!byInstitution || isElsewhere || !isRunning) return [];
  const institution = institutionOn(dossier, day);
  const changes = file.timeline.entries
    .filter((entry) => isFact(entry, 'certificateChanged'))
    .filter(({ fact }) => fact.institution === institution && fact.date <= day);
  const last = changes.reduce<(typeof changes)[number] | undefined>(later, undefined);
  const code = last === undefined ? undefined : UNCERTIFIED[last.fact.change];
  return last === undefined || code === undefined ? [] : [see(code, 'uitvoering.gecertificeerd', last)];
}

function aboutReviews({ file }: Docket, { thread }: Dossier, day: CalendarDate): readonly Observation[] {
  const { entries } = file.timeline;
  const reviews = entries
    .filter((entry) => isFact(entry, 'reviewGiven'))
    .filter(({ fact }) => fact.measureRef === thread.measureRef && fact.date <= day);
  if (reviews.length === 0) return [];
  const notices = entries.filter((entry) => isFact(entry, 'councilNotified'));
  return reviews
    .filter(
      ({ fact: { review, date } }) =>
        // Supervision and placement are told of in one notice, under the reference of either.
        !notices.some(({ fact }) => (fact.notice === 'twee-jaar') === (review === 'advies') && fact.date <= date),
    )
    .map((entry) => see('review-without-notice', REVIEW_RULES[entry.fact.review].rule, entry));
}

function later<E extends Entry>(last: E | undefined, next: E): E {
  return last === undefined || last.fact.date <= next.fact.date ? next : last;
}
