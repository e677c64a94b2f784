// A case as it is told: for each probe the trace in a line per step, then the explanation in both languages.
import type { Cited } from '@grondslag/chaincode/domain';
import { explain, LANGUAGES, textOf } from '@grondslag/gateway/explanation';
import type { Probed } from './in-domain.js';
import { stepLines } from './step-lines.js';

/** The text of a case. */
export function transcriptOf(id: string, probes: readonly Probed[]): string {
  return [`# ${id}`, ...probes.map(probeText)].join('\n\n').concat('\n');
}

function probeText({ child, measure, day, verdict }: Probed): string {
  const heading = `## ${child === null ? '' : `${child}: `}${measure}, ${day}: ${verdict?.state ?? 'nothing registered'}`;
  if (verdict === null) return heading;
  const told = LANGUAGES.map((language) => `[${language}]\n${textOf(explain(verdict, language))}`);
  return [heading, `[spoor]\n${verdict.trace.flatMap((step) => stepLines(step, factTexts)).join('\n')}`, ...told].join(
    '\n\n',
  );
}

function factTexts(facts: readonly Cited[]): readonly string[] {
  return facts.map(({ date, kind, instance, dictum, measure, placeType }) =>
    [date, dictum === null ? kind : null, instance, dictum, measure, placeType].filter(Boolean).join(' '),
  );
}
