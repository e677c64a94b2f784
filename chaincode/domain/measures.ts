/** The measures of child protection and the words a dictum may use: one row per measure, Dutch where the statute coins the word. */

import type { RuleId } from './statute';

/** Every measure the ledger holds. */
export const MEASURE_KINDS = [
  'ondertoezichtstelling',
  'voorlopige-ondertoezichtstelling',
  'uithuisplaatsing',
  'gesloten-jeugdhulp',
  'gezagsbeeindiging',
  'voogdij',
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
  'vervallen-verklaard',
  'gi-vervangen',
  'dictum-volgt',
] as const;

/** What a request asks. */
export const REQUESTS = ['instellen', 'verlengen', 'opheffen', 'intrekken', 'bekorten', 'vervangen-gi'] as const;

/** Who asks; `ambtshalve` is the court of its own motion (1:255 lid 3, 1:267a BW). */
export const REQUESTERS = [
  'rvdk',
  'gi',
  'om',
  'ouder',
  'verzorger',
  'voogd',
  'minderjarige',
  'college',
  'ambtshalve',
] as const;

/** Kinds of place to which an authorisation is tied (1:265b BW; KOG-2354). */
export const PLACE_TYPES = ['pleeggezin', 'gezinshuis', 'accommodatie', 'gesloten', 'ouder', 'elders'] as const;

/** Courts by rank, lowest first. */
export const INSTANCES = ['rechtbank', 'hof', 'hoge-raad'] as const;

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

/** Which courts may give a dictum. */
export const COMPETENT: { readonly [D in Dictum]: readonly Instance[] } = {
  toegewezen: ['rechtbank', 'hof'],
  verlengd: ['rechtbank', 'hof'],
  afgewezen: ['rechtbank', 'hof'],
  aangehouden: ['rechtbank', 'hof'],
  opgeheven: ['rechtbank', 'hof'],
  herroepen: ['rechtbank'],
  ingetrokken: ['rechtbank', 'hof'],
  bekort: ['rechtbank', 'hof'],
  geschorst: ['hof'],
  bekrachtigd: ['hof', 'hoge-raad'],
  vernietigd: ['hof', 'hoge-raad'],
  'vervallen-verklaard': ['rechtbank', 'hof'],
  'gi-vervangen': ['rechtbank'],
  'dictum-volgt': ['rechtbank', 'hof', 'hoge-raad'],
};

/** Dicta by which a higher court acts on a decision. */
export const ON_APPEAL: readonly Dictum[] = ['geschorst', 'bekrachtigd', 'vernietigd'];

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

/** The rule by which each kind of correction is made; `registratie` corrects the register where the decision was right. */
export const CORRECTION_RULES = {
  'rv-31': 'herstel.kennelijke-fout',
  'rv-32': 'herstel.aanvulling',
  registratie: 'herstel.registratie',
} as const satisfies Readonly<Record<string, RuleId>>;

/** On what ground something is corrected. */
export type CorrectionBasis = keyof typeof CORRECTION_RULES;

/** What the statute says of one measure; the numbers themselves stand in the dated rows that `rules` name. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly dutch: string;
  readonly rules: {
    /** What the measure is and when it may be given. */
    readonly ground: RuleId;
    /** Who may ask for it. */
    readonly request: RuleId;
    /** Its longest term; none for what lasts until majority. */
    readonly duration?: RuleId;
    /** Its extension; absent when the statute knows none. */
    readonly extension?: RuleId;
    /** Its early end by the court. */
    readonly ending: RuleId;
    /** Its lapse when not carried out. */
    readonly lapse?: RuleId;
    /** The measure on which it must rest. */
    readonly base?: RuleId;
    /** When it begins, for what does not begin on the day the dictum names. */
    readonly beginning?: RuleId;
  };
  /** Who may ask what; an act that is absent cannot be asked. */
  readonly requesters: { readonly [Act in RequestAct]?: readonly Requester[] };
  /** Which dicta are possible about it. */
  readonly dicta: readonly Dictum[];
  /**
   * What an extension is that was decided, or begins, after the running term had ended: void (supervision: GHSGR:2000:BK4578),
   * disputed, or simply a new order.
   */
  readonly lateExtension: 'void' | 'disputed' | 'new';
  /** A certified institution carries it out, so a grant must name one. */
  readonly byInstitution: boolean;
  /** False where article 807 Rv leaves no remedy but cassation in the interest of the law. */
  readonly appealable: boolean;
}

const ALWAYS = ['toegewezen', 'afgewezen', 'aangehouden', 'dictum-volgt'] as const;

/** The one list of measures. */
export const MEASURES: { readonly [Kind in MeasureKind]: Measure } = {
  ondertoezichtstelling: {
    kind: 'ondertoezichtstelling',
    dutch: 'ondertoezichtstelling',
    rules: {
      ground: 'ots.grond',
      request: 'ots.verzoek',
      duration: 'ots.duur',
      extension: 'ots.verlenging',
      ending: 'ots.opheffing',
    },
    requesters: {
      instellen: ['rvdk', 'om', 'ouder', 'verzorger', 'voogd', 'ambtshalve'],
      verlengen: ['gi', 'rvdk', 'ouder', 'verzorger', 'om'],
      opheffen: ['gi', 'rvdk', 'ouder', 'minderjarige'],
      'vervangen-gi': ['gi', 'rvdk', 'ouder', 'minderjarige'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'verlengd', 'opgeheven', 'bekort', 'gi-vervangen'],
    lateExtension: 'void',
    byInstitution: true,
    appealable: true,
  },
  'voorlopige-ondertoezichtstelling': {
    kind: 'voorlopige-ondertoezichtstelling',
    dutch: 'voorlopige ondertoezichtstelling',
    rules: { ground: 'vots.grond', request: 'vots.verzoek', duration: 'vots.duur', ending: 'vots.herroeping' },
    requesters: {
      instellen: ['rvdk', 'om', 'ouder', 'verzorger', 'voogd', 'ambtshalve'],
      opheffen: ['gi', 'rvdk', 'ouder', 'minderjarige'],
      'vervangen-gi': ['gi', 'rvdk', 'ouder', 'minderjarige'],
    },
    dicta: [...ALWAYS, 'herroepen', 'bekort', 'gi-vervangen'],
    lateExtension: 'new',
    byInstitution: true,
    appealable: false,
  },
  uithuisplaatsing: {
    kind: 'uithuisplaatsing',
    dutch: 'machtiging tot uithuisplaatsing',
    rules: {
      ground: 'uhp.grond',
      request: 'uhp.verzoek',
      duration: 'uhp.duur',
      extension: 'uhp.verlenging',
      ending: 'uhp.intrekking',
      lapse: 'uhp.verval',
      base: 'uhp.basis',
    },
    requesters: {
      instellen: ['gi', 'rvdk', 'om'],
      verlengen: ['gi', 'rvdk', 'om'],
      intrekken: ['ouder', 'verzorger', 'minderjarige', 'gi', 'rvdk'],
      bekorten: ['ouder', 'verzorger', 'minderjarige', 'gi', 'rvdk'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'verlengd', 'ingetrokken', 'bekort', 'vervallen-verklaard'],
    lateExtension: 'disputed',
    byInstitution: true,
    appealable: true,
  },
  'gesloten-jeugdhulp': {
    kind: 'gesloten-jeugdhulp',
    dutch: 'machtiging gesloten jeugdhulp',
    rules: {
      ground: 'gjh.grond',
      request: 'gjh.verzoek',
      duration: 'gjh.duur',
      extension: 'gjh.duur',
      ending: 'gjh.einde',
      lapse: 'gjh.verval',
    },
    requesters: {
      instellen: ['college', 'gi', 'rvdk', 'om'],
      verlengen: ['college', 'gi', 'rvdk', 'om'],
      intrekken: ['ouder', 'minderjarige', 'gi', 'college'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'verlengd', 'ingetrokken', 'bekort', 'vervallen-verklaard'],
    lateExtension: 'new',
    byInstitution: false,
    appealable: true,
  },
  gezagsbeeindiging: {
    kind: 'gezagsbeeindiging',
    dutch: 'beëindiging van het ouderlijk gezag',
    rules: { ground: 'gezag.beeindiging', request: 'gezag.verzoek', ending: 'gezag.herstel', beginning: 'gezag.begin' },
    requesters: { instellen: ['rvdk', 'om', 'verzorger', 'ambtshalve'], opheffen: ['ouder', 'rvdk'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven'],
    lateExtension: 'new',
    byInstitution: false,
    appealable: true,
  },
  voogdij: {
    kind: 'voogdij',
    dutch: 'voogdij van een gecertificeerde instelling',
    rules: { ground: 'voogdij.grond', request: 'voogdij.verzoek', ending: 'voogdij.einde', beginning: 'voogdij.begin' },
    requesters: {
      instellen: ['rvdk', 'om', 'gi', 'verzorger', 'ambtshalve'],
      opheffen: ['gi', 'rvdk', 'ouder', 'verzorger', 'minderjarige'],
      'vervangen-gi': ['gi', 'rvdk', 'ouder', 'verzorger', 'minderjarige'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven', 'gi-vervangen'],
    lateExtension: 'new',
    byInstitution: true,
    appealable: true,
  },
};
