/** For every refusal a registration that gets it; a test sends each and compares, so the page tells what really happens. */
import type { RefusalCode } from '@grondslag/chaincode/domain';
import {
  act,
  decision,
  erasure,
  finding,
  GIVEN,
  hearing,
  PLACED,
  provisional,
  REFS,
  SUPERVISED,
  submission,
  supervision,
} from './acts.js';
import { type Example, event, OINS, uuid } from './story.js';

const example = (about: string, given: Example['given'], when: Example['when']): Example => ({ about, given, when });

/** What only the ledger can see, so that a content alone shows nothing. */
export type InWords = string;

/** The one list of examples: a registration, or words where the ledger itself is needed. */
export const EXAMPLES: { readonly [C in RefusalCode]?: Example | InWords } = {
  'unknown-command': example(
    'a transaction that does not exist',
    [],
    act('imposeMeasure', 'council', '2025-01-06', {}),
  ),
  'malformed-reference': example('a case that is not named by a UUIDv7', [], finding({}, { caseId: 'zaak-1' })),
  'content-malformed': 'a transient content that is no list of disclosures in canonical JSON',
  'content-too-large': 'a transient content of more than the contract reads',
  'unknown-field': example('a field that no hearing has', SUPERVISED, hearing({ remark: 'goed gesprek' })),
  'missing-field': example('a grant of supervision without an institution', [finding()], {
    ...supervision(),
    fields: Object.fromEntries(Object.entries(supervision().fields).filter(([name]) => name !== 'institution')),
  }),
  'ill-typed-field': example('a number where a date belongs', [finding()], supervision({ from: 20250203 })),
  'no-such-date': example('29 February 2025', [finding()], supervision({ from: '2025-02-29' })),
  'bsn-like': example(
    'a case number that holds nine digits which pass the 11-proef',
    [],
    finding({ zaaknummer: '111222333' }),
  ),
  'end-before-start': example('an end before the begin', [finding()], supervision({ until: '2025-01-03' })),

  'caller-unknown':
    'a certificate without the attributes role and oin, or with a role that its organisation may not give',
  'role-not-allowed': example('the council imposes a measure itself', [finding()], supervision({}, { by: 'council' })),
  'role-not-of-msp': example(
    'a certificate of the gemeenten that says court',
    [finding()],
    supervision({}, { by: 'courtOfMunicipalities' }),
  ),
  'registrar-differs': example('in the name of another', [], finding({ registrar: OINS.municipality })),
  'requester-differs': example(
    'an institution files what a parent asks',
    SUPERVISED,
    act('fileRequest', 'institution', '2025-11-03', {
      ...{ request: 'opheffen', measure: 'ondertoezichtstelling', measureRef: REFS.ots, requester: 'ouder' },
    }),
  ),
  'not-a-party': example(
    'an institution that has no part in the case',
    PLACED,
    act('registerExecution', 'otherInstitution', '2025-02-10', {
      ...{ measureRef: REFS.uhp, phase: 'begonnen', institution: OINS.otherInstitution, placeType: 'pleeggezin' },
    }),
  ),
  'party-differs': example(
    'another gemeente than the responsible one, named in passing',
    [finding()],
    supervision({ municipality: OINS.otherMunicipality, municipalityCode: '0200' }),
  ),

  'case-unknown': example('erasing a case that does not exist', [], erasure('2025-01-06')),
  'event-unknown': example(
    'acknowledging an event that is not in the case',
    SUPERVISED,
    act('acknowledgeNotification', 'municipality', '2025-02-04', {
      ...{ event: uuid(4000), receivedAt: '2025-02-04T09:00:00.000Z' },
    }),
  ),
  'content-absent': 'a registration without its content in the transient map',
  'content-pending': 'a registration in a case of which an earlier content has not reached the endorsing peer yet',
  'content-differs': 'a stored content that does not fit the commitment of its public record',
  'wrong-previous': 'a registration that names another last event than the case has',
  'event-id-reused': 'another content under the eventId of a recorded event',
  'before-last-record': example(
    'a transaction time before that of the last event',
    [finding({}, { at: '2025-01-06T12:00:00.000Z' })],
    submission({}, { at: '2025-01-06T11:59:59.999Z' }),
  ),
  'dated-in-future': example(
    'a decision of tomorrow',
    [finding()],
    supervision({}, { at: '2025-02-02T12:00:00.000Z' }),
  ),
  'opening-incomplete': example('a case that opens without its gemeente', [], {
    ...finding(),
    fields: { outcome: 'geen-verzoek', measures: [] },
  }),

  'decision-unknown': example('a hearing about nothing', SUPERVISED, hearing({ decision: event(1) })),
  'request-unknown': example('a grant on a request that is none', SUPERVISED, {
    ...decision('uithuisplaatsing', 'toegewezen', '2025-02-03', {
      ...{ ...GIVEN, from: '2025-02-03', until: '2025-08-03', request: event(2) },
    }),
  }),
  'measure-unknown': example(
    'extending what was never given',
    [finding()],
    decision('ondertoezichtstelling', 'verlengd', '2026-01-20', { ...GIVEN, requester: 'gi', until: '2027-02-03' }),
  ),
  'measure-differs': example(
    'an authorisation under the reference of the supervision',
    SUPERVISED,
    decision('uithuisplaatsing', 'toegewezen', '2025-02-03', {
      ...{ ...GIVEN, from: '2025-02-03', until: '2025-08-03', measureRef: REFS.ots },
    }),
  ),
  'before-its-object': example(
    'an appeal lodged before the decision',
    SUPERVISED,
    act(
      'lodgeAppeal',
      'court',
      '2025-01-20',
      { decision: event(2), appeal: 'hoger-beroep' },
      { at: '2025-02-04T12:00:00.000Z' },
    ),
  ),
  'instance-not-higher': example(
    'a court of appeal annuls a decision of its own',
    [finding(), supervision({ instance: 'hof' }, { by: 'hof' })],
    decision(
      'ondertoezichtstelling',
      'vernietigd',
      '2025-05-01',
      { instance: 'hof', decision: event(2), effect: 'ex-tunc' },
      { by: 'hof' },
    ),
  ),
  'submission-unknown': example(
    'answering what was never submitted',
    [finding()],
    act('answerSubmission', 'council', '2025-01-10', { submission: event(1), outcome: 'toegewezen' }),
  ),
  'already-answered': example(
    'a second answer',
    [
      finding(),
      submission({}, { date: '2025-01-07' }),
      act('answerSubmission', 'council', '2025-01-10', { submission: event(2), outcome: 'afgewezen' }),
    ],
    act('answerSubmission', 'council', '2025-01-13', { submission: event(2), outcome: 'toegewezen' }),
  ),

  'no-law-on-date': example('a finding of 1990', [], finding({}, { date: '1990-01-01' })),
  'term-too-long': example('supervision for thirteen months', [finding()], supervision({ until: '2026-03-03' })),
  'not-renewable': example(
    'extending provisional supervision',
    [finding(), provisional()],
    decision('voorlopige-ondertoezichtstelling', 'verlengd', '2025-04-01', { ...GIVEN, until: '2025-07-10' }),
  ),
  'dictum-not-possible': example(
    'revoking supervision, which is for provisional supervision only',
    SUPERVISED,
    decision('ondertoezichtstelling', 'herroepen', '2025-06-02', { from: '2025-06-02' }),
  ),
  'instance-not-competent': example(
    'a court of first instance suspends a decision',
    SUPERVISED,
    decision('ondertoezichtstelling', 'geschorst', '2025-03-03', { decision: event(2) }),
  ),
  'requester-not-allowed': example(
    'supervision at the request of the institution',
    [finding()],
    supervision({ requester: 'gi' }),
  ),
  'appeal-excluded': example(
    'an appeal against provisional supervision',
    [finding(), provisional()],
    act('lodgeAppeal', 'court', '2025-01-20', { decision: event(2), appeal: 'hoger-beroep' }),
  ),
  'already-of-age': example(
    'supervision from the eighteenth birthday on',
    [finding({ majorityOn: '2025-02-03' })],
    supervision(),
  ),
  'not-executable': example(
    'carrying out supervision as if it were a placement',
    SUPERVISED,
    act('registerExecution', 'institution', '2025-02-10', {
      ...{ measureRef: REFS.ots, phase: 'begonnen', institution: OINS.institution },
    }),
  ),
  'execution-not-begun': example(
    'the end of a placement that never began',
    PLACED,
    act('registerExecution', 'institution', '2025-06-02', {
      ...{ measureRef: REFS.uhp, phase: 'beeindigd', institution: OINS.institution },
    }),
  ),
  'not-for-this-measure': example(
    'announcing the early end of supervision, which only a court ends',
    SUPERVISED,
    act('notifyCouncil', 'institution', '2025-06-02', {
      ...{ notice: 'eerder-einde', measureRef: REFS.ots, plannedEnd: '2025-08-01' },
    }),
  ),
  'not-in-charge': example(
    'a notice by an institution of the case that does not carry out the supervision',
    [finding(), provisional(), supervision({ institution: OINS.otherInstitution })],
    act('notifyCouncil', 'institution', '2025-03-03', { notice: 'geen-verlenging', measureRef: REFS.ots }),
  ),
  'outcome-not-possible': example(
    'the council refuses what the mayor asks, and must pass on',
    [finding(), submission({ submission: 'verzoek-burgemeester' }, { date: '2025-01-07' })],
    act('answerSubmission', 'council', '2025-01-10', { submission: event(2), outcome: 'afgewezen' }),
  ),
  'inquiry-not-begun': example(
    'closing an inquiry that never began',
    [finding()],
    act('registerInquiry', 'council', '2025-01-10', { step: 'afgerond' }),
  ),
  'plan-unknown': example(
    'reviewing a plan that was never made',
    SUPERVISED,
    act('registerCareStep', 'institution', '2025-06-02', { step: 'plan-geevalueerd', measureRef: REFS.ots }),
  ),
  'not-yet-sixteen': example(
    'declaring a girl of fourteen of age',
    [finding({ majorityOn: '2029-01-01' })],
    act('endMinority', 'court', '2025-06-02', { cause: 'meerderjarigverklaring' }),
  ),

  'not-the-registrar': example(
    'a court corrects what the council registered',
    [finding()],
    act('correctFact', 'court', '2025-01-10', {
      corrects: event(1),
      basis: 'registratie',
      'corrected.date': '2025-01-07',
    }),
  ),
  'not-correctable': example(
    'correcting an acknowledgement',
    [
      ...SUPERVISED,
      act('acknowledgeNotification', 'municipality', '2025-02-04', {
        ...{ event: event(2), receivedAt: '2025-02-04T09:00:00.000Z' },
      }),
    ],
    act('correctFact', 'municipality', '2025-02-10', {
      ...{ corrects: event(3), basis: 'registratie', 'corrected.date': '2025-02-03' },
    }),
  ),
  'basis-not-possible': example(
    'the council corrects its finding as a court corrects a judgment',
    [finding()],
    act('correctFact', 'council', '2025-01-10', { corrects: event(1), basis: 'rv-31', 'corrected.date': '2025-01-05' }),
  ),
  'nothing-changed': example(
    'a correction that says what was said already',
    SUPERVISED,
    act('correctFact', 'court', '2025-02-10', { corrects: event(2), basis: 'rv-31', 'corrected.until': '2026-02-03' }),
  ),
  'revives-ended-term': example(
    'supplementing a term with a later end after it had ended',
    [finding(), supervision({ until: '2025-08-03' })],
    act('correctFact', 'court', '2025-09-01', { corrects: event(2), basis: 'rv-32', 'corrected.until': '2026-02-03' }),
  ),

  'content-erased': example(
    'another finding in a case whose content is erased',
    [...SUPERVISED, erasure('2046-03-01')],
    finding({}, { date: '2046-03-02' }),
  ),
  'retention-not-ended': example('erasing after nineteen years', SUPERVISED, erasure('2044-02-03')),
  'keeping-required': example(
    'erasing on request while supervision runs',
    SUPERVISED,
    erasure('2025-06-02', { ground: 'verzoek-jeugdwet', requestHash: 'c'.repeat(64) }),
  ),
  'ground-not-for-role': example(
    'a gemeente’s institution erases under the AVG, which speaks to the others',
    SUPERVISED,
    erasure('2025-06-02', { ground: 'verzoek-avg', requestHash: 'c'.repeat(64) }),
  ),
  'addressees-differ': example(
    'erasing without naming the gemeente that must hear of it',
    SUPERVISED,
    erasure('2046-03-01', { municipalities: [] }),
  ),
};
