import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { type ChosenNetwork, newChosenNetwork } from '../support/chosen-network.js';
import { COUNCIL, COURT, type Json, MUNICIPALITY } from './course-steps.js';
import { startGateways, type TestGateways } from './gateways.js';
import { finding } from './http/client.js';
import { freshId } from './http/world.js';
import { until } from './outbox/bench.js';
import type { Receiver } from './outbox/receiver.js';
import { subscribed } from './subscribed.js';

const chaincodeDirectory = fileURLToPath(new URL('../../../chaincode', import.meta.url));
const CHANGED = 'nl.kinderbeschermingsmaatregel.antwoord-gewijzigd.v1';

describe('From an answer to word that it holds no more', function () {
  this.timeout(60_000);
  let network: ChosenNetwork;
  let gateways: TestGateways;
  let municipality: Receiver;
  let first: Json;
  const [zaakId, maatregelId, opheffing] = [freshId(), freshId(), freshId()];

  const json = async (answer: Response): Promise<Json> => (await answer.json()) as Json;
  const ends = async () => {
    const { termijnen } = await json(await gateways.ask(...MUNICIPALITY, 'GET', '/v1/termijnen?dagen=3660'));
    return (termijnen as Json[]).filter(({ termijn }) => termijn === 'einde').map(({ opDatum }) => opDatum);
  };
  const verify = async () => {
    const question = { zaakId, maatregel: 'ondertoezichtstelling', opDatum: '2999-01-01' };
    return json(await gateways.ask(...MUNICIPALITY, 'POST', '/v1/maatregelen/_verifieer', question));
  };
  const supervision = { zaakId, instantie: 'rechtbank', maatregel: 'ondertoezichtstelling', maatregelId };

  before(async () => {
    network = await newChosenNetwork(chaincodeDirectory);
    gateways = await startGateways(network.plan, ['rechtspraak', 'rvdk', 'gemeenten']);
    municipality = await subscribed(gateways, MUNICIPALITY, { soorten: ['bevinding-geregistreerd'] });
    await gateways.ask(...COUNCIL, 'POST', '/v1/bevindingen', finding(zaakId, { meerderjarigOp: '2999-05-04' }));
  });
  after(async () => {
    await municipality.close();
    await gateways.stop();
    await network.stop();
  });

  it('a gemeente that asks before the court has decided is given an answer with a reference', async () => {
    await until('the gemeente has the case', async () => (await verify()).antwoordId !== undefined);
    first = await verify();
    expect((first.nu as Json).staat).to.equal('niet-begonnen');
  });

  it('the decision ends that answer, and the gemeente is told so, whatever it subscribed to', async () => {
    const grant = {
      ...{ ...supervision, datum: '2026-02-02', dictum: 'toegewezen', artikel: '1:255 BW', verzoeker: 'rvdk' },
      ...{ ingangsdatum: '2026-02-02', einddatum: '2027-02-02', einddatumVorm: 'tot' },
      ...{ uitvoerbaarBijVoorraad: 'ja', zonderVerhoor: false, instelling: '00000001999992016000' },
    };
    const answer = await gateways.ask(...COURT, 'POST', '/v1/beschikkingen', grant);
    await until('it is told', () => municipality.accepted.some(({ event }) => event.type === CHANGED));
    const told: Json = municipality.accepted.find(({ event }) => event.type === CHANGED)?.event.data ?? {};
    const { eerdereAntwoorden, nieuwAntwoord } = told as { eerdereAntwoorden: Json[]; nieuwAntwoord: Json };
    expect([
      answer.status,
      eerdereAntwoorden.map(({ antwoordId, staat }) => [antwoordId, staat]),
      nieuwAntwoord.staat,
    ]).to.deep.equal([201, [[first.antwoordId, 'niet-begonnen']], 'verlopen']);
  });

  it('the end of the measure lies ahead, for its gemeente', async () => {
    expect(await ends()).to.deep.equal(['2027-02-02']);
  });

  it('lifting the measure changes what the notification of the decision told', async () => {
    const lifting = { ...supervision, gebeurtenisId: opheffing, datum: '2026-03-02', dictum: 'opgeheven' };
    const body = { ...lifting, artikel: '1:261 BW', ingangsdatum: '2026-03-02' };
    const answer = await gateways.ask(...COURT, 'POST', '/v1/beschikkingen', body);
    await until('no end lies ahead any more', async () => (await ends()).length === 0);
    expect(answer.status).to.equal(201);
  });

  it('the gemeente reads which answers it was given, and which of them hold no more', async () => {
    const read = await gateways.ask(...MUNICIPALITY, 'GET', `/v1/antwoorden?zaak=${zaakId}`);
    const rows = ((await json(read)).antwoorden as Json[]).filter(({ opDatum }) => opDatum === '2999-01-01');
    expect(rows.map(({ wijze, staat, isAchterhaald }) => [wijze, staat, isAchterhaald])).to.deep.equal([
      ['wijziging', 'beeindigd', false],
      ['wijziging', 'verlopen', true],
      ['vraag', 'niet-begonnen', true],
    ]);
  });

  it('asked again, it answers with the one that stands', async () => {
    const { nu, antwoordId } = await verify();
    const read = await gateways.ask(...MUNICIPALITY, 'GET', `/v1/antwoorden?zaak=${zaakId}&limiet=1`);
    const [newest] = (await json(read)).antwoorden as Json[];
    expect([(nu as Json).staat, newest?.antwoordId]).to.deep.equal(['beeindigd', antwoordId]);
  });
});
