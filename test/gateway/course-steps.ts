// One course of a case in which every event of the catalogue occurs.
import { freshId } from './http/world.js';

/** Organisations of the course. */
export const oin = {
  court: '00000001999990007000',
  institution: '00000001999992016000',
  municipality: '00000001999993045000',
  nextMunicipality: '00000001999993094000',
};

/** A body. */
export type Json = Record<string, unknown>;
/** Whoever subscribed. */
export type Told = 'gemeente' | 'instelling' | 'raad';

/** The court of first instance, as the gateways know it. */
export const COURT = ['rechtspraak', 'rechtbank-den-haag'] as const;
/** The court of appeal, as the gateways know it. */
export const HOF = ['rechtspraak', 'gerechtshof-den-haag'] as const;
/** The council, as the gateways know it. */
export const COUNCIL = ['rvdk', 'raad'] as const;
/** The institution, as the gateways know it. */
export const INSTITUTION = ['gi', 'duinrand'] as const;
/** The gemeente, as the gateways know it. */
export const MUNICIPALITY = ['gemeenten', 'den-haag'] as const;

/** One registration: by whom, where, with what; the kind that the history shows, and whom it is told. */
export interface Step {
  readonly label: string;
  readonly by: readonly [organisation: string, user: string];
  readonly path: string;
  readonly body: Json;
  readonly kind: string;
  readonly told: readonly Told[];
}

const ids = new Map<string, string>();
/** The event of a step, by its label. */
export const idOf = (label: string): string => {
  const id = ids.get(label) ?? freshId();
  ids.set(label, id);
  return id;
};
/** The supervision of the course. */
export const supervision = freshId();
/** Its placement. */
export const placement = freshId();
/** Whoever relied on an answer. */
export const both: readonly Told[] = ['gemeente', 'instelling'];
/** These, and the council. */
export const all: readonly Told[] = [...both, 'raad'];

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

/** The course, in its order. */
export const STEPS: readonly Step[] = [
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
