/** The measures on the reference page: who asks, who decides, how long, on what it rests and what ends it. */
import { MEASURES, type Measure, RULE_IDS } from '@grondslag/chaincode/domain';
import { code, codes, heading, paragraphs, table } from './markdown.js';
import { currentRow, ruleLink, termInWords } from './rules.js';

/** Every measure as a section. */
export function measuresSection(): string {
  return paragraphs(
    heading(2, 'Measures'),
    'One row each; the numbers stand in the dated rules. Every measure for a minor also ends at majority, by death, and when a higher court annuls it.',
    ...Object.values(MEASURES).map(measureSection),
  );
}

/** How the aspects of a measure are called; what has no name here goes by that of the table. */
const ASPECTS: Readonly<Record<string, string>> = {
  decidedBy: 'given by',
  ground: 'ground',
  request: 'who may ask',
  duration: 'longest term',
  extension: 'extension',
  ending: 'ended by the court',
  lapse: 'lapses when not carried out',
  leaving: 'placement ended by the institution',
  voiding: 'declared void',
  arrangement: 'put in its place by the court',
  release: 'ended by the institution',
  admission: 'longest admission',
  consent: 'ends when consent is withdrawn',
  suspension: 'suspended by whoever gives the help',
  beginning: 'begins',
  unheard: 'may be given before anybody was heard',
  endsWhenFinal: 'ends when the decision on that is final',
  enforceable: 'enforceable by law',
  housing: 'lets whoever has it place the child',
  bridging: 'over once guardianship has begun',
  rests: 'rests on',
  follows: 'stands and falls',
  pending: 'runs on beyond its term',
  yieldsTo: 'gives way to',
  lateExtension: 'an extension after the end is',
  counts: 'its term counts',
  uncountedBeside: 'does not count',
  given: 'when given together with',
  endless: 'given without an end',
  byInstitution: 'carried out by an institution',
  byPlacement: 'carried out by placing the child',
  placedUnder: 'carried out by a placement under',
  appealable: 'appeal is open',
  rule: 'by',
  on: 'on',
  sameInstitution: 'under the same institution',
  whenBaseEnds: 'when that ends, it',
  whilePlaced: 'only while the child is placed by it',
  afterExpiry: 'when that runs out, it',
  asGranted: 'without an end of its own lasts as that was granted',
  without: 'without it',
  where: 'where it was',
  needs: 'of those then in force it needs',
  asks: 'when asked before the end:',
  until: 'until that is',
  leavesOpen: 'what else was asked still awaited after',
  measures: 'once decided on:',
};

function measureSection(measure: Measure): string {
  const { kind, dutch, rules, requesters, dicta, ...rest } = measure;
  const rows = [
    ...[...Object.entries(rules), ...Object.entries(rest)]
      .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
      .map(([aspect, value]) => [nameOf(aspect), textOf(value)]),
    ['dicta', codes(dicta)],
  ];
  return paragraphs(
    heading(3, kind),
    `${dutch.charAt(0).toUpperCase()}${dutch.slice(1)}.`,
    table(['aspect', 'what the table says'], rows),
    table(
      ['may be asked', 'by'],
      Object.entries(requesters).map(([act, askers]) => [code(act), codes(askers)]),
    ),
  );
}

function placeOf(aspect: string): number {
  const place = Object.keys(ASPECTS).indexOf(aspect);
  return place < 0 ? Object.keys(ASPECTS).length : place;
}

function nameOf(aspect: string): string {
  return ASPECTS[aspect] ?? aspect;
}

function ruleText(rule: Measure['rules']['ground']): string {
  const { term } = currentRow(rule);
  return term === undefined ? ruleLink(rule) : `${ruleLink(rule)}, ${termInWords(term)}`;
}

/** A word, a yes or no, or a part of the table with rules and words of its own. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    const rule = RULE_IDS.find((id) => id === value);
    return rule === undefined ? code(value) : ruleText(rule);
  }
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'object' || value === null) return '-';
  if ('request' in value && 'measure' in value) return `${textOf(value.request)} of ${textOf(value.measure)}`;
  return Object.entries(value)
    .map(([name, part]) => `${nameOf(name)} ${textOf(part)}`)
    .join('; ');
}
