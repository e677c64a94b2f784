/** The histories against which commands are tried, and the table form in which refusals are told. */

import type { CommandName, MeasureKind, Refusal } from '@grondslag/chaincode/domain';
import {
  aCase,
  type Circumstances,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  PARTIES,
} from '../../support/domain.js';

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

/** The same once another institution has custody beside it. */
export const guarded = () =>
  running().grant('2024-03-01', 'voogdij', '2024-03-01', null, { institution: PARTIES.otherInstitution });

/** A case in which a gemeente has asked for an inquiry, called `vto`. */
export const asked = () => aCase().submission('2024-01-08', 'verzoek-tot-onderzoek', {}, { as: 'vto' });

/** The gemeente that opens a case, where nobody else is named. */
export const GEMEENTE: Content = { municipality: PARTIES.municipality, municipalityCode: '0228' };

/** The fields of a request that the institution end the placement. */
export const ENDING: Content = { submission: 'verzoek-beeindiging-uithuisplaatsing', measureRef: measureOf(UHP) };

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

/** What most commands of a table share; each row says only what it has of its own. */
export function usually<U extends Partial<Row>>(usual: U) {
  return {
    refuses: (rows: readonly (Omit<Row, keyof U> & Partial<Row>)[]): void =>
      refuses(rows.map((row) => ({ ...usual, ...row }) as U & Row)),
  };
}
