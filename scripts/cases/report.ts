// Prints what a replay found: a line per probe, what was refused, totals, and the exit code. Decides nothing about law.
import type { Answer, Outcome, Refused } from './answers.js';
import { rules } from './rules.js';

/** Says how far a replay is: a line that counts on a terminal, elsewhere a line at the end. */
export function showProgress(stream: NodeJS.WriteStream, done: number, total: number): void {
  const line = `${done} of ${total} ledger cases`;
  if (done === total) stream.write(stream.isTTY ? `\r${line}\n` : `${line}\n`);
  else if (stream.isTTY) stream.write(`\r${line}`);
}

/** The exit code of a replay: 1 when a probe of high confidence or a synthetic one deviates, or a synthetic fact is refused. */
export function exitCodeOf({ answers, refused }: Outcome): 0 | 1 {
  const deviates = answers.some(
    ({ confidence, agrees }) => (confidence === 'high' || confidence === 'synthetic') && !agrees,
  );
  return deviates || refused.some(({ confidence }) => confidence === 'synthetic') ? 1 : 0;
}

/** The whole report as text. */
export function reportOf(outcome: Outcome): string {
  const parts = [
    ...[probeTable(outcome.answers), explanations(outcome.answers)],
    ...[refusedList(outcome.refused), filled(outcome.answers), totals(outcome)],
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The report for machines: the same facts, and the totals. */
export function jsonOf(outcome: Outcome): string {
  return JSON.stringify({ ...outcome, totals: countsOf(outcome), exitCode: exitCodeOf(outcome) }, null, 2).concat('\n');
}

function probeTable(answers: readonly Answer[]): string {
  const head = [
    '',
    'case',
    'confidence',
    'measure',
    'on',
    'expected',
    'answered',
    'state',
    'rule',
    'article',
    'filled by',
  ];
  const rows = answers.map((answer) => [
    answer.agrees ? ' ' : '≠',
    answer.child === null ? answer.case : `${answer.case} ${answer.child}`,
    answer.confidence,
    answer.measure,
    answer.knownAt === null ? answer.on : `${answer.on} known ${answer.knownAt}`,
    answer.expected,
    answer.answered,
    answer.state ?? '-',
    answer.rule ?? '-',
    answer.article ?? '-',
    answer.weakenedBy.length === 0 ? '-' : answer.weakenedBy.join(' '),
  ]);
  return alignedTable([head, ...rows]);
}

function explanations(answers: readonly Answer[]): string {
  return answers
    .flatMap(({ case: id, measure, on, knownAt, explanation }) => {
      if (explanation === undefined) return [];
      const known = knownAt === null ? '' : `, as known at the end of ${knownAt}`;
      return [`${id}, ${measure} on ${on}${known}\n${explanation.replace(/^/gm, '  ')}`];
    })
    .join('\n\n');
}

function refusedList(refused: readonly Refused[]): string {
  if (refused.length === 0) return '';
  const rows = refused.map(({ case: id, child, command, date, refusals }) => [
    child === null ? id : `${id} ${child}`,
    date,
    command,
    refusals.map(({ code, rule, article }) => [code, rule, article].filter(Boolean).join(' ')).join('; '),
  ]);
  return `Refused by the ledger, and so not registered:\n${alignedTable(rows)}`;
}

function filled(answers: readonly Answer[]): string {
  const used = rules.filter(
    ({ number, standing }) => !standing && answers.some((each) => each.weakenedBy.includes(number)),
  );
  if (used.length === 0) return '';
  const lines = used.map(({ number, lacks, fills }) => `${String(number).padStart(3)}  ${lacks}: ${fills}`);
  return `Filled, since the source does not state it:\n${lines.join('\n')}`;
}

function totals(outcome: Outcome): string {
  const lines = countsOf(outcome).map(
    ({ confidence, agreeing, probes, cases, weakened }) =>
      `${confidence.padEnd(9)}  ${agreeing} of ${probes} probes agree, in ${cases} cases; ${weakened} probes weakened by filled facts`,
  );
  return lines.join('\n');
}

function countsOf({ answers }: Outcome) {
  return (['high', 'medium', 'low', 'synthetic'] as const)
    .map((confidence) => {
      const own = answers.filter((answer) => answer.confidence === confidence);
      return {
        confidence,
        cases: new Set(own.map((answer) => answer.case)).size,
        probes: own.length,
        agreeing: own.filter(({ agrees }) => agrees).length,
        weakened: own.filter(({ weakenedBy }) => weakenedBy.length > 0).length,
      };
    })
    .filter(({ probes }) => probes > 0);
}

function alignedTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
