/** The conditions with a statutory term of their own: the hearing after an order given at once, and the placement. */

import { type CalendarDate, endOfTerm } from '../../calendar';
import { termAt } from '../../statute';
import type { State } from '../answer';
import { strictLimit } from '../clocks/timer';
import { HEARINGS } from '../deadlines';
import { carryingOut } from '../stays';
import type { Draft, StepOutcome } from './step';
import { endedOn, eventsOf, rulesOf, type View } from './view';

/** Whether those who had to be heard about an order given at once were offered a hearing in time. */
export function hearingOf(view: View, who: keyof typeof HEARINGS): Draft {
  const { clock, ruleOf, isHeard } = HEARINGS[who];
  const what = `gehoor-${who}` as const;
  const { entry } = view.life.term;
  const { fact, recorded } = entry;
  const rule = ruleOf(fact);
  const until = strictLimit(clock, rule, fact.date) ?? null;
  if (!fact.unheard || until === null) return { what, rule, events: eventsOf(entry), outcome: 'niet-van-toepassing' };
  const hearings = view.docket.file.hearings.get(recorded.eventId) ?? [];
  const met = hearings.find((hearing) => hearing.fact.date < until && isHeard(hearing.fact));
  const common = { what, rule, from: fact.date, until, events: eventsOf(entry, ...hearings) } as const;
  if (met !== undefined) {
    const isExempt = who === 'minderjarige' && met.fact.minorHeard === 'niet-vereist';
    return { ...common, outcome: isExempt ? 'niet-van-toepassing' : 'voldaan', events: eventsOf(entry, met) };
  }
  return { ...common, ...clockOf(view, until, 'vervallen-niet-gehoord') };
}

/** Whether the child was placed in time, in the kind of place that the authorisation names. */
export function placementOf(view: View): readonly Draft[] {
  const rule = rulesOf(view).lapse;
  if (rule === undefined) return [];
  const { term, deadlines } = view.life;
  const limit = termAt(rule, term.from);
  const events = eventsOf(term.entry);
  const none = { what: 'uitvoering', rule, events, outcome: 'niet-van-toepassing' } as const;
  const ended = endedOn(view);
  // A court that established the lapse names its day itself.
  const deadline = deadlines.find(({ ground }) => ground.rule === rule);
  if (ended?.ground.rule === rule) {
    const from = ended.on === deadline?.on ? deadline.since : term.from;
    const lapsed = { outcome: 'niet-voldaan', effect: ended.state, from, until: ended.on } as const;
    return [{ ...none, ...lapsed, events: [...new Set([...events, ...ended.ground.events])] }];
  }
  if (limit === undefined) return [none];
  const until = endOfTerm(term.from, limit);
  const stay = carryingOut(view.dossier, term, until);
  if (deadline !== undefined && (stay === undefined || deadline.since <= view.day)) {
    const { since: from, on, lapse, ground } = deadline;
    return [{ ...none, events: ground.events, from, until: on, ...clockOf(view, on, lapse) }];
  }
  if (stay === undefined) return [none];
  return [{ ...none, from: term.from, until, outcome: 'voldaan', events: eventsOf(term.entry, stay.begun) }];
}

/** How a clock stands that was not met: still open, missed, or stopped because the term ended first. */
function clockOf(view: View, until: CalendarDate, lapse: State): { outcome: StepOutcome; effect?: State } {
  const { ending, term } = view.life;
  if (
    ending !== undefined &&
    (ending.on < until || (ending.on === until && ending.state !== lapse)) &&
    view.day >= ending.on
  )
    return { outcome: 'niet-van-toepassing' };
  if (view.day >= until) return { outcome: 'niet-voldaan', effect: lapse };
  if (ending !== undefined && ending.on < until) return { outcome: 'niet-van-toepassing' };
  return view.day < term.from ? { outcome: 'open' } : { outcome: 'open', effect: 'geldig-mits' };
}
