/** The erasure of a case as its parties see it; the same on every network. */
import { expect } from 'chai';
import { until } from '../gateway/outbox/bench.js';
import type { Receiver } from '../gateway/outbox/receiver.js';
import { forget } from '../gateway/projection/following.js';
import { rowsOf } from '../gateway/projection/rows.js';
import type { ConnectedNetwork } from '../support/clients.js';
import { sha256 } from '../support/gateway.js';
import { PeerWitness, signersOf } from './peers.js';
import { ErasureStory, ORGANISATIONS, today } from './story.js';

type Json = Record<string, unknown>;

const ERASED = 'nl.kinderbeschermingsmaatregel.inhoud-vernietigd.v1';

/** Tells the journey on a network that somebody else starts and ends; the story can be taken further afterwards. */
export function erasureJourney(network: () => ConnectedNetwork, goOn: (story: () => ErasureStory) => void = () => {}) {
  let story: ErasureStory;
  let institution: Receiver;
  let municipality: Receiver;
  /** Of events only: days that come near are told of besides. */
  const told = ({ accepted }: Receiver) =>
    accepted.filter(({ event }) => event.sequence !== undefined).map(({ event }) => event.type);

  before(async function () {
    this.timeout(120_000);
    story = await ErasureStory.on(network());
    institution = await story.subscribe('gi');
    municipality = await story.subscribe('gemeenten', ['bevinding-geregistreerd']);
    await story.begin();
  });
  after(async function () {
    this.timeout(30_000);
    await story?.end();
  });

  it('is refused while the term of keeping runs, with the article', async () => {
    const { status, body } = await story.erase({ grond: 'bewaartermijn' });
    expect([status, body.code, body.article, body.subject]).to.deep.equal([
      ...[409, 'retention-not-ended', '7.3.8 lid 3 Jw', 'grond'],
    ]);
  });

  it('is refused to whom the ground is not addressed', async () => {
    const { status, body } = await story.erase({ grond: 'verzoek-avg' });
    expect([status, body.code, body.article]).to.deep.equal([403, 'ground-not-for-role', '17 lid 1 AVG']);
  });

  it('names every fault of a request at once', async () => {
    const { status, body } = await story.erase({ grond: 'zomaar', omvang: undefined, zaaknummer: '25/01234' });
    const names = (body.invalidParams as Json[]).map(({ name }) => name);
    expect([status, names]).to.deep.equal([400, ['omvang', 'zaaknummer', 'grond']]);
  });

  it('is proven by nobody before it has happened', async () => {
    const { body } = await story.prove('gi');
    expect([body.gewist, body.vernietiging]).to.deep.equal([false, null]);
  });

  it('is registered like any other fact', async () => {
    const { status, body } = await story.erase();
    await story.everybodyHas(3);
    expect([status, body.volgnummer]).to.deep.equal([201, 3]);
  });

  it('is found, not repeated, when it is sent again', async () => {
    const { status, body } = await story.erase();
    expect([status, body.volgnummer]).to.deep.equal([200, 3]);
  });

  for (const organisation of ORGANISATIONS) {
    it(`leaves the history at ${organisation} with its records, and the ground in place of content`, async () => {
      const { body } = await story.ask(organisation, 'GET', `/v1/zaken/${story.zaakId}`);
      const events = body.gebeurtenissen as Json[];
      const { artikel, datum, gebeurtenisId, gebeurtenissen } = body.vernietiging as Json;
      expect([
        events.map(({ inhoudStatus, soort, inhoud }) => [inhoudStatus, soort, inhoud === null]),
        [artikel, datum, gebeurtenisId, gebeurtenissen],
      ]).to.deep.equal([
        [
          ['vernietigd', null, true],
          ['vernietigd', null, true],
          ['aanwezig', 'inhoud-vernietigd', false],
        ],
        ['7.3.9 lid 1 Jw', today(), story.erasureId, events.slice(0, 2).map((event) => event.gebeurtenisId)],
      ]);
    });

    it(`is the answer of ${organisation} to whether the measure was lawful`, async () => {
      const { nu, toen } = (await story.verify(organisation)).body as { nu: Json; toen: Json };
      expect([nu.staat, (nu.vernietiging as Json).artikel, toen.staat]).to.deep.equal([
        ...['onbekend', '7.3.9 lid 1 Jw', 'niet-begonnen'],
      ]);
    });

    it(`is proven to ${organisation} by all four`, async () => {
      const { body } = await story.prove(organisation);
      const answers = (body.organisaties as Json[]).map(({ organisatie, gewist, verklaring }) => [
        organisatie,
        gewist,
        String(verklaring).length > 1_000,
      ]);
      expect([body.gewist, answers]).to.deep.equal([
        true,
        ['RechtspraakMSP', 'RvdKMSP', 'GIMSP', 'GemeentenMSP'].map((mspId) => [mspId, true, true]),
      ]);
    });

    it(`leaves nothing of what was decided in any table of ${organisation}`, async () => {
      const everything = await story.everythingAt(organisation);
      const telling = [story.maatregelId, 'ondertoezichtstelling', '1:255 BW', 'toegewezen', 'decisionRegistered'];
      expect(telling.filter((text) => everything.includes(text))).to.deep.equal([]);
    });
  }

  it('is proven in statements that stand under the roots of the channel, each signed by its own organisation', async () => {
    const { organisaties } = (await story.prove('gi')).body as { organisaties: Json[] };
    const config = await new PeerWitness(network(), 'RvdKMSP').config();
    const signers = await Promise.all(
      organisaties.map(({ organisatie, verklaring }) =>
        signersOf(Buffer.from(String(verklaring), 'base64'), [String(organisatie)], config),
      ),
    );
    expect(signers).to.deep.equal([['RechtspraakMSP'], ['RvdKMSP'], ['GIMSP'], ['GemeentenMSP']]);
  });

  it('leaves records that all four organisations still sign for', async () => {
    const { text, signers } = await new PeerWitness(network(), 'RvdKMSP', 'raad').endorsedRecord(story.zaakId, 1);
    const [first] = await story.events('rvdk');
    expect([sha256(text), signers.length]).to.deep.equal([first?.hash, 4]);
  });

  it('is told to each party once, also to one that asked for other kinds of event only', async () => {
    await until('both were told', () => told(institution).includes(ERASED) && told(municipality).includes(ERASED));
    expect([told(institution).filter((type) => type === ERASED), told(municipality)]).to.deep.equal([
      [ERASED],
      ['nl.kinderbeschermingsmaatregel.bevinding-geregistreerd.v1', ERASED],
    ]);
  });

  it('shows in the list of what was sent that something was, not what', async () => {
    const { body } = await story.ask('gi', 'GET', '/v1/meldingen');
    const rows = (body.meldingen as Json[]).filter(({ zaakId }) => zaakId === story.zaakId);
    expect(rows.map(({ soort, status }) => [soort, status])).to.deep.equal([
      ['inhoud-vernietigd', 'bezorgd'],
      [null, 'bezorgd'],
      [null, 'bezorgd'],
    ]);
  });

  it('may be acknowledged, and nothing else is registered any more', async () => {
    const acknowledged = await story.post('gemeenten', '/v1/ontvangstbevestigingen', {
      datum: today(),
      gebeurtenis: story.erasureId,
      ontvangstTijdstip: new Date().toISOString(),
    });
    const decided = await story.post('rechtspraak', '/v1/beschikkingen', story.grant('2025-08-01', '2026-01-01'));
    await story.everybodyHas(4);
    expect([acknowledged.status, decided.status, decided.body.code]).to.deep.equal([201, 409, 'content-erased']);
  });

  it('gives the same tables when a gateway reads the ledger from the first block again', async () => {
    const db = await story.tables('gi');
    const live = await rowsOf(db);
    await forget(db);
    await story.gateways.restart('gi');
    await until('it has read everything', async () => (await story.events('gi')).length === 4);
    const { cursor: _, ...replayed } = await rowsOf(db);
    const { cursor: __, ...before } = live;
    expect(replayed).to.deep.equal(before);
  });

  goOn(() => story);
}
