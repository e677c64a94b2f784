import type { Instant, MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  decisionFields,
  given,
  measureOf,
  noon,
  PARTIES,
  uuid,
} from '../../support/domain.js';
import { grant, OTS, opened, running, UHP, until, usually, VOTS } from './refuses.js';

describe('terms that the statute allows', () => {
  const rows: readonly [MeasureKind, string, string, string, string | null][] = [
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
    ['ondertoezichtstelling-amv', '2024-02-02', '2025-02-02', 'tot', null],
    ['ondertoezichtstelling-amv', '2024-02-02', '2025-02-03', 'tot', '1:258 BW'],
    ['spoedmachtiging-gesloten-jeugdhulp', '2024-02-02', '2024-03-01', 'tot', null],
    ['spoedmachtiging-gesloten-jeugdhulp', '2024-02-02', '2024-03-02', 'tot', '6.1.12 lid 2 Jw'],
    ['voorwaardelijke-machtiging-gesloten-jeugdhulp', '2024-02-02', '2024-08-02', 'tot', null],
    ['voorwaardelijke-machtiging-gesloten-jeugdhulp', '2024-02-02', '2024-08-03', 'tot', '6.1.12 lid 2 Jw'],
    ['voorlopige-voogdij', '2024-02-02', '2024-05-03', 'tot', null],
    ['voorlopige-voogdij', '2024-02-02', '2024-05-04', 'tot', '1:241 lid 4 BW'],
    ['schorsing-gezag', '2024-02-02', '2024-05-03', 'tot', null],
    ['schorsing-gezag', '2024-02-02', '2024-05-04', 'tot', '1:268 lid 5 BW'],
    ['schorsing-voogd', '2024-02-02', '2024-05-03', 'tot', null],
    ['schorsing-voogd', '2024-02-02', '2024-05-04', 'tot', '1:331 lid 5 BW'],
    ['blokkaderecht', '2024-02-02', '2024-08-02', 'tot', null],
    ['blokkaderecht', '2024-02-02', '2024-08-03', 'tot', '1:253s lid 3 BW'],
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

  it('a decision does not come before the request that it names', () => {
    const asked = opened().request(
      '2024-02-20',
      'instellen',
      OTS,
      { requester: 'rvdk' },
      { as: 'ask', by: CALLERS.council },
    );
    given(asked)
      .on('2024-02-02')
      .when('registerDecision', grant(OTS, { from: '2024-02-02', request: asked.event('ask') }), {
        at: noon('2024-02-21'),
      })
      .thenRefused({ code: 'before-its-object', article: '1:255 lid 2 BW', subject: 'request' });
  });

  usually({ name: 'registerDecision' }).refuses([
    {
      what: 'an extension is at most a year from where it connects',
      history: running(),
      on: '2025-01-20',
      fields: decisionFields('verlengd', OTS, { requester: 'gi', ...until('2026-02-03') }),
      refusal: { code: 'term-too-long', article: '1:260 lid 1 BW', subject: 'until' },
    },
    {
      what: 'an extension does not end before it connects',
      history: running(),
      on: '2025-01-20',
      fields: decisionFields('verlengd', OTS, { requester: 'gi', ...until('2025-02-02') }),
      refusal: { code: 'end-before-start', subject: 'until' },
    },
    {
      what: 'provisional supervision is three months in all, also in two orders',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14'),
      on: '2024-02-13',
      fields: grant(VOTS, { from: '2024-02-14', ...until('2024-05-03') }),
      refusal: { code: 'term-too-long', article: '1:257 lid 2 BW', subject: 'until' },
    },
    {
      what: 'and also under another reference',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14'),
      on: '2024-02-13',
      fields: grant(VOTS, { from: '2024-02-14', ...until('2024-05-03'), measureRef: measureOf(VOTS, 1) }),
      refusal: { code: 'term-too-long', article: '1:257 lid 2 BW', subject: 'until' },
    },
    {
      what: 'authority is not ended for a time',
      history: opened().finding('2024-01-20', ['gezagsbeeindiging']),
      on: '2024-02-02',
      fields: grant('gezagsbeeindiging', { from: '2024-02-02', ...until('2025-02-02') }),
      refusal: { code: 'not-for-this-measure', article: '1:266 lid 1 BW', subject: 'until' },
    },
    {
      what: 'no measure for minors begins at majority',
      history: aCase().finding('2024-01-15', [OTS], { majorityOn: '2024-06-01' }),
      on: '2024-05-20',
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
  const acting = (dictum: string, measure: MeasureKind, fields: Content) => decisionFields(dictum, measure, fields);
  usually({ on: '2024-05-01', name: 'registerDecision' }).refuses([
    {
      what: 'provisional supervision is not extended',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-02-14'),
      on: '2024-02-10',
      fields: acting('verlengd', VOTS, { requester: 'gi', ...until('2024-03-14') }),
      refusal: { code: 'not-renewable', article: '1:257 lid 2 BW', rule: 'vots.duur', subject: 'dictum' },
    },
    {
      what: 'supervision is lifted, not revoked',
      history: running(),
      fields: acting('herroepen', OTS, { from: '2024-05-01' }),
      refusal: { code: 'dictum-not-possible', subject: 'dictum' },
    },
    {
      what: 'what is not there is not extended',
      history: opened(),
      fields: acting('verlengd', OTS, { requester: 'gi', ...until('2025-02-02') }),
      refusal: { code: 'measure-unknown', article: '1:260 lid 1 BW', subject: 'measureRef' },
    },
    {
      what: 'what is not there is not lifted',
      history: opened(),
      fields: acting('opgeheven', OTS, { from: '2024-05-01' }),
      refusal: { code: 'measure-unknown', article: '1:261 lid 1 BW', subject: 'measureRef' },
    },
    {
      what: 'a measure keeps its kind',
      history: running(),
      fields: acting('verlengd', UHP, { requester: 'gi', measureRef: measureOf(OTS), ...until('2025-01-02') }),
      refusal: { code: 'measure-differs', subject: 'measure' },
    },
    {
      what: 'an institution does not have supervision given at its request',
      history: opened(),
      on: '2024-02-02',
      fields: grant(OTS, { from: '2024-02-02', requester: 'gi', ...until('2025-02-02') }),
      refusal: { code: 'requester-not-allowed', article: '1:255 lid 2 BW', subject: 'requester' },
    },
    {
      what: 'a decision grants a request that is on the ledger',
      history: opened(),
      on: '2024-02-02',
      fields: grant(OTS, { from: '2024-02-02', request: uuid(77), ...until('2025-02-02') }),
      refusal: { code: 'request-unknown', subject: 'request' },
    },
    {
      what: 'a court of first instance suspends nothing',
      history: running(),
      fields: acting('geschorst', OTS, { decision: running().event('ots') }),
      refusal: { code: 'instance-not-competent', subject: 'instance' },
    },
    {
      what: 'a court of first instance calls no appeal inadmissible',
      history: running(),
      fields: acting('niet-ontvankelijk', OTS, { decision: running().event('ots') }),
      refusal: { code: 'instance-not-competent', subject: 'instance' },
    },
    {
      what: 'the Hoge Raad gives no supervision',
      history: opened(),
      fields: grant(OTS, { from: '2024-05-01', instance: 'hoge-raad', ...until('2025-02-02') }),
      refusal: { code: 'instance-not-competent', subject: 'instance' },
    },
    {
      what: 'the hof does not annul what is not on the ledger',
      history: running(),
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: uuid(77), effect: 'ex-tunc' }),
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'the hof acts on the measure that the decision was about',
      history: running(),
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: running().event('uhp'), effect: 'ex-tunc' }),
      refusal: { code: 'measure-differs', subject: 'measureRef' },
    },
    {
      what: 'nothing is annulled before it was decided',
      history: running(),
      on: '2024-02-01',
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: running().event('ots'), effect: 'ex-tunc' }),
      how: { at: '2024-03-01T12:00:00.000Z' as Instant },
      refusal: { code: 'before-its-object', subject: 'date' },
    },
    {
      what: 'no hof sits above a hof',
      history: running().review('2024-05-01', 'bekrachtigd', OTS, 'ots', {}, { as: 'hof' }),
      on: '2024-06-01',
      fields: acting('vernietigd', OTS, { instance: 'hof', decision: uuid(1004), effect: 'ex-tunc' }),
      refusal: { code: 'instance-not-higher', article: '358 lid 1 Rv', subject: 'instance' },
    },
    {
      what: 'provisional supervision is not annulled on ordinary appeal',
      history: opened().grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02'),
      on: '2024-03-01',
      fields: acting('vernietigd', VOTS, { instance: 'hof', decision: uuid(1002), effect: 'ex-tunc' }),
      refusal: { code: 'appeal-excluded', article: '807 Rv', rule: 'beroep.uitsluiting', subject: 'dictum' },
    },
    {
      what: 'an institution is not replaced by itself',
      history: running(),
      fields: acting('gi-vervangen', OTS, { institution: PARTIES.institution, from: '2024-05-01' }),
      refusal: { code: 'nothing-changed', subject: 'institution' },
    },
    {
      what: 'closed youth care was not law in 2007',
      history: aCase().finding('2007-01-15', [OTS]),
      on: '2007-05-01',
      fields: grant('gesloten-jeugdhulp', { from: '2007-05-01', ...until('2007-08-01') }),
      refusal: { code: 'no-law-on-date', subject: 'date' },
    },
  ]);
});
