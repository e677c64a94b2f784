/** The histories against which commands are tried, and the table form in which refusals are told. */

import type { CommandName, MeasureKind, Refusal } from '@grondslag/chaincode/domain';
import { aCase, type Circumstances, type Content, decisionFields, given, type History } from '../../support/domain.js';

/** Supervision. */
export const OTS = 'ondertoezichtstelling';
/** Provisional supervision. */
export const VOTS = 'voorlopige-ondertoezichtstelling';
/** The authorisation to place out of home. */
export const UHP = 'uithuisplaatsing';

/** A case in which the council has asked for supervision and authorisation. */
export const opened = () => aCase().finding('2024-01-15', [OTS, UHP]);

/** The same case once both were given, called `ots` and `uhp`. */
export const running = () =>
  opened()
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02', {}, { as: 'uhp' });

/** The fields of a decision that gives a measure. */
export const grant = (measure: MeasureKind, fields: Content) => decisionFields('toegewezen', measure, fields);

/** An end worded with 'tot'. */
export const until = (day: string): Content => ({ until: day, untilForm: 'tot' });

/** The fields of a finding that asks for supervision. */
export const FINDING: Content = { outcome: 'verzoek', measures: [OTS] };

/** One command that is refused. */
export interface Row {
  readonly what: string;
  readonly history: History;
  readonly on: string;
  readonly name: CommandName;
  readonly fields: Content;
  readonly how?: Circumstances;
  readonly refusal: Partial<Refusal>;
}

/** A test for each command that is refused, with its code, and the article where the law says no. */
export function refuses(rows: readonly Row[]): void {
  for (const { what, history, on, name, fields, how, refusal } of rows) {
    it(what, () => {
      given(history).on(on).when(name, fields, how).thenRefused(refusal);
    });
  }
}
