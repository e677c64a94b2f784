/** How far the measures on which another rests reach by their own terms: days that connect, of one institution or of any. */

import type { CalendarDate } from '../calendar';
import { MEASURES, type MeasureKind } from '../measures';
import type { Oin } from '../references';
import type { Docket, Dossier } from './docket';
import type { TermLife } from './lives';

/** Days of base that connect; without end where the last of them has none. */
interface Cover {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/**
 * The day on which the base on which a term rests ends by its own terms: the one that began last by the term's first day, with
 * all that follow on it without a gap. Null without end, undefined where none had begun.
 */
export type BaseEnd = (term: TermLife['term']) => CalendarDate | null | undefined;

/** The ends of the bases of a kind of measure; what an institution covers is put together once. */
export function baseEnds({ ofKind }: Docket, kind: MeasureKind): BaseEnd {
  const { rests } = MEASURES[kind];
  const bases = (rests?.on ?? []).flatMap((base) => ofKind[base]);
  const covers = new Map<Oin | undefined, readonly Cover[]>();
  return ({ entry, from }) => {
    const institution = rests?.sameInstitution === true ? entry.fact.institution : undefined;
    const known = covers.get(institution) ?? coversOf(bases.filter((base) => isOf(base, institution)));
    covers.set(institution, known);
    return lastBegunBy(known, from)?.until;
  };
}

/** Closed youth care need not name an institution, and then is nobody's in particular. */
function isOf({ inCharge }: Dossier, institution: Oin | undefined): boolean {
  return (
    institution === undefined || inCharge.length === 0 || inCharge.some((charge) => charge.institution === institution)
  );
}

function coversOf(bases: readonly Dossier[]): readonly Cover[] {
  const terms = bases
    .flatMap(({ lives }) => lives)
    .filter((life) => life.void === null)
    .map(({ term }) => term)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const covers: { from: CalendarDate; until: CalendarDate | null }[] = [];
  for (const { from, until } of terms) {
    const last = covers.at(-1);
    if (last === undefined || (last.until !== null && from > last.until)) covers.push({ from, until });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return covers;
}

function lastBegunBy(covers: readonly Cover[], day: CalendarDate): Cover | undefined {
  let [low, high] = [0, covers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((covers[middle]?.from ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return covers[low - 1];
}
