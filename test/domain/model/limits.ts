/** The limits of the law as a reader of the statute would note them down: typed from the articles, never read from the product's tables. */

/** Months that one order of a measure may last, and an extension of it; none for what lasts until majority. */
export const LONGEST_MONTHS: Readonly<
  Record<string, { readonly given: number; readonly extended?: number; readonly inAll?: true }>
> = {
  // 1:258 and 1:260 BW
  ondertoezichtstelling: { given: 12, extended: 12 },
  // 1:256 BW
  'ondertoezichtstelling-amv': { given: 12, extended: 12 },
  // 1:257 BW
  'voorlopige-ondertoezichtstelling': { given: 3, inAll: true },
  // 1:265c lid 1 and 2 BW
  uithuisplaatsing: { given: 12, extended: 12 },
  // 6.1.12 lid 2 Jw
  'gesloten-jeugdhulp': { given: 12, extended: 12 },
  // 6.1.12 lid 2 Jw: four weeks, which no order of a month exceeds
  'spoedmachtiging-gesloten-jeugdhulp': { given: 1, inAll: true },
  // 6.1.4 Jw
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': { given: 6, extended: 12 },
  // 1:253s lid 3 BW; it runs on while a lasting measure is asked
  blokkaderecht: { given: 6 },
};

/** Days that one order of a measure may last, where the article counts in weeks (6.1.12 lid 2 Jw). */
export const LONGEST_DAYS: Readonly<Record<string, number>> = { 'spoedmachtiging-gesloten-jeugdhulp': 28 };

/** What is over three months after the day of the decision, unless a lasting measure was asked for before (1:241 lid 4, 1:268 lid 5, 1:331 lid 5 BW). */
export const LAPSES_UNASKED: readonly string[] = ['voorlopige-voogdij', 'schorsing-gezag', 'schorsing-voogd'];

/** What is over once the court has decided on the request behind it (6.1.12 lid 2 Jw). */
export const UNTIL_DECIDED: Readonly<Record<string, readonly string[]>> = {
  'spoedmachtiging-gesloten-jeugdhulp': ['gesloten-jeugdhulp', 'voorwaardelijke-machtiging-gesloten-jeugdhulp'],
};

/** What a certified institution gives by its own decision, and nothing else (1:263, 1:265f BW). */
export const BY_INSTITUTION: readonly string[] = ['schriftelijke-aanwijzing', 'contactbeperking'];

/** What a court gives and lapses once the institution in charge of the child decides that it is needed no more (6.1.12 lid 4 Jw). */
export const RELEASED_BY_INSTITUTION: readonly string[] = ['gesloten-jeugdhulp', 'spoedmachtiging-gesloten-jeugdhulp'];

/** In place of this one a court may put an arrangement of its own (1:265f lid 2 BW). */
export const ARRANGED_BY_COURT = 'contactbeperking';

/** Authorisations that lapse when they were not carried out for three months (1:265c lid 3 BW, 6.1.12 lid 3 Jw). */
export const LAPSES_UNEXECUTED: readonly string[] = ['uithuisplaatsing', 'gesloten-jeugdhulp'];

/** By which a child is placed; the conditional one only once it is admitted (6.1.6 lid 7 Jw). */
const PLACING = [
  'uithuisplaatsing',
  'gesloten-jeugdhulp',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorwaardelijke-machtiging-gesloten-jeugdhulp',
] as const;

/** What cannot be there without another measure that is in force on the same day (1:265b lid 1, 1:265e, 1:265f BW). */
export const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  uithuisplaatsing: ['ondertoezichtstelling', 'voorlopige-ondertoezichtstelling', 'ondertoezichtstelling-amv'],
  'gedeeltelijke-gezagsuitoefening': [...PLACING],
  contactbeperking: [...PLACING],
};

/** What may run on after the eighteenth birthday, for so many months (6.1.1 lid 1, 6.1.2 lid 4 Jw). */
export const AFTER_MAJORITY: Readonly<Record<string, number>> = {
  'gesloten-jeugdhulp': 6,
  'spoedmachtiging-gesloten-jeugdhulp': 6,
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': 6,
};

/** What is enforceable by law, whatever the decision says (6.1.12 lid 1 Jw). */
export const ENFORCEABLE_BY_LAW: readonly string[] = Object.keys(AFTER_MAJORITY);

/** Extensions that must be decided before the running term ends (1:260, 1:265c lid 2 BW; GHSGR:2000:BK4578). */
export const EXTENDED_IN_TIME: readonly string[] = [
  'ondertoezichtstelling',
  'ondertoezichtstelling-amv',
  'uithuisplaatsing',
];

/** What a court may give before anybody was heard; to suspend authority brings provisional guardianship with it (800 lid 3 Rv, 6.1.10 lid 3 Jw). */
export const GIVEN_AT_ONCE: readonly string[] = [
  'voorlopige-ondertoezichtstelling',
  'uithuisplaatsing',
  'wijziging-verblijfplaats',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorlopige-voogdij',
  'schorsing-gezag',
  'schorsing-voogd',
];

/** What begins only when the decision is final or, where it is enforceable at once, when it was given or sent (1:280 BW). */
export const BEGINS_WHEN_FINAL: readonly string[] = ['gezagsbeeindiging', 'voogdij', 'tijdelijke-voogdij'];

/** Against these nothing but cassation in the interest of the law is open (807 Rv). */
export const NO_APPEAL: readonly string[] = [
  'voorlopige-ondertoezichtstelling',
  'schriftelijke-aanwijzing',
  'geschil',
  'blokkaderecht',
];

/** What lapses unless one of these was asked for before, and then runs on (1:241 lid 4, 1:268 lid 5, 1:331 lid 5, 1:253s lid 3 BW). */
export const RUNS_ON: Readonly<Record<string, readonly string[]>> = {
  'voorlopige-voogdij': ['gezagsbeeindiging', 'voogdij', 'tijdelijke-voogdij'],
  'schorsing-gezag': ['gezagsbeeindiging'],
  'schorsing-voogd': ['voogdij', 'tijdelijke-voogdij'],
  blokkaderecht: ['ondertoezichtstelling', 'gezagsbeeindiging', 'voogdij', 'tijdelijke-voogdij'],
};

/** Of these it is their end that must be asked for; to ask for one keeps nothing alive (1:331 lid 5, 1:336a BW). */
export const ITS_END_ASKED: Readonly<Record<string, readonly string[]>> = {
  'schorsing-voogd': ['tijdelijke-voogdij'],
  blokkaderecht: ['tijdelijke-voogdij'],
};

/** What a lasting guardianship takes the place of. */
export const REPLACED_BY_GUARDIANSHIP: readonly string[] = [
  'ondertoezichtstelling',
  'voorlopige-ondertoezichtstelling',
  'uithuisplaatsing',
];

/** Who may ask for a measure, as domain and statute have it (1:255 lid 2, 1:265b, 1:267 BW, 6.1.8 Jw). */
export const MAY_ASK: Readonly<Record<string, readonly string[]>> = {
  ondertoezichtstelling: ['rvdk', 'om', 'ouder', 'verzorger', 'voogd', 'ambtshalve'],
  'voorlopige-ondertoezichtstelling': ['rvdk', 'om', 'ouder', 'verzorger', 'voogd', 'ambtshalve'],
  uithuisplaatsing: ['gi', 'rvdk', 'om'],
  'gesloten-jeugdhulp': ['college', 'gi', 'rvdk', 'om'],
  gezagsbeeindiging: ['rvdk', 'om', 'verzorger', 'ambtshalve'],
};

/** Two weeks within which whoever was not heard must be (800 lid 3, 809 lid 3 Rv). */
export const HEARING_DAYS = 14;
/** Three months within which an authorisation must be carried out. */
export const EXECUTION_MONTHS = 3;
/** Three months for a lasting measure to be asked. */
export const PROVISIONAL_MONTHS = 3;
/** Three months for appeal (806 Rv), and as long for cassation (426 Rv). */
export const APPEAL_MONTHS = 3;
/** Twenty years for which a file is kept (7.3.8 Jw). */
export const KEEPING_MONTHS = 240;
