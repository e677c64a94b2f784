// What the words of the format mean: an act and its basis name a measure and what is done to it. No dates, no ledger.
import type { Instance, MeasureKind } from '@grondslag/chaincode/domain';
import type { Row } from './format.js';

/** What an act does to a measure. `none` has no effect on any measure that the ledger knows. */
export type Verb =
  | 'grant'
  | 'extend'
  | 'refuse'
  | 'lift'
  | 'lapse'
  | 'uphold'
  | 'annul'
  | 'suspend'
  | 'correct'
  | 'request'
  | 'none';

/** What an article is about: giving a measure, prolonging it, ending it early, suspending a decision, or correcting one. */
export type Topic = 'grant' | 'extend' | 'end' | 'suspend' | 'correct';

/** An act as read: `measure` is null where neither act nor basis names one. */
export interface Reading {
  readonly verb: Verb;
  readonly measure: MeasureKind | null;
  readonly topic: Topic | null;
  /** Given at once, without a hearing (Rv 800 lid 3; Jeugdwet 6.1.3). */
  readonly emergency: boolean;
}

const measures = {
  OTS: 'ondertoezichtstelling',
  VOTS: 'voorlopige-ondertoezichtstelling',
  MUHP: 'uithuisplaatsing',
  UHP: 'uithuisplaatsing',
  SPOED_MUHP: 'uithuisplaatsing',
  GESLOTEN: 'gesloten-jeugdhulp',
  GESLOTEN_MACHTIGING: 'gesloten-jeugdhulp',
  GEZAGSBEEINDIGING: 'gezagsbeeindiging',
  VOOGDIJ: 'voogdij',
  VOORLOPIGE_VOOGDIJ: 'voorlopige-voogdij',
  GESCHIL: 'geschil',
} as const satisfies Readonly<Record<string, MeasureKind>>;

/** How the format calls a measure, in acts and probes. */
export type MeasureName = keyof typeof measures;

/** Measures that the format calls by the name of another, and tells apart by their article. */
const kindred: Readonly<Partial<Record<MeasureKind, readonly MeasureKind[]>>> = {
  'gesloten-jeugdhulp': ['spoedmachtiging-gesloten-jeugdhulp', 'voorwaardelijke-machtiging-gesloten-jeugdhulp'],
  voogdij: ['voorlopige-voogdij'],
};

/** A measure and those that go by its name. */
export function measuresCalled(measure: MeasureKind): readonly MeasureKind[] {
  return [measure, ...(kindred[measure] ?? [])];
}

/** Every name of a measure. */
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];

const verbs: Readonly<Record<string, Verb>> = {
  VERLENGING: 'extend',
  AFWIJZING: 'refuse',
  OPHEFFING: 'lift',
  BEEINDIGING: 'lift',
  HERROEPING: 'lift',
  INTREKKING: 'lift',
  VERVAL: 'lapse',
  BEKRACHTIGING: 'uphold',
  VERNIETIGING: 'annul',
  SCHORSING: 'suspend',
  HERSTEL: 'correct',
  VERZOEK: 'request',
};

/** The first pattern that fits decides, so the numbering before 2015 ("oud") stands first. */
const articles: readonly (readonly [RegExp, MeasureKind | null, Topic])[] = [
  [/^1:254 \(oud\)/, 'ondertoezichtstelling', 'grant'],
  [/^1:255 \(oud\)/, 'voorlopige-ondertoezichtstelling', 'grant'],
  [/^1:256 \(oud\)/, 'ondertoezichtstelling', 'extend'],
  [/^1:261 \(oud\)/, 'uithuisplaatsing', 'grant'],
  [/^1:262 \(oud\)/, 'uithuisplaatsing', 'extend'],
  [/^1:25[4568]\b/, 'ondertoezichtstelling', 'grant'],
  [/^1:257\b/, 'voorlopige-ondertoezichtstelling', 'grant'],
  [/^1:260\b/, 'ondertoezichtstelling', 'extend'],
  [/^1:261\b/, 'ondertoezichtstelling', 'end'],
  [/^1:265[ab]\b/, 'uithuisplaatsing', 'grant'],
  [/^1:265c\b/, 'uithuisplaatsing', 'extend'],
  [/^1:265d\b/, 'uithuisplaatsing', 'end'],
  [/^6\.1\.3\b/, 'spoedmachtiging-gesloten-jeugdhulp', 'grant'],
  [/^6\.1\.4\b/, 'voorwaardelijke-machtiging-gesloten-jeugdhulp', 'grant'],
  [/^6\.1\.\d+/, 'gesloten-jeugdhulp', 'grant'],
  [/^1:26[67]\b/, 'gezagsbeeindiging', 'grant'],
  [/^1:241\b/, 'voorlopige-voogdij', 'grant'],
  [/^1:268\b/, 'schorsing-gezag', 'grant'],
  [/^1:331\b/, 'schorsing-voogd', 'grant'],
  [/^1:(275|295|299|322)\b/, 'voogdij', 'grant'],
  [/^360\b/, null, 'suspend'],
  [/^3[12] Rv/, null, 'correct'],
];

/** Reads an act by its name, and by its article where the name leaves the measure open. */
export function readAct({ act, basis }: Pick<Row, 'act' | 'basis'>): Reading {
  const [, byArticle = null, topic = null] = articles.find(([pattern]) => pattern.test(basis ?? '')) ?? [];
  const emergency = act.startsWith('SPOED_') || /^6\.1\.3\b/.test(basis ?? '');
  const granted = measureNamed(act) ?? measureNamed(act.replace(/^SPOED_/, ''));
  if (granted !== undefined) {
    const measure = byArticle !== null && measuresCalled(granted).includes(byArticle) ? byArticle : granted;
    return { verb: 'grant', measure, topic: 'grant', emergency };
  }
  if (act === 'SCHORSING' && byArticle?.startsWith('schorsing-'))
    return { verb: 'grant', measure: byArticle, topic: 'grant', emergency };
  const [first = '', ...rest] = act.split('_');
  const named = measureNamed(rest.join('_')) ?? byArticle;
  const verb = verbs[first] ?? 'none';
  return { verb, measure: named, topic: verb === 'extend' ? 'extend' : topic, emergency };
}

/** The measure that a name of the format stands for. */
export function measureNamed(name: MeasureName): MeasureKind;
export function measureNamed(name: string): MeasureKind | undefined;
export function measureNamed(name: string): MeasureKind | undefined {
  return (measures as Readonly<Record<string, MeasureKind>>)[name];
}

/** The court's place in the hierarchy; a row that names no court is of first instance. */
export function instanceOf(by: string | null): Instance {
  if (/hoge raad/i.test(by ?? '')) return 'hoge-raad';
  return /hof/i.test(by ?? '') ? 'hof' : 'rechtbank';
}
