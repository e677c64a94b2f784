/** What must hold of every command that was sent: what the ledger let in, what it kept out, and that keeping out leaves no trace. */

import {
  type CanonicalValue,
  COMMANDS,
  canonical,
  decide,
  decodeRefusal,
  dutchDayOf,
  encodeRefusal,
  fold,
  isRefusal,
  parseCanonical,
  parseCommand,
  REFUSAL_CODES,
  type RecordedFact,
  statute,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import type { Content } from '../../support/domain.js';
import type { Invariant } from './in-force.js';
import { ARRANGED_BY_COURT, BY_INSTITUTION, KEEPING_MONTHS, MAY_ASK, RELEASED_BY_INSTITUTION } from './limits.js';
import { monthsLater, pagesOf } from './pages.js';
import type { Attempt, Played } from './play.js';
import { answer, chanceFor, isInForce, measuresIn, questionsAbout } from './questions.js';

/** The facts as they stood when so many had been recorded. */
function standing({ written }: Pick<Played, 'written'>, count: number): readonly RecordedFact[] {
  const facts = written.slice(0, count);
  const erased = facts.findLastIndex(({ content }) => typeof content !== 'string' && content.kind === 'contentErased');
  return facts.map((fact, place) => (place < erased ? { ...fact, content: 'purged' } : fact));
}

const ARTICLES: ReadonlySet<string> = new Set(statute.map(({ id, article }) => `${id} ${article}`));

const accepted = ({ attempts }: Played) => attempts.filter(({ refusals }) => refusals.length === 0);
const told = ({ name, at }: Attempt) => `${name} at ${at}`;

/** The invariants of what is let in and kept out. */
export const ADMISSION: readonly Invariant[] = [
  {
    title: 'a refusal has a known code, travels as text, and cites the statute where the law says no',
    check: ({ attempts }) => {
      for (const { refusals } of attempts) {
        if (refusals.length === 0) continue;
        expect(decodeRefusal(encodeRefusal(refusals))).to.deep.equal(JSON.parse(JSON.stringify(refusals)));
        for (const { code, rule, article } of refusals) {
          expect(REFUSAL_CODES.includes(code), code).to.equal(true);
          if (rule !== undefined) expect(ARTICLES.has(`${rule} ${article}`), rule).to.equal(true);
        }
      }
    },
  },
  {
    title: 'a refusal leaves no trace: without the refused commands the history is the same, word for word',
    check: (played) => {
      const again: RecordedFact[] = [];
      for (const attempt of accepted(played)) {
        const original = played.written[again.length];
        const { command } = attempt;
        if (command === undefined || original === undefined) continue;
        const outcome = decide(command, fold(standing({ written: again }, again.length)), attempt.by, attempt.at);
        expect(isRefusal(outcome), told(attempt)).to.equal(false);
        if (!isRefusal(outcome)) again.push({ ...original, content: outcome.fact });
      }
      expect(again).to.deep.equal(played.written);
    },
  },
  {
    title:
      'the same command to the same case gets the same outcome, and its fact is what was sent, also when read back from text',
    check: (played) => {
      for (const { command, content, by, at, refusals, before } of chosen(played, 31, 3)) {
        if (command === undefined) continue;
        const text = canonical(content);
        const readBack = parseCommand(command.name, command.caseId, command.eventId, parseCanonical(text) as Content);
        if (!('fact' in readBack)) throw new Error('what was sent could not be read back');
        const outcome = decide(readBack, fold(standing(played, before)), by, at);
        expect(isRefusal(outcome) ? outcome : undefined).to.deep.equal(refusals[0]);
        if (!isRefusal(outcome)) expect(canonical(outcome.fact as unknown as CanonicalValue)).to.equal(text);
      }
    },
  },
  {
    title:
      'whatever is on the ledger was sent by its registrar in a role that may, is not of tomorrow, and comes after what was there',
    check: (played) => {
      let last = '';
      for (const { command, by, at } of accepted(played)) {
        const row = COMMANDS.find(({ name }) => name === command?.name);
        expect(row?.roles).to.include(by.role);
        expect(command?.fact.registrar).to.equal(by.oin);
        expect(at >= last).to.equal(true);
        if (row?.mayLieAhead !== true) expect((command?.fact.date ?? '') <= dutchDayOf(at)).to.equal(true);
        last = at;
      }
    },
  },
  {
    title:
      'nobody writes in a case of others: an institution or gemeente must have been named in it, or name itself when it opens it',
    check: (played) => {
      for (const { by, before, content } of accepted(played)) {
        if (by.role !== 'institution' && by.role !== 'municipality') continue;
        const named = [
          ...standing(played, before).map((fact) => JSON.stringify(fact.content)),
          ...(before === 0 ? [withoutRegistrar(content)] : []),
        ];
        expect(named.some((text) => text.includes(by.oin))).to.equal(true);
      }
    },
  },
  {
    title: 'no measure is on the ledger that was given to whom the law does not hear',
    check: ({ written }) => {
      for (const { says, seq } of pagesOf(written, null)) {
        const allowed = MAY_ASK[String(says.measure)];
        if (says.dictum === 'toegewezen' && allowed !== undefined)
          expect(allowed, `event ${seq}`).to.include(says.requester);
      }
    },
  },
  {
    title: 'a court gives what is for courts and an institution what is for institutions',
    check: (played) => {
      for (const { by, content } of accepted(played)) {
        if (content.kind !== 'decisionRegistered') continue;
        const isOfInstitution = content.instance === 'gecertificeerde-instelling';
        expect(isOfInstitution, String(content.measure)).to.equal(by.role === 'institution');
        const isNeededNoMore =
          content.dictum === 'ingetrokken' && RELEASED_BY_INSTITUTION.includes(String(content.measure));
        if (isOfInstitution && !isNeededNoMore) expect(BY_INSTITUTION).to.include(content.measure);
        else if (!isOfInstitution && content.dictum === 'toegewezen' && content.measure !== ARRANGED_BY_COURT)
          expect(BY_INSTITUTION).not.to.include(content.measure);
      }
    },
  },
  {
    title: 'what was recorded is corrected only by whoever registered it, and never before the day it is about',
    check: ({ written }) => {
      const pages = new Map(written.map(({ eventId, content }) => [eventId as string, content as unknown as Content]));
      for (const { content } of written) {
        if (typeof content === 'string' || content.kind !== 'factCorrected') continue;
        expect(pages.get(content.corrects)?.registrar).to.equal(content.registrar);
      }
    },
  },
  {
    title: 'once a case is erased nothing more is recorded in it but that somebody was told',
    check: ({ written }) => {
      const erased = written.findIndex(
        ({ content }) => typeof content !== 'string' && content.kind === 'contentErased',
      );
      if (erased < 0) return;
      const kinds = written
        .slice(erased + 1)
        .map(({ content }) => (typeof content === 'string' ? content : content.kind));
      expect(
        kinds.every((kind) => kind === 'notificationAcknowledged'),
        kinds.join(),
      ).to.equal(true);
    },
  },
  {
    title: 'no case is erased before its term, nor on request while a measure is in force unless a court decides so',
    check: (played) => {
      for (const { command, by, at, before } of accepted(played)) {
        if (command?.fact.kind !== 'contentErased') continue;
        const facts = standing(played, before);
        const day = dutchDayOf(at);
        const isOver = day >= monthsLater(dutchDayOf(facts.at(-1)?.recordedAt ?? at), KEEPING_MONTHS);
        if (command.fact.ground === 'bewaartermijn') expect(isOver, 'the term is over').to.equal(true);
        else if (by.role !== 'court') {
          const states = measuresIn(facts).map(({ measureRef }) =>
            answer(facts, { measure: { measureRef }, day, knownAt: null }),
          );
          expect(states.some(isInForce)).to.equal(false);
        }
      }
    },
  },
  {
    title:
      'adding a fact that the ledger refused would be the only way to see it: the answers without it are those of the ledger',
    check: (played) => {
      const draw = chanceFor(played.seed, 32);
      const count = draw.below(played.written.length + 1);
      const facts = standing(played, count);
      const before = JSON.stringify(facts);
      for (const { command, by, at } of played.attempts.filter((attempt) => attempt.before === count)) {
        if (command !== undefined) decide(command, fold(facts), by, at);
      }
      for (const question of questionsAbout(facts, draw, 1)) answer(facts, question);
      expect(JSON.stringify(facts)).to.equal(before);
    },
  },
];

function chosen(played: Played, use: number, count: number): readonly Attempt[] {
  const draw = chanceFor(played.seed, use);
  return Array.from({ length: Math.min(count, played.attempts.length) }, () => draw.one(played.attempts));
}

function withoutRegistrar({ registrar: _registrar, ...rest }: Content): string {
  return JSON.stringify(rest);
}
