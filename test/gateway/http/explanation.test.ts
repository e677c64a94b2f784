import { languageOf } from '@grondslag/gateway/http';
import { expect } from 'chai';
import { finding, startEdge, type TestEdge } from './client.js';
import { freshId } from './world.js';

interface Step {
  readonly nummer: number;
  readonly oorzaakVan: number | null;
  readonly wat: string;
  readonly uitkomst: string;
  readonly draagt: boolean;
  readonly maatregel: string;
  readonly feiten: readonly { gebeurtenisId: string; soort: string | null; datum: string | null }[];
}
interface Judgement {
  readonly staat: string;
  readonly spoor?: readonly Step[];
  readonly uitleg?: { taal: string; samenvatting: string; zinnen: { deel: string; tekst: string; artikel: string }[] };
  readonly klokken?: readonly { klok: string; staat: string; gemistVanaf: string | null }[];
}

const decision = (zaakId: string, maatregel: string, overrides: Record<string, unknown> = {}) => ({
  ...{ zaakId, datum: '2025-01-20', dictum: 'toegewezen', instantie: 'rechtbank', maatregel, artikel: '1:255 BW' },
  ...{ maatregelId: freshId(), ingangsdatum: '2025-01-20', einddatum: '2026-01-20', einddatumVorm: 'tot' },
  ...{ uitvoerbaarBijVoorraad: 'ja', zonderVerhoor: false, verzoeker: 'rvdk', instelling: '00000001999992016000' },
  ...overrides,
});

describe('The answer to a verification', () => {
  let edge: TestEdge;
  const zaakId = freshId();
  const [supervision, placement] = [freshId(), freshId()];
  const question = { zaakId, maatregel: 'uithuisplaatsing', opDatum: '2025-03-01' };

  before(async () => {
    edge = await startEdge();
    const measures = ['ondertoezichtstelling', 'uithuisplaatsing'];
    await edge.ask('POST', '/v1/bevindingen', finding(zaakId, { maatregelen: measures }));
    await edge.ask(
      'POST',
      '/v1/beschikkingen',
      decision(zaakId, 'ondertoezichtstelling', { gebeurtenisId: supervision }),
    );
    await edge.ask('POST', '/v1/beschikkingen', decision(zaakId, 'uithuisplaatsing', { gebeurtenisId: placement }));
  });
  after(() => edge.close());

  const ask = async (more: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
    const answer = await edge.ask('POST', '/v1/maatregelen/_verifieer', { ...question, ...more }, headers);
    return { answer, body: (await answer.json()) as { nu: Judgement; toen: Judgement } };
  };

  it('holds the trace: each step with its number, its facts by their published names', async () => {
    const { spoor = [] } = (await ask()).body.nu;
    expect(spoor.map(({ nummer }) => nummer)).to.deep.equal(spoor.map((_, place) => place + 1));
    const given = spoor.find(({ wat, oorzaakVan }) => wat === 'beschikking' && oorzaakVan === null);
    expect(given?.feiten[0]).to.include({
      ...{ gebeurtenisId: placement, soort: 'beschikking-geregistreerd', datum: '2025-01-20' },
    });
  });

  it('names with each cause the step that it explains', async () => {
    const { spoor = [] } = (await ask()).body.nu;
    const base = spoor.find(({ wat }) => wat === 'basis');
    const causes = spoor.filter(({ oorzaakVan }) => oorzaakVan !== null);
    expect(causes.map(({ oorzaakVan, maatregel }) => [oorzaakVan, maatregel])).to.deep.equal(
      causes.map(() => [base?.nummer, 'ondertoezichtstelling']),
    );
    expect(causes.flatMap(({ feiten }) => feiten.map(({ gebeurtenisId }) => gebeurtenisId))).to.include(supervision);
  });

  it('is explained in Dutch, unless asked otherwise', async () => {
    const { answer, body } = await ask();
    expect(body.nu.uitleg?.samenvatting).to.match(/^Op 1 maart 2025 gold de machtiging tot uithuisplaatsing\./);
    expect([answer.headers.get('content-language'), answer.headers.get('vary')]).to.deep.equal([
      'nl',
      'Accept-Language',
    ]);
  });

  it('is explained in English where the header prefers that', async () => {
    const { answer, body } = await ask({}, { 'accept-language': 'en-GB,en;q=0.9,nl;q=0.5' });
    expect([body.nu.uitleg?.taal, answer.headers.get('content-language')]).to.deep.equal(['en', 'en']);
  });

  it('is explained in the language of the field, whatever the header says', async () => {
    expect((await ask({ taal: 'en' }, { 'accept-language': 'nl' })).body.nu.uitleg?.taal).to.equal('en');
  });

  it('names an article with every statement that rests on one', async () => {
    const { zinnen = [] } = (await ask()).body.nu.uitleg ?? {};
    expect(zinnen.filter(({ deel, artikel }) => ['waarom', 'getoetst'].includes(deel) && !artikel)).to.deep.equal([]);
  });

  it('holds the statutory terms of that day', async () => {
    const { klokken = [] } = (await ask()).body.nu;
    expect(klokken.find(({ klok }) => klok === 'P15-hoger-beroep')).to.include({ staat: 'loopt' });
  });

  it('explains both what is known now and what could be known then', async () => {
    const { toen } = (await ask()).body;
    expect([toen.spoor?.length, toen.uitleg?.taal]).to.not.include(undefined);
  });

  it('leaves out what the question leaves out', async () => {
    const { nu } = (await ask({ zonder: ['spoor', 'uitleg', 'klokken'] })).body;
    expect(nu).not.to.have.any.keys('spoor', 'uitleg', 'klokken');
  });

  for (const [field, value] of [
    ['taal', 'fr'],
    ['zonder', ['gronden']],
  ] as const) {
    it(`refuses ${field} ${String(value)}`, async () => {
      expect((await ask({ [field]: value })).answer.status).to.equal(400);
    });
  }
});

describe('The language that a header prefers', () => {
  for (const [header, language] of [
    [undefined, 'nl'],
    ['', 'nl'],
    ['*', 'nl'],
    ['fr', 'nl'],
    ['nl-NL', 'nl'],
    ['EN', 'en'],
    ['fr,en;q=0.2', 'en'],
    ['nl;q=0.4,en;q=0.8', 'en'],
    ['en;q=0,nl', 'nl'],
    ['en;q=0', 'nl'],
    ['nl;q=0.5,en;q=0.5', 'nl'],
  ] as const) {
    it(`${header} is ${language}`, () => expect(languageOf(header)).to.equal(language));
  }
});
