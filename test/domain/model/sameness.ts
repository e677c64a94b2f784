/** What must not matter: how a fact is written down, who keeps it, what merely tells, and what is about something else. */

import {
  type CanonicalValue,
  canonical,
  conclusionOf,
  knownBy,
  parseCanonical,
  type RecordedFact,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { type Content } from '../../support/domain.js';
import { core, same, told } from './alike.js';
import type { Invariant } from './in-force.js';
import { answer, askedAbout, chanceFor, measuresIn, questionsAbout } from './questions.js';

/** Facts that make, change or end nothing in law: they are told, weighed or acknowledged. */
const WITHOUT_EFFECT: readonly string[] = [
  'notificationAcknowledged',
  'municipalityChanged',
  'inquiryRegistered',
  'councilNotified',
  'reviewGiven',
  'careStepTaken',
  'submissionReceived',
  'submissionAnswered',
];

/** Consent that is withdrawn ends closed youth care that rests on nothing else (6.1.2 lid 9 Jw): that letter does not only tell. */
const WITH_EFFECT = 'intrekking-instemming';

/** The invariants of what changes no answer. */
export const SAMENESS: readonly Invariant[] = [
  {
    title:
      'an answer is a function of the facts: asked again, read back from text, with names in another order, and without touching them',
    check: ({ facts, seed }) => {
      const copy = frozen(JSON.parse(JSON.stringify(facts)) as readonly RecordedFact[]);
      const turned = facts.map(reversed) as readonly RecordedFact[];
      for (const question of questionsAbout(facts, chanceFor(seed, 13), 1)) {
        const once = answer(facts, question);
        same(answer(facts, question), once, question);
        same(answer(copy, question), once, question);
        same(answer(turned, question), once, question);
        const text = canonical(JSON.parse(JSON.stringify(once)) as CanonicalValue);
        expect(canonical(once as unknown as CanonicalValue)).to.equal(text);
        expect(canonical(parseCanonical(text) as CanonicalValue)).to.equal(text);
      }
    },
  },
  {
    title: 'numbers, documents and names of organisations that register change no answer',
    check: ({ facts, seed }) => {
      const bare = facts.map(({ content, ...rest }) => ({
        ...rest,
        hash: 'x',
        mspId: 'x',
        content: withoutPapers(content),
      })) as readonly RecordedFact[];
      for (const question of questionsAbout(facts, chanceFor(seed, 15), 2))
        same(core(bare, question), core(facts, question), question);
    },
  },
  {
    title: 'facts that only tell or acknowledge change no state',
    check: ({ facts, seed }) => {
      const isSilent = ({ content, eventId }: RecordedFact) =>
        typeof content !== 'string' &&
        WITHOUT_EFFECT.includes(content.kind) &&
        !('submission' in content && content.submission === WITH_EFFECT) &&
        !('majorityOn' in content) &&
        !facts.some(
          (other) =>
            typeof other.content !== 'string' &&
            other.content.kind === 'factCorrected' &&
            other.content.corrects === eventId,
        );
      const [first, ...rest] = facts;
      if (first === undefined) return;
      const heard = [first, ...rest.filter((fact) => !isSilent(fact))];
      if (heard.length === facts.length) return;
      for (const question of questionsAbout(facts, chanceFor(seed, 16), 3))
        same(core(heard, question), core(facts, question), question);
    },
  },
  {
    title: 'what was registered at one moment may stand in either order where neither speaks of the other',
    check: ({ facts, seed }) => {
      const draw = chanceFor(seed, 17);
      const place = 1 + draw.below(facts.length - 2);
      const [one, other] = [facts[place], facts[place + 1]];
      if (one === undefined || other === undefined || place < 1 || !areApart(one, other)) return;
      // What is corrected may come to speak of the same.
      if (facts.some(({ content }) => corrects(content, [one.eventId, other.eventId]))) return;
      const swapped = facts.with(place, { ...other, seq: one.seq }).with(place + 1, { ...one, seq: other.seq });
      for (const question of questionsAbout(facts, draw, 2)) {
        const now = { ...question, knownAt: null };
        same(answer(swapped, now).state, answer(facts, now).state, now);
      }
    },
  },
  {
    title: 'the measure of a kind is in force exactly when one of its kind is',
    check: ({ facts, seed }) => {
      const measures = measuresIn(facts);
      for (const question of questionsAbout(facts, chanceFor(seed, 20), 3)) {
        const { kind } = question.measure;
        if (kind === undefined) continue;
        const whole = answer(facts, question);
        const known = new Set(measuresIn(knownBy(facts, question.knownAt)).map(({ measureRef }) => measureRef));
        const each = measures
          .filter((one) => one.kind === kind && known.has(one.measureRef))
          .map(({ measureRef }) => answer(facts, { ...question, measure: { measureRef } }).state);
        expect(each.includes('geldig'), told(question)).to.equal(whole.state === 'geldig');
        if (each.length > 0) expect(each, told(question)).to.include(whole.state);
      }
    },
  },
  {
    title: 'the steps to an answer lead to its state, and name nothing that was not registered by then',
    check: (played) => {
      for (const { verdict, ...question } of askedAbout(played).slice(0, 3)) {
        if (verdict.erasure !== null) continue;
        const known = new Set<string>(knownBy(played.facts, question.knownAt).map(({ eventId }) => eventId));
        expect(conclusionOf(verdict.trace), told(question)).to.equal(verdict.state);
        const named = verdict.trace.flatMap(({ facts }) => facts.map(({ event }) => event as string));
        expect(
          named.every((event) => known.has(event)),
          told(question),
        ).to.equal(true);
      }
    },
  },
  {
    title: 'every reason names an article and only events that were registered by then',
    check: ({ facts, seed }) => {
      for (const question of questionsAbout(facts, chanceFor(seed, 21), 2)) {
        const { reasons, findings, erasure } = answer(facts, question);
        const known = new Set(
          (erasure === null ? knownBy(facts, question.knownAt) : facts).map(({ eventId }) => eventId),
        );
        expect(reasons.length, told(question)).to.be.greaterThan(0);
        for (const { article, url } of reasons)
          expect(article !== '' && url.startsWith('https://'), told(question)).to.equal(true);
        for (const { events } of [...reasons, ...findings])
          expect(
            events.every((event) => known.has(event)),
            told(question),
          ).to.equal(true);
        for (const { events } of reasons) expect(new Set(events).size, told(question)).to.equal(events.length);
      }
    },
  },
  {
    title:
      'authority stands alone, and guardianship but for authority: what courts decided about other measures changes nothing in them',
    check: ({ facts, seed }) => {
      const draw = chanceFor(seed, 24);
      const lasting = measuresIn(facts).filter(({ kind }) => STANDS_ALONE.includes(kind));
      if (lasting.length === 0) return;
      if (facts.some(({ content }) => typeof content !== 'string' && 'corrected.majorityOn' in content)) return;
      const { measureRef, kind } = draw.one(lasting);
      // With authority a parent has the child again, and nobody is its guardian (1:281 lid 1 BW).
      const ended = kind === 'voogdij' ? lasting.filter((other) => other.kind === 'gezagsbeeindiging') : [];
      const kept = [measureRef, ...ended.map((other) => other.measureRef)];
      const own = facts.filter((fact) => !isAboutOther(fact, kept, facts));
      if (own.length === facts.length) return;
      for (const question of questionsAbout(facts, draw, 3)) {
        const about = { ...question, measure: { measureRef } };
        same(core(own, about), core(facts, about), about);
      }
    },
  },
];

const STANDS_ALONE: readonly string[] = ['gezagsbeeindiging', 'voogdij'];

/** True for a decision on another measure, and for what was done about that decision, also as it was corrected since. */
function isAboutOther(
  { content, seq, eventId }: RecordedFact,
  kept: readonly string[],
  facts: readonly RecordedFact[],
): boolean {
  if (typeof content === 'string' || seq === 1) return false;
  const says = content as unknown as Content;
  if (says.majorityOn !== undefined) return false;
  if (says.kind === 'requestFiled' || says.kind === 'findingRegistered') return false;
  if (typeof says.measureRef === 'string') return !kept.includes(says.measureRef);
  const corrected = facts
    .map((fact) => fact.content as unknown as Content)
    .filter(({ corrects }) => corrects === eventId)
    .flatMap((correction) => correction['corrected.decision'] ?? []);
  const objects = facts.filter((fact) => [says.decision, says.corrects, ...corrected].includes(fact.eventId));
  return objects.length > 0 && objects.every((object) => isAboutOther(object, kept, facts));
}

function areApart(one: RecordedFact, other: RecordedFact): boolean {
  const [first, second] = [one.content, other.content] as unknown as readonly Content[];
  if (typeof first !== 'object' || typeof second !== 'object') return false;
  if ([first, second].some(({ kind }) => kind === 'factCorrected' || kind === 'contentErased')) return false;
  if (first.measureRef !== undefined && first.measureRef === second.measureRef) return false;
  if ([first, second].every(({ majorityOn }) => majorityOn !== undefined)) return false;
  const names = [one.eventId, other.eventId] as const;
  return !Object.values(first).includes(names[1]) && !Object.values(second).includes(names[0]);
}

function corrects(content: RecordedFact['content'], events: readonly string[]): boolean {
  return typeof content !== 'string' && content.kind === 'factCorrected' && events.includes(content.corrects);
}

function withoutPapers(content: RecordedFact['content']): unknown {
  if (typeof content === 'string') return content;
  const { documentHash: _hash, zaaknummer: _number, ecli: _ecli, ...rest } = content as unknown as Content;
  return rest;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}
