// What a refusal says of a measure that was given in part: which of several requests it answers, and which of several terms.
import { expect } from 'chai';
import { aCase, CALLERS, type History, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const COURT = { by: CALLERS.court };

const asked = () =>
  aCase()
    .finding('2024-01-10', [OTS], {}, { as: 'finding' })
    .request('2024-01-12', 'instellen', OTS, { requester: 'rvdk' }, { by: CALLERS.council, as: 'request' });
/** What became of the measure once its first term was over. */
const afterwards = (history: History, on = '2024-08-02') => statesOn(history, OTS, on)[0];
const no = (history: History, on: string, request?: string) =>
  history.decision(on, 'afgewezen', OTS, request === undefined ? {} : { request: history.event(request) }, {
    as: 'no',
  });

describe('a refusal beside an order that names its request', () => {
  const granted = () =>
    ((history) =>
      history.grant(
        '2024-02-02',
        OTS,
        '2024-02-02',
        '2024-08-02',
        { request: history.event('request') },
        { as: 'ots' },
      ))(asked());

  it('refuses the rest where it answers the same request, on whatever day', () => {
    for (const on of ['2024-02-02', '2024-05-02']) {
      const history = no(granted(), on, 'request');
      expect(statesOn(history, OTS, '2024-08-01', '2024-08-02')).to.deep.equal(['geldig', 'afgewezen']);
      expect(verdictOn(history, OTS, '2024-08-02').reasons.flatMap(({ events }) => events)).to.include(
        history.event('no'),
      );
    }
  });

  it('refuses the rest where it was registered before the order', () => {
    const history = no(asked(), '2024-02-02', 'request');
    history.grant('2024-02-02', OTS, '2024-02-02', '2024-08-02', { request: history.event('request') });
    expect(statesOn(history, OTS, '2024-08-01', '2024-08-02')).to.deep.equal(['geldig', 'afgewezen']);
  });

  it('leaves the term to run out where it answers another request', () => {
    expect(afterwards(no(granted(), '2024-02-02', 'finding'))).to.equal('verlopen');
    const extension = granted().request('2024-06-02', 'verlengen', OTS, {}, { as: 'more' });
    expect(afterwards(no(extension, '2024-07-02', 'more'))).to.equal('verlopen');
  });

  it('says nothing of the measure where it answers a request to end it', () => {
    const history = granted().request('2024-03-02', 'opheffen', OTS, { requester: 'ouder' }, { ...COURT, as: 'end' });
    expect(statesOn(no(history, '2024-04-02', 'end'), OTS, '2024-04-02', '2024-08-01', '2024-08-02')).to.deep.equal([
      ...['geldig', 'geldig', 'verlopen'],
    ]);
  });
});

describe('a refusal beside an order that names no request', () => {
  const granted = () => asked().grant('2024-02-02', OTS, '2024-02-02', '2024-08-02', {}, { as: 'ots' });

  it('refuses the rest on the day of the order, and lets it run out on any other', () => {
    expect(['2024-02-01', '2024-02-02', '2024-02-03'].map((on) => afterwards(no(granted(), on)))).to.deep.equal([
      ...['verlopen', 'afgewezen', 'verlopen'],
    ]);
  });

  it('refuses the rest where it answers a request for the measure that was there by then', () => {
    for (const request of ['finding', 'request']) {
      expect(afterwards(no(granted(), '2024-05-02', request))).to.equal('afgewezen');
    }
    const later = granted().request(
      '2024-02-03',
      'instellen',
      OTS,
      { requester: 'rvdk' },
      { by: CALLERS.council, as: 'later' },
    );
    expect(afterwards(no(later, '2024-05-02', 'later'))).to.equal('verlopen');
  });

  it('lets it run out where it answers a request to extend', () => {
    const history = granted().request('2024-02-02', 'verlengen', OTS, {}, { as: 'more' });
    expect(afterwards(no(history, '2024-05-02', 'more'))).to.equal('verlopen');
  });

  it('refuses the rest of an extension where that answered a request to extend', () => {
    const extended = () =>
      granted()
        .request('2024-06-02', 'verlengen', OTS, {}, { as: 'more' })
        .extend('2024-07-02', OTS, '2025-02-02', {}, { as: 'extension' });
    expect(afterwards(no(extended(), '2024-09-02', 'more'), '2025-02-02')).to.equal('afgewezen');
    expect(afterwards(no(extended(), '2024-09-02', 'finding'), '2025-02-02')).to.equal('verlopen');
  });

  it('refuses what was held over, up to the next order', () => {
    const held = () => granted().decision('2024-02-10', 'aangehouden', OTS);
    expect(afterwards(no(held(), '2024-05-02'))).to.equal('afgewezen');
    const extended = held().extend('2024-07-02', OTS, '2025-02-02');
    expect(afterwards(no(extended, '2024-09-02'), '2025-02-02')).to.equal('verlopen');
  });
});
