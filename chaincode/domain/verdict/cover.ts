/** How far the measures on which another rests reach by their own terms: days that connect, of one institution or of any. */

import { type CalendarDate, joined, type Period } from '../calendar';
import { MEASURES, type MeasureKind } from '../measures';
import type { Oin } from '../references';
import type { Docket, Dossier } from './docket';
import type { TermLife } from './lives';
import { firstPlace } from './order';

/**
 * The day on which the base on which a term rests ends by its own terms: the one that began last by the term's first day, with
 * all that follow on it without a gap. Null without end, undefined where none had begun.
 */
export type BaseEnd = (term: TermLife['term']) => CalendarDate | null | undefined;

/** The ends of the bases of a kind of measure; what an institution covers is put together once. */
export function baseEnds({ ofKind }: Docket, kind: MeasureKind): BaseEnd {
  const { rests } = MEASURES[kind];
  const bases = (rests?.on ?? []).flatMap((base) => ofKind[base]);
  const covers = new Map<Oin | undefined, readonly Period[]>();
  return ({ entry, from }) => {
    const institution = rests?.sameInstitution === true ? entry.fact.institution : undefined;
    const known = covers.get(institution) ?? coversOf(bases.filter((base) => isOf(base, institution)));
    covers.set(institution, known);
    return known[firstPlace(known, (cover) => cover.from > from) - 1]?.until;
  };
}

/** Closed youth care need not name an institution, and then is nobody's in particular. */
function isOf({ inCharge }: Dossier, institution: Oin | undefined): boolean {
  return (
    institution === undefined || inCharge.length === 0 || inCharge.some((charge) => charge.institution === institution)
  );
}

function coversOf(bases: readonly Dossier[]): readonly Period[] {
  const lives = bases.flatMap((base) => base.lives).filter((life) => life.void === null);
  return joined(lives.map(({ term }) => term));
}
