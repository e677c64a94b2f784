// The outcomes as a table, for a terminal and for a page. Text only.
import type { Outcome, Silence } from './strike.js';

/** What was run, when, and on what. */
export interface Circumstances {
  /** ISO day. */
  readonly date: string;
  readonly network: string;
  readonly versions: readonly string[];
  readonly seconds: number;
}

const columns = [
  'fault',
  'acknowledged',
  'lost',
  'duplicates',
  'not told',
  'registering: silent, s (struck / others)',
  'verifying: silent, s (struck / others)',
  'level again, s',
  'redelivered',
] as const;

/** One outcome as cells. */
function cells(outcome: Outcome): readonly string[] {
  const { fault, prevented, account, registering, verifying, level, redelivered } = outcome;
  if (prevented !== undefined) return [fault.title, `not done: ${prevented}`, ...columns.slice(2).map(() => '')];
  return [
    fault.title,
    String(account.acknowledged),
    ...[account.lost, account.doubled, account.untold].map(({ length }) => String(length)),
    silence(registering),
    silence(verifying),
    seconds(level),
    String(redelivered),
  ];
}

/** One outcome in a few lines, as soon as it is there. */
export function linesOf(outcome: Outcome): string {
  const { fault, prevented, seen, broken } = outcome;
  if (prevented !== undefined) return `  - ${fault.name}: not done, ${prevented}\n`;
  const [, ...figures] = cells(outcome);
  const told = figures.map((figure, place) => `${columns[place + 1]} ${figure}`).join('; ');
  const notes = [...seen.map((line) => `      ${line}\n`), ...broken.map((line) => `      BROKEN: ${line}\n`)];
  return `  ${broken.length === 0 ? '✓' : '✗'} ${fault.name}: ${told}\n${notes.join('')}`;
}

/** All of them, in columns. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = [columns, ...outcomes.map(cells)];
  const widths = columns.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The closing line. */
export function totalsOf(outcomes: readonly Outcome[]): string {
  const done = outcomes.filter(({ prevented }) => prevented === undefined);
  const broken = done.filter(({ broken }) => broken.length > 0).length;
  const acknowledged = done.reduce((sum, { account }) => sum + account.acknowledged, 0);
  const lost = done.reduce((sum, { account }) => sum + account.lost.length, 0);
  const skipped = outcomes.length - done.length;
  return `${done.length - broken} faults survived, ${broken} not, ${skipped} not done; ${acknowledged} registrations acknowledged, ${lost} lost\n`;
}

/** A page with the table and what was seen. */
export function pageOf(outcomes: readonly Outcome[], { date, network, versions, seconds }: Circumstances): string {
  const row = (line: readonly string[]): string => `| ${line.join(' | ')} |`;
  const notes = outcomes
    .filter(({ seen, broken }) => seen.length + broken.length > 0)
    .map(
      ({ fault, seen, broken }) =>
        `- **${fault.name}**: ${[...seen, ...broken.map((line) => `BROKEN: ${line}`)].join('; ')}`,
    );
  return [
    '# Faults, and what they cost',
    '',
    `Written by \`npm run test:faults\` on ${date}, network: ${network} (${versions.join(', ')}), in ${Math.round(seconds)} s.`,
    '',
    explanation,
    '',
    row(columns),
    row(columns.map(() => '---')),
    ...outcomes.map((outcome) => row(cells(outcome))),
    '',
    totalsOf(outcomes).trim(),
    '',
    '## What was seen',
    '',
    ...notes,
    '',
    '## Remedies',
    '',
    remedies,
    '',
  ].join('\n');
}

const explanation = `Under every fault all four organisations register and ask, each at its own gateway. *Lost*: acknowledged registrations that
afterwards are not on the ledger of every peer or not told by every gateway. *Duplicates*: held twice by one of them, or told
to a receiver under two ids. *Not told*: notifications that did not arrive. *Silent*: the longest time in which an
organisation got no answer, of those whom the fault struck themselves and of the others; without any fault it is the time of
one registration. *Level again*: from the end of the fault until every node and gateway has the same height.
*Redelivered*: notifications that came again under the same id, which a receiver leaves out.`;

const remedies = `A process that ended is started again (\`npm run network -- up\` starts what does not run); nothing else is asked of an
operator, except:

- an orderer whose files have gone bad: stop it, delete its state folder, start it, and let it join the channel again
  (\`up\` does); it fetches every block from the others;
- a peer whose state was edited or has gone bad: stop it, \`peer node rebuild-dbs\`, start it; state, history and indexes
  are made anew from its blocks;
- a full disk under a database: make room; start the server if it has given up. The gateway goes on by itself.`;

function silence({ struck, others }: Silence): string {
  return `${struck === undefined ? '-' : struck.toFixed(1)} / ${others === undefined ? '-' : others.toFixed(1)}`;
}

function seconds(value: number | undefined): string {
  return value === undefined ? 'not in time' : value.toFixed(1);
}
