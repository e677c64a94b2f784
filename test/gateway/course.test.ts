// Every event of the catalogue, once, in one case: who registers it where, what it is called, and who hears of it.
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '@grondslag/chaincode/domain';
import { registrationPaths } from '@grondslag/gateway/http';
import { EVENT_NAMES } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { type ChosenNetwork, newChosenNetwork } from '../support/chosen-network.js';
import { startGateways, type TestGateways } from './gateways.js';
import { freshId } from './http/world.js';
import { until } from './outbox/bench.js';
import { type Receiver, startReceiver } from './outbox/receiver.js';

const chaincodeDirectory = fileURLToPath(new URL('../../../chaincode', import.meta.url));
const oin = {
  court: '00000001999990007000',
  institution: '00000001999992016000',
  municipality: '00000001999993045000',
  nextMunicipality: '00000001999993094000',
};

type Json = Record<string, unknown>;
type Told = 'gemeente' | 'instelling' | 'raad';

const COURT = ['rechtspraak', 'rechtbank-den-haag'] as const;
const HOF = ['rechtspraak', 'gerechtshof-den-haag'] as const;
const COUNCIL = ['rvdk', 'raad'] as const;
const INSTITUTION = ['gi', 'duinrand'] as const;
const MUNICIPALITY = ['gemeenten', 'den-haag'] as const;

/** One registration: by whom, where, with what; the kind that the history shows, and whom it is told. */
interface Step {
  readonly label: string;
  readonly by: readonly [organisation: string, user: string];
  readonly path: string;
  readonly body: Json;
  readonly kind: string;
  readonly told: readonly Told[];
}

const ids = new Map<string, string>();
const idOf = (label: string): string => {
  const id = ids.get(label) ?? freshId();
  ids.set(label, id);
  return id;
};
const supervision = freshId();
const placement = freshId();
const both: readonly Told[] = ['gemeente', 'instelling'];
const all: readonly Told[] = [...both, 'raad'];

const grant = (maatregel: string, maatregelId: string, artikel: string, einddatum: string): Json => ({
  datum: '2025-02-10',
  dictum: 'toegewezen',
  instantie: 'rechtbank',
  maatregel,
  maatregelId,
  artikel,
  ingangsdatum: '2025-02-10',
  einddatum,
  einddatumVorm: 'tot',
  uitvoerbaarBijVoorraad: 'ja',
  zonderVerhoor: maatregel === 'uithuisplaatsing',
  verzoeker: 'rvdk',
  instelling: oin.institution,
});

const STEPS: readonly Step[] = [
  {
    label: 'a gemeente asks for an inquiry, and so opens the case',
    by: MUNICIPALITY,
    path: '/v1/ingekomen-stukken',
    body: { datum: '2025-01-06', stuk: 'verzoek-tot-onderzoek', gemeente: oin.municipality, gemeentecode: '0518' },
    kind: 'stuk-ontvangen',
    told: ['gemeente', 'raad'],
  },
  {
    label: 'the council takes it up',
    by: COUNCIL,
    path: '/v1/afdoeningen',
    body: {
      datum: '2025-01-08',
      stuk: idOf('a gemeente asks for an inquiry, and so opens the case'),
      uitkomst: 'toegewezen',
    },
    kind: 'stuk-afgedaan',
    told: ['gemeente'],
  },
  {
    label: 'its inquiry begins',
    by: COUNCIL,
    path: '/v1/raadsonderzoeken',
    body: { datum: '2025-01-09', stap: 'gestart' },
    kind: 'raadsonderzoek-geregistreerd',
    told: ['gemeente'],
  },
  {
    label: 'its finding names the institution and the court',
    by: COUNCIL,
    path: '/v1/bevindingen',
    body: {
      datum: '2025-02-03',
      uitkomst: 'verzoek',
      maatregelen: ['ondertoezichtstelling'],
      instelling: oin.institution,
      gerecht: oin.court,
    },
    kind: 'bevinding-geregistreerd',
    told: both,
  },
  {
    label: 'it asks for a placement, too',
    by: COUNCIL,
    path: '/v1/verzoeken',
    body: { datum: '2025-02-03', verzoek: 'instellen', maatregel: 'uithuisplaatsing', verzoeker: 'rvdk' },
    kind: 'verzoek-ingediend',
    told: both,
  },
  {
    label: 'the court gives supervision',
    by: COURT,
    path: '/v1/beschikkingen',
    body: grant('ondertoezichtstelling', supervision, '1:255 lid 1 BW', '2026-02-10'),
    kind: 'beschikking-geregistreerd',
    told: both,
  },
  {
    label: 'and the placement',
    by: COURT,
    path: '/v1/beschikkingen',
    body: grant('uithuisplaatsing', placement, '1:265b lid 1 BW', '2025-08-10'),
    kind: 'beschikking-geregistreerd',
    told: both,
  },
  {
    label: 'the institution says when it was told',
    by: INSTITUTION,
    path: '/v1/ontvangstbevestigingen',
    body: {
      datum: '2025-02-10',
      gebeurtenis: idOf('and the placement'),
      ontvangstTijdstip: '2025-02-10T15:00:00.000Z',
    },
    kind: 'ontvangst-bevestigd',
    told: [],
  },
  {
    label: 'it appoints a worker',
    by: INSTITUTION,
    path: '/v1/uitvoeringsstappen',
    body: { datum: '2025-02-12', stap: 'werker-toegewezen', maatregelId: supervision },
    kind: 'uitvoeringsstap-gezet',
    told: ['gemeente'],
  },
  {
    label: 'it places the child',
    by: INSTITUTION,
    path: '/v1/tenuitvoerleggingen',
    body: { datum: '2025-02-13', maatregelId: placement, fase: 'begonnen', instelling: oin.institution },
    kind: 'tenuitvoerlegging-geregistreerd',
    told: both,
  },
  {
    label: 'those concerned are heard',
    by: COURT,
    path: '/v1/zittingen',
    body: {
      datum: '2025-02-20',
      beschikking: idOf('and the placement'),
      belanghebbendenGehoord: true,
      minderjarigeGehoord: 'ja',
    },
    kind: 'zitting-gehouden',
    told: both,
  },
  {
    label: 'a parent appeals',
    by: HOF,
    path: '/v1/rechtsmiddelen',
    body: { datum: '2025-03-03', beschikking: idOf('and the placement'), rechtsmiddel: 'hoger-beroep' },
    kind: 'rechtsmiddel-ingesteld',
    told: both,
  },
  {
    label: 'the institution tells the council that it means to end the placement',
    by: INSTITUTION,
    path: '/v1/mededelingen',
    body: {
      datum: '2025-03-10',
      mededeling: 'eerder-einde',
      maatregelId: placement,
      voorgenomenEinddatum: '2025-05-01',
    },
    kind: 'raad-ingelicht',
    told: ['gemeente', 'raad'],
  },
  {
    label: 'the council agrees',
    by: COUNCIL,
    path: '/v1/raadsoordelen',
    body: { datum: '2025-03-20', raadsoordeel: 'toets', maatregelId: placement, uitkomst: 'instemmend' },
    kind: 'raadsoordeel-gegeven',
    told: both,
  },
  {
    label: 'the certificate of the institution is suspended',
    by: COUNCIL,
    path: '/v1/certificaatwijzigingen',
    body: { datum: '2025-04-01', instelling: oin.institution, wijziging: 'geschorst' },
    kind: 'certificaat-gewijzigd',
    told: both,
  },
  {
    label: 'the council finds that it was withdrawn',
    by: COUNCIL,
    path: '/v1/correcties',
    body: {
      datum: '2025-04-02',
      corrigeert: idOf('the certificate of the institution is suspended'),
      grondslag: 'registratie',
      correcties: { wijziging: 'ingetrokken' },
    },
    kind: 'feit-gecorrigeerd',
    told: all,
  },
  {
    label: 'another gemeente becomes responsible',
    by: MUNICIPALITY,
    path: '/v1/overdrachten',
    body: { datum: '2027-01-01', gemeente: oin.nextMunicipality, gemeentecode: '0503' },
    kind: 'gemeente-gewijzigd',
    told: both,
  },
  {
    label: 'the child dies',
    by: MUNICIPALITY,
    path: '/v1/einden-minderjarigheid',
    body: { datum: '2025-06-01', oorzaak: 'overlijden' },
    kind: 'minderjarigheid-geeindigd',
    told: all,
  },
  {
    label: 'a court has all of it erased',
    by: COURT,
    path: '/v1/vernietigingen',
    body: {
      datum: '2025-07-01',
      grond: 'verzoek-jeugdwet',
      omvang: 'zaak',
      verzoekHash: 'c'.repeat(64),
      besluitHash: 'd'.repeat(64),
    },
    kind: 'inhoud-vernietigd',
    told: all,
  },
];

describe('The events of a case, each once', function () {
  this.timeout(120_000);
  let network: ChosenNetwork;
  let gateways: TestGateways;
  const receivers = new Map<Told, Receiver>();
  const zaakId = freshId();

  const subscribe = async (organisation: string, user: string): Promise<Receiver> => {
    let secret = '';
    const receiver = await startReceiver(() => secret);
    const answer = await gateways.ask(organisation, user, 'POST', '/v1/abonnementen', { callbackUrl: receiver.url });
    secret = String(((await answer.json()) as Json).geheim);
    return receiver;
  };
  /** What of the events themselves; that an earlier answer holds no more has no place in the case. */
  const toldOf = (who: Told): string[] =>
    (receivers.get(who)?.accepted ?? [])
      .filter(({ event }) => event.sequence !== undefined)
      .map(({ event }) => `${event.sequence} ${event.type}`);

  before(async () => {
    network = await newChosenNetwork(chaincodeDirectory);
    gateways = await startGateways(network.plan, ['rechtspraak', 'rvdk', 'gi', 'gemeenten']);
    receivers.set('gemeente', await subscribe(...MUNICIPALITY));
    receivers.set('instelling', await subscribe(...INSTITUTION));
    receivers.set('raad', await subscribe(...COUNCIL));
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

  for (const { label, by, path, body, kind } of STEPS) {
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
  }

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
