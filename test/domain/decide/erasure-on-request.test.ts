import type { Caller, ErasureGround } from '@grondslag/chaincode/domain';
import { aCase, CALLERS, type Content, given, type History, measureOf } from '../../support/domain.js';
import { fields, long } from './erasures.js';
import { OTS, UHP } from './refuses.js';

describe('erasure on request', () => {
  const request = (
    history: History,
    on: string,
    ground: ErasureGround = 'verzoek-jeugdwet',
    more: Content = {},
    by?: Caller,
  ) =>
    given(history)
      .on(on)
      .when('eraseContent', fields(history, ground, more), {
        by: by ?? (ground === 'verzoek-jeugdwet' ? CALLERS.institution : CALLERS.council),
      });
  const needed = { code: 'keeping-required', article: '7.3.9 lid 2 Jw', subject: 'registrar' } as const;

  it('is refused on the last day of a measure', () => {
    request(long(), '2003-02-01').thenRefused(needed);
  });

  it('is recorded on the first day after it, long before the term of keeping ends', () => {
    request(long(), '2003-02-02').thenRecorded();
  });

  it('is refused before a measure begins', () => {
    const history = aCase().finding('2002-01-15', [OTS]).grant('2002-02-02', OTS, '2002-06-02', '2003-02-02');
    request(history, '2002-05-10').thenRefused(needed);
  });

  it('is refused while the measure can still be appealed, up to three months', () => {
    const history = aCase().finding('2002-01-15', [OTS]).decision('2002-02-02', 'afgewezen', OTS);
    request(history, '2002-05-02').thenRefused(needed);
    request(history, '2002-05-03').thenRecorded();
  });

  it('is refused while an appeal is pending', () => {
    const history = aCase()
      .finding('2002-01-15', [OTS])
      .decision('2002-02-02', 'afgewezen', OTS, {}, { as: 'refusal' })
      .appeal('2002-03-01', 'refusal');
    request(history, '2005-01-01').thenRefused(needed);
    history.review('2005-02-01', 'bekrachtigd', OTS, 'refusal');
    // Sunday 1 May 2005 is the last of three months, so cassation was open on Monday.
    request(history, '2005-05-02').thenRefused(needed);
    request(history, '2005-05-03').thenRecorded();
  });

  it('is refused while a request awaits its decision', () => {
    const history = aCase().finding('2002-01-15', [OTS, UHP]).decision('2002-02-02', 'afgewezen', OTS);
    request(history, '2012-01-01').thenRefused(needed);
  });

  const submitted = () => aCase().submission('2016-01-08', 'verzoek-tot-onderzoek', {}, { as: 'vto' });
  const byAvg = { ...needed, article: '17 lid 3 AVG' } as const;

  it('is refused while a request for an inquiry awaits its answer', () => {
    request(submitted(), '2019-01-01', 'verzoek-avg').thenRefused(byAvg);
  });

  it('is recorded once the council has answered it', () => {
    request(submitted().answer('2016-01-15', 'vto', 'afgewezen'), '2019-01-01', 'verzoek-avg').thenRecorded();
  });

  it('is recorded once the council has found that nothing is needed', () => {
    const found = submitted().finding('2016-03-01', [], { outcome: 'geen-verzoek' });
    request(found, '2019-01-01', 'verzoek-avg').thenRecorded();
  });

  it('is refused while a complaint awaits its answer, whatever the council found', () => {
    const history = aCase()
      .finding('2016-01-15', [], { outcome: 'geen-verzoek' })
      .submission('2016-02-01', 'klacht', {}, { by: CALLERS.institution, as: 'complaint' })
      .finding('2016-03-01', [], { outcome: 'geen-verzoek' });
    request(history, '2019-01-01').thenRefused(needed);
    history.answer('2016-03-02', 'complaint', 'afgewezen', { by: CALLERS.institution });
    request(history, '2019-01-01').thenRecorded();
  });

  it('is recorded though nobody answered a withdrawal of consent, which nobody has to', () => {
    const closed = 'gesloten-jeugdhulp';
    const history = aCase()
      .finding('2016-01-15', [closed])
      .grant('2016-02-01', closed, '2016-02-01', '2016-08-01')
      .submission('2016-03-01', 'intrekking-instemming', { measureRef: measureOf(closed) });
    // Sunday 1 May 2016 is the last of three months, so appeal was open on Monday.
    request(history, '2016-05-02').thenRefused(needed);
    request(history, '2016-05-03').thenRecorded();
  });

  it('is recorded where the council asked for nothing', () => {
    request(aCase().finding('2002-01-15', [], { outcome: 'geen-verzoek' }), '2002-01-16').thenRecorded();
  });

  it('is recorded at any time by a court, on its decision that weighed it', () => {
    const decided = { decisionHash: 'a'.repeat(64) };
    request(long(), '2002-06-01', 'verzoek-jeugdwet', decided, CALLERS.court).thenRecorded();
    request(long(), '2002-06-01', 'verzoek-avg', decided, CALLERS.court).thenRecorded();
  });

  it('is refused to a court that names no decision', () => {
    request(long(), '2002-06-01', 'verzoek-jeugdwet', {}, CALLERS.court).thenRefused({
      ...{ code: 'keeping-required', subject: 'decisionHash' },
    });
  });

  it('does not leave the weighing to whoever was asked, whatever decision is named', () => {
    request(long(), '2002-06-01', 'verzoek-jeugdwet', { decisionHash: 'a'.repeat(64) }).thenRefused(needed);
  });

  for (const ground of ['verzoek-jeugdwet', 'verzoek-avg'] as const) {
    it(`names the request: ${ground}`, () => {
      const { requestHash: _, ...without } = fields(long(), ground);
      given(long())
        .on('2020-01-01')
        .when('eraseContent', without)
        .thenRefused({ code: 'missing-field', subject: 'requestHash' });
    });
  }

  it('of the council rests on the AVG, with its own exception', () => {
    request(long(), '2018-06-01', 'verzoek-avg').thenRecorded();
    const running = aCase().finding('2019-01-15', [OTS]).grant('2019-02-02', OTS, '2019-02-02', '2020-02-02');
    request(running, '2019-06-01', 'verzoek-avg').thenRefused({ code: 'keeping-required', article: '17 lid 3 AVG' });
  });

  const wrong: readonly (readonly [ErasureGround, typeof CALLERS.council | typeof CALLERS.institution, string])[] = [
    ['verzoek-jeugdwet', CALLERS.council, '7.3.9 lid 1 Jw'],
    ['verzoek-avg', CALLERS.institution, '17 lid 1 AVG'],
  ];
  for (const [ground, by, article] of wrong) {
    it(`on ${ground} is not the ${by.role}’s to grant`, () => {
      given(long())
        .on('2020-01-01')
        .when('eraseContent', fields(long(), ground), { by })
        .thenRefused({ code: 'ground-not-for-role', article, subject: 'ground' });
    });
  }
});
