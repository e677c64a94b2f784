// A case as it is told: for each probe the trace in a line per step, then the explanation in both languages.
import type { Cited, Step } from '@grondslag/chaincode/domain';
import { explain, LANGUAGES, textOf } from '@grondslag/gateway/explanation';
import type { Probed } from './in-domain.js';

/** The text of a case. */
export function transcriptOf(id: string, probes: readonly Probed[]): string {
  return [`# ${id}`, ...probes.map(probeText)].join('\n\n').concat('\n');
}

function probeText({ child, measure, day, verdict }: Probed): string {
  const heading = `## ${child === null ? '' : `${child}: `}${measure}, ${day}: ${verdict?.state ?? 'nothing registered'}`;
  if (verdict === null) return heading;
  const told = LANGUAGES.map((language) => `[${language}]\n${textOf(explain(verdict, language))}`);
  return [heading, `[spoor]\n${verdict.trace.flatMap((step) => stepLines(step, 0)).join('\n')}`, ...told].join('\n\n');
}

function stepLines(step: Step, depth: number): readonly string[] {
  const { what, outcome, effect, decisive, rule, article, from, until, facts, positions, causes } = step;
  const parts = [
    `${decisive ? '*' : '-'} ${what} ${outcome}`,
    ...(effect === null ? [] : [`→ ${effect}`]),
    `${rule} (${article})`,
    ...(from === null && until === null ? [] : [`${from ?? ''}..${until ?? ''}`]),
    ...facts.map(factText),
    ...positions.map(({ court, ecli, holds }) => `${court} ${ecli ?? ''} ${holds}`),
  ];
  return ['  '.repeat(depth) + parts.join(' | '), ...causes.flatMap((cause) => stepLines(cause, depth + 1))];
}

function factText({ date, kind, instance, dictum, measure, placeType }: Cited): string {
  return [date, dictum === null ? kind : null, instance, dictum, measure, placeType].filter(Boolean).join(' ');
}
