/** The registrations from which the examples are put together; an example says what it wants otherwise. */
import { type Act, type Content, event, OINS, uuid, type Who } from './story.js';

/** The measures of the examples. */
export const REFS = {
  ots: uuid(101),
  uhp: uuid(102),
  vots: uuid(103),
  gezag: uuid(104),
  voogdij: uuid(105),
  none: uuid(199),
};

const OPENING: Content = {
  ...{ municipality: OINS.municipality, municipalityCode: '0228', institution: OINS.institution, court: OINS.court },
};

/** A registration of any kind. */
export function act(command: Act['command'], by: Who, date: string, fields: Content, rest: Partial<Act> = {}): Act {
  return { command, by, date, fields, ...rest };
}

/** The council asks for measures and so opens the case. */
export function finding(fields: Content = {}, rest: Partial<Act> = {}): Act {
  const measures = [
    'ondertoezichtstelling',
    'voorlopige-ondertoezichtstelling',
    'uithuisplaatsing',
    'gezagsbeeindiging',
  ];
  return act('registerFinding', 'council', '2025-01-06', { outcome: 'verzoek', measures, ...OPENING, ...fields }, rest);
}

/** A court decides. */
export function decision(measure: string, dictum: string, date: string, fields: Content, rest: Partial<Act> = {}): Act {
  const { article, measureRef } = NAMES[measure] ?? { article: '1:255 lid 1 BW', measureRef: REFS.ots };
  const said = { measure, measureRef, dictum, instance: 'rechtbank', article };
  return act('registerDecision', 'court', date, { ...said, ...fields }, rest);
}

const NAMES: Readonly<Record<string, { readonly article: string; readonly measureRef: string }>> = {
  ondertoezichtstelling: { article: '1:255 lid 1 BW', measureRef: REFS.ots },
  uithuisplaatsing: { article: '1:265b lid 1 BW', measureRef: REFS.uhp },
  'voorlopige-ondertoezichtstelling': { article: '1:257 lid 1 BW', measureRef: REFS.vots },
  gezagsbeeindiging: { article: '1:266 lid 1 BW', measureRef: REFS.gezag },
  voogdij: { article: '1:275 lid 1 BW', measureRef: REFS.voogdij },
};

/** What is said of every measure that is given. */
export const GIVEN: Content = {
  ...{ requester: 'rvdk', enforceable: 'ja', unheard: false, institution: OINS.institution, untilForm: 'tot' },
};

/** Supervision for a year. */
export function supervision(fields: Content = {}, rest: Partial<Act> = {}): Act {
  const term = { from: '2025-02-03', until: '2026-02-03' };
  return decision('ondertoezichtstelling', 'toegewezen', '2025-02-03', { ...GIVEN, ...term, ...fields }, rest);
}

/** An authorisation for half a year. */
export function placement(fields: Content = {}, rest: Partial<Act> = {}): Act {
  const term = { from: '2025-02-03', until: '2025-08-03', placeType: 'pleeggezin' };
  return decision('uithuisplaatsing', 'toegewezen', '2025-02-03', { ...GIVEN, ...term, ...fields }, rest);
}

/** Provisional supervision for three months. */
export function provisional(fields: Content = {}, rest: Partial<Act> = {}): Act {
  const term = { from: '2025-01-10', until: '2025-04-10' };
  const measure = 'voorlopige-ondertoezichtstelling';
  return decision(measure, 'toegewezen', '2025-01-10', { ...GIVEN, ...term, ...fields }, rest);
}

/** The municipal executive asks the council for an inquiry. */
export function submission(fields: Content = {}, rest: Partial<Act> = {}): Act {
  return act(
    'registerSubmission',
    'municipality',
    '2025-01-03',
    { submission: 'verzoek-tot-onderzoek', ...fields },
    rest,
  );
}

/** All content of the case is erased, by its institution. */
export function erasure(date: string, fields: Content = {}, rest: Partial<Act> = {}): Act {
  const parties = { courts: [OINS.court], institutions: [OINS.institution], municipalities: [OINS.municipality] };
  return act(
    'eraseContent',
    'institution',
    date,
    { ground: 'bewaartermijn', scope: 'zaak', ...parties, ...fields },
    rest,
  );
}

/** The finding and the supervision with which most examples begin: the first and the second event. */
export const SUPERVISED: readonly Act[] = [finding(), supervision()];

/** The same, with an authorisation as the third event. */
export const PLACED: readonly Act[] = [...SUPERVISED, placement()];

/** A hearing about the supervision. */
export function hearing(fields: Content = {}, rest: Partial<Act> = {}): Act {
  const heard = { decision: event(2), partiesHeard: true, minorHeard: 'niet-vereist' };
  return act('registerHearing', 'court', '2025-02-10', { ...heard, ...fields }, rest);
}
