/** The whole table of law as JSON: rules with their open questions, measures, clocks, commands, refusals and findings. */
import { createHash } from 'node:crypto';
import {
  CLOCKS,
  COMPARED_WITH,
  FINDING_CODES,
  MEASURES,
  statute,
  statuteDigest,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import { commandRows } from './commands.js';
import { FINDING_RULES, said } from './findings.js';
import { refusalRows } from './refusals.js';

/** The digest that every answer and receipt names. */
export function digest(): string {
  return statuteDigest((text) => createHash('sha256').update(text, 'utf8').digest('hex'));
}

/** The export, one row a line, so that two versions can be compared. */
export function lawJson(): string {
  const findings = FINDING_CODES.map((code) => ({
    ...{ code, english: said('en', code), dutch: said('nl', code), rules: FINDING_RULES[code] },
  }));
  return `{
  "version": ${JSON.stringify(statuteVersion)},
  "digest": ${JSON.stringify(digest())},
  "comparedWith": ${JSON.stringify(COMPARED_WITH)},
${[list('rules', statute), list('measures', Object.values(MEASURES)), list('clocks', clocks()), list('commands', commandRows()), list('refusals', refusalRows()), list('findings', findings)].join(',\n')}
}
`;
}

function clocks(): readonly object[] {
  return Object.entries(CLOCKS).map(([clock, row]: [string, object]) => ({ clock, ...row }));
}

function list(name: string, rows: readonly object[]): string {
  return `  ${JSON.stringify(name)}: [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}
