/** What is not certain in an answer: where courts differ, and which questions of law the rules that matter leave open. */
import { conclusionOf, type RuleId, type Step } from '@grondslag/chaincode/domain';
import { saying, writtenOut } from './fill.js';
import type { Words } from './language.js';

/** A question or a position, and the rule that leaves it open. */
export type Doubt = Pick<Step, 'article' | 'url'> & { readonly text: string };

/** The questions on which courts or lawyers differ, each once. */
export function doubtsIn(words: Words, trace: readonly Step[]): readonly Doubt[] {
  const flat = (steps: readonly Step[]): readonly Step[] => steps.flatMap((step) => [step, ...flat(step.causes)]);
  const said = new Set<string>();
  return flat(trace)
    .filter(isInDoubt)
    .flatMap((step) => {
      const { article, url } = step;
      const sentences = [...positionsOf(words, step), ...questionsOf(words, step)].filter((text) => !said.has(text));
      for (const sentence of sentences) said.add(sentence);
      return sentences.map((text) => ({ article, url, text }));
    });
}

/** A condition that was met or did not have to be leaves no doubt, unless the state rests on what it says itself. */
function isInDoubt({ what, outcome, decisive }: Step): boolean {
  if (outcome === 'niet-van-toepassing') return false;
  return outcome !== 'voldaan' || (decisive && GIVING.includes(what));
}

const GIVING: readonly Step['what'][] = ['verzoek', 'beschikking', 'ingang', 'einddatum'];

function positionsOf({ phrases, months }: Words, { positions }: Step): readonly string[] {
  return positions.map(({ court, ecli, date, holds }) =>
    saying(phrases[holds === 'blijft' ? 'position-stands' : 'position-falls'], {
      ...{ court, ecli: ecli ?? undefined },
      datum: date === null ? undefined : writtenOut(date, months),
    }),
  );
}

function questionsOf({ phrases, doubts }: Words, step: Step): readonly string[] {
  const { rule, open, causes } = step;
  if (open === null || MATTERS[rule]?.(step) === false) return [];
  const own = doubts[`${rule}/${conclusionOf(causes)}`] ?? doubts[rule];
  return [saying(phrases['open-question'], { vraag: own ?? open })];
}

/** Rules whose open question can change only some of the steps that rest on them. */
const MATTERS: { readonly [rule in RuleId]?: (step: Step) => boolean } = {
  // Who is eighteen is of age, married or not.
  meerderjarigheid: ({ outcome }) => outcome !== 'niet-voldaan',
  // Whether annulment works for the past matters to what was annulled for the past.
  'beroep.openstelling': ({ outcome, from, facts }) =>
    outcome !== 'niet-voldaan' || from === null || from < (facts.at(-1)?.date ?? ''),
  // What lacks its base for another reason than its end hangs on no such end.
  'uhp.basis': ({ causes }) => causes.length > 0 && !STANDING.includes(conclusionOf(causes)),
};

/** States of a base that has not ended. */
export const STANDING: readonly string[] = ['geldig', 'geldig-mits', 'betwist', 'onbekend', 'geschorst'];
