/** What can be asked of a court, about which measure, and until which day. */

import { aCase, CALLERS, type Content, given, measureOf, uuid } from '../../support/domain.js';
import { OTS, opened, running, UHP, usually, VOTS } from './refuses.js';

const MAJORITY = '2024-06-01';
const asking = (request: string, measure: typeof OTS | typeof UHP | typeof VOTS, fields: Content = {}): Content => ({
  request,
  measure,
  requester: 'gi',
  ...fields,
});
const growing = () =>
  aCase().finding('2024-01-15', [OTS, UHP], { majorityOn: MAJORITY }).grant('2024-02-02', OTS, '2024-02-02', MAJORITY);

describe('a request to the court', () => {
  usually({ on: '2024-05-01', name: 'fileRequest' }).refuses([
    {
      what: 'is not for an act that the law does not know for the measure',
      history: running(),
      fields: asking('vervallen-verklaren', OTS),
      refusal: { code: 'dictum-not-possible', rule: 'ots.duur', subject: 'request' },
    },
    {
      what: 'is not for the extension of what is not extended',
      history: opened().grant('2024-05-01', VOTS, '2024-05-01', '2024-08-01'),
      fields: asking('verlengen', VOTS),
      refusal: { code: 'not-renewable', rule: 'vots.duur', subject: 'request' },
    },
    {
      what: 'is not about a measure of that name that is not there, though another of the kind is',
      history: running(),
      fields: asking('opheffen', OTS, { measureRef: measureOf(OTS, 1) }),
      refusal: { code: 'measure-unknown', subject: 'measureRef' },
    },
    {
      what: 'is not about a kind of measure that was not given, though another kind was',
      history: opened().grant('2024-02-02', OTS, '2024-02-02', '2025-02-02'),
      fields: asking('intrekken', UHP),
      refusal: { code: 'measure-unknown', subject: 'measureRef' },
    },
    {
      what: 'for a measure is no longer possible from majority on',
      history: growing(),
      on: MAJORITY,
      fields: asking('instellen', UHP),
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'date' },
    },
    {
      what: 'for an extension is no longer possible from majority on',
      history: growing(),
      on: MAJORITY,
      fields: asking('verlengen', OTS),
      refusal: { code: 'already-of-age', article: '1:233 BW', subject: 'date' },
    },
  ]);

  for (const request of ['instellen', 'verlengen'] as const) {
    it(`is possible on the last day of minority: ${request}`, () => {
      given(growing())
        .on('2024-05-31')
        .when('fileRequest', asking(request, request === 'instellen' ? UHP : OTS))
        .thenRecorded();
    });
  }

  it('to lift supervision is possible afterwards, when the register may still be put right', () => {
    given(growing()).on(MAJORITY).when('fileRequest', asking('opheffen', OTS)).thenRecorded();
  });

  it('is not filed by whoever never asks', () => {
    given(running())
      .on('2024-05-01')
      .when('fileRequest', asking('opheffen', OTS), { by: CALLERS.municipality })
      .thenRefused({ code: 'role-not-allowed' });
  });
});

describe('an appeal', () => {
  usually({ history: running(), on: '2024-05-01', name: 'lodgeAppeal' }).refuses([
    {
      what: 'is against a decision on the ledger',
      fields: { decision: uuid(77), appeal: 'hoger-beroep' },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
    {
      what: 'is against a decision, not against what was asked',
      fields: { decision: uuid(1001), appeal: 'hoger-beroep' },
      refusal: { code: 'decision-unknown', subject: 'decision' },
    },
  ]);
});
