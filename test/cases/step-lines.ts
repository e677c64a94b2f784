import type { Cited, Step } from '@grondslag/chaincode/domain';

/** A step of a trace and below it what caused it, a line each; `named` writes the facts on which a step rests. */
export function stepLines(
  step: Step,
  named: (facts: readonly Cited[]) => readonly string[],
  depth = 0,
): readonly string[] {
  const { what, outcome, effect, decisive, rule, article, from, until, facts, positions, causes } = step;
  const parts = [
    `${decisive ? '*' : '-'} ${what} ${outcome}`,
    ...(effect === null ? [] : [`→ ${effect}`]),
    `${rule} (${article})`,
    ...(from === null && until === null ? [] : [`${from ?? ''}..${until ?? ''}`]),
    ...named(facts),
    ...positions.map(({ court, ecli, holds }) => [court, ecli, holds].filter(Boolean).join(' ')),
  ];
  return ['  '.repeat(depth) + parts.join(' | '), ...causes.flatMap((cause) => stepLines(cause, named, depth + 1))];
}
