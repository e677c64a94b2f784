/** The clocks on the reference page: how each is counted, and what follows when it is missed. */
import { CLOCKS, type ClockRow } from '@grondslag/chaincode/domain';
import { code, heading, paragraphs, table } from './markdown.js';
import { currentRow, ruleLink, termInWords } from './rules.js';

const COUNTED: Readonly<Record<ClockRow['counts'], string>> = {
  from: 'from the first day, which counts',
  after: 'from the day after',
  back: 'back from the end',
  until: 'up to a day that the decision names',
  open: 'at once; no number of days',
};

const RUNS_ON: Readonly<Record<ClockRow['extension'], string>> = {
  applies: 'yes',
  contested: 'disputed: the strict day decides, the later one is told',
  none: 'no',
};

const EFFECT: Readonly<Record<ClockRow['effect'], string>> = {
  verval: 'the title ends by law',
  definitief: 'the way is closed',
  signaal: 'a finding; nothing becomes invalid',
  afwijzing: 'silence is refusal',
};

/** Every clock, in the order of its table. */
export function clocksSection(): string {
  const rows = Object.entries(CLOCKS).map(([clock, row]: [string, ClockRow]) => [
    ...[code(clock), row.rule === undefined ? 'differs by measure' : ruleLink(row.rule), termOf(row)],
    ...[COUNTED[row.counts], RUNS_ON[row.extension], EFFECT[row.effect]],
  ]);
  return paragraphs(
    heading(2, 'Clocks'),
    'What the law sets running. A clock never decides what the register does not hold: without its start it has not begun. Whether it runs on to a working day is a matter of the Algemene termijnenwet.',
    table(['clock', 'rule', 'term', 'counted', 'runs on to a working day', 'when missed'], rows),
  );
}

function termOf({ rule }: ClockRow): string {
  const term = rule === undefined ? undefined : currentRow(rule).term;
  return term === undefined ? '-' : termInWords(term);
}
