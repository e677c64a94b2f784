import type { FindingCode } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type History, noon, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const clean = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP], {}, { as: 'finding' })
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', { placeType: 'pleeggezin' }, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen', { placeType: 'pleeggezin' })
    .careStep('2024-02-07', 'eerste-contact', OTS)
    .careStep('2024-03-01', 'plan-vastgesteld', OTS);

function codes(history: History, kind: typeof OTS | typeof UHP, on: string): readonly FindingCode[] {
  return verdictOn(history, kind, on).findings.map(({ code }) => code);
}

describe('what deserves a look', () => {
  it('is nothing where all is in order', () => {
    expect([codes(clean(), OTS, '2024-06-01'), codes(clean(), UHP, '2024-06-01')]).to.deep.equal([[], []]);
  });

  const rows: readonly [FindingCode, string, () => History, typeof OTS | typeof UHP][] = [
    ['execution-ended', 'a placement that has ended', () => clean().execution('2024-04-01', 'beeindigd'), UHP],
    [
      'executed-elsewhere',
      'a placement elsewhere',
      () => clean().execution('2024-04-01', 'begonnen', { placeType: 'ouder' }),
      UHP,
    ],
    [
      'end-not-recorded',
      'an end that is not in the register',
      () => aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', null),
      OTS,
    ],
    [
      'starts-before-decision',
      'a begin before the decision',
      () => aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-01', '2025-02-01'),
      OTS,
    ],
    [
      'decided-after-end',
      'an extension that came too late',
      () => clean().extend('2025-02-03', OTS, '2026-02-02', { from: '2025-02-02' }),
      OTS,
    ],
    [
      'request-not-recorded',
      'an extension without a request',
      () => clean().extend('2025-01-20', OTS, '2026-02-02'),
      OTS,
    ],
    [
      'enforceability-not-recorded',
      'an unknown enforceability',
      () =>
        aCase()
          .finding('2024-01-15', [OTS])
          .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { enforceable: 'onbekend' }),
      OTS,
    ],
    [
      'registered-late',
      'a decision that was registered after two weeks',
      () =>
        aCase()
          .finding('2024-01-15', [OTS])
          .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { at: noon('2024-02-17') }),
      OTS,
    ],
    [
      'corrected',
      'a correction',
      () => clean().correction('2024-03-01', 'ots', 'rv-31', { 'corrected.until': '2024-12-02' }),
      OTS,
    ],
    [
      'ends-after-base',
      'an authorisation that outlasts supervision',
      () =>
        aCase()
          .finding('2024-01-15', [OTS, UHP])
          .grant('2024-02-02', OTS, '2024-02-02', '2024-08-02')
          .grant('2024-02-02', UHP, '2024-02-02', '2024-08-03'),
      UHP,
    ],
    [
      'executed-before-start',
      'a placement before the authorisation',
      () =>
        aCase()
          .finding('2024-01-15', [OTS, UHP])
          .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
          .grant('2024-02-02', UHP, '2024-03-02', '2024-08-02')
          .execution('2024-02-05', 'begonnen'),
      UHP,
    ],
  ];
  for (const [code, what, history, kind] of rows) {
    it(`is ${what}`, () => {
      expect(codes(history(), kind, '2024-06-01')).to.include(code);
    });
  }

  it('is not a decision that was registered within two weeks', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { at: noon('2024-02-16') })
      .careStep('2024-02-17', 'eerste-contact', OTS)
      .careStep('2024-03-01', 'plan-vastgesteld', OTS);
    expect(codes(history, OTS, '2024-06-01')).to.deep.equal([]);
  });

  it('is a request of another than the decision names', () => {
    const history = aCase().finding('2024-01-15', [OTS], {}, { as: 'finding' });
    history.grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {
      requester: 'om',
      request: history.event('finding'),
    });
    history.careStep('2024-02-07', 'eerste-contact', OTS).careStep('2024-03-01', 'plan-vastgesteld', OTS);
    expect(codes(history, OTS, '2024-06-01')).to.deep.equal(['requester-differs']);
  });

  it('is a request for another measure than the decision gives', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .request('2024-01-16', 'instellen', UHP, {}, { as: 'other' });
    history.grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { request: history.event('other') });
    history.careStep('2024-02-07', 'eerste-contact', OTS).careStep('2024-03-01', 'plan-vastgesteld', OTS);
    expect(codes(history, OTS, '2024-06-01')).to.deep.equal(['requester-differs', 'request-differs']);
  });

  it('is not an extension that was asked', () => {
    const history = clean().request('2024-12-20', 'verlengen', OTS, {}, { as: 'ask' });
    history.extend('2025-01-20', OTS, '2026-02-02', { request: history.event('ask') });
    expect(codes(history, OTS, '2024-06-01')).to.deep.equal([]);
  });

  it('names the article by which a correction was made', () => {
    const history = clean().correction('2024-03-01', 'ots', 'rv-31', { 'corrected.until': '2024-12-02' });
    expect(verdictOn(history, OTS, '2024-06-01').findings.map(({ code, article }) => [code, article])).to.deep.equal([
      ['corrected', '31 lid 1 Rv'],
    ]);
  });

  it('is an authorisation given where the register shows no supervision', () => {
    const history = clean().grant('2025-08-14', UHP, '2025-08-14', '2025-08-28');
    expect(codes(history, UHP, '2025-08-14')).to.include('base-presupposed');
  });

  it('is not an authorisation given under supervision that a higher court annulled afterwards', () => {
    const history = clean()
      .appeal('2024-03-01', 'ots')
      .grant('2024-04-01', UHP, '2024-04-01', '2024-10-01')
      .review('2024-06-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    expect(codes(history, UHP, '2024-05-01')).not.to.include('base-presupposed');
  });

  it('names its rule, the article of the day and the events', () => {
    const history = clean()
      .notice('2024-03-01', 'eerder-einde', UHP, { plannedEnd: '2024-04-01' })
      .execution('2024-04-01', 'beeindigd');
    expect(verdictOn(history, UHP, '2024-06-01').findings).to.deep.equal([
      {
        code: 'execution-ended',
        rule: 'uhp.beeindiging-door-gi',
        article: '1:265d lid 1 BW',
        events: [history.event('uhp')],
      },
    ]);
  });
});
