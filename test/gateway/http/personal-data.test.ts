import { expect } from 'chai';
import { finding, startEdge, type TestEdge } from './client.js';
import { freshId } from './world.js';

/** Passes the 11-proef; belongs to nobody. */
const bsn = '123456782';

describe('A number that may be a burgerservicenummer', () => {
  let edge: TestEdge;
  beforeEach(async () => {
    edge = await startEdge();
  });
  afterEach(() => edge.close());

  const sent: [title: string, ask: () => Promise<Response>, name: string][] = [
    [
      'in a known field',
      () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { zaaknummer: bsn })),
      'zaaknummer',
    ],
    ['as a number', () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { datum: Number(bsn) })), 'datum'],
    [
      'inside a sentence',
      () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { ecli: `bsn:${bsn}.` })),
      'ecli',
    ],
    ['in an unknown field', () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { naam: bsn })), 'naam'],
    ['as the name of a field', () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { [bsn]: 1 })), ''],
    [
      'in a list',
      () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { maatregelen: [bsn] })),
      'maatregelen.0',
    ],
    ['as a case id', () => edge.ask('POST', '/v1/bevindingen', finding(bsn)), 'zaakId'],
    [
      'of eight digits',
      () => edge.ask('POST', '/v1/bevindingen', finding(freshId(), { artikel: '10000008' })),
      'artikel',
    ],
    ['in a question', () => edge.ask('POST', '/v1/maatregelen/_verifieer', { zaakId: bsn }), 'zaakId'],
    [
      'in a callback address',
      () => edge.ask('POST', '/v1/abonnementen', { callbackUrl: `https://x.example/${bsn}` }),
      'callbackUrl',
    ],
    ['in a path', () => edge.ask('GET', `/v1/zaken/${bsn}`), 'url.3'],
    ['in a path that does not exist', () => edge.ask('GET', `/${bsn}`), 'url.1'],
    ['in a query', () => edge.ask('GET', `/v1/zaken?na=${bsn}`), 'url.4'],
    ['in a query, encoded', () => edge.ask('GET', `/v1/zaken?na=%31${bsn.slice(1)}`), 'url.4'],
  ];

  for (const [title, ask, name] of sent) {
    it(`${title} is refused and its place named`, async () => {
      const answer = await ask();
      const problem = (await answer.json()) as { invalidParams: { name: string; code: string }[] };
      expect({
        status: answer.status,
        params: problem.invalidParams.map((each) => [each.name, each.code]),
      }).to.deep.equal({ status: 400, params: [[name, 'bsn-like']] });
    });

    it(`${title} is neither repeated nor written down`, async () => {
      const text = await (await ask()).text();
      await new Promise((done) => setTimeout(done, 10));
      const told = text + JSON.stringify(edge.answers) + edge.bugs.join();
      expect([told.includes(bsn), told.includes('10000008'), edge.world.recorded.length]).to.deep.equal([
        false,
        false,
        0,
      ]);
    });
  }

  it('is not seen in a random id or a hash', async () => {
    const zaakId = `${bsn.slice(0, 8)}-0000-7000-8000-000000000000`;
    const documentHash = `a${bsn}b${'0'.repeat(53)}`;
    const answer = await edge.ask('POST', '/v1/bevindingen', finding(zaakId, { documentHash }));
    expect(answer.status).to.equal(201);
  });
});
