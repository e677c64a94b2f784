// Every event of the catalogue, once, in one case: who registers it where, what it is called, and who hears of it.
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '@grondslag/chaincode/domain';
import { registrationPaths } from '@grondslag/gateway/http';
import { EVENT_NAMES } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { type ChosenNetwork, newChosenNetwork } from '../support/chosen-network.js';
import { REFUSALS } from './course-refusals.js';
import {
  all,
  COUNCIL,
  INSTITUTION,
  idOf,
  type Json,
  MUNICIPALITY,
  STEPS,
  type Step,
  type Told,
} from './course-steps.js';
import { startGateways, type TestGateways } from './gateways.js';
import { freshId } from './http/world.js';
import { until } from './outbox/bench.js';
import type { Receiver } from './outbox/receiver.js';
import { ofEvents, subscribed } from './subscribed.js';

const chaincodeDirectory = fileURLToPath(new URL('../../../chaincode', import.meta.url));
describe('The events of a case, each once', function () {
  this.timeout(120_000);
  let network: ChosenNetwork;
  let gateways: TestGateways;
  const receivers = new Map<Told, Receiver>();
  const zaakId = freshId();

  const toldOf = (who: Told): string[] =>
    ofEvents(receivers.get(who)?.accepted ?? []).map(({ event }) => `${event.sequence} ${event.type}`);

  before(async () => {
    network = await newChosenNetwork(chaincodeDirectory);
    gateways = await startGateways(network.plan, ['rechtspraak', 'rvdk', 'gi', 'gemeenten']);
    receivers.set('gemeente', await subscribed(gateways, MUNICIPALITY));
    receivers.set('instelling', await subscribed(gateways, INSTITUTION));
    receivers.set('raad', await subscribed(gateways, COUNCIL));
  });
  after(async () => {
    for (const receiver of receivers.values()) await receiver.close();
    await gateways.stop();
    await network.stop();
  });

  it('are told here, all of them', () => {
    const paths = STEPS.map(({ path }) => path);
    expect(COMMANDS.filter(({ name }) => !paths.includes(registrationPaths[name].path))).to.deep.equal([]);
  });

  it('have the names that this course gives them', () => {
    const kinds = STEPS.map(({ kind }) => kind);
    expect(Object.values(EVENT_NAMES).filter((name) => !kinds.includes(name))).to.deep.equal([]);
  });

  const tell = ({ label, by, path, body, kind }: Step) => {
    it(label, async () => {
      const answer = await gateways.ask(...by, 'POST', path, { zaakId, gebeurtenisId: idOf(label), ...body });
      const said = (await answer.json()) as Json;
      expect([answer.status, said.code]).to.deep.equal([201, undefined]);
      const last = async (): Promise<unknown> => {
        const read = await gateways.ask(...COUNCIL, 'GET', `/v1/zaken/${zaakId}`);
        if (read.status !== 200) return undefined;
        return ((await read.json()) as { gebeurtenissen: Json[] }).gebeurtenissen.at(-1);
      };
      let event: Json = {};
      await until(`the council reads that ${label}`, async () => {
        event = ((await last()) ?? {}) as Json;
        return event.gebeurtenisId === idOf(label);
      });
      expect(event.soort).to.equal(kind);
    });
  };

  STEPS.slice(0, -1).forEach(tell);

  for (const { what, by, path, body, status, code, article, subject } of REFUSALS) {
    it(`leave no room for ${what}`, async () => {
      const answer = await gateways.ask(...by, 'POST', path, { zaakId, ...body });
      const problem = (await answer.json()) as Json;
      const [fault] = (problem.invalidParams ?? []) as Json[];
      const said = { status: answer.status, code: problem.code, article: problem.article };
      expect({ ...said, subject: problem.subject ?? fault?.name }).to.deep.equal({ status, code, article, subject });
    });
  }

  it('leave no room for a complaint in a case that nobody knows', async () => {
    const body = { zaakId: freshId(), datum: '2025-05-02', stuk: 'klacht' };
    const answer = await gateways.ask(...INSTITUTION, 'POST', '/v1/ingekomen-stukken', body);
    expect([answer.status, ((await answer.json()) as Json).code]).to.deep.equal([404, 'case-unknown']);
  });

  STEPS.slice(-1).forEach(tell);

  for (const who of all) {
    it(`were told to the ${who} where they concern it, in order and once`, async () => {
      const expected = STEPS.flatMap(({ told, kind }, place) =>
        told.includes(who) ? [`${place + 1} nl.kinderbeschermingsmaatregel.${kind}.v1`] : [],
      );
      await until(`the ${who} heard of the last`, () => toldOf(who).length >= expected.length);
      expect(toldOf(who)).to.deep.equal(expected);
    });
  }
});
