import type { MeasureKind } from '@grondslag/chaincode/domain';
import { explain, type Language, textOf } from '@grondslag/gateway/explanation';
import { expect } from 'chai';
import { aCase, CALLERS, type History, noon, PARTIES, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const set = () =>
  aCase()
    .finding('2025-02-15', [OTS, UHP])
    .grant('2025-03-03', OTS, '2025-03-03', '2026-03-03', { ecli: 'ECLI:NL:RBDHA:2025:1' }, { as: 'ots' });
const placed = () =>
  set().grant('2025-03-03', UHP, '2025-03-03', '2026-03-03', {}, { as: 'uhp' }).execution('2025-03-05', 'begonnen');
const told = (history: History, kind: MeasureKind, on: string, language: Language = 'nl') =>
  explain(verdictOn(history, kind, on), language);
const texts = (history: History, kind: MeasureKind, on: string, language: Language = 'nl') =>
  told(history, kind, on, language).statements.map(({ text }) => text);

describe('an explanation', () => {
  it('begins with the answer, the day written out', () => {
    expect(told(set(), OTS, '2025-06-01').summary).to.equal('Op 1 juni 2025 gold de ondertoezichtstelling.');
    expect(told(set(), OTS, '2025-06-01', 'en').summary).to.equal('On 1 June 2025 the supervision order was in force.');
  });

  it('names the article after each statement that rests on one, and the decision where it was published', () => {
    const given = told(set(), OTS, '2025-06-01').statements.find(({ article }) => article === '1:255 lid 1 BW');
    expect(given?.text).to.match(
      /^De kinderrechter besliste op 3 maart 2025: de ondertoezichtstelling geldt vanaf 3 maart 2025 tot en met 2 maart 2026\. \(artikel 1:255 lid 1 BW; ECLI:NL:RBDHA:2025:1\)/,
    );
    const bare = told(placed(), UHP, '2025-06-01').statements.filter(
      ({ article, text }) => article !== null && !text.includes(article),
    );
    expect(bare).to.deep.equal([]);
  });

  it('explains each word of law once, where it is first used', () => {
    const meaning = 'De kinderrechter is een rechter die over kinderen en jongeren beslist.';
    expect(texts(placed(), UHP, '2025-06-01').filter((text) => text.includes(meaning)).length).to.equal(1);
  });

  it('tells what caused an end below it', () => {
    const history = placed().decision('2025-07-01', 'opgeheven', OTS, { from: '2025-07-01' });
    const why = told(history, UHP, '2025-08-01').statements.filter(({ part }) => part === 'waarom');
    expect(why.map(({ level }) => level)).to.deep.equal([0, 1]);
    expect(why[0]?.text).to.include(
      'Die eindigde op 1 juli 2025. Daarmee eindigde ook de machtiging tot uithuisplaatsing.',
    );
    expect(why[1]?.text).to.include(
      'De kinderrechter hief de ondertoezichtstelling op, met een beslissing van 1 juli 2025.',
    );
  });

  it('says on which condition a measure hangs, and until when', () => {
    const history = aCase()
      .finding('2025-02-28', [VOTS])
      .grant('2025-03-03', VOTS, '2025-03-03', '2025-06-03', { unheard: true });
    expect(texts(history, VOTS, '2025-03-10').join('\n')).to.include('Dat moet vóór 17 maart 2025.');
    expect(texts(history, VOTS, '2025-03-10', 'en').join('\n')).to.include('before 17 March 2025');
  });

  it('tells the day of the placement, whenever the authorisation that it serves was decided', () => {
    const history = placed().extend('2026-02-10', OTS, '2027-03-03').extend('2026-02-10', UHP, '2027-03-03');
    expect(texts(history, UHP, '2026-06-01').join('\n')).to.include('Het kind ging op 5 maart 2025 naar de plek');
  });

  it('names the measure on which another rests, and says where only the institution is another', () => {
    expect(texts(placed(), UHP, '2025-06-01').join('\n')).to.include('rust op de ondertoezichtstelling. Die gold op');
    const elsewhere = set().grant('2025-03-03', UHP, '2025-03-03', '2026-03-03', {
      institution: PARTIES.otherInstitution,
    });
    const why = texts(elsewhere, UHP, '2025-06-01').join('\n');
    expect(why).to.include('moeten bij dezelfde instelling horen. Op 1 juni 2025 was dat niet zo.');
    expect(why).not.to.include('Die gold niet');
  });

  it('tells only the later day where a weekend moves the last one', () => {
    const history = aCase().finding('2026-07-20', [OTS]).grant('2026-07-25', OTS, '2026-07-25', '2027-07-25');
    const appeal = (on: string) => texts(history, OTS, on).find((text) => text.startsWith('Hoger beroep kan'));
    // The three months end on Sunday 25 October.
    expect(appeal('2026-10-26')).to.include('Dat kan nog vóór 27 oktober 2026. (artikel');
    expect(appeal('2026-10-27')).to.include('Die tijd is voorbij. De laatste dag was 26 oktober 2026. (artikel');
  });

  it('keeps open questions to the steps that they can change', () => {
    const doubts = (history: History, kind: MeasureKind, on: string) =>
      told(history, kind, on).statements.flatMap(({ part, text }) => (part === 'twijfel' ? [text] : []));
    const grown = aCase()
      .finding('2025-02-15', [OTS], { majorityOn: '2025-09-01' })
      .grant('2025-03-03', OTS, '2025-03-03', '2026-03-03');
    expect(verdictOn(grown, OTS, '2025-10-01').state).to.equal('beeindigd');
    expect(doubts(grown, OTS, '2025-10-01')).to.deep.equal([]);
    const annulled = (effect: string) =>
      set().appeal('2025-04-01', 'ots').review('2025-06-01', 'vernietigd', OTS, 'ots', { effect });
    const days = ['ex-nunc', 'ex-tunc'].map((effect) => doubts(annulled(effect), OTS, '2025-07-01').length);
    expect(days).to.deep.equal([0, 1]);
    const ended = placed().decision('2025-07-01', 'opgeheven', OTS, { from: '2025-07-01' });
    expect(doubts(ended, UHP, '2025-08-01').join()).not.to.include('vernietigd toezicht');
  });

  it('says which courts differ, and by which decisions', () => {
    const history = set()
      .extend('2026-02-20', OTS, '2027-03-03')
      .appeal('2025-04-01', 'ots')
      .review('2025-12-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    const doubts = told(history, OTS, '2026-06-01').statements.filter(({ part }) => part === 'twijfel');
    const text = doubts.map((statement) => statement.text).join('\n');
    expect(text).to.include('Gerechtshof Den Haag op 12 juli 2023: de verlenging blijft gelden.');
    expect(text).to.include(
      'Gerechtshof Arnhem-Leeuwarden (ECLI:NL:GHARL:2023:6827): de verlenging geldt dan niet meer.',
    );
  });

  it('says of what took the place of an annulled extension that it did, and of the court of appeal who comes after it', () => {
    const history = set()
      .extend('2026-02-20', OTS, '2027-03-03', {}, { as: 'extended' })
      .appeal('2026-03-10', 'extended')
      .review('2026-05-12', 'vernietigd', OTS, 'extended', { effect: 'ex-tunc' })
      .extend('2026-05-12', OTS, '2026-09-03', { instance: 'hof' }, { by: CALLERS.hof });
    expect(texts(history, OTS, '2026-06-01').join('\n'))
      .to.include('De eerste verlenging kwam op tijd. Het gerechtshof gaf op 12 mei 2026 deze verlenging in de plaats')
      .and.to.include('Volgens het register ging niemand naar de Hoge Raad.');
    expect(texts(history, OTS, '2026-06-01', 'en').join('\n'))
      .to.include('The court of appeal gave this one in its place on 12 May 2026.')
      .and.to.include('nobody went to the Supreme Court.');
  });

  it('says when the answer changes, or that only something new can change it', () => {
    expect(texts(set(), OTS, '2025-06-01').at(-1)).to.equal(
      'Komt er niets nieuws bij? Dan verandert dit antwoord op 3 maart 2026.',
    );
    expect(texts(set(), OTS, '2027-06-01').at(-1)).to.equal(
      'Alleen een nieuwe gebeurtenis kan dit antwoord nog veranderen.',
    );
  });

  it('says of an erased case that it was erased, why, and nothing else', () => {
    const history = set().erasure('2047-03-03', 'bewaartermijn', {}, { at: noon('2047-03-03') });
    const text = textOf(told(history, OTS, '2025-06-01'));
    expect(text).to.include('De gegevens van deze zaak zijn gewist op 3 maart 2047. De bewaartijd was voorbij.');
    expect(text).not.to.include('Hoe gaat het verder?');
  });

  it('as text is the answer and then a line per statement, under headings', () => {
    const lines = textOf(told(placed(), UHP, '2025-06-01')).split('\n');
    expect(lines[0]).to.match(/^Op 1 juni 2025 gold de machtiging tot uithuisplaatsing\./);
    expect(lines[1]).to.equal('Waarom?');
    expect(lines.filter((line) => line.startsWith('  - ')).length).to.equal(2);
  });
});
