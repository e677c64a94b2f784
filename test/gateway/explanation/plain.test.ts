// Plain Dutch, roughly measured: short sentences, no words of the office, no chains of passives. It cannot prove that a text is
// easy, only catch what makes it hard.
import { type Verdict, verdict } from '@grondslag/chaincode/domain';
import { explain, LANGUAGES, type Language, wordsIn } from '@grondslag/gateway/explanation';
import { expect } from 'chai';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../../domain/histories.js';

const longest = 24;
const average = 11;

/** Words of the office and of old law, which have a plain word beside them. */
const forbidden =
  /\b(alsmede|alvorens|betreffende|conform|derhalve|desbetreffende|dienaangaande|dientengevolge|echter|geschieden?|gewaarborgd|hetgeen|hieromtrent|indien|ingevolge|inzake|jegens|jongstleden|krachtens|middels|mits|nopens|omtrent|onderhavige|ongeacht|onverwijld|reeds|teneinde|tenzij|terzake|uit hoofde van|vermits|voornoemde?|wederom|dewelke|hetwelk|zulks|tenuitvoerlegging|uitvoerbaar bij voorraad|belanghebbenden?|beschikking|dictum|ex tunc|ex nunc|kracht van gewijsde|rechtsmiddel)\b/i;
const passive = /\b(wordt|worden|werd|werden)\b/gi;

const someVerdict = fc
  .tuple(someFacts, someKind, someDay)
  .map(([facts, kind, day]) => verdict(facts, { kind }, day, null));
const sampled: readonly Verdict[] = fc.sample(someVerdict, { numRuns: 400, seed: 7 });

/** The sentences of a text, what stands between brackets left out; a date, an article and a name of a court count as one word. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, '')
    .replace(/\d{1,2} \p{L}+ \d{4}/gu, 'datum')
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function textsIn(language: Language): readonly string[] {
  const { rules, doubts, findings, clocks, measures, terms } = wordsIn(language);
  const tables = [rules, doubts, findings, clocks].flatMap((table) => Object.values(table).flat());
  const meanings = [...Object.values(measures), ...terms].map(({ meaning }) => meaning);
  const said = sampled.flatMap((answer) => {
    const { statements } = explain(answer, language);
    // What the table of law leaves open is told in the table's own English.
    return statements.filter(({ part }) => language === 'nl' || part !== 'twijfel').map(({ text }) => text);
  });
  return [...tables.map((text) => text.replace(/\[[^\]]*\]/g, '')), ...meanings, ...said];
}

const wordsOf = (sentence: string) => sentence.split(/\s+/).length;

for (const language of LANGUAGES) {
  const sentences = [...new Set(textsIn(language).flatMap(sentencesOf))];

  describe(`plain language (${language})`, () => {
    it('is measured on many sentences', () => {
      expect(sentences.length).to.be.greaterThan(200);
    });

    it(`has no sentence of more than ${longest} words`, () => {
      expect(sentences.filter((sentence) => wordsOf(sentence) > longest)).to.deep.equal([]);
    });

    it(`has sentences of ${average} words on average, or fewer`, () => {
      const words = sentences.reduce((sum, sentence) => sum + wordsOf(sentence), 0);
      expect(words / sentences.length).to.be.at.most(average);
    });
  });

  if (language !== 'nl') continue;

  describe('plain Dutch', () => {
    it('has no words of the office', () => {
      expect(sentences.filter((sentence) => forbidden.test(sentence))).to.deep.equal([]);
    });

    it('has at most one passive in a sentence, and few in all', () => {
      const passives = sentences.map((sentence) => sentence.match(passive)?.length ?? 0);
      expect(sentences.filter((_, index) => (passives[index] ?? 0) > 1)).to.deep.equal([]);
      expect(passives.filter((count) => count > 0).length / sentences.length).to.be.at.most(0.02);
    });

    it('never says what only an official says', () => {
      expect(forbidden.test('De maatregel vervalt, tenzij de belanghebbende is gehoord.')).to.equal(true);
    });
  });
}
