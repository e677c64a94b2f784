/** From a verdict to sentences: the answer, why, what else was tested, what is in doubt, what deserves a look, what comes next. */
import {
  addDays,
  type CalendarDate,
  CLOCKS,
  conclusionOf,
  type Finding,
  MEASURES,
  ruleAt,
  type Step,
  statute,
  type Verdict,
} from '@grondslag/chaincode/domain';
import { doubtsIn, STANDING } from './doubts.js';
import { fill, fillIn, type Slots, saying, writtenOut } from './fill.js';
import { type Glossary, glossaryOf } from './glossary.js';
import { type Language, PARTS, type Part, type Words } from './language.js';
import { measureName, type Scene, slotsOf } from './slots.js';
import { wordsIn } from './words.js';

/** One statement: what is said, and the article on which it rests. */
export interface Statement {
  readonly part: Part;
  /** How deep in the chain of causes; 0 for the measure that was asked about. */
  readonly level: number;
  /** The sentences, the article named after them. */
  readonly text: string;
  readonly article: string | null;
  readonly url: string | null;
  readonly events: Finding['events'];
}

/** A verdict in words. */
export interface Explanation {
  readonly language: Language;
  /** The answer in one or two sentences. */
  readonly summary: string;
  readonly statements: readonly Statement[];
}

/** The verdict in words; each word of law is explained where it is first used. */
export function explain(verdict: Verdict, language: Language): Explanation {
  const words = wordsIn(language);
  const scene = sceneOf(verdict, words, language);
  const glossary = glossaryOf(words);
  const carrying = verdict.trace.filter(({ decisive }) => decisive);
  const tested = verdict.trace.filter((step) => !step.decisive && isWorthSaying(step));
  const known = verdict.answeredBy === null ? undefined : measureName(words, scene.kind);
  const answer = saying(words.states[verdict.state], { ...baseSlots(scene), bekend: known });
  const statements: readonly Draft[] = [
    plain('antwoord', answer),
    ...carrying.flatMap((step) => told(scene, step, 'waarom', 0)),
    ...tested.flatMap((step) => told(scene, step, 'getoetst', 0)),
    ...doubtsIn(words, verdict.trace).map(({ text, ...by }) => ({ ...plain('twijfel', text), ...by })),
    ...verdict.findings.map((finding) => findingStatement(scene, finding)),
    ...clockStatements(scene, verdict),
    ...ahead(scene, verdict),
  ];
  const said = withoutRepeats(statements).map((statement) => finished(scene, glossary, statement));
  return { language, summary: answer, statements: said };
}

/** A reader need not hear of every rule that did not matter; the trace holds those too. */
function isWorthSaying({ what, outcome }: Step): boolean {
  return outcome !== 'niet-van-toepassing' || what === 'verzoek' || what === 'hoger-beroep';
}

/** What is said twice, of two events, is said once, of both. */
function withoutRepeats(statements: readonly Draft[]): readonly Draft[] {
  const said = new Map<string, Draft>();
  for (const statement of statements) {
    const key = [statement.part, statement.level, statement.text, statement.article].join('|');
    const before = statement.level > 0 ? undefined : said.get(key);
    const events = [...new Set([...(before?.events ?? []), ...statement.events])];
    said.set(statement.level > 0 ? `${key}|${said.size}` : key, { ...statement, events });
  }
  return [...said.values()];
}

/** The explanation as plain text: the answer, then each part under its heading with a line per statement, causes indented. */
export function textOf({ language, statements }: Explanation): string {
  const { phrases } = wordsIn(language);
  const blocks = PARTS.flatMap((part) => {
    const lines = statements.filter((statement) => statement.part === part);
    if (lines.length === 0) return [];
    if (part === 'antwoord') return lines.map(({ text }) => text);
    return [
      [String(phrases[`head-${part}`]), ...lines.map(({ text, level }) => `${'  '.repeat(level)}- ${text}`)].join('\n'),
    ];
  });
  return blocks.join('\n');
}

function sceneOf(verdict: Verdict, words: Words, language: Language): Scene {
  const kind = verdict.measure.kind ?? verdict.trace.find(({ measure }) => measure !== null)?.measure ?? null;
  return { words, language, day: verdict.onDay, kind };
}

function baseSlots({ words, day, kind }: Scene): Slots {
  return { dag: writtenOut(day, words.months), maatregel: measureName(words, kind) };
}

function plain(part: Part, text: string): Statement {
  return { part, level: 0, text, article: null, url: null, events: [] };
}

/** A step, and below it what caused it. */
function told(scene: Scene, step: Step, part: Part, level: number): readonly Statement[] {
  const { article, url, facts } = step;
  const own: Draft = {
    ...{
      part,
      level,
      text: sentenceOf(scene, step),
      article,
      url,
      ecli: facts.findLast(({ ecli }) => ecli !== null)?.ecli,
    },
    events: facts.map(({ event }) => event),
  };
  return [own, ...step.causes.flatMap((cause) => told(scene, cause, part, level + 1))];
}

/** The sentence of a step: the one for what it was, or for its outcome; without either what the rule says. */
export function sentenceOf(scene: Scene, step: Step): string {
  const { words } = scene;
  const slots = { ...slotsOf(scene, step), regel: ruleSentence(scene, step.rule) };
  const own = words.steps[step.what];
  const dictum = step.facts.findLast((fact) => fact.dictum !== null)?.dictum;
  for (const variant of [dictum, variantOf(step), step.effect, step.rule]) {
    const template = own[`${step.outcome}/${variant}`];
    const said = template === undefined ? undefined : fill(template, slots);
    if (said !== undefined) return said;
  }
  const template = own[step.outcome];
  return (template === undefined ? undefined : fill(template, slots)) ?? saying(words.outcomes[step.outcome], slots);
}

/**
 * What rests on a measure that stands may lack it all the same, with another institution; what outlives it needed it once. What
 * begins only after an appeal does not go on during it.
 */
function variantOf({ what, outcome, effect, causes, measure, from, until }: Step): string | undefined {
  // Decided after the end and yet in time: it took the place of one that was.
  if (what === 'verlenging-op-tijd' && from !== null && until !== null && from >= until) return 'in-plaats';
  if (what === 'hoger-beroep' && measure !== null && MEASURES[measure].rules.beginning !== undefined)
    return 'na-hoger-beroep';
  if (what !== 'basis' || causes.length === 0) return undefined;
  const state = conclusionOf(causes);
  if (outcome === 'voldaan') return state === 'geldig' ? undefined : 'voorbij';
  return effect === 'basis-ontbreekt' && STANDING.includes(state) ? 'andere-instelling' : undefined;
}

/** What a rule says: in the words of the language, or as the table of law has it on the day. */
function ruleSentence({ words, language, day }: Scene, rule: Step['rule']): string {
  const row = ruleAt(rule, day) ?? statute.findLast(({ id }) => id === rule);
  return words.rules[rule] ?? (language === 'nl' ? row?.dutch : row?.english) ?? '';
}

function findingStatement(scene: Scene, { code, rule, article, events }: Finding): Statement {
  const { findings } = scene.words;
  const text = saying(findings[`${code}/${rule}`] ?? findings[code], baseSlots(scene)) || ruleSentence(scene, rule);
  return { part: 'bevinding', level: 0, text, article, url: null, events };
}

/** How the statutory terms stand; where it is contested whether the Algemene termijnenwet moves a day, both are told. */
function clockStatements(scene: Scene, { clocks }: Verdict): readonly Statement[] {
  const { words } = scene;
  const written = (day: CalendarDate | null) => (day === null ? undefined : writtenOut(day, words.months));
  // What has no last day, or has not begun, asks nothing of anybody yet.
  const running = clocks.filter(({ state, limit }) => state !== 'niet-gestart' && limit !== null);
  return running.map(({ clock, rule, article, state, limit, extendedLimit, metOn, effect, events }) => {
    const task = words.clocks[clock] ?? words.clocks[clock.split('-')[0] ?? ''] ?? ruleSentence(scene, rule);
    const isMoved = extendedLimit !== null && CLOCKS[clock].extension === 'applies';
    const day = isMoved ? extendedLimit : limit;
    const slots = {
      ...{ taak: task, tot: written(day), datum: written(metOn) },
      laatste: written(day === null ? null : addDays(day, -1)),
      misschien: isMoved ? undefined : written(extendedLimit),
    };
    const text = saying(words.clockStates[`${state}/${effect}`] ?? words.clockStates[state], slots);
    return { part: 'termijn', level: 0, text, article, url: null, events };
  });
}

function ahead(scene: Scene, { nextCriticalDate, erasure }: Verdict): readonly Statement[] {
  const { words } = scene;
  if (erasure !== null) return [];
  if (nextCriticalDate === null) return [plain('vooruit', saying(words.phrases['no-next'], {}))];
  return [plain('vooruit', saying(words.phrases.next, { datum: writtenOut(nextCriticalDate, words.months) }))];
}

/** A statement before its article and its words of law are added. */
interface Draft extends Statement {
  readonly ecli?: string | null | undefined;
}

/** The article after the statement, with the decision where it was published, and the words of law that are new to the reader. */
function finished({ words }: Scene, glossary: Glossary, { ecli, ...statement }: Draft): Statement {
  const { text, article } = statement;
  const sources = [article === null ? undefined : fillIn(words.phrases.article, { article }), ecli ?? undefined];
  const cited = sources.filter((source) => source !== undefined).join('; ');
  return { ...statement, text: [cited === '' ? text : `${text} (${cited})`, ...glossary.newIn(text)].join(' ') };
}
