// Prints findings: a line per figure, what was promised beside it, and whether that is met.
import { cpus, totalmem } from 'node:os';
import { type Figure, type Finding, isMet } from './figure.js';

/** One benchmark's findings as text. */
export function textOf({ name, title, figures, notes }: Finding): string {
  const rows = figures.map((figure) => [
    markOf(figure),
    figure.label,
    `${numberOf(figure.median)} ${figure.unit}`,
    figure.worst === figure.median ? '' : `worst ${numberOf(figure.worst)}`,
    targetOf(figure),
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [`${name}: ${title}`, ...lines.map((line) => `  ${line.trimEnd()}`), ...notes.map(noteOf), '', ''].join('\n');
}

/** How many targets are met. */
export function totalsOf(findings: readonly Finding[]): string {
  const judged = findings.flatMap(({ figures }) => figures.flatMap((figure) => isMet(figure) ?? []));
  return `${judged.filter(Boolean).length} of ${judged.length} targets met, on ${machine}.\n`;
}

/** The same for machines: every figure with its verdict, and where it was measured. */
export function jsonOf(findings: readonly Finding[]): string {
  const judged = findings.map((finding) => ({
    ...finding,
    figures: finding.figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null })),
  }));
  return `${JSON.stringify({ machine, findings: judged }, null, 2)}\n`;
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${numberOf(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

function markOf(figure: Figure): string {
  const met = isMet(figure);
  return met === undefined ? '' : met ? '✓ met' : '✗ missed';
}

function targetOf({ better, target, unit }: Figure): string {
  return target === undefined ? '' : `target ${better === 'more' ? '≥' : '≤'} ${numberOf(target)} ${unit}`;
}

function noteOf(note: string): string {
  return `  ${note}`;
}

/** Three digits are more than a measurement is good for; an integer has as many as it has. */
function numberOf(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
