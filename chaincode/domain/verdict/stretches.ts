/** The days of a measure cut where its terms begin and end, so that any day is found without looking at every term. */

import { byDay, type CalendarDate, latest } from '../calendar';
import { endedBy, type TermLife } from './lives';
import { firstPlace, ordered } from './order';
import { type Standing, together } from './standing';

/** Days from one on, up to the next stretch: the terms alive on them, and what speaks for those that have ended. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly living: readonly TermLife[];
  readonly ended: Standing | undefined;
}

/** The stretches of a measure in order; the first begins with its first term. */
export function stretchesOf(lives: readonly TermLife[]): readonly Stretch[] {
  const turns = ordered(
    lives.flatMap(turnsOf),
    byDay(({ on }) => on),
  );
  const stretches: Stretch[] = [];
  const living = new Set<TermLife>();
  let ended: Standing | undefined;
  for (const { on, life, leaves } of turns) {
    if (leaves === undefined) living.add(life);
    else {
      living.delete(life);
      ended = ended === undefined ? leaves : together(ended, leaves);
    }
    if (stretches.at(-1)?.from === on) stretches.pop();
    stretches.push({ from: on, living: [...living], ended });
  }
  return stretches;
}

/** The stretch in which a day lies; undefined before the first. */
export function stretchOn(stretches: readonly Stretch[], day: CalendarDate): Stretch | undefined {
  return stretches[firstPlace(stretches, ({ from }) => from > day) - 1];
}

/** A day on which a term begins to live, or leaves its standing behind. */
interface Turn {
  readonly on: CalendarDate;
  readonly life: TermLife;
  readonly leaves?: Standing;
}

function turnsOf(life: TermLife): readonly Turn[] {
  const { term, ending, restRefused, void: never } = life;
  // What never worked speaks once what it was to extend is over.
  if (never !== null) return [{ on: latest(term.from, never.since ?? term.from), life, leaves: never }];
  if (ending === undefined) return [{ on: term.from, life }];
  const isRefused = ending.state === 'verlopen' && restRefused !== undefined;
  return [
    { on: term.from, life },
    { on: latest(term.from, ending.on), life, leaves: endedBy(ending) },
    ...(isRefused ? [{ on: latest(term.from, restRefused.on), life, leaves: endedBy(restRefused) }] : []),
  ];
}
