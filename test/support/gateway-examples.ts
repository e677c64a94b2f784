/** Who acts in the tests of the gateway, and what they register: contents as a caller sends them. */
import { hash } from 'node:crypto';
import type { CaseRef, ContentFields, EventRef, MeasureRef, Oin } from '@grondslag/chaincode/domain';
import type { Caller } from '@grondslag/gateway/usecases';
import { topology } from '@grondslag/network/topology';

/** SHA-256 as the domain wants it handed in. */
export const sha256 = (text: string) => hash('sha256', text, 'hex');

/** The n-th reference: a UUIDv7 without time or chance. */
export function reference<T extends CaseRef | EventRef | MeasureRef>(n: number): T {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as T;
}

/** Who acts in the test network, by the names of the topology. */
export function caller(organisation: string, name: string): Caller {
  const user = topology.organisations.find((row) => row.name === organisation)?.users.find((row) => row.name === name);
  if (user === undefined) throw new Error(`no ${name} in ${organisation}`);
  return { oin: user.oin as Oin, role: user.role };
}

/** The actors of the main job. */
export const actors = {
  court: caller('rechtspraak', 'rechtbank-den-haag'),
  otherCourt: caller('rechtspraak', 'gerechtshof-den-haag'),
  council: caller('rvdk', 'raad'),
  institution: caller('gi', 'duinrand'),
  nextInstitution: caller('gi', 'waterkant'),
  municipality: caller('gemeenten', 'den-haag'),
  nextMunicipality: caller('gemeenten', 'delft'),
  auditor: caller('gi', 'auditor'),
};

/** The council asks for supervision; opens a case. */
export function finding(date = '2026-01-12'): ContentFields {
  return {
    kind: 'findingRegistered',
    date,
    registrar: actors.council.oin,
    outcome: 'verzoek',
    measures: ['ondertoezichtstelling'],
    municipality: actors.municipality.oin,
    municipalityCode: '0518',
    institution: actors.institution.oin,
    court: actors.court.oin,
  };
}

/** The court grants supervision for a year. */
export function decision(measureRef: MeasureRef, date = '2026-02-02'): ContentFields {
  return {
    kind: 'decisionRegistered',
    date,
    registrar: actors.court.oin,
    dictum: 'toegewezen',
    instance: 'rechtbank',
    measure: 'ondertoezichtstelling',
    measureRef,
    article: '1:255 BW',
    enforceable: 'ja',
    unheard: false,
    requester: 'rvdk',
    institution: actors.institution.oin,
    from: date,
    until: `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`,
    untilForm: 'tot',
  };
}

/** A municipality asks for an inquiry; opens a case. */
export function submission(date = '2026-01-05'): ContentFields {
  return {
    kind: 'submissionReceived',
    date,
    registrar: actors.municipality.oin,
    submission: 'verzoek-tot-onderzoek',
    municipality: actors.municipality.oin,
    municipalityCode: '0518',
  };
}

/** The institution appoints a worker. */
export function careStep(measureRef: MeasureRef, date = '2026-02-04'): ContentFields {
  return { kind: 'careStepTaken', date, registrar: actors.institution.oin, step: 'werker-toegewezen', measureRef };
}

/** The court of appeal annuls a decision as if it had never been. */
export function annulment(measureRef: MeasureRef, event: EventRef, date = '2026-03-20'): ContentFields {
  return {
    kind: 'decisionRegistered',
    date,
    registrar: actors.otherCourt.oin,
    dictum: 'vernietigd',
    instance: 'hof',
    measure: 'ondertoezichtstelling',
    measureRef,
    article: '1:255 BW',
    decision: event,
    effect: 'ex-tunc',
  };
}

/** Another municipality becomes responsible. */
export function transfer(date = '2026-03-02'): ContentFields {
  return {
    kind: 'municipalityChanged',
    date,
    registrar: actors.municipality.oin,
    municipality: actors.nextMunicipality.oin,
    municipalityCode: '0503',
  };
}

/** The institution has been told of an event. */
export function acknowledgement(event: EventRef, date = '2026-02-03'): ContentFields {
  return {
    kind: 'notificationAcknowledged',
    date,
    registrar: actors.institution.oin,
    event,
    receivedAt: `${date}T09:00:00.000Z`,
  };
}

/** The institution has the content of the case erased; only so much of it is true as these tests need. */
export function erasure(date = '2026-06-01'): ContentFields {
  return {
    kind: 'contentErased',
    date,
    registrar: actors.institution.oin,
    ground: 'verzoek-jeugdwet',
    scope: 'zaak',
    requestHash: 'c'.repeat(64),
    courts: [actors.court.oin],
    institutions: [actors.institution.oin],
    municipalities: [actors.municipality.oin, actors.nextMunicipality.oin].sort(),
  };
}
