// A whole course of a case, told once: each chapter records what it needs before it, and every command occurs.
import type { CommandName, ContentFields } from '@grondslag/chaincode/domain';
import { CaseFile, newReference } from './case-file.js';
import type { RunningLedger } from './running-ledger.js';
import { oinOf } from './topology.js';

/** One step of the story: who sends which command with what, once the steps before it stand. */
export interface Step {
  readonly by: string;
  readonly name: CommandName;
  readonly fields: ContentFields;
}

const COURT = 'rechtbank-den-haag';
const COUNCIL = 'raad';
const INSTITUTION = 'duinrand';
const MUNICIPALITY = 'den-haag';

/** The chapters in their order. */
export const CHAPTERS = [
  'finding',
  'request',
  'supervision',
  'placement',
  'hearing',
  'execution',
  'acknowledgement',
  'appeal',
  'correction',
  'transfer',
  'submission',
  'answer',
  'inquiry',
  'notice',
  'review',
  'careStep',
  'certificate',
  'minority',
  'erasure',
] as const;

/** One of {@link CHAPTERS}. */
export type Chapter = (typeof CHAPTERS)[number];

/** A case told chapter by chapter. */
export class Story extends CaseFile {
  readonly supervisionRef = newReference();
  readonly placementRef = newReference();
  readonly events = new Map<Chapter, string>();
  readonly #ledger: RunningLedger;

  constructor(ledger: RunningLedger) {
    super();
    this.#ledger = ledger;
  }

  /** All chapters up to and including one stand on the ledger. */
  async until(chapter: Chapter): Promise<this> {
    for (const next of CHAPTERS.slice(this.events.size, CHAPTERS.indexOf(chapter) + 1)) {
      const { by, name, fields } = this.step(next);
      this.events.set(next, await this.record(this.#ledger.as(by), name, fields));
    }
    return this;
  }

  /** All chapters before one stand; answers the one that comes next. */
  async before(chapter: Chapter): Promise<Step> {
    const previous = CHAPTERS[CHAPTERS.indexOf(chapter) - 1];
    if (previous !== undefined) await this.until(previous);
    return this.step(chapter);
  }

  /** What a chapter says, given those before it. */
  step(chapter: Chapter): Step {
    switch (chapter) {
      case 'finding':
        return say(COUNCIL, 'registerFinding', 'findingRegistered', '2025-01-10', {
          outcome: 'verzoek',
          measures: ['ondertoezichtstelling'],
          municipality: oinOf(MUNICIPALITY),
          municipalityCode: '0518',
          institution: oinOf(INSTITUTION),
          court: oinOf(COURT),
          majorityOn: '2035-06-01',
          zaaknummer: 'C/09/123456 / JE RK 25-101',
        });
      case 'request':
        return say(COUNCIL, 'fileRequest', 'requestFiled', '2025-01-11', {
          request: 'instellen',
          measure: 'uithuisplaatsing',
          requester: 'rvdk',
        });
      case 'supervision':
        return this.#grant('ondertoezichtstelling', this.supervisionRef, '1:255 lid 1 BW', 'finding', '2026-01-20');
      case 'placement':
        return this.#grant('uithuisplaatsing', this.placementRef, '1:265b lid 1 BW', 'request', '2025-07-20');
      case 'hearing':
        return say(COURT, 'registerHearing', 'hearingHeld', '2025-01-24', {
          decision: this.#event('placement'),
          partiesHeard: true,
          minorHeard: 'niet-vereist',
        });
      case 'execution':
        return say(INSTITUTION, 'registerExecution', 'executionRegistered', '2025-01-27', {
          measureRef: this.placementRef,
          phase: 'begonnen',
          placeType: 'pleeggezin',
          institution: oinOf(INSTITUTION),
        });
      case 'acknowledgement':
        return say(INSTITUTION, 'acknowledgeNotification', 'notificationAcknowledged', '2025-01-28', {
          event: this.#event('placement'),
          receivedAt: '2025-01-28T09:30:00.000Z',
        });
      case 'appeal':
        return say(COURT, 'lodgeAppeal', 'appealLodged', '2025-02-03', {
          decision: this.#event('placement'),
          appeal: 'hoger-beroep',
        });
      case 'correction':
        return say(COURT, 'correctFact', 'factCorrected', '2025-02-04', {
          corrects: this.#event('placement'),
          basis: 'rv-31',
          'corrected.until': '2025-07-19',
        });
      case 'transfer':
        return say(MUNICIPALITY, 'changeMunicipality', 'municipalityChanged', '2025-03-01', {
          municipality: oinOf('delft'),
          municipalityCode: '0503',
        });
      case 'submission':
        return say(INSTITUTION, 'registerSubmission', 'submissionReceived', '2025-03-03', {
          submission: 'verzoek-beeindiging-uithuisplaatsing',
          measureRef: this.placementRef,
        });
      case 'answer':
        return say(INSTITUTION, 'answerSubmission', 'submissionAnswered', '2025-03-10', {
          submission: this.#event('submission'),
          outcome: 'afgewezen',
        });
      case 'inquiry':
        return say(COUNCIL, 'registerInquiry', 'inquiryRegistered', '2025-03-11', { step: 'gestart' });
      case 'notice':
        return say(INSTITUTION, 'notifyCouncil', 'councilNotified', '2025-03-12', {
          notice: 'eerder-einde',
          measureRef: this.placementRef,
          plannedEnd: '2025-05-01',
        });
      case 'review':
        return say(COUNCIL, 'giveReview', 'reviewGiven', '2025-03-17', {
          review: 'toets',
          measureRef: this.placementRef,
          outcome: 'instemmend',
        });
      case 'careStep':
        return say(INSTITUTION, 'registerCareStep', 'careStepTaken', '2025-03-18', {
          step: 'familiegroepsplan-afgezien',
          measureRef: this.supervisionRef,
        });
      case 'certificate':
        return say(COUNCIL, 'registerCertificate', 'certificateChanged', '2025-03-19', {
          institution: oinOf(INSTITUTION),
          change: 'verleend',
        });
      case 'minority':
        return say(COURT, 'endMinority', 'minorityEnded', '2025-03-24', { cause: 'overlijden' });
      case 'erasure':
        return say(COURT, 'eraseContent', 'contentErased', '2025-04-01', {
          ground: 'verzoek-jeugdwet',
          scope: 'zaak',
          requestHash: 'c'.repeat(64),
          decisionHash: 'd'.repeat(64),
          courts: [oinOf(COURT)],
          institutions: [oinOf(INSTITUTION)],
          municipalities: [oinOf(MUNICIPALITY), oinOf('delft')].sort(),
        });
    }
  }

  #grant(measure: string, measureRef: string, article: string, request: Chapter, until: string): Step {
    return say(COURT, 'registerDecision', 'decisionRegistered', '2025-01-20', {
      dictum: 'toegewezen',
      instance: 'rechtbank',
      measure,
      measureRef,
      article,
      enforceable: 'ja',
      unheard: measure === 'uithuisplaatsing',
      requester: 'rvdk',
      request: this.#event(request),
      institution: oinOf(INSTITUTION),
      from: '2025-01-20',
      until,
      untilForm: 'tot',
    });
  }

  #event(chapter: Chapter): string {
    return this.events.get(chapter) ?? newReference();
  }
}

function say(by: string, name: CommandName, kind: string, date: string, fields: ContentFields): Step {
  return { by, name, fields: { kind, date, registrar: oinOf(by), ...fields } };
}
