import type { CommandName, Instant, Refusal } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Circumstances,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  OPENING,
  PARTIES,
  uuid,
} from '../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const opened = () => aCase().finding('2024-01-15', [OTS, UHP]);
const running = () =>
  opened()
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02', {}, { as: 'uhp' });

const grant = (measure: Parameters<typeof measureOf>[0], fields: Content) =>
  decisionFields('toegewezen', measure, fields);
const until = (day: string): Content => ({ until: day, untilForm: 'tot' });
const FINDING: Content = { outcome: 'verzoek', measures: [OTS] };

interface Row {
  readonly what: string;
  readonly history: History;
  readonly on: string;
  readonly name: CommandName;
  readonly fields: Content;
  readonly how?: Circumstances;
  readonly refusal: Partial<Refusal>;
}

/** What is refused, with the code, and the article where the law says no. */
function refuses(rows: readonly Row[]): void {
  for (const { what, history, on, name, fields, how, refusal } of rows) {
    it(what, () => {
      given(history).on(on).when(name, fields, how).thenRefused(refusal);
    });
  }
}

describe('who may write', () => {
  refuses([
    {
      what: 'a decision is not for an institution, and the article on the measure says so',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-02-02', ...until('2025-02-02') }),
      how: { by: CALLERS.institution },
      refusal: { code: 'role-not-allowed', article: '1:255 lid 1 BW', rule: 'ots.grond', subject: 'role' },
    },
    {
      what: 'a decision is not for the council',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(UHP, { from: '2024-02-02', ...until('2024-08-02') }),
      how: { by: CALLERS.council },
      refusal: { code: 'role-not-allowed', article: '1:265b lid 1 BW' },
    },
    {
      what: 'nothing is for an auditor',
      history: opened(),
      on: '2024-02-02',
      name: 'acknowledgeNotification',
      fields: { event: uuid(1001), receivedAt: '2024-02-02T12:00:00.000Z' },
      how: { by: CALLERS.auditor },
      refusal: { code: 'role-not-allowed', subject: 'role' },
    },
    {
      what: 'a role is only for the organisation that it belongs to',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-02-02', ...until('2025-02-02') }),
      how: { by: { ...CALLERS.court, mspId: 'GIMSP' } },
      refusal: { code: 'role-not-of-msp', subject: 'role' },
    },
    {
      what: 'nobody registers for another',
      history: opened(),
      on: '2024-02-02',
      name: 'registerFinding',
      fields: { ...FINDING, registrar: PARTIES.court },
      refusal: { code: 'registrar-differs', subject: 'registrar' },
    },
    {
      what: 'an institution that is not charged with the case does not write in it',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi' },
      how: { by: CALLERS.otherInstitution },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
    {
      what: 'a gemeente that is not responsible does not write in the case',
      history: running(),
      on: '2024-03-01',
      name: 'acknowledgeNotification',
      fields: { event: uuid(1001), receivedAt: '2024-03-01T12:00:00.000Z' },
      how: { by: CALLERS.otherMunicipality },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
  ]);

  it('an institution files its own requests', () => {
    given(running())
      .on('2024-12-01')
      .when('fileRequest', { request: 'verlengen', measure: OTS, requester: 'gi' })
      .thenRecorded();
  });

  for (const [by, requester] of [
    ['council', 'gi'],
    ['institution', 'rvdk'],
    ['court', 'rvdk'],
    ['court', 'gi'],
  ] as const) {
    it(`the ${by} does not file for ${requester}`, () => {
      given(running())
        .on('2024-12-01')
        .when('fileRequest', { request: 'verlengen', measure: OTS, requester }, { by: CALLERS[by] })
        .thenRefused({ code: 'requester-differs', subject: 'requester' });
    });
  }
});

describe('the order of the ledger', () => {
  const at = (moment: string): Circumstances => ({ at: moment as Instant });
  refuses([
    {
      what: 'a transaction is not older than the last record of its case',
      history: running(),
      on: '2024-02-02',
      name: 'registerFinding',
      fields: FINDING,
      how: at('2024-02-02T11:59:59.999Z'),
      refusal: { code: 'before-last-record', subject: 'recordedAt' },
    },
    {
      what: 'nothing is registered before it has happened',
      history: opened(),
      on: '2024-02-03',
      name: 'registerFinding',
      fields: FINDING,
      how: at('2024-02-02T22:59:59.999Z'),
      refusal: { code: 'dated-in-future', subject: 'date' },
    },
    {
      what: 'nothing is judged that is older than the law the ledger knows',
      history: aCase(),
      on: '2001-12-31',
      name: 'registerFinding',
      fields: { ...FINDING, ...OPENING },
      refusal: { code: 'no-law-on-date', subject: 'date' },
    },
    {
      what: 'a case is not opened by a hearing',
      history: aCase(),
      on: '2024-02-02',
      name: 'registerHearing',
      fields: { decision: uuid(9), partiesHeard: true, minorHeard: 'ja' },
      refusal: { code: 'opening-incomplete' },
    },
  ]);

  it('a transaction may be as old as the last record', () => {
    given(running()).on('2024-02-02').when('registerFinding', FINDING, at('2024-02-02T12:00:00.000Z')).thenRecorded();
  });

  it('a day in the Netherlands begins an hour before that of UTC, in winter', () => {
    given(opened()).on('2024-02-03').when('registerFinding', FINDING, at('2024-02-02T23:00:00.000Z')).thenRecorded();
  });

  for (const party of ['municipality', 'institution', 'court']) {
    it(`a case is not opened without naming its ${party}`, () => {
      const { [party]: _, municipalityCode, ...named } = OPENING;
      const fields = {
        ...FINDING,
        ...named,
        ...(party === 'municipality' ? {} : { municipalityCode: municipalityCode ?? null }),
      };
      given(aCase())
        .on('2024-01-15')
        .when('registerFinding', fields)
        .thenRefused({ code: 'opening-incomplete', subject: party });
    });
  }

  it('a case may be opened by a decision, the court naming itself by writing', () => {
    const { court: _, ...named } = OPENING;
    given(aCase())
      .on('2024-02-02')
      .when('registerDecision', grant(OTS, { ...named, from: '2024-02-02', ...until('2025-02-02') }))
      .thenRecorded();
  });

  it('an institution opens no case for another', () => {
    given(aCase())
      .on('2024-02-02')
      .when(
        'fileRequest',
        { request: 'instellen', measure: UHP, requester: 'gi', ...OPENING },
        { by: CALLERS.otherInstitution },
      )
      .thenRefused({ code: 'not-a-party', subject: 'institution' });
  });

  it('the responsible gemeente is not changed in passing', () => {
    given(opened())
      .on('2024-02-02')
      .when('registerFinding', { ...FINDING, municipality: PARTIES.otherMunicipality, municipalityCode: '0344' })
      .thenRefused({ code: 'party-differs', subject: 'municipality' });
  });
});

describe('findings and requests', () => {
  refuses([
    {
      what: 'no measure is asked for whoever is of age',
      history: opened(),
      on: '2024-02-02',
      name: 'registerFinding',
      fields: { ...FINDING, majorityOn: '2024-02-02' },
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'majorityOn' },
    },
    {
      what: 'an institution does not ask for supervision',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'instellen', measure: OTS, requester: 'gi' },
      refusal: { code: 'requester-not-allowed', article: '1:255 lid 2 BW', subject: 'requester' },
    },
    {
      what: 'a minor does not ask for extension',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'minderjarige' },
      how: { by: CALLERS.court },
      refusal: { code: 'requester-not-allowed', subject: 'requester' },
    },
    {
      what: 'extension of provisional supervision cannot be asked',
      history: opened(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: VOTS, requester: 'gi' },
      refusal: { code: 'not-renewable', article: '1:257 lid 2 BW', subject: 'request' },
    },
    {
      what: 'supervision that is not there cannot be asked to be extended',
      history: opened(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi' },
      refusal: { code: 'measure-unknown', subject: 'measureRef' },
    },
    {
      what: 'a request names the kind that the measure is',
      history: running(),
      on: '2024-03-01',
      name: 'fileRequest',
      fields: { request: 'verlengen', measure: OTS, requester: 'gi', measureRef: measureOf(UHP) },
      refusal: { code: 'measure-differs', subject: 'measure' },
    },
  ]);

  it('a parent may ask to lift supervision, through the registry of the court', () => {
    given(running())
      .on('2024-03-01')
      .when('fileRequest', { request: 'opheffen', measure: OTS, requester: 'ouder' }, { by: CALLERS.court })
      .thenRecorded();
  });
});

describe('terms that the statute allows', () => {
  const rows: readonly [Parameters<typeof measureOf>[0], string, string, string, string | null][] = [
    [OTS, '2024-02-02', '2025-02-01', 'tot', null],
    [OTS, '2024-02-02', '2025-02-02', 'tot', null],
    [OTS, '2024-02-02', '2025-02-03', 'tot', '1:258 BW'],
    [OTS, '2024-02-02', '2025-02-01', 'tot-en-met', null],
    [OTS, '2024-02-02', '2025-02-02', 'tot-en-met', '1:258 BW'],
    [OTS, '2024-02-02', '2025-03-02', 'tot', '1:258 BW'],
    [OTS, '2014-02-02', '2015-03-02', 'tot', '1:256 lid 1 (oud) BW'],
    [UHP, '2024-02-02', '2025-02-02', 'tot', null],
    [UHP, '2024-02-02', '2025-02-03', 'tot', '1:265c lid 1 BW'],
    [VOTS, '2024-02-02', '2024-05-02', 'tot', null],
    [VOTS, '2024-02-02', '2024-05-03', 'tot', '1:257 lid 2 BW'],
    ['gesloten-jeugdhulp', '2024-02-02', '2025-02-03', 'tot', '6.1.12 lid 2 Jw'],
  ];
  for (const [measure, from, end, untilForm, article] of rows) {
    it(`${measure} from ${from} ${untilForm} ${end} ${article === null ? 'is recorded' : `goes against ${article}`}`, () => {
      const history = aCase().finding('2014-01-15', [OTS]);
      const outcome = given(history)
        .on(from)
        .when('registerDecision', grant(measure, { from, until: end, untilForm }));
      expect(outcome.refusals.map((refusal) => refusal.article)).to.deep.equal(article === null ? [] : [article]);
    });
  }

  refuses([
    {
      what: 'an extension is at most a year from where it connects',
      history: running(),
      on: '2025-01-20',
      name: 'registerDecision',
      fields: decisionFields('verlengd', OTS, { requester: 'gi', ...until('2026-02-03') }),
      refusal: { code: 'term-too-long', article: '1:260 lid 1 BW', subject: 'until' },
    },
    {
      what: 'an extension does not end before it connects',
      history: running(),
      on: '2025-01-20',
      name: 'registerDecision',
      fields: decisionFields('verlengd', OTS, { requester: 'gi', ...until('2025-02-02') }),
      refusal: { code: 'end-before-start', subject: 'until' },
    },
    {
      what: 'provisional supervision is three months in all, also in two orders',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14'),
      on: '2024-02-13',
      name: 'registerDecision',
      fields: grant(VOTS, { from: '2024-02-14', ...until('2024-05-03') }),
      refusal: { code: 'term-too-long', article: '1:257 lid 2 BW', subject: 'until' },
    },
    {
      what: 'and also under another reference',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14'),
      on: '2024-02-13',
      name: 'registerDecision',
      fields: grant(VOTS, { from: '2024-02-14', ...until('2024-05-03'), measureRef: measureOf(VOTS, 1) }),
      refusal: { code: 'term-too-long', article: '1:257 lid 2 BW', subject: 'until' },
    },
    {
      what: 'no measure for minors begins at majority',
      history: aCase().finding('2024-01-15', [OTS], { majorityOn: '2024-06-01' }),
      on: '2024-05-20',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-06-01', ...until('2025-06-01') }),
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'from' },
    },
  ]);

  it('the second order may fill the three months (RBDHA:2023:6857)', () => {
    const history = opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14');
    given(history)
      .on('2024-02-13')
      .when('registerDecision', grant(VOTS, { from: '2024-02-14', ...until('2024-05-02') }))
      .thenRecorded();
  });

  it('a year may be given again once it connects', () => {
    given(running())
      .on('2025-01-20')
      .when('registerDecision', decisionFields('verlengd', OTS, { requester: 'gi', ...until('2026-02-02') }))
      .thenRecorded();
  });
});

describe('decisions that cannot be', () => {
  const acting = (dictum: string, measure: Parameters<typeof measureOf>[0], fields: Content) =>
    decisionFields(dictum, measure, fields);
  refuses([
    {
      what: 'provisional supervision is not extended',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14'),
      on: '2024-02-10',
      name: 'registerDecision',
      fields: acting('verlengd', VOTS, { requester: 'gi', ...until('2024-03-14') }),
      refusal: { code: 'not-renewable', article: '1:257 lid 2 BW', rule: 'vots.duur', subject: 'dictum' },
    },
    {
      what: 'supervision is lifted, not revoked',
      history: running(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('herroepen', OTS, { from: '2024-05-01' }),
      refusal: { code: 'dictum-not-possible', subject: 'dictum' },
    },
    {
      what: 'what is not there is not extended',
      history: opened(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('verlengd', OTS, { requester: 'gi', ...until('2025-02-02') }),
      refusal: { code: 'measure-unknown', article: '1:260 lid 1 BW', subject: 'measureRef' },
    },
    {
      what: 'what is not there is not lifted',
      history: opened(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('opgeheven', OTS, { from: '2024-05-01' }),
      refusal: { code: 'measure-unknown', article: '1:261 lid 1 BW', subject: 'measureRef' },
    },
    {
      what: 'a measure keeps its kind',
      history: running(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('verlengd', UHP, { requester: 'gi', measureRef: measureOf(OTS), ...until('2025-01-02') }),
      refusal: { code: 'measure-differs', subject: 'measure' },
    },
    {
      what: 'an institution does not have supervision given at its request',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-02-02', requester: 'gi', ...until('2025-02-02') }),
      refusal: { code: 'requester-not-allowed', article: '1:255 lid 2 BW', subject: 'requester' },
    },
    {
      what: 'a decision grants a request that is on the ledger',
      history: opened(),
      on: '2024-02-02',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-02-02', request: uuid(77), ...until('2025-02-02') }),
      refusal: { code: 'request-unknown', subject: 'request' },
    },
    {
      what: 'a court of first instance suspends nothing',
      history: running(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('geschorst', OTS, { decision: running().event('ots') }),
      refusal: { code: 'instance-not-competent', subject: 'instance' },
    },
    {
      what: 'the Hoge Raad gives no supervision',
      history: opened(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: grant(OTS, { from: '2024-05-01', instance: 'hoge-raad', ...until('2025-02-02') }),
      refusal: { code: 'instance-not-competent', subject: 'instance' },
    },
    {
      what: 'the hof does not annul what is not on the ledger',
      history: running(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: uuid(77), effect: 'ex-tunc' }),
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'the hof acts on the measure that the decision was about',
      history: running(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: running().event('uhp'), effect: 'ex-tunc' }),
      refusal: { code: 'measure-differs', subject: 'measureRef' },
    },
    {
      what: 'nothing is annulled before it was decided',
      history: running(),
      on: '2024-02-01',
      name: 'registerDecision',
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: running().event('ots'), effect: 'ex-tunc' }),
      how: { at: '2024-03-01T12:00:00.000Z' as Instant },
      refusal: { code: 'before-its-object', subject: 'date' },
    },
    {
      what: 'no hof sits above a hof',
      history: running().review('2024-05-01', 'bekrachtigd', OTS, 'ots', {}, { as: 'hof' }),
      on: '2024-06-01',
      name: 'registerDecision',
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: uuid(1004), effect: 'ex-tunc' }),
      refusal: { code: 'instance-not-higher', article: '358 lid 1 Rv', subject: 'instance' },
    },
    {
      what: 'provisional supervision is not annulled on ordinary appeal',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02'),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: acting('vernietigd', VOTS, { instance: 'hof', decision: uuid(1002), effect: 'ex-tunc' }),
      refusal: { code: 'appeal-excluded', article: '807 Rv', rule: 'beroep.uitsluiting', subject: 'dictum' },
    },
    {
      what: 'an institution is not replaced by itself',
      history: running(),
      on: '2024-05-01',
      name: 'registerDecision',
      fields: acting('gi-vervangen', OTS, { institution: PARTIES.institution, from: '2024-05-01' }),
      refusal: { code: 'nothing-changed', subject: 'institution' },
    },
    {
      what: 'closed youth care was not law in 2007',
      history: aCase().finding('2007-01-15', [OTS]),
      on: '2007-05-01',
      name: 'registerDecision',
      fields: grant('gesloten-jeugdhulp', { from: '2007-05-01', ...until('2007-08-01') }),
      refusal: { code: 'no-law-on-date', subject: 'date' },
    },
  ]);
});

describe('hearing, appeal, execution, acknowledgement and transfer', () => {
  refuses([
    {
      what: 'a hearing is about a decision on the ledger',
      history: opened(),
      on: '2024-02-10',
      name: 'registerHearing',
      fields: { decision: uuid(77), partiesHeard: true, minorHeard: 'ja' },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'a finding is no decision',
      history: opened(),
      on: '2024-02-10',
      name: 'registerHearing',
      fields: { decision: uuid(1001), partiesHeard: true, minorHeard: 'ja' },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'no ordinary appeal lies against provisional supervision',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02'),
      on: '2024-03-01',
      name: 'lodgeAppeal',
      fields: { decision: uuid(1002), appeal: 'hoger-beroep' },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'nor against replacement of the institution',
      history: running().decision('2024-05-01', 'gi-vervangen', OTS, {
        institution: PARTIES.otherInstitution,
        from: '2024-05-01',
      }),
      on: '2024-05-10',
      name: 'lodgeAppeal',
      fields: { decision: uuid(1004), appeal: 'hoger-beroep' },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'cassation lies against the hof',
      history: running(),
      on: '2024-05-10',
      name: 'lodgeAppeal',
      fields: { decision: uuid(1002), appeal: 'cassatie' },
      refusal: { code: 'instance-not-competent', article: '426 lid 1 Rv', subject: 'appeal' },
    },
    {
      what: 'supervision is not carried out by placing the child',
      history: running(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(OTS), phase: 'begonnen', institution: PARTIES.institution },
      refusal: { code: 'not-executable', article: '1:255 lid 1 BW', subject: 'measureRef' },
    },
    {
      what: 'what was not given is not carried out',
      history: opened(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'begonnen', institution: PARTIES.institution },
      refusal: { code: 'measure-unknown', subject: 'measureRef' },
    },
    {
      what: 'what has not begun does not end',
      history: running(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'beeindigd', institution: PARTIES.institution },
      refusal: { code: 'execution-not-begun', article: '1:265c lid 3 BW', subject: 'phase' },
    },
    {
      what: 'an institution registers its own execution',
      history: running(),
      on: '2024-03-01',
      name: 'registerExecution',
      fields: { measureRef: measureOf(UHP), phase: 'begonnen', institution: PARTIES.otherInstitution },
      refusal: { code: 'registrar-differs', subject: 'institution' },
    },
    {
      what: 'an event that is not on the ledger is not acknowledged',
      history: running(),
      on: '2024-03-01',
      name: 'acknowledgeNotification',
      fields: { event: uuid(77), receivedAt: '2024-03-01T12:00:00.000Z' },
      refusal: { code: 'event-unknown', subject: 'event' },
    },
    {
      what: 'a case is not handed over to whoever has it',
      history: running(),
      on: '2024-03-01',
      name: 'changeMunicipality',
      fields: { municipality: PARTIES.municipality, municipalityCode: '0228' },
      refusal: { code: 'nothing-changed', subject: 'municipality' },
    },
  ]);

  it('the responsible gemeente may hand over ahead of the day', () => {
    given(running())
      .on('2025-01-01')
      .when(
        'changeMunicipality',
        { municipality: PARTIES.otherMunicipality, municipalityCode: '0344' },
        { at: '2024-12-01T12:00:00.000Z' as Instant },
      )
      .thenRecorded();
  });
});

describe('corrections', () => {
  const correct = (label: string, basis: string, fields: Content): Content => ({
    corrects: running().event(label),
    basis,
    ...fields,
  });
  refuses([
    {
      what: 'are not made by another organisation',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: correct('ots', 'registratie', { 'corrected.until': '2024-12-02' }),
      how: { by: CALLERS.hof },
      refusal: { code: 'not-the-registrar', article: '16 AVG', subject: 'corrects' },
    },
    {
      what: 'are not made to what is not on the ledger',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: { corrects: uuid(77), basis: 'registratie', 'corrected.until': '2024-12-02' },
      refusal: { code: 'event-unknown', subject: 'corrects' },
    },
    {
      what: 'are not made to a correction',
      history: running().correction('2024-03-01', 'ots', 'rv-31', { 'corrected.until': '2024-12-02' }),
      on: '2024-03-02',
      name: 'correctFact',
      fields: { corrects: uuid(1004), basis: 'registratie', 'corrected.until': '2024-12-03' },
      refusal: { code: 'not-correctable', subject: 'corrects' },
    },
    {
      what: 'change something',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: correct('ots', 'rv-31', { 'corrected.until': '2025-02-02' }),
      refusal: { code: 'nothing-changed', article: '31 lid 1 Rv', subject: 'corrects' },
    },
    {
      what: 'leave a fact that could have been recorded: in form',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: correct('ots', 'rv-31', { 'corrected.until': '2025-02-30' }),
      refusal: { code: 'no-such-date', subject: 'corrected.until' },
    },
    {
      what: 'leave a fact that could have been recorded: with all it needs',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: correct('ots', 'rv-31', { 'corrected.institution': null }),
      refusal: { code: 'missing-field', subject: 'corrected.institution' },
    },
    {
      what: 'leave a fact that could have been recorded: by statute',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: correct('ots', 'rv-31', { 'corrected.until': '2025-03-02' }),
      refusal: { code: 'term-too-long', article: '1:258 BW', subject: 'until' },
    },
    {
      what: 'do not revive a term that has ended (GHARN:2011:BU6894)',
      history: running(),
      on: '2024-08-02',
      name: 'correctFact',
      fields: correct('uhp', 'rv-32', { 'corrected.until': '2025-02-02' }),
      refusal: {
        code: 'revives-ended-term',
        article: '32 lid 1 Rv',
        rule: 'herstel.aanvulling',
        subject: 'corrected.until',
      },
    },
    {
      what: 'of a request are corrections of the register, not of a decision',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: { corrects: uuid(1001), basis: 'rv-31', 'corrected.measures': [OTS] },
      how: { by: CALLERS.council },
      refusal: { code: 'basis-not-possible', article: '31 lid 1 Rv', subject: 'basis' },
    },
    {
      what: 'do not touch what a measure is',
      history: running(),
      on: '2024-03-01',
      name: 'correctFact',
      fields: correct('ots', 'registratie', { 'corrected.measure': UHP }),
      refusal: { code: 'unknown-field', subject: 'corrected.measure' },
    },
  ]);

  it('may lengthen a term while it runs', () => {
    given(running())
      .on('2024-08-01')
      .when('correctFact', correct('uhp', 'rv-31', { 'corrected.until': '2025-02-02' }))
      .thenRecorded();
  });

  it('may shorten a term that has ended', () => {
    given(running())
      .on('2024-09-01')
      .when('correctFact', correct('uhp', 'rv-31', { 'corrected.until': '2024-07-02' }))
      .thenRecorded();
  });

  it('may set the register right afterwards, since the decision always said so', () => {
    given(running())
      .on('2024-09-01')
      .when('correctFact', correct('uhp', 'registratie', { 'corrected.until': '2025-02-02' }))
      .thenRecorded();
  });
});
