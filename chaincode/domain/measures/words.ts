/** The words of a decision, a request and a placement: closed lists, Dutch where the statute coins the word. */

/** Every measure the ledger holds, in the order of the titles of law. */
export const MEASURE_KINDS = [
  'ondertoezichtstelling',
  'voorlopige-ondertoezichtstelling',
  'uithuisplaatsing',
  'gesloten-jeugdhulp',
  'gezagsbeeindiging',
  'voogdij',
  'ondertoezichtstelling-amv',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorwaardelijke-machtiging-gesloten-jeugdhulp',
  'voorlopige-voogdij',
  'schorsing-gezag',
  'tijdelijke-voogdij',
  'schorsing-voogd',
  'gedeeltelijke-gezagsuitoefening',
  'contactbeperking',
  'omgangsregeling',
  'vervangende-toestemming',
  'wijziging-verblijfplaats',
  'schriftelijke-aanwijzing',
  'geschil',
  'blokkaderecht',
] as const;

/** What a dictum does. */
export const DICTA = [
  'toegewezen',
  'verlengd',
  'afgewezen',
  'aangehouden',
  'opgeheven',
  'herroepen',
  'ingetrokken',
  'bekort',
  'geschorst',
  'bekrachtigd',
  'vernietigd',
  'niet-ontvankelijk',
  'vervallen-verklaard',
  'gi-vervangen',
  'dictum-volgt',
] as const;

/** What a request asks; the last two are asked about what the institution decided itself (1:263 lid 3, 264 lid 1 BW). */
export const REQUESTS = [
  'instellen',
  'verlengen',
  'opheffen',
  'intrekken',
  'bekorten',
  'vervangen-gi',
  'bekrachtigen',
  'vervallen-verklaren',
] as const;

/** Who asks; `ambtshalve` is the court of its own motion (1:255 lid 3, 1:267 lid 2 BW), `aanbieder` whoever gives the help (1:262b BW). */
export const REQUESTERS = [
  'rvdk',
  'gi',
  'om',
  'ouder',
  'verzorger',
  'voogd',
  'minderjarige',
  'college',
  'aanbieder',
  'belanghebbende',
  'ambtshalve',
] as const;

/** Kinds of place to which an authorisation is tied (1:265b BW; KOG-2354). */
export const PLACE_TYPES = ['pleeggezin', 'gezinshuis', 'accommodatie', 'gesloten', 'ouder', 'elders'] as const;

/** Who may have decided, by rank, lowest first: the institution for what it gives itself, then the courts. */
export const INSTANCES = ['gecertificeerde-instelling', 'rechtbank', 'hof', 'hoge-raad'] as const;

/** One of {@link MEASURE_KINDS}. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];
/** One of {@link DICTA}. */
export type Dictum = (typeof DICTA)[number];
/** One of {@link REQUESTS}. */
export type RequestAct = (typeof REQUESTS)[number];
/** One of {@link REQUESTERS}. */
export type Requester = (typeof REQUESTERS)[number];
/** One of {@link PLACE_TYPES}. */
export type PlaceType = (typeof PLACE_TYPES)[number];
/** One of {@link INSTANCES}. */
export type Instance = (typeof INSTANCES)[number];

/** Dicta by which a higher court acts on a decision. */
export const ON_APPEAL: readonly Dictum[] = ['geschorst', 'bekrachtigd', 'vernietigd', 'niet-ontvankelijk'];

/** Dicta by which a higher court leaves a decision as it stood: upheld, or not looked at since the appeal was inadmissible or withdrawn. */
export const LEFT_STANDING = ['bekrachtigd', 'niet-ontvankelijk'] as const satisfies readonly Dictum[];

/** Dicta that any request may meet with. */
export const ALWAYS = ['toegewezen', 'afgewezen', 'aangehouden', 'dictum-volgt'] as const;

/** Dicta that suppose a measure to be there. */
export const ON_A_MEASURE: readonly Dictum[] = [
  'verlengd',
  'opgeheven',
  'herroepen',
  'ingetrokken',
  'bekort',
  'vervallen-verklaard',
  'gi-vervangen',
];
