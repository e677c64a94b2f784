/**
 * Every clock that the law sets running in a case: by which rule, how its days are counted, what follows when it is missed, and
 * whether the Algemene termijnenwet lets it run on to a working day. Two numbers of the list have no row of their own: P4 (the
 * kind of place) is part of what meets P3, and P20 is that act itself, in `extension`.
 */

import type { MeasureKind } from '../../measures';
import type { RuleId } from '../../statute';

/** What a missed clock does: end a title, close a remedy, call for a look, or stand for a refusal. */
export type ClockEffect = 'verval' | 'definitief' | 'signaal' | 'afwijzing';

/** One clock. */
export interface ClockRow {
  /** The rule that gives the term; absent where it differs by measure, and then the timer names it. */
  readonly rule?: RuleId;
  /**
   * `from`: the first day counts, so the term is over on its own day so much later. `after`: the days after the first count.
   * `back`: counted back from the end. `until`: up to a day that the decision names. `open`: without delay, no number.
   */
  readonly counts: 'from' | 'after' | 'back' | 'until' | 'open';
  /**
   * Whether a term that ends on a Saturday, Sunday or feestdag runs on (Algemene termijnenwet, artikel 1); none of more than 90
   * days, twelve weeks or three months does (artikel 4 a). Where that is contested the strict day decides and the other stands
   * beside it.
   */
  readonly extension: 'applies' | 'contested' | 'none';
  readonly effect: ClockEffect;
}

/** The one table of clocks. */
export const CLOCKS = {
  'P1-gehoor-belanghebbenden': { counts: 'from', extension: 'contested', effect: 'verval' },
  'P2-gehoor-minderjarige': { rule: 'gehoor.minderjarige', counts: 'from', extension: 'contested', effect: 'verval' },
  'P3-tenuitvoerlegging': { counts: 'from', extension: 'contested', effect: 'verval' },
  'P5-beslissing-op-verlenging': { counts: 'until', extension: 'none', effect: 'verval' },
  'P6-melding-geen-verlenging': {
    rule: 'toetsing.geen-verlenging',
    counts: 'back',
    extension: 'none',
    effect: 'signaal',
  },
  'P7-melding-eerder-einde': { rule: 'toetsing.eerder-einde', counts: 'back', extension: 'none', effect: 'signaal' },
  'P8-melding-twee-jaar': { rule: 'toetsing.twee-jaar', counts: 'back', extension: 'none', effect: 'signaal' },
  'P9-raad-naar-kinderrechter': {
    rule: 'ots.verzoek-burgemeester',
    counts: 'after',
    extension: 'applies',
    effect: 'signaal',
  },
  'P10-raad-naar-rechtbank': { rule: 'gezag.verzoek-gi', counts: 'after', extension: 'applies', effect: 'signaal' },
  'P11-jeugdbeschermer': { counts: 'after', extension: 'applies', effect: 'signaal' },
  'P11-eerste-contact': { counts: 'after', extension: 'applies', effect: 'signaal' },
  'P12-plan-van-aanpak': { rule: 'plan.vaststelling', counts: 'after', extension: 'applies', effect: 'signaal' },
  'P13-evaluatie-plan': { rule: 'plan.evaluatie', counts: 'after', extension: 'none', effect: 'signaal' },
  'P14-beslissing-op-verzoek': {
    counts: 'after',
    extension: 'applies',
    effect: 'afwijzing',
  },
  'P15-hoger-beroep': { rule: 'beroep.termijn', counts: 'after', extension: 'applies', effect: 'definitief' },
  'P15-hoger-beroep-derden': { rule: 'beroep.derden', counts: 'after', extension: 'applies', effect: 'definitief' },
  'P16-cassatie': { rule: 'cassatie.termijn', counts: 'after', extension: 'applies', effect: 'definitief' },
  'P17-verweerschrift': { rule: 'beroep.verweer', counts: 'after', extension: 'applies', effect: 'definitief' },
  'P18-afschrift': { rule: 'beschikking.afschrift', counts: 'open', extension: 'none', effect: 'signaal' },
  'P19-reactie-op-klacht': { rule: 'klacht.reactie', counts: 'after', extension: 'applies', effect: 'signaal' },
  'P21-verzoek-vervallenverklaring': {
    rule: 'aanwijzing.termijn',
    counts: 'after',
    extension: 'applies',
    effect: 'definitief',
  },
  'P22-mededeling-verval': { rule: 'gjh.mededeling-raad', counts: 'open', extension: 'none', effect: 'signaal' },
} as const satisfies Readonly<Record<string, ClockRow>>;

/** The name of a clock: its number in the list of procedure clocks, and what it waits for. */
export type ClockId = keyof typeof CLOCKS;

/** Every clock, in the order of the table. */
export const CLOCK_IDS = Object.keys(CLOCKS) as readonly ClockId[];

/** The row of a clock. */
export function clockRow(clock: ClockId): ClockRow {
  return CLOCKS[clock];
}

/** Titles to deprive a child of its liberty: no term of theirs runs on (Algemene termijnenwet, artikel 4 c). */
const DEPRIVES_OF_LIBERTY: ReadonlySet<MeasureKind> = new Set<MeasureKind>([
  'gesloten-jeugdhulp',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorwaardelijke-machtiging-gesloten-jeugdhulp',
]);

/** Whether a clock over a measure may run on to a working day at all. */
export function mayRunOn(clock: ClockId, kind: MeasureKind | null): boolean {
  const { extension, effect } = CLOCKS[clock];
  if (extension === 'none') return false;
  return effect !== 'verval' || kind === null || !DEPRIVES_OF_LIBERTY.has(kind);
}

/** Clocks that outlast their measure: what was submitted must be answered, and a decision can be appealed after its term too. */
const OUTLAST: ReadonlySet<ClockId> = new Set<ClockId>([
  'P9-raad-naar-kinderrechter',
  'P10-raad-naar-rechtbank',
  'P15-hoger-beroep',
  'P15-hoger-beroep-derden',
  'P16-cassatie',
  'P17-verweerschrift',
  'P18-afschrift',
  'P19-reactie-op-klacht',
  'P22-mededeling-verval',
]);

/** True for a clock by which nothing is owed any more once the measure has ended. */
export function stopsWithMeasure(clock: ClockId): boolean {
  return !OUTLAST.has(clock);
}
