/** Random histories: plausible commands in any order, of which the ledger records what it does not refuse. */

import {
  addDays,
  type CalendarDate,
  type Caller,
  type CommandName,
  type DecisionRegistered,
  MEASURE_KINDS,
  MEASURES,
  type MeasureKind,
  type RecordedFact,
} from '@grondslag/chaincode/domain';
import fc from 'fast-check';
import { contentOf, judged, recorded } from '#scripts/law/past';
import {
  CALLERS,
  CASE,
  type Content,
  day,
  decisionFields,
  measureOf,
  noon,
  OPENING,
  PARTIES,
  uuid,
} from '../support/domain.js';

const FIRST = day('2023-01-01');

/** A day in four years. */
export const someDay = fc.integer({ min: 0, max: 1460 }).map((count) => addDays(FIRST, count));

/** Any kind of measure, supervision and authorisation most of all. */
export const someKind: fc.Arbitrary<MeasureKind> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<MeasureKind>('ondertoezichtstelling') },
  { weight: 3, arbitrary: fc.constant<MeasureKind>('uithuisplaatsing') },
  { weight: 2, arbitrary: fc.constant<MeasureKind>('voorlopige-ondertoezichtstelling') },
  { weight: 4, arbitrary: fc.constantFrom(...MEASURE_KINDS) },
);

/** What to send on a day, given the decisions that are there. */
type Step = (on: CalendarDate, decisions: readonly RecordedFact[]) => Sent | undefined;

interface Sent {
  readonly name: CommandName;
  readonly content: Content;
  readonly by: Caller;
}

const number = fc.integer({ min: 0, max: 1 });
const offset = fc.integer({ min: -20, max: 60 });
const length = fc.integer({ min: 1, max: 400 });
const choice = fc.nat({ max: 50 });

const granted: fc.Arbitrary<Step> = fc
  .tuple(
    fc.record({ enforceable: fc.constantFrom('ja', 'nee', 'onbekend'), unheard: fc.boolean() }),
    someKind,
    number,
    offset,
    fc.option(length),
    fc.boolean(),
  )
  .map(([given, kind, which, begin, days, isExtension]) => (on) => {
    const from = addDays(on, begin);
    const end: Content = days === null ? {} : { until: addDays(from, days), untilForm: 'tot' };
    const begins: Content = isExtension ? {} : { from };
    const fields = {
      ...given,
      unheard: given.unheard && MEASURES[kind].rules.unheard !== undefined,
      ...begins,
      ...end,
      measureRef: measureOf(kind, which),
      ...(isExtension ? { requester: 'gi' } : {}),
    };
    const content = decisionFields(isExtension ? 'verlengd' : 'toegewezen', kind, fields);
    const isOwn = content.instance === 'gecertificeerde-instelling';
    return { name: 'registerDecision', content, by: isOwn ? CALLERS.institution : CALLERS.court };
  });

const ENDINGS = ['opgeheven', 'herroepen', 'ingetrokken', 'afgewezen', 'vervallen-verklaard', 'dictum-volgt'] as const;

const acted: fc.Arbitrary<Step> = fc.tuple(choice, choice, offset).map(([which, at, begin]) => (on, decisions) => {
  const object = decisionAt(decisions, at);
  if (object === undefined) return undefined;
  const { measure, measureRef } = object.content;
  const possible = ENDINGS.filter((dictum) => MEASURES[measure].dicta.includes(dictum));
  const dictum = possible[which % possible.length] ?? 'dictum-volgt';
  const from: Content = dictum === 'dictum-volgt' ? {} : { from: addDays(on, begin) };
  const content = decisionFields(dictum, measure, { measureRef, ...from });
  const isOwn = content.instance === 'gecertificeerde-instelling';
  return { name: 'registerDecision', content, by: isOwn ? CALLERS.institution : CALLERS.court };
});

const refused: fc.Arbitrary<Step> = fc.tuple(someKind, number).map(([kind, which]) => () => {
  const content = decisionFields('afgewezen', kind, { measureRef: measureOf(kind, which) });
  return { name: 'registerDecision', content, by: CALLERS.court };
});

const reviewed: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom('vernietigd', 'bekrachtigd', 'geschorst', 'dictum-volgt', 'niet-ontvankelijk'),
    fc.constantFrom('ex-tunc', 'ex-nunc', 'onbekend'),
    fc.constantFrom('hof', 'hof', 'hoge-raad'),
    choice,
  )
  .map(([dictum, effect, instance, at]) => (_on, decisions) => {
    const object = decisionAt(decisions, at);
    if (object === undefined) return undefined;
    const { measure, measureRef } = object.content;
    const acting = { instance, measureRef, decision: object.eventId, ...(dictum === 'vernietigd' ? { effect } : {}) };
    return { name: 'registerDecision', content: decisionFields(dictum, measure, acting), by: CALLERS.hof };
  });

const about = (make: (decision: string, on: CalendarDate) => Sent): fc.Arbitrary<Step> =>
  choice.map((at) => (on, decisions) => {
    const object = decisionAt(decisions, at);
    return object === undefined ? undefined : make(object.eventId, on);
  });

const others: fc.Arbitrary<Step> = fc.oneof(
  about((decision) => ({ name: 'lodgeAppeal', content: { decision, appeal: 'hoger-beroep' }, by: CALLERS.court })),
  about((decision) => ({
    name: 'registerHearing',
    content: { decision, partiesHeard: true, minorHeard: 'ja' },
    by: CALLERS.court,
  })),
  about((corrects, on) => {
    const content = { corrects, basis: 'registratie', 'corrected.until': addDays(on, 90) };
    return { name: 'correctFact', content, by: CALLERS.court };
  }),
  fc.constantFrom('begonnen', 'beeindigd').map(
    (phase): Step =>
      () => {
        const content = { phase, measureRef: measureOf('uithuisplaatsing'), institution: PARTIES.institution };
        return { name: 'registerExecution', content, by: CALLERS.institution };
      },
  ),
);

const step = fc.oneof(
  { weight: 5, arbitrary: granted },
  { weight: 2, arbitrary: acted },
  refused,
  { weight: 3, arbitrary: reviewed },
  { weight: 3, arbitrary: others },
);

/** What the ledger holds after any such commands, sent over some years. */
export const someFacts: fc.Arbitrary<readonly RecordedFact[]> = fc
  .tuple(
    fc.subarray([...MEASURE_KINDS], { minLength: 14 }),
    fc.option(someDay.map((on) => addDays(on, 400))),
    fc.array(fc.tuple(step, fc.integer({ min: 0, max: 80 })), { minLength: 6, maxLength: 20, size: 'max' }),
  )
  .map(([measures, majorityOn, steps]) => {
    const opening = { outcome: 'verzoek', measures, ...OPENING, ...(majorityOn === null ? {} : { majorityOn }) };
    let facts = attempt([], { name: 'registerFinding', content: opening, by: CALLERS.council }, FIRST);
    let on = FIRST;
    for (const [next, later] of steps) {
      on = addDays(on, later);
      facts = attempt(facts, next(on, facts.filter(isDecision)), on);
    }
    return facts;
  });

type Decided = RecordedFact & { readonly content: DecisionRegistered };

function isDecision(recorded: RecordedFact): recorded is Decided {
  return typeof recorded.content === 'object' && recorded.content.kind === 'decisionRegistered';
}

function decisionAt(decisions: readonly RecordedFact[], at: number): Decided | undefined {
  const known = decisions.filter(isDecision);
  return known.at(-1 - (at % (known.length || 1)));
}

function attempt(facts: readonly RecordedFact[], sent: Sent | undefined, date: CalendarDate): readonly RecordedFact[] {
  if (sent === undefined) return facts;
  const { name, by } = sent;
  const how = { by, at: noon(date) };
  const content = contentOf(name, date, sent.content, by);
  const command = judged({ name, caseId: CASE, eventId: uuid(1001 + facts.length), content, ...how }, facts);
  return 'fact' in command ? recorded(facts, command, how) : facts;
}
