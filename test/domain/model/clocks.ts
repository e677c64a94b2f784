/** What must hold of every clock: how long the law lets it run, what stops it, and that it never runs back. */

import { addDays, type CalendarDate, type ClockReading, deadlinesOf } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { told } from './alike.js';
import type { Invariant } from './in-force.js';
import { decisionsOf, endOf, ordersOf } from './orders.js';
import { later, monthsLater, pagesOf, text } from './pages.js';
import type { Played } from './play.js';
import { type Asked, answer, askedAbout, chanceFor, measuresIn } from './questions.js';
import { isFree, isOnCalendar, mayBeDesignated } from './working-days.js';

/** The first day on which each clock is too late, counted from its start, as the articles have it. */
const TOO_LATE: { readonly [clock: string]: (start: string) => string } = {
  // 800 lid 3, 809 lid 3 Rv: two weeks, the day of the order counts
  'P1-gehoor-belanghebbenden': (start) => later(start, 14),
  'P2-gehoor-minderjarige': (start) => later(start, 14),
  // 1:265c lid 3 BW: three months
  'P3-tenuitvoerlegging': (start) => monthsLater(start, 3),
  // 1:255 lid 3, 1:267 lid 2 BW: two weeks after the date of the request
  'P9-raad-naar-kinderrechter': (start) => later(start, 15),
  'P10-raad-naar-rechtbank': (start) => later(start, 15),
  // 4.1.3 lid 5 Jw: six weeks
  'P12-plan-van-aanpak': (start) => later(start, 43),
  // 4.2.4 BJw: once a year
  'P13-evaluatie-plan': (start) => later(monthsLater(start, 12), 1),
  // 1:265d lid 3 BW: two weeks after receipt
  'P14-beslissing-op-verzoek': (start) => later(start, 15),
  // 806, 426 Rv: three months after the day of the decision
  'P15-hoger-beroep': (start) => later(monthsLater(start, 3), 1),
  'P15-hoger-beroep-derden': (start) => later(monthsLater(start, 3), 1),
  'P16-cassatie': (start) => later(monthsLater(start, 3), 1),
  // 361 Rv: four weeks
  'P17-verweerschrift': (start) => later(start, 29),
  // 1:264 lid 3 BW: two weeks from the day after it was sent
  'P21-verzoek-vervallenverklaring': (start) => later(start, 15),
  // 4.2.1 lid 5 Jw: one month
  'P19-reactie-op-klacht': (start) => later(monthsLater(start, 1), 1),
};

/** Clocks for which the strict day decides: running on to a working day is contested there, or excluded. */
const STRICT = /^P([1-8]|13|18)-/;

/** The invariants of clocks and of what lies ahead. */
export const CLOCKED: readonly Invariant[] = [
  {
    title: 'a clock runs as long as its article says, from the day that started it',
    check: (played) => {
      for (const { reading, about } of readings(played)) {
        const tooLate = reading.start === null ? undefined : TOO_LATE[reading.clock]?.(reading.start);
        if (tooLate !== undefined) expect(reading.limit, about).to.equal(tooLate);
      }
    },
  },
  {
    title: 'what must be told two months before the end is too late from the day after that',
    check: (played) => {
      for (const { reading, question, about } of readings(played)) {
        const isBefore = reading.clock.startsWith('P6-') || reading.clock.startsWith('P8-');
        if (!isBefore || reading.limit === null) continue;
        const ends = pagesOf(played.facts, question.knownAt).flatMap((page) => endOf(page) ?? []);
        const limits = ends.map((end) => later(monthsLater(end, -2), 1));
        expect(limits, about).to.include(reading.limit);
      }
    },
  },
  {
    title: 'the first contact has five working days, counted on a calendar',
    check: (played) => {
      for (const { reading, about } of readings(played)) {
        if (!reading.clock.startsWith('P11-') || reading.start === null || reading.limit === null) continue;
        if (!isOnCalendar(reading.start) || !isOnCalendar(reading.limit)) continue;
        const days = between(later(reading.start, 1), reading.limit);
        const surely = days.filter((day) => !isFree(day) && !mayBeDesignated(day)).length;
        const atMost = days.filter((day) => !isFree(day)).length;
        expect(surely <= 5 && atMost >= 5, `${about}: ${surely} to ${atMost} working days`).to.equal(true);
      }
    },
  },
  {
    title: 'a term that runs on does so over free days only, up to the first working day',
    check: (played) => {
      for (const { reading, about } of readings(played)) {
        const { limit, extendedLimit } = reading;
        if (limit === null || extendedLimit === null || !isOnCalendar(extendedLimit)) continue;
        expect(extendedLimit > limit, about).to.equal(true);
        const skipped = between(later(limit, -1), later(extendedLimit, -1));
        expect(
          skipped.every((day) => isFree(day) || mayBeDesignated(day)),
          about,
        ).to.equal(true);
        expect(isFree(later(extendedLimit, -1)), about).to.equal(false);
      }
    },
  },
  {
    title:
      'a clock is missed from its limit on and not before, met when it was in time, and knows nothing of later days',
    check: (played) => {
      for (const { reading, about, day } of readings(played)) {
        const { clock, state, start, limit, extendedLimit, metOn } = reading;
        const decisive = STRICT.test(clock) ? limit : (extendedLimit ?? limit);
        const inTime = metOn !== null && (decisive === null || metOn < decisive);
        const isOver = decisive !== null && decisive <= day;
        const expected = start === null ? 'niet-gestart' : inTime ? 'gehaald' : isOver ? 'gemist' : 'loopt';
        expect(state, about).to.equal(expected);
        expect((start ?? day) <= day && (metOn ?? day) <= day, about).to.equal(true);
      }
    },
  },
  {
    title: 'a clock never runs back: what was met or missed stays so',
    check: (played) => {
      const draw = chanceFor(played.seed, 41);
      for (const { reading, question } of readings(played).slice(0, 4)) {
        if (reading.state !== 'gehaald' && reading.state !== 'gemist') continue;
        const day = addDays(question.day, draw.between(1, 200));
        const after = answer(played.facts, { ...question, day }).clocks.filter((one) => isSame(one, reading));
        for (const { state } of after)
          expect(state, `${told(question)} and ${day}: ${reading.clock}`).to.equal(reading.state);
      }
    },
  },
  {
    title:
      'a title that lapsed because nobody was heard, or because it was not carried out, shows the clock that was missed',
    check: (played) => {
      for (const question of askedAbout(played)) {
        const { state, clocks, reasons, answeredBy } = question.verdict;
        const decisions = decisionsOf(pagesOf(played.facts, question.knownAt));
        const [order, ...more] = ordersOf(decisions, answeredBy ?? '');
        // An order that was given for days gone by lapses before it was there, and its clock is not older than itself.
        if (order === undefined || more.length > 0 || question.day < (text(order, 'date') ?? '')) continue;
        if (state !== 'vervallen-niet-gehoord' && state !== 'vervallen-niet-uitgevoerd') continue;
        // At majority closed youth care lapses at once where nobody was in it.
        const isDeclared = reasons.some(
          ({ rule, events }) => rule === 'gjh.na-achttien' || events.some((event) => isDeclaration(played, event)),
        );
        const missed = clocks.filter((one) => one.state === 'gemist').map(({ clock }) => clock.slice(0, 2));
        if (state === 'vervallen-niet-gehoord')
          expect(
            missed.some((clock) => clock === 'P1' || clock === 'P2'),
            told(question),
          ).to.equal(true);
        else if (!isDeclared) expect(missed, told(question)).to.include('P3');
      }
    },
  },
  {
    title: 'no clock runs against a title that has ended',
    check: (played) => {
      for (const { reading, question, about } of readings(played)) {
        const [one, ...others] = ordersOf(
          decisionsOf(pagesOf(played.facts, question.knownAt)),
          reading.measureRef ?? '',
        );
        const isOver = ['beeindigd', 'herroepen', 'verlopen', 'vernietigd'].includes(question.verdict.state);
        if (one === undefined || others.length > 0 || !isOver || !/^P[123]-/.test(reading.clock)) continue;
        expect(reading.state, about).not.to.equal('loopt');
      }
    },
  },
  {
    title: 'what lies ahead is in order, none of it behind, with the next critical date of each measure',
    check: (played) => {
      const [question] = askedAbout(played);
      const [one] = measuresIn(played.facts);
      if (question === undefined || one === undefined) return;
      const { day, knownAt } = question;
      const ahead = deadlinesOf(played.facts, day, knownAt);
      const days = ahead.map(({ on }) => on);
      expect(days, told(question)).to.deep.equal([...days].sort());
      expect(
        days.every((on) => on >= day),
        told(question),
      ).to.equal(true);
      const { nextCriticalDate, answeredBy } = answer(played.facts, {
        ...question,
        measure: { measureRef: one.measureRef },
      });
      if (nextCriticalDate === null || answeredBy === null) return;
      const critical = ahead.filter(({ what, measureRef }) => what === 'kritiek' && measureRef === one.measureRef);
      expect(
        critical.map(({ on }) => on),
        told(question),
      ).to.deep.equal([nextCriticalDate]);
    },
  },
  {
    title: 'a clock that is announced still runs on the day before it is too late',
    check: (played) => {
      const [question] = askedAbout(played);
      const [one] = measuresIn(played.facts);
      if (question === undefined || one === undefined) return;
      const { day, knownAt } = question;
      const due = deadlinesOf(played.facts, day, knownAt).filter(
        ({ what, measureRef }) => what !== 'einde' && what !== 'kritiek' && measureRef === one.measureRef,
      );
      for (const { what, on } of due.slice(0, 2)) {
        const eve = later(on, -1) as CalendarDate;
        const { clocks } = answer(played.facts, { measure: { measureRef: one.measureRef }, day: eve, knownAt });
        const running = clocks.filter(({ clock, state }) => clock === what && state === 'loopt');
        const isShown = running.some(({ limit, extendedLimit }) => limit === on || extendedLimit === on);
        expect(
          isShown || clocks.every(({ start }) => (start ?? on) >= eve),
          `${told(question)}: ${what} on ${on}`,
        ).to.equal(true);
      }
    },
  },
];

interface Read {
  readonly reading: ClockReading;
  readonly question: Asked;
  readonly day: string;
  readonly about: string;
}

function readings(played: Played): readonly Read[] {
  return askedAbout(played)
    .slice(0, 8)
    .flatMap((question) =>
      question.verdict.clocks.map((reading) => ({
        reading,
        question,
        day: question.day,
        about: `${told(question)}: ${JSON.stringify(reading)}`,
      })),
    );
}

function isSame(one: ClockReading, other: ClockReading): boolean {
  return (
    one.clock === other.clock &&
    one.start === other.start &&
    one.measureRef === other.measureRef &&
    one.events[0] === other.events[0]
  );
}

function isDeclaration({ facts }: Played, event: string): boolean {
  const content = facts.find(({ eventId }) => eventId === event)?.content;
  return (
    typeof content === 'object' && content.kind === 'decisionRegistered' && content.dictum === 'vervallen-verklaard'
  );
}

/** The days from one up to, but not including, another. */
function between(from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day < until && days.length < 40; day = later(day, 1)) days.push(day);
  return days;
}
