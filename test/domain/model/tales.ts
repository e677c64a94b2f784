/** How cases begin that go on for years or take a rare turn, as drawn moves seldom do; what is drawn goes on from there. */

import {
  addMonths,
  type CalendarDate,
  type Caller,
  type CommandName,
  type MeasureKind,
} from '@grondslag/chaincode/domain';
import { CALLERS, type Content, decisionFields, measureOf, OPENING } from '../../support/domain.js';
import { SENDERS } from '../../support/domain-examples.js';
import { type Aim, rowOf } from './aims.js';
import type { Desk } from './desk.js';

/** One step of a tale: so many days after the one before, what is sent. */
export interface Step {
  readonly days: number;
  readonly aim: (desk: Desk) => Aim;
}

const step = (days: number, name: CommandName, fields: (desk: Desk) => Content, by: Caller = SENDERS[name]): Step => ({
  days,
  aim: (desk) => ({ row: rowOf(name), fields: fields(desk), by }),
});

const asked = (...measures: readonly MeasureKind[]) =>
  step(0, 'registerFinding', () => ({ outcome: 'verzoek', measures, ...OPENING }));

const given = (days: number, measure: MeasureKind, months: number | null, requester = 'gi', by?: Caller) =>
  step(
    days,
    'registerDecision',
    ({ today }) => {
      const end: Content = months === null ? {} : { until: addMonths(today, months), untilForm: 'tot' };
      return decisionFields('toegewezen', measure, { from: today, requester, ...end });
    },
    by,
  );

const extended = (days: number, measure: MeasureKind, months: number) =>
  step(days, 'registerDecision', (desk) => {
    const ends = desk.of('decisionRegistered').filter(({ content }) => content.measure === measure);
    const last = (ends.at(-1)?.content.until ?? desk.today) as CalendarDate;
    return decisionFields('verlengd', measure, { until: addMonths(last, months), untilForm: 'tot', requester: 'gi' });
  });

const stayed = (days: number, measure: MeasureKind, phase: string, fields: Content = {}) =>
  step(days, 'registerExecution', () => ({
    measureRef: measureOf(measure),
    phase,
    institution: CALLERS.institution.oin,
    ...fields,
  }));

const requested = (days: number, measure: MeasureKind, request: string, requester: string) =>
  step(
    days,
    'fileRequest',
    () => ({ request, measure, measureRef: measureOf(measure), requester }),
    requester === 'gi' ? CALLERS.institution : CALLERS.court,
  );

const cared = (days: number, careStep: string) =>
  step(days, 'registerCareStep', () => ({ step: careStep, measureRef: measureOf(OTS) }));

const decided = (desk: Desk) => desk.of('decisionRegistered').at(-1)?.eventId ?? null;

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const DIRECTION = 'schriftelijke-aanwijzing';
const AUTHORITY = 'gezagsbeeindiging';
const FAMILY: Content = { placeType: 'pleeggezin' };

/** The tales. */
export const TALES: readonly (readonly Step[])[] = [
  // Years in another family: a plan that is reviewed late, a move without consent, and an extension past the second year.
  [
    ...[asked(OTS, UHP), given(5, OTS, 12, 'rvdk'), given(0, UHP, 12), stayed(3, UHP, 'begonnen', FAMILY)],
    ...[cared(20, 'familiegroepsplan-afgezien'), cared(10, 'plan-vastgesteld')],
    ...[extended(310, OTS, 12), extended(0, UHP, 12), stayed(60, UHP, 'gewijzigd', FAMILY)],
    cared(40, 'plan-geevalueerd'),
    step(240, 'notifyCouncil', () => ({ notice: 'twee-jaar', measureRef: measureOf(OTS) })),
    ...[requested(0, OTS, 'verlengen', 'gi'), extended(20, OTS, 12), extended(0, UHP, 12)],
  ],
  // Closed youth care by consent: suspended by the provider, and the consent taken back.
  [
    ...[asked(CLOSED), given(5, CLOSED, 9, 'college'), stayed(4, CLOSED, 'begonnen'), stayed(40, CLOSED, 'geschorst')],
    step(30, 'registerSubmission', () => ({
      submission: 'intrekking-instemming',
      measureRef: measureOf(CLOSED),
    })),
  ],
  // A conditional authorisation under which the child is admitted, and stays for longer than six months.
  [
    ...[asked(OTS, CONDITIONAL), given(5, OTS, 12, 'rvdk'), given(0, CONDITIONAL, 6)],
    ...[stayed(20, CONDITIONAL, 'begonnen'), extended(150, CONDITIONAL, 12)],
  ],
  // A parent asks for authority back, and the court waits for how a trial goes.
  [
    ...[asked(AUTHORITY), given(5, AUTHORITY, null, 'rvdk'), requested(400, AUTHORITY, 'opheffen', 'ouder')],
    step(20, 'registerDecision', (desk) =>
      decisionFields('aangehouden', AUTHORITY, {
        request: desk.of('requestFiled').at(-1)?.eventId ?? null,
        until: addMonths(desk.today, 4),
      }),
    ),
  ],
  // Given at once, heard two weeks later to the day; and a slip in its end, corrected once that has passed.
  [
    asked(VOTS),
    step(5, 'registerDecision', ({ today }) =>
      decisionFields('toegewezen', VOTS, { from: today, until: addMonths(today, 1), untilForm: 'tot', unheard: true }),
    ),
    step(14, 'registerHearing', (desk) => ({ decision: decided(desk), partiesHeard: true, minorHeard: 'ja' })),
    step(
      20,
      'correctFact',
      (desk) => ({ corrects: decided(desk), basis: 'rv-31', 'corrected.until': addMonths(desk.today, 1) }),
      CALLERS.court,
    ),
  ],
  // A direction, against which somebody turns after the two weeks.
  [
    ...[asked(OTS), given(5, OTS, 12, 'rvdk'), given(30, DIRECTION, null, 'gi', CALLERS.institution)],
    requested(25, DIRECTION, 'vervallen-verklaren', 'ouder'),
  ],
];
