/** The people and things of the domain's examples: parties, callers, and references that are the same on every run. */

import {
  type CalendarDate,
  type Caller,
  type CaseRef,
  type CommandName,
  type Instant,
  MEASURE_KINDS,
  MEASURES,
  type MeasureKind,
  type MeasureRef,
  type Oin,
} from '@grondslag/chaincode/domain';
import type { Content } from '#scripts/law/past';

export type { Content } from '#scripts/law/past';

/** Organisations of the examples; the numbers are made up and pass the forms. */
export const PARTIES = {
  court: '00000004000000001000' as Oin,
  hof: '00000004000000002000' as Oin,
  hogeRaad: '00000004000000003000' as Oin,
  council: '00000004000000004000' as Oin,
  institution: '00000004000000005000' as Oin,
  otherInstitution: '00000004000000006000' as Oin,
  municipality: '00000004000000007000' as Oin,
  otherMunicipality: '00000004000000008000' as Oin,
} as const;

/** Callers of the examples. */
export const CALLERS = {
  court: { mspId: 'RechtspraakMSP', role: 'court', oin: PARTIES.court },
  hof: { mspId: 'RechtspraakMSP', role: 'court', oin: PARTIES.hof },
  hogeRaad: { mspId: 'RechtspraakMSP', role: 'court', oin: PARTIES.hogeRaad },
  council: { mspId: 'RvdKMSP', role: 'council', oin: PARTIES.council },
  institution: { mspId: 'GIMSP', role: 'institution', oin: PARTIES.institution },
  otherInstitution: { mspId: 'GIMSP', role: 'institution', oin: PARTIES.otherInstitution },
  municipality: { mspId: 'GemeentenMSP', role: 'municipality', oin: PARTIES.municipality },
  otherMunicipality: { mspId: 'GemeentenMSP', role: 'municipality', oin: PARTIES.otherMunicipality },
  auditor: { mspId: 'GemeentenMSP', role: 'auditor', oin: PARTIES.municipality },
} as const satisfies Record<string, Caller>;

/** Whoever is named when a case is opened. */
export const OPENING: Content = {
  municipality: PARTIES.municipality,
  municipalityCode: '0228',
  institution: PARTIES.institution,
  court: PARTIES.court,
};

/** A UUIDv7 that is the same on every run. */
export function uuid(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A date that the test's author vouches for. */
export function day(text: string): CalendarDate {
  return text as CalendarDate;
}

/** Noon on a day. */
export function noon(text: string): Instant {
  return `${text}T12:00:00.000Z` as Instant;
}

/** The case of all examples. */
export const CASE = uuid(1) as CaseRef;

/** The measure of a kind in the examples; a second one by another number. */
export function measureOf(kind: MeasureKind, number = 0): MeasureRef {
  return uuid(100 + 10 * MEASURE_KINDS.indexOf(kind) + number) as MeasureRef;
}

const ARTICLES: Readonly<Record<MeasureKind, string>> = {
  ondertoezichtstelling: '1:255 BW',
  'voorlopige-ondertoezichtstelling': '1:257 BW',
  uithuisplaatsing: '1:265b BW',
  'gesloten-jeugdhulp': '6.1.2 Jeugdwet',
  gezagsbeeindiging: '1:266 BW',
  voogdij: '1:275 BW',
  'ondertoezichtstelling-amv': '1:256 BW',
  'spoedmachtiging-gesloten-jeugdhulp': '6.1.3 Jeugdwet',
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': '6.1.4 Jeugdwet',
  'voorlopige-voogdij': '1:241 BW',
  'schorsing-gezag': '1:268 BW',
  'tijdelijke-voogdij': '1:297 BW',
  'schorsing-voogd': '1:331 BW',
  'gedeeltelijke-gezagsuitoefening': '1:265e BW',
  contactbeperking: '1:265f BW',
  omgangsregeling: '1:265g BW',
  'vervangende-toestemming': '1:265h BW',
  'wijziging-verblijfplaats': '1:265i BW',
  'schriftelijke-aanwijzing': '1:263 BW',
  geschil: '1:262b BW',
  blokkaderecht: '1:253s BW',
};

/** Who sends a command where a test doesn't say. */
export const SENDERS: Readonly<Record<CommandName, Caller>> = {
  registerFinding: CALLERS.council,
  fileRequest: CALLERS.institution,
  registerDecision: CALLERS.court,
  registerHearing: CALLERS.court,
  lodgeAppeal: CALLERS.court,
  registerExecution: CALLERS.institution,
  acknowledgeNotification: CALLERS.municipality,
  changeMunicipality: CALLERS.municipality,
  correctFact: CALLERS.court,
  eraseContent: CALLERS.institution,
  registerSubmission: CALLERS.municipality,
  answerSubmission: CALLERS.council,
  registerInquiry: CALLERS.council,
  giveReview: CALLERS.council,
  notifyCouncil: CALLERS.institution,
  registerCareStep: CALLERS.institution,
  registerCertificate: CALLERS.council,
  endMinority: CALLERS.municipality,
};

/** The fields of a decision that a test doesn't care about, filled in: by the council where the law lets it ask. */
export function decisionFields(dictum: string, measure: MeasureKind, fields: Content): Content {
  const isGiven = dictum === 'toegewezen' || dictum === 'verlengd';
  const { byInstitution, decidedBy, requesters } = MEASURES[measure];
  const isOwn = decidedBy === 'gecertificeerde-instelling' && ['toegewezen', 'ingetrokken'].includes(dictum);
  const askers = requesters.instellen ?? ['gi'];
  const requester = askers.includes('rvdk') ? 'rvdk' : (askers[0] ?? 'gi');
  return {
    dictum,
    instance: isOwn ? decidedBy : 'rechtbank',
    measure,
    measureRef: measureOf(measure),
    article: ARTICLES[measure],
    ...(isGiven ? { enforceable: 'ja', unheard: false, requester } : {}),
    ...(dictum === 'toegewezen' && byInstitution ? { institution: PARTIES.institution } : {}),
    ...fields,
  };
}
