import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { type ChosenNetwork, newChosenNetwork } from '../support/chosen-network.js';
import { INSTITUTION, type Json, MUNICIPALITY, oin } from './course-steps.js';
import { startGateways, type TestGateways } from './gateways.js';
import { freshId } from './http/world.js';
import { decision, finding } from './journey-bodies.js';
import { REFUSALS } from './journey-refusals.js';
import { until } from './outbox/bench.js';
import type { Receiver } from './outbox/receiver.js';
import { ofEvents, subscribed } from './subscribed.js';

const chaincodeDirectory = fileURLToPath(new URL('../../../chaincode', import.meta.url));
describe('From a finding to a notified measure', function () {
  this.timeout(60_000);
  let network: ChosenNetwork;
  let gateways: TestGateways;
  let municipality: Receiver;
  let institution: Receiver;
  const zaakId = freshId();
  const maatregelId = freshId();
  const findingId = freshId();
  const decisionId = freshId();

  const json = async (answer: Response): Promise<Json> => (await answer.json()) as Json;
  const history = async (caseId = zaakId): Promise<Json[]> => {
    const answer = await gateways.ask('rvdk', 'raad', 'GET', `/v1/zaken/${caseId}`);
    return answer.status === 404 ? [] : ((await json(answer)).gebeurtenissen as Json[]);
  };
  before(async () => {
    network = await newChosenNetwork(chaincodeDirectory);
    gateways = await startGateways(network.plan, ['rechtspraak', 'rvdk', 'gi', 'gemeenten']);
    municipality = await subscribed(gateways, MUNICIPALITY);
    institution = await subscribed(gateways, INSTITUTION);
  });
  after(async () => {
    await municipality.close();
    await institution.close();
    await gateways.stop();
    await network.stop();
  });

  it('the council registers its finding', async () => {
    const body = finding(zaakId, { gebeurtenisId: findingId, vorige: null });
    const answer = await gateways.ask('rvdk', 'raad', 'POST', '/v1/bevindingen', body);
    const { volgnummer, vorige } = await json(answer);
    expect({ status: answer.status, volgnummer, vorige }).to.deep.equal({ status: 201, volgnummer: 1, vorige: null });
  });

  it('the same finding, sent again, is found and not doubled', async () => {
    const body = finding(zaakId, { gebeurtenisId: findingId, vorige: null });
    const answer = await gateways.ask('rvdk', 'raad', 'POST', '/v1/bevindingen', body);
    expect({ status: answer.status, events: (await history()).length }).to.deep.equal({ status: 200, events: 1 });
  });

  it('before the court has decided, the decision is what is missing', async () => {
    const question = { zaakId, maatregel: 'ondertoezichtstelling', opDatum: '2026-03-01' };
    const answer = await gateways.ask('rvdk', 'raad', 'POST', '/v1/maatregelen/_verifieer', question);
    expect(((await json(answer)).nu as Json).ontbreekt).to.deep.equal(['beschikking']);
  });

  it('the court registers its decision and both receivers know within a second', async () => {
    const body = decision(zaakId, maatregelId, { gebeurtenisId: decisionId });
    const answer = await gateways.ask('rechtspraak', 'rechtbank-den-haag', 'POST', '/v1/beschikkingen', body);
    const answered = performance.now();
    const set = ({ accepted }: Receiver) =>
      ofEvents(accepted).some(({ event }) => (event.data.ingesteldeMaatregelen as string[]).includes(maatregelId));
    await until('both were told that the measure is set', () => set(municipality) && set(institution));
    expect({ status: answer.status, inTime: performance.now() - answered < 1_000 }).to.deep.equal({
      status: 201,
      inTime: true,
    });
  });

  it('both receivers got both events, in order, once, and signed', () => {
    const got = [municipality, institution].map(({ accepted, forged }) => [
      ofEvents(accepted).map(({ event }) => `${event.sequence} ${event.type}`),
      forged.length,
    ]);
    const events = [
      '1 nl.kinderbeschermingsmaatregel.bevinding-geregistreerd.v1',
      '2 nl.kinderbeschermingsmaatregel.beschikking-geregistreerd.v1',
    ];
    expect(got).to.deep.equal([
      [events, 0],
      [events, 0],
    ]);
  });

  it('both receivers were told of it under the same id', () => {
    const ids = [municipality, institution].map(({ accepted }) => ofEvents(accepted).map(({ id }) => id));
    expect(ids[0]).to.deep.equal(ids[1]);
  });

  it('a notification tells nothing of what was decided', () => {
    const text = JSON.stringify(ofEvents(municipality.accepted));
    expect(
      ['ondertoezichtstelling', '2027-02-02', '1:255', oin.institution].filter((word) => text.includes(word)),
    ).to.deep.equal([]);
  });

  for (const [organisation, user] of [
    ['gemeenten', 'den-haag'],
    ['gi', 'duinrand'],
    ['gi', 'auditor'],
    ['rvdk', 'raad'],
    ['rechtspraak', 'rechtbank-den-haag'],
  ] as const) {
    it(`${user} of ${organisation} hears that the measure holds`, async () => {
      const question = { zaakId, maatregelId, opDatum: '2026-03-01' };
      const answer = await gateways.ask(organisation, user, 'POST', '/v1/maatregelen/_verifieer', question);
      expect((await json(answer)).nu).to.include({ staat: 'geldig' });
    });
  }

  it('on the day it ends, it no longer holds', async () => {
    const question = { zaakId, maatregelId, opDatum: '2027-02-02' };
    const answer = await gateways.ask('gemeenten', 'den-haag', 'POST', '/v1/maatregelen/_verifieer', question);
    expect((await json(answer)).nu).to.include({ staat: 'verlopen' });
  });

  it('a party reads back what was registered, under the same names', async () => {
    const [first] = await history();
    const { zaakId: _, ...content } = finding(zaakId);
    expect(first?.inhoud).to.deep.include(content);
  });

  it('each event names the hash of the one before', async () => {
    const events = await history();
    expect(events[1]?.vorige).to.equal(events[0]?.hash);
  });

  for (const [organisation, user] of [
    ['gemeenten', 'delft'],
    ['gi', 'waterkant'],
  ] as const) {
    it(`the case does not exist for ${user} of ${organisation}, who is no party`, async () => {
      const read = await gateways.ask(organisation, user, 'GET', `/v1/zaken/${zaakId}`);
      const list = await json(await gateways.ask(organisation, user, 'GET', '/v1/zaken'));
      const question = { zaakId, maatregelId, opDatum: '2026-03-01' };
      const asked = await gateways.ask(organisation, user, 'POST', '/v1/maatregelen/_verifieer', question);
      expect([read.status, asked.status, list.zaken]).to.deep.equal([404, 404, []]);
    });
  }

  it('a receiver acknowledges, and its acknowledgement stands in the case', async () => {
    const body = {
      zaakId,
      datum: '2026-02-03',
      gebeurtenis: decisionId,
      ontvangstTijdstip: '2026-02-03T09:00:00.000Z',
    };
    const answer = await gateways.ask('gi', 'duinrand', 'POST', '/v1/ontvangstbevestigingen', body);
    await until('it is in the case', async () => (await history()).length === 3);
    expect([answer.status, (await history()).at(-1)?.soort]).to.deep.equal([201, 'ontvangst-bevestigd']);
  });

  it('the deliveries of a subscriber are on record, with their attempts', async () => {
    const { meldingen } = await json(await gateways.ask('gi', 'duinrand', 'GET', '/v1/meldingen?status=bezorgd'));
    const rows = (meldingen as Json[]).map(({ volgnummer, pogingen }) => [volgnummer, (pogingen as Json[]).length]);
    expect(rows).to.deep.equal([
      [2, 1],
      [1, 1],
    ]);
  });

  describe('what is refused', () => {
    for (const { title, by, path, body, status, code } of REFUSALS) {
      it(`${title}, with ${status} and ${code}, and nothing is recorded`, async () => {
        const before = (await history()).length;
        const answer = await gateways.ask(...by, 'POST', path, body({ zaakId, maatregelId, findingId, decisionId }));
        const problem = await json(answer);
        expect([answer.status, problem.code, (await history()).length]).to.deep.equal([status, code, before]);
      });
    }

    it('a number that may be a BSN names the article that forbids it', async () => {
      const body = finding(zaakId, { zaaknummer: '123456782' });
      const answer = await gateways.ask('rvdk', 'raad', 'POST', '/v1/bevindingen', body);
      expect((await json(answer)).article).to.equal('46 lid 1 UAVG');
    });

    it('too long a term names the article that bounds it', async () => {
      const body = decision(zaakId, freshId(), { einddatum: '2027-03-02' });
      const answer = await gateways.ask('rechtspraak', 'rechtbank-den-haag', 'POST', '/v1/beschikkingen', body);
      expect((await json(answer)).article).to.match(/^1:258/);
    });
  });

  it('after a restart of its gateway a subscriber hears of what happened meanwhile, once', async () => {
    const known = ofEvents(municipality.accepted).length;
    await gateways.restart('gemeenten');
    const body = decision(zaakId, maatregelId, { dictum: 'aangehouden', datum: '2026-02-20', einddatum: '2026-03-20' });
    for (const name of [
      'einddatumVorm',
      'ingangsdatum',
      'uitvoerbaarBijVoorraad',
      'zonderVerhoor',
      'verzoeker',
      'instelling',
    ]) {
      delete (body as Json)[name];
    }
    const answer = await gateways.ask('rechtspraak', 'rechtbank-den-haag', 'POST', '/v1/beschikkingen', body);
    await until('it is told', () => ofEvents(municipality.accepted).length > known);
    await new Promise((done) => setTimeout(done, 200));
    expect([answer.status, ofEvents(municipality.accepted).length]).to.deep.equal([201, known + 1]);
  });

  it('every gateway is ready', async () => {
    const answers = await Promise.all(
      ['rechtspraak', 'rvdk', 'gi', 'gemeenten'].map((name) => fetch(`${gateways.url(name)}/readyz`)),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200]);
  });

  it('its measurements name no organisation and no case', async () => {
    const text = await (await fetch(`${gateways.url('gemeenten')}/metrics`)).text();
    expect([
      /grondslag_deliveries\{state="delivered"\} \d/.test(text),
      /0000000199999|[0-9a-f]{8}-[0-9a-f]{4}-7/.test(text),
    ]).to.deep.equal([true, false]);
  });
});
