/** What may be submitted to council, institution or court before or beside a measure: one row per kind, by whom, and who answers how. */

import type { MeasureKind } from './measures';
import type { Role } from './parties';
import type { RuleId } from './statute';

/** Every kind of submission that the ledger holds. */
export const SUBMISSION_KINDS = [
  'verzoek-tot-onderzoek',
  'verzoek-burgemeester',
  'verzoek-gezag',
  'verzoek-beeindiging-uithuisplaatsing',
  'verzoek-intrekking-aanwijzing',
  'klacht',
  'intrekking-instemming',
  'beroepschrift-toegezonden',
] as const;

/** How a submission is dealt with: granted, refused, sent on to the court, or met with a defence. */
export const SUBMISSION_OUTCOMES = ['toegewezen', 'afgewezen', 'doorgezonden', 'verweer'] as const;

/** One of {@link SUBMISSION_KINDS}. */
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];
/** One of {@link SUBMISSION_OUTCOMES}. */
export type SubmissionOutcome = (typeof SUBMISSION_OUTCOMES)[number];

/** What the statute says of one kind of submission. */
export interface SubmissionRules {
  /** The article that opens the way. */
  readonly rule: RuleId;
  /** Who may register that it came in: whoever sent it or whoever received it. */
  readonly registeredBy: readonly Role[];
  /** Who has to deal with it; nobody where it works by itself. */
  readonly answeredBy?: Role;
  /** How that may end. */
  readonly outcomes: readonly SubmissionOutcome[];
  /** It asks for a measure: so it may be the first thing that is known of a child, and comes too late once that is of age. */
  readonly asksForMeasure: boolean;
  /** It must name a measure of one of these kinds. */
  readonly about?: readonly MeasureKind[];
  /** An institution speaks here only for a measure of which it is in charge: the one named, or else the supervision. */
  readonly ofCharged?: true;
  /** It must name the decision against which it is directed. */
  readonly againstDecision?: true;
}

/** The one list of submissions. */
export const SUBMISSIONS: { readonly [Kind in SubmissionKind]: SubmissionRules } = {
  'verzoek-tot-onderzoek': {
    rule: 'onderzoek.verzoek',
    registeredBy: ['municipality', 'institution', 'council'],
    answeredBy: 'council',
    outcomes: ['toegewezen', 'afgewezen'],
    asksForMeasure: true,
  },
  // The mayor asks because the council did not; the council then has no choice but to ask the court (1:255 lid 3 BW).
  'verzoek-burgemeester': {
    rule: 'ots.verzoek-burgemeester',
    registeredBy: ['municipality', 'council'],
    answeredBy: 'council',
    outcomes: ['doorgezonden'],
    asksForMeasure: true,
  },
  'verzoek-gezag': {
    rule: 'gezag.verzoek-gi',
    registeredBy: ['institution', 'council'],
    answeredBy: 'council',
    outcomes: ['doorgezonden'],
    asksForMeasure: true,
    ofCharged: true,
  },
  'verzoek-beeindiging-uithuisplaatsing': {
    rule: 'uhp.beeindiging-verzoek',
    registeredBy: ['institution'],
    answeredBy: 'institution',
    outcomes: ['toegewezen', 'afgewezen'],
    asksForMeasure: false,
    about: ['uithuisplaatsing'],
    ofCharged: true,
  },
  // Whoever a direction is addressed to asks to have it withdrawn; a limit to contact is such a direction too (1:265, 265f lid 2 BW).
  'verzoek-intrekking-aanwijzing': {
    rule: 'aanwijzing.intrekking',
    registeredBy: ['institution'],
    answeredBy: 'institution',
    outcomes: ['toegewezen', 'afgewezen'],
    asksForMeasure: false,
    about: ['schriftelijke-aanwijzing', 'contactbeperking'],
    ofCharged: true,
  },
  klacht: {
    rule: 'klacht.behandeling',
    registeredBy: ['institution'],
    answeredBy: 'institution',
    outcomes: ['toegewezen', 'afgewezen'],
    asksForMeasure: false,
  },
  // Whoever consented to closed youth care takes that back: nobody answers, the stay has fourteen days left, or the rest of four weeks (Jw 6.1.2 lid 9, 6.1.3 lid 5).
  'intrekking-instemming': {
    rule: 'gjh.instemming-ingetrokken',
    registeredBy: ['institution', 'municipality', 'council', 'court'],
    outcomes: [],
    asksForMeasure: false,
    about: ['gesloten-jeugdhulp', 'spoedmachtiging-gesloten-jeugdhulp'],
  },
  'beroepschrift-toegezonden': {
    rule: 'beroep.verweer',
    registeredBy: ['court'],
    answeredBy: 'court',
    outcomes: ['verweer'],
    asksForMeasure: false,
    againstDecision: true,
  },
};
