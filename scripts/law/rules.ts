/** The rules on the reference page: every row with its article, its days, its words, and what it leaves open. */
import {
  COMPARED_WITH,
  RULE_IDS,
  type RuleId,
  type StatuteRule,
  statute,
  type Term,
} from '@grondslag/chaincode/domain';
import { code, heading, paragraphs, table, toHeading } from './markdown.js';

/** Every rule, newest row first, as a section. */
export function rulesSection(): string {
  return paragraphs(
    heading(2, 'Rules'),
    'Each rule has a name that stays, and a row per wording; a decision is judged by the row of its day. What stands after the bar is the sentence of law, shortened where [...] stands; only the text at the address is authoritative. A row that says *not compared* renders its rule from memory.',
    table(
      ['code', 'texts with which wordings were compared'],
      Object.entries(COMPARED_WITH).map(([name, days]) => [name, days.join(', ')]),
    ),
    ...RULE_IDS.map(ruleSection),
  );
}

/** Every question that the rows leave open, with the rules that leave it. */
export function openSection(): string {
  const questions = [...new Set(statute.flatMap(({ open }) => open ?? []))];
  const asking = (question: string) =>
    [...new Set(statute.filter(({ open }) => open === question).map(({ id }) => id))].map(toHeading).join(', ');
  return paragraphs(
    heading(2, 'Open questions'),
    'What text and known decisions leave open. The rule is applied as its row says, and never silently: the question stands in the row, in the export and in the explanation of an answer that rests on it.',
    table(
      ['question', 'rules'],
      questions.map((question) => [question, asking(question)]),
    ),
  );
}

/** A rule with a link to its section, and the article that carries it now. */
export function ruleLink(id: RuleId): string {
  return `${toHeading(id)} (${currentRow(id).article})`;
}

/** A term in words. */
export function termInWords({ months, days, workingDays }: Term): string {
  const parts = [
    ...(months === undefined ? [] : [months === 1 ? '1 month' : `${months} months`]),
    ...(days === undefined ? [] : [days === 1 ? '1 day' : `${days} days`]),
    ...(workingDays === undefined ? [] : [`${workingDays} working days`]),
  ];
  return parts.join(' and ');
}

/** The rows of a rule, newest first. */
export function rowsOf(id: RuleId): readonly StatuteRule[] {
  return statute.filter((row) => row.id === id).toReversed();
}

/** The newest row of a rule. */
export function currentRow(id: RuleId): StatuteRule {
  const [row] = rowsOf(id);
  if (row === undefined) throw new Error(`no row of ${id}`);
  return row;
}

function ruleSection(id: RuleId): string {
  return paragraphs(heading(3, id), ...rowsOf(id).map(rowText));
}

function rowText(row: StatuteRule): string {
  const until = row.validUntil === null ? '' : ` until ${row.validUntil}`;
  const facts = [
    `[${row.article}](${row.url}) from ${row.validFrom}${until}.`,
    row.english,
    ...(row.term === undefined ? [] : [`Term: ${termInWords(row.term)}.`]),
    ...(row.longest === undefined ? [] : [`A court may set at most ${termInWords(row.longest)}.`]),
    ...(row.recurs === true ? ['Counted anew from each day on which that is over.'] : []),
    ...(row.repealed === true ? ['Taken out: not possible since.'] : []),
    ...(row.ecli === undefined ? [] : [`Reading: ${code(row.ecli)}.`]),
    ...(row.wording === 'compared' ? [] : ['*Not compared.*']),
    ...(row.open === undefined ? [] : [`**Open:** ${row.open}`]),
  ];
  return `${facts.join(' ')}\n\n> ${row.dutch}`;
}
