/** What was tested about one granted term, condition by condition: each by its own facts, whatever the state turned out to be. */

import { isWithin } from '../../calendar';
import type { Extended, Granted } from '../../facts';
import { groundRule, MEASURES } from '../../measures';
import { type RuleId } from '../../statute';
import type { Entry } from '../../timeline';
import { isDictum } from '../case-file';
import { REPLACED_BY_GUARDIANSHIP } from '../dependence';
import { annulmentsOf } from '../endings';
import type { GrantedTerm } from '../terms';
import { positionsIn } from './disputes';
import type { Draft } from './step';
import { hearingOf, placementOf } from './timed';
import { endedOn, eventsOf, rulesOf, type View } from './view';

/** Every condition of the term, in the order in which a reader meets them. */
export function conditionsFor(view: View): readonly Draft[] {
  return [
    ...decisionsOf(view),
    ...extensionOf(view),
    ...beginningOf(view),
    endOf(view),
    hearingOf(view, 'belanghebbenden'),
    hearingOf(view, 'minderjarige'),
    ...placementOf(view),
    appealOf(view),
    suspensionOf(view),
    annulmentOf(view),
    courtEndOf(view),
    ...heldEndOf(view),
    majorityOf(view),
    ...guardianshipOf(view),
  ];
}

/** The first grant and every extension up to the term that answers. */
function decisionsOf(view: View): readonly Draft[] {
  const { extension } = rulesOf(view);
  const chain: GrantedTerm[] = [];
  for (let term: GrantedTerm | null = view.life.term; term !== null; term = term.extendsTerm) chain.unshift(term);
  return chain.map(({ entry, from, until: end, isOpen }) => {
    const until = isOpen ? null : end;
    const isAwaited = view.day < from;
    const given = groundRule(entry.fact);
    const rule = isExtended(entry) ? (extension ?? given) : given;
    const common = { what: 'beschikking', rule, events: eventsOf(entry), from, until } as const;
    return isAwaited ? { ...common, outcome: 'open', effect: 'niet-begonnen' } : { ...common, outcome: 'voldaan' };
  });
}

function isExtended({ fact }: Entry<Granted | Extended>): boolean {
  return fact.dictum === 'verlengd';
}

/** Whether an extension came while there still was something to extend. */
function extensionOf({ dossier, life }: View): readonly Draft[] {
  const { term, disputed } = life;
  const rules = rulesOf({ dossier });
  const previous = term.extendsTerm;
  if (previous === null && disputed === null) return [];
  const drafts: Draft[] = [];
  const events = eventsOf(...(previous === null ? [] : [previous.entry]), term.entry);
  const rule: RuleId =
    dossier.thread.kind === 'ondertoezichtstelling' ? 'ots.verlenging-op-tijd' : (rules.extension ?? rules.ground);
  const timing = { what: 'verlenging-op-tijd', events, from: term.entry.fact.date } as const;
  if (life.void !== null) {
    drafts.push({ ...timing, rule, outcome: 'niet-voldaan', effect: 'verlopen', until: term.cameAfter });
  } else if (term.cameAfter !== null) {
    const positions = positionsIn('verlenging-na-einde');
    const by = disputed?.rule ?? rule;
    drafts.push({ ...timing, rule: by, outcome: 'betwist', effect: 'betwist', until: term.cameAfter, positions });
  } else if (previous !== null && MEASURES[dossier.thread.kind].lateExtension !== 'new') {
    drafts.push({ ...timing, rule, outcome: 'voldaan', until: previous.until });
  }
  if (disputed !== null && term.cameAfter === null) {
    drafts.push({
      ...{ what: 'voorganger', outcome: 'betwist', effect: 'betwist', rule: disputed.rule, events: disputed.events },
      positions: positionsIn(
        disputed.rule === 'beroep.openstelling' ? 'verlenging-van-vernietigde' : 'verlenging-na-einde',
      ),
    });
  }
  return drafts;
}

/** Of what begins only once the decision is final or sent: whether it has. */
function beginningOf(view: View): readonly Draft[] {
  const { life, day } = view;
  const rule = rulesOf(view).beginning;
  if (rule === undefined) return [];
  const events = eventsOf(life.term.entry);
  const window = life.windows.find(({ ground }) => ground.rule === rule);
  const common = { what: 'ingang', rule, events, from: window?.until ?? null } as const;
  if (window === undefined || !isWithin(window, day)) return [{ ...common, outcome: 'voldaan' }];
  return [{ ...common, outcome: window.state === 'onbekend' ? 'onbekend' : 'open', effect: window.state }];
}

/** The end that the decision, or the statute in its place, sets. */
function endOf(view: View): Draft {
  const { term, runsOn, ending, void: never } = view.life;
  const { extension, duration } = rulesOf(view);
  const { pending } = MEASURES[view.dossier.thread.kind];
  const rule = (isExtended(term.entry) ? extension : undefined) ?? duration ?? groundRule(term.entry.fact);
  const events = eventsOf(term.entry);
  const from = term.until === null ? null : term.from;
  // What lapses by law unless more is asked for may last a day longer than the decision says.
  const lapse = ending !== undefined && ending.ground.rule === pending?.rule ? ending.on : term.until;
  const until = pending === undefined ? term.until : (runsOn?.from ?? lapse);
  const common = { what: 'einddatum', rule, events, from, until } as const;
  const ended = endedOn(view);
  if (ended?.ground.rule === rule && (ended.state === 'verlopen' || ended.state === 'beeindigd')) {
    return { ...common, outcome: 'niet-voldaan', effect: ended.state, events: ended.ground.events, until: ended.on };
  }
  if (ended !== undefined && ended.state !== 'verlopen') return { ...common, outcome: 'niet-van-toepassing' };
  if (ended !== undefined && ended.on !== term.until) return { ...common, outcome: 'niet-van-toepassing' };
  if (ended !== undefined) return { ...common, outcome: 'niet-voldaan', effect: 'verlopen' };
  // Past its term and yet not ended: a request that was made in time keeps it alive.
  if (until !== null && never === null && view.day >= until) {
    return { ...common, outcome: 'voldaan', from: until, until: null };
  }
  if (!term.isOpen || never !== null || view.day < term.from) return { ...common, outcome: 'voldaan' };
  return { ...common, outcome: 'open', effect: 'geldig-mits', decisive: true };
}

/** Whether an appeal holds the decision up. */
function appealOf({ docket, dossier, life, day }: View): Draft {
  const { entry } = life.term;
  const what = 'hoger-beroep';
  if (!MEASURES[dossier.thread.kind].appealable) {
    return { what, rule: 'beroep.uitsluiting', outcome: 'niet-van-toepassing', events: eventsOf(entry) };
  }
  const appeals = (docket.file.appeals.get(entry.recorded.eventId) ?? []).filter(({ fact }) => fact.date <= day);
  if (appeals.length === 0) {
    const rule = entry.fact.instance === 'hof' ? 'cassatie.termijn' : 'beroep.termijn';
    return { what, rule, outcome: 'niet-van-toepassing', events: eventsOf(entry) };
  }
  const windows = life.windows.filter((one) => one.ground.rule === 'beroep.schorsing' && one.from <= day);
  const window = windows.find((one) => isWithin(one, day));
  const common = { what, rule: 'beroep.schorsing', events: eventsOf(entry, ...appeals) } as const;
  // What stood still and goes on again tells from when until when; where that is not known, until when it may have.
  if (window === undefined) {
    const { state, from = null, until = null } = windows.at(-1) ?? {};
    return { ...common, outcome: 'voldaan', from: state === 'geschorst' ? from : null, until };
  }
  const outcome = window.state === 'onbekend' ? 'onbekend' : 'niet-voldaan';
  return { ...common, outcome, effect: window.state, from: window.from, until: window.until };
}

/** Whether the court of appeal suspended what was enforceable. */
function suspensionOf({ docket, life, day }: View): Draft {
  const { entry } = life.term;
  const rule = 'beroep.schorsing-door-hof';
  const suspensions = (docket.file.reviews.get(entry.recorded.eventId) ?? []).filter(
    (review) => isDictum(review, 'geschorst') && review.fact.date <= day,
  );
  const common = { what: 'schorsing', rule, events: eventsOf(entry, ...suspensions) } as const;
  if (suspensions.length === 0) return { ...common, outcome: 'niet-van-toepassing' };
  const window = life.windows.find((one) => one.ground.rule === rule && isWithin(one, day));
  if (window === undefined) return { ...common, outcome: 'voldaan' };
  return { ...common, outcome: 'niet-voldaan', effect: window.state, from: window.from, until: window.until };
}

/** Whether a higher court undid the decision, and from when. */
function annulmentOf(view: View): Draft {
  const { docket, life, day } = view;
  const { entry } = life.term;
  const rule = 'beroep.openstelling';
  const annulled = annulmentsOf(docket.file, entry);
  const common = { what: 'vernietiging', rule, events: eventsOf(entry, ...annulled) } as const;
  const ended = endedOn(view);
  if (ended?.state === 'vernietigd') {
    const events = [...new Set([...common.events, ...ended.ground.events])];
    return { ...common, events, outcome: 'niet-voldaan', effect: 'vernietigd', from: ended.on };
  }
  const window = life.windows.find((one) => one.ground.rule === rule && isWithin(one, day));
  if (window !== undefined) {
    return { ...common, outcome: 'onbekend', effect: window.state, from: window.from, until: window.until };
  }
  if (annulled.length > 0) return { ...common, outcome: 'voldaan', from: life.ending?.on ?? null };
  // What the court of appeal decided was itself annulled.
  const isRevived = docket.file.revived.has(entry.recorded.eventId);
  return { ...common, rule: isRevived ? 'cassatie.termijn' : rule, outcome: 'voldaan' };
}

/** Whether a court ended or shortened the measure itself. */
function courtEndOf(view: View): Draft {
  const ended = endedOn(view);
  const { ending, voiding } = rulesOf(view);
  const by = ended?.ground.rule;
  const common = { what: 'beeindiging', rule: ending } as const;
  if (ended === undefined || by === undefined || (by !== ending && by !== voiding)) {
    return { ...common, outcome: 'voldaan', events: eventsOf(view.life.term.entry) };
  }
  return {
    ...common,
    rule: by,
    outcome: 'niet-voldaan',
    effect: ended.state,
    events: ended.ground.events,
    from: ended.on,
  };
}

/** Whether the decision that ends the measure works yet; nothing where none is held up. */
function heldEndOf({ life, day }: View): readonly Draft[] {
  return life.held
    .filter((one) => isWithin(one, day))
    .map(({ ground: { rule, events }, from, until, isKnown }) => {
      const common = { what: 'uitstel-van-einde', rule, events, from, until } as const;
      return isKnown ? { ...common, outcome: 'voldaan' } : { ...common, outcome: 'onbekend', effect: 'onbekend' };
    });
}

/** Whether the child came of age; the day itself is told only once it counts, since it is a date of birth. */
function majorityOf(view: View): Draft {
  const { majority } = view.docket.file;
  const ended = endedOn(view);
  const common = { what: 'meerderjarigheid', rule: 'meerderjarigheid' } as const;
  if (ended !== undefined && ENDS_OF_MINORITY.includes(ended.ground.rule)) {
    const { rule, events } = ended.ground;
    return { ...common, rule, outcome: 'niet-voldaan', effect: ended.state, events, from: ended.on };
  }
  return majority === null
    ? { ...common, outcome: 'niet-van-toepassing' }
    : { ...common, outcome: 'voldaan', events: [majority.event] };
}

const ENDS_OF_MINORITY: readonly RuleId[] = ['meerderjarigheid', 'meerderjarigheid.verklaring', 'gjh.na-achttien'];

/** That no guardian took the place of supervision; where one did, the grounds of the state say what that meant. */
function guardianshipOf({ docket, dossier, day }: View): readonly Draft[] {
  if (!REPLACED_BY_GUARDIANSHIP.includes(dossier.thread.kind)) return [];
  const given = docket.ofKind.voogdij.flatMap(({ lives }) => lives);
  const events = given.map(({ term }) => term.entry.recorded.eventId);
  if (given.some(({ begins }) => begins <= day)) return [];
  return [{ what: 'voogdij', rule: 'ots.einde-door-voogdij', outcome: 'voldaan', events }];
}
