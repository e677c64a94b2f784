// Whether anybody may still have to rely on a case that holds several appeals, requests and submissions (7.3.9 lid 2 Jw).
import { aCase, CALLERS, given, type History } from '../../support/domain.js';
import { fields } from './erasures.js';
import { OTS, UHP } from './refuses.js';

const DAY = '2015-06-01';
const asked = (history: History) =>
  given(history).on(DAY).when('eraseContent', fields(history, 'verzoek-jeugdwet'), { by: CALLERS.institution });
const isNeeded = (history: History) => asked(history).thenRefused({ code: 'keeping-required' });
const isSettled = (history: History) => asked(history).thenRecorded();

const refused = () =>
  aCase().finding('2002-01-15', [OTS]).decision('2002-02-02', 'afgewezen', OTS, {}, { as: 'refusal' });

describe('a case of which erasure is asked', () => {
  it('is settled once the last of several appeals was decided, by upholding or by annulling', () => {
    const twice = () => refused().appeal('2002-03-01', 'refusal').appeal('2002-06-01', 'refusal');
    isNeeded(twice());
    isNeeded(twice().review('2002-05-01', 'bekrachtigd', OTS, 'refusal'));
    isSettled(twice().review('2002-06-01', 'bekrachtigd', OTS, 'refusal'));
    isSettled(twice().review('2002-07-01', 'vernietigd', OTS, 'refusal', { effect: 'ex-tunc' }));
  });

  it('is not settled by a suspension, or by a dictum that is not there', () => {
    const given = () =>
      aCase()
        .finding('2002-01-15', [OTS])
        .grant('2002-02-02', OTS, '2002-02-02', '2003-02-02', {}, { as: 'ots' })
        .appeal('2002-03-01', 'ots');
    isNeeded(given().review('2002-04-01', 'geschorst', OTS, 'ots'));
    isSettled(given().review('2002-04-01', 'geschorst', OTS, 'ots').review('2002-05-01', 'bekrachtigd', OTS, 'ots'));
  });

  it('is settled by a decision on the day of the request or after it, and by none before', () => {
    const decided = (on: string) => aCase().finding('2002-01-15', [OTS]).decision(on, 'afgewezen', OTS);
    isNeeded(decided('2002-01-14'));
    isSettled(decided('2002-01-15'));
    isSettled(decided('2002-01-16'));
  });

  it('is not settled by holding a request over, or by a dictum that is not registered', () => {
    for (const dictum of ['aangehouden', 'dictum-volgt']) {
      isNeeded(aCase().finding('2002-01-15', [UHP]).decision('2002-02-02', dictum, UHP));
    }
  });

  it('is settled by one of several decisions on what was asked', () => {
    isSettled(
      aCase()
        .finding('2002-01-15', [UHP])
        .decision('2002-02-02', 'aangehouden', UHP)
        .decision('2002-03-02', 'afgewezen', UHP),
    );
  });

  it('waits for the answer to each submission by itself', () => {
    const by = { by: CALLERS.institution };
    const two = () =>
      refused()
        .submission('2003-02-01', 'klacht', {}, { ...by, as: 'one' })
        .submission('2003-03-01', 'klacht', {}, { ...by, as: 'two' });
    isNeeded(two().answer('2003-04-01', 'one', 'afgewezen', by));
    isSettled(two().answer('2003-04-01', 'one', 'afgewezen', by).answer('2003-04-01', 'two', 'toegewezen', by));
  });

  it('takes what the council found on the day of an inquiry that was asked, or later, for its answer', () => {
    const found = (on: string) =>
      refused()
        .finding(on, [], { outcome: 'geen-verzoek', measures: [] })
        .submission('2003-02-01', 'verzoek-tot-onderzoek', {}, { by: CALLERS.municipality });
    isNeeded(found('2003-01-31'));
    isSettled(found('2003-02-01'));
    isSettled(found('2003-02-02'));
  });
});
