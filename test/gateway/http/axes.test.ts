import type { CalendarDate, CaseRef, EventRef, Instant, MeasureRef } from '@grondslag/chaincode/domain';
import type { Answers, Caller, DeadlineAhead, GivenAnswer } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { reference } from '../../support/gateway.js';
import { allScopes, council, startEdge, type TestEdge } from './client.js';
import { newWorld } from './world.js';

const [CASE, EVENT, MEASURE] = [reference<CaseRef>(1), reference<EventRef>(2), reference<MeasureRef>(3)];
const DEADLINE: DeadlineAhead = {
  ...{ caseId: CASE, what: 'einde', on: '2999-02-02' as CalendarDate, measureRef: MEASURE, isCertain: true },
  ...{ kind: 'ondertoezichtstelling', rule: 'ots.duur', article: '1:258 BW', events: [EVENT] },
};
const ANSWER: GivenAnswer = {
  ...{ id: 'antwoord', caseId: CASE, way: 'asked', measure: { measureRef: MEASURE }, block: 4n, isWhole: true },
  ...{ onDay: '2026-06-01' as CalendarDate, knownAt: null, state: 'geldig', stateThen: 'geldig' },
  ...{ givenAt: '2026-03-01T12:00:00.000Z' as Instant, isOutdated: true, outdatedBy: EVENT },
};

/** What these tests read of an answer. */
interface Body {
  readonly termijnen: readonly Record<string, unknown>[];
  readonly vanaf: string;
  readonly totEnMet: string;
  readonly volgende: string | null;
}

describe('The days ahead and the answers given, over HTTP', () => {
  let edge: TestEdge;
  let asked: unknown[];

  before(async () => {
    const list: Answers['list'] = async (...question) => {
      asked = question;
      return { items: [ANSWER], next: 12n };
    };
    edge = await startEdge({
      world: newWorld({
        deadlines: {
          ahead: async (...question) => {
            asked = question;
            return { items: [DEADLINE], next: '2999-02-02 a b c' };
          },
        },
        answers: { keep: async (_caller: Caller, { id }) => id, list },
      }),
    });
  });
  after(() => edge.close());

  const ask = async (path: string) => {
    const response = await edge.ask('GET', path);
    return { status: response.status, body: (await response.json()) as Body };
  };

  it('lists what falls due, with the days that are left', async () => {
    const { status, body } = await ask('/v1/termijnen');
    const { dagenResterend, ...deadline } = body.termijnen[0] ?? {};
    expect([status, Number(dagenResterend) > 300_000, deadline]).to.deep.equal([
      200,
      true,
      {
        ...{ zaakId: CASE, maatregelId: MEASURE, maatregel: 'ondertoezichtstelling', termijn: 'einde' },
        ...{ opDatum: '2999-02-02', regel: 'ots.duur', artikel: '1:258 BW', gebeurtenissen: [EVENT], volledig: true },
      },
    ]);
  });

  it('looks sixty days ahead, for the caller, unless asked for more or fewer', async () => {
    const spans: number[] = [];
    for (const path of ['/v1/termijnen', '/v1/termijnen?dagen=14', '/v1/termijnen?dagen=0']) {
      const { body } = await ask(path);
      spans.push((Date.parse(body.totEnMet) - Date.parse(body.vanaf)) / 86_400_000);
    }
    expect([spans, asked[0]]).to.deep.equal([[60, 14, 0], { oin: council, role: 'council' }]);
  });

  it('goes on where a page ended, by a word without digits', async () => {
    const { body } = await ask('/v1/termijnen?limiet=1');
    await ask(`/v1/termijnen?limiet=1&na=${body.volgende}`);
    expect([/^[a-p]+$/.test(body.volgende ?? ''), asked[3]]).to.deep.equal([
      true,
      { limit: 1, after: '2999-02-02 a b c' },
    ]);
  });

  it('lists the answers that were given, and whether they still hold', async () => {
    const { status, body } = await ask(`/v1/antwoorden?zaak=${CASE}&na=20&limiet=5`);
    expect([status, body, asked.slice(1)]).to.deep.equal([
      200,
      {
        antwoorden: [
          {
            ...{ antwoordId: 'antwoord', zaakId: CASE, wijze: 'vraag', maatregelId: MEASURE, maatregel: null },
            ...{ opDatum: '2026-06-01', bekendOpTijdstip: null, staat: 'geldig', staatToen: 'geldig', blok: 4 },
            ...{ gegevenOp: '2026-03-01T12:00:00.000Z', volledig: true, isAchterhaald: true, achterhaaldDoor: EVENT },
          },
        ],
        volgende: '12',
      },
      [{ caseId: CASE }, { limit: 5, after: 20n }],
    ]);
  });

  for (const path of [
    '/v1/termijnen?dagen=-1',
    '/v1/termijnen?dagen=3661',
    '/v1/termijnen?dagen=veel',
    '/v1/termijnen?na=123456782',
    '/v1/termijnen?na=abc',
    '/v1/termijnen?limiet=101',
    '/v1/antwoorden?na=x',
    '/v1/antwoorden?zaak=1',
    '/v1/antwoorden?oin=00000001999993045000',
  ]) {
    it(`refuses ${path}`, async () => expect((await ask(path)).status).to.equal(400));
  }

  for (const [path, scope] of [
    ['/v1/termijnen', 'zaken.lezen'],
    ['/v1/antwoorden', 'maatregelen.verifieren'],
  ] as const) {
    it(`asks for the scope ${scope} at ${path}`, async () => {
      const others = allScopes.replace(scope, '');
      const answers = await Promise.all(
        [scope, others].map(async (given) => {
          const authorization = `Bearer ${await edge.token({ scope: given })}`;
          return (await edge.ask('GET', path, undefined, { authorization })).status;
        }),
      );
      expect(answers).to.deep.equal([200, 403]);
    });
  }
});
