/** What may be asked of the ledger: one row per command, from which contract, HTTP route, event type and tests are driven. */

import { CONDUCT } from './commands/conduct';
import { DECISIONS } from './commands/decisions';
import { FINDINGS } from './commands/findings';
import { REGISTER } from './commands/register';
import type { CommandRow } from './commands/row';
import type { FactKind } from './facts';
import { corrected, type Field } from './fields';

export type { Command, CommandName, CommandRow, ContractName, Shape, Told } from './commands/row';

/** The one table of commands. */
export const COMMANDS: readonly CommandRow[] = [...FINDINGS, ...DECISIONS, ...CONDUCT, ...REGISTER];

/** Fields that follow from the case: whoever erases it lists the parties as the case names them, and the ledger compares. */
export const ADDRESSEES = ['courts', 'institutions', 'municipalities'] as const;

/** The prefix of a corrected field's name. */
export const CORRECTED = 'corrected.';

/** Fields that no correction may touch: they say what the fact is and who vouches for it. */
export const UNCORRECTABLE: readonly string[] = ['kind', 'registrar', 'dictum', 'measure', 'measureRef'];

const ROWS_BY_KIND: ReadonlyMap<FactKind, CommandRow> = new Map(COMMANDS.map((row) => [row.kind, row]));

/** The row of a command, or undefined when there is none of that name. */
export function commandNamed(name: string): CommandRow | undefined {
  return COMMANDS.find((row) => row.name === name);
}

/** The row whose command records facts of a kind. */
export function commandRecording(kind: FactKind): CommandRow {
  const row = ROWS_BY_KIND.get(kind);
  if (row === undefined) throw new Error(`no command records ${kind}`);
  return row;
}

/** Every field that a correction may name, whatever fact it belongs to. */
export const CORRECTABLE: ReadonlySet<string> = new Set(
  COMMANDS.filter((row) => row.corrects !== true && row.erases !== true)
    .flatMap((row) => [row.shape, ...Object.values(row.byDictum ?? {})])
    .flatMap((shape) => [...Object.keys(shape.required), ...Object.keys(shape.optional)])
    .filter((name) => !UNCORRECTABLE.includes(name)),
);

/** The form in which corrected values come in. */
export const correctedField: Field = corrected;
