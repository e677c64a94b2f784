import type { Instant, RecordedFact } from '@grondslag/chaincode/domain';
import { statuteVersion, verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  day,
  measureOf,
  noon,
  OPENING,
  PARTIES,
  statesOn,
  uuid,
  verdictOn,
} from '../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const set = () =>
  aCase()
    .finding('2024-01-15', [OTS], {}, { as: 'request' })
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'grant' });

describe('a measure is set once a request and a decision both stand', () => {
  it('misses both when nothing is there', () => {
    expect(verdictOn(aCase(), OTS, '2024-02-02')).to.deep.include({
      state: 'niet-begonnen',
      missing: ['verzoek', 'beschikking'],
    });
  });

  it('misses the decision when only the council has asked', () => {
    const history = aCase().finding('2024-01-15', [OTS]);
    expect(verdictOn(history, OTS, '2024-02-02')).to.deep.include({ state: 'niet-begonnen', missing: ['beschikking'] });
  });

  it('misses both when the council found no need', () => {
    const history = aCase().finding('2024-01-15', [], { outcome: 'geen-verzoek' });
    expect(verdictOn(history, OTS, '2024-02-02')).to.deep.include({
      state: 'niet-begonnen',
      missing: ['verzoek', 'beschikking'],
    });
  });

  it('misses the decision when a court only held the request over', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .decision('2024-02-02', 'aangehouden', OTS, { until: '2024-06-01' });
    expect(verdictOn(history, OTS, '2024-06-02')).to.deep.include({ state: 'niet-begonnen', missing: ['beschikking'] });
  });

  it('misses the request when only a decision is there', () => {
    const history = aCase().grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', OPENING);
    expect(verdictOn(history, OTS, '2024-02-02')).to.deep.include({ state: 'basis-ontbreekt', missing: ['verzoek'] });
  });

  it('misses the request when it was for another measure', () => {
    const history = aCase().finding('2024-01-15', [UHP]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    expect(verdictOn(history, OTS, '2024-02-02')).to.deep.include({ state: 'basis-ontbreekt', missing: ['verzoek'] });
  });

  it('misses the request when that came after the decision', () => {
    const history = aCase().grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', OPENING).finding('2024-02-03', [OTS]);
    expect(verdictOn(history, OTS, '2024-02-05').missing).to.deep.equal(['verzoek']);
  });

  it('is set as soon as both are there, whichever was registered first', () => {
    const history = aCase()
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', OPENING)
      .finding('2024-01-15', [OTS], {}, { at: noon('2024-02-04') });
    expect(verdictOn(history, OTS, '2024-02-05')).to.deep.include({ state: 'geldig', missing: [] });
  });

  it('needs no request where the court acts of its own motion (1:255 lid 3 BW)', () => {
    const history = aCase().grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {
      ...OPENING,
      requester: 'ambtshalve',
    });
    expect(verdictOn(history, OTS, '2024-02-05')).to.deep.include({ state: 'geldig', missing: [] });
  });

  it('is carried by a request of another whom the statute allows', () => {
    const history = set()
      .request('2024-03-01', 'instellen', UHP)
      .grant('2024-03-05', UHP, '2024-03-05', '2024-05-05', { requester: 'gi' });
    expect(verdictOn(history, UHP, '2024-03-05')).to.deep.include({ state: 'geldig', missing: [] });
  });
});

describe('an answer', () => {
  it('names the rules of its day, their articles and the events', () => {
    const history = set();
    expect(verdictOn(history, OTS, '2024-06-01').reasons).to.deep.equal([
      {
        rule: 'ots.grond',
        article: '1:255 lid 1 BW',
        url: 'https://wetten.overheid.nl/jci1.3:c:BWBR0002656&boek=1&artikel=255&z=2015-01-01&g=2015-01-01',
        events: [history.event('grant')],
      },
      {
        rule: 'ots.verzoek',
        article: '1:255 lid 2 BW',
        url: 'https://wetten.overheid.nl/jci1.3:c:BWBR0002656&boek=1&artikel=255&z=2015-01-01&g=2015-01-01',
        events: [history.event('request')],
      },
    ]);
  });

  it('names the article as it was when the measure ended', () => {
    const history = aCase()
      .finding('2012-01-15', [OTS, UHP])
      .grant('2012-02-02', OTS, '2012-02-02', '2013-02-02')
      .grant('2012-02-02', UHP, '2012-02-02', '2013-02-02');
    expect(verdictOn(history, UHP, '2020-01-01').reasons.map(({ article }) => article)).to.deep.equal([
      '1:262 lid 3 (oud) BW',
    ]);
  });

  it('repeats the question and the version of the statute', () => {
    const knownAt = noon('2024-03-01');
    expect(verdictOn(set(), OTS, '2024-06-01', knownAt)).to.deep.include({
      onDay: '2024-06-01',
      knownAt,
      measure: { kind: OTS },
      answeredBy: measureOf(OTS),
      statute: statuteVersion,
    });
  });

  it('says nothing of a measure that was never heard of', () => {
    const measureRef = measureOf(OTS, 7);
    expect(verdictOn(set(), { measureRef }, '2024-06-01')).to.deep.include({
      state: 'niet-begonnen',
      answeredBy: null,
      missing: ['verzoek', 'beschikking'],
      nextCriticalDate: null,
    });
  });

  it('says what was asked under a reference that no court has used yet', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .request('2024-02-01', 'instellen', UHP, { measureRef: measureOf(UHP) });
    expect(verdictOn(history, { measureRef: measureOf(UHP) }, '2024-03-01').missing).to.deep.equal(['beschikking']);
  });
});

describe('a kind of measure', () => {
  const first = { measureRef: measureOf(OTS) };
  const second = { measureRef: measureOf(OTS, 1) };
  const twice = () => set().finding('2026-01-01', [OTS]).grant('2026-02-02', OTS, '2026-02-02', '2027-02-02', second);

  it('is valid by any of its measures', () => {
    expect(statesOn(twice(), OTS, '2024-06-01', '2026-06-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('says of the time between that the earlier one expired, not that the later one has yet to begin', () => {
    expect(statesOn(twice(), OTS, '2025-06-01')).to.deep.equal(['verlopen']);
  });

  it('says of the first only what the first did', () => {
    expect(statesOn(twice(), first, '2026-06-01')).to.deep.equal(['verlopen']);
  });

  it('is answered by the measure that gave the state', () => {
    expect(verdictOn(twice(), OTS, '2026-06-01').answeredBy).to.equal(second.measureRef);
  });

  it('says what ended last', () => {
    const history = set().decision('2024-03-01', 'afgewezen', OTS, second);
    expect(statesOn(history, OTS, '2024-02-20', '2025-03-01')).to.deep.equal(['geldig', 'verlopen']);
  });
});

describe('knowledge', () => {
  const late = () => set().decision('2024-05-01', 'opgeheven', OTS, { from: '2024-05-01' }, { at: noon('2024-05-20') });

  it('is not changed by what is registered later', () => {
    const known = noon('2024-05-10');
    expect(verdictOn(late(), OTS, '2024-05-10', known)).to.deep.equal(verdictOn(set(), OTS, '2024-05-10', known));
  });

  it('changes the answer about an earlier day once it is there', () => {
    expect([
      verdictOn(late(), OTS, '2024-05-10', noon('2024-05-19')).state,
      verdictOn(late(), OTS, '2024-05-10').state,
    ]).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('includes what was registered at the very moment', () => {
    expect(verdictOn(late(), OTS, '2024-05-10', noon('2024-05-20')).state).to.equal('beeindigd');
  });

  it('knows a correction from its registration, of the original day', () => {
    const history = set().correction('2024-06-01', 'grant', 'rv-31', { 'corrected.until': '2024-08-02' });
    const states = [noon('2024-05-31'), null].map((known) => verdictOn(history, OTS, '2024-09-01', known).state);
    expect(states).to.deep.equal(['geldig', 'verlopen']);
  });

  const unread = (content: 'pending' | 'purged'): readonly RecordedFact[] => [
    ...set().facts,
    {
      caseId: set().facts[0]?.caseId as RecordedFact['caseId'],
      eventId: uuid(1003) as RecordedFact['eventId'],
      seq: 3,
      recordedAt: noon('2024-03-01'),
      mspId: 'RechtspraakMSP',
      hash: '3'.repeat(64),
      content,
    },
  ];
  for (const content of ['pending', 'purged'] as const) {
    it(`cannot tell when a content is ${content}`, () => {
      const answer = verdict(unread(content), { kind: OTS }, day('2024-06-01'), null);
      expect([answer.state, answer.findings[0]?.code]).to.deep.equal(['onbekend', `content-${content}`]);
    });
  }

  it('tells no date, clock or breach from what it cannot read', () => {
    const { nextCriticalDate, clocks, findings } = verdict(unread('pending'), { kind: OTS }, day('2024-06-01'), null);
    expect([nextCriticalDate, clocks, findings.map(({ code, events }) => [code, events])]).to.deep.equal([
      null,
      [],
      [['content-pending', [uuid(1003)]]],
    ]);
  });

  it('names every event that it cannot read, under one rule', () => {
    const [, , last] = unread('pending');
    const twice = [...unread('pending'), { ...last, eventId: uuid(1004), seq: 4 } as RecordedFact];
    const { reasons } = verdict(twice, { kind: OTS }, day('2024-06-01'), null);
    expect(reasons.filter(({ rule }) => rule === 'register.volledigheid').map(({ events }) => events)).to.deep.equal([
      [uuid(1003), uuid(1004)],
    ]);
  });

  it('could tell before that event was there', () => {
    expect(
      verdict(unread('pending'), { kind: OTS }, day('2024-06-01'), '2024-02-29T00:00:00.000Z' as Instant).state,
    ).to.equal('geldig');
  });
});

describe('the next critical date', () => {
  it('is the begin, then the end', () => {
    const dates = ['2024-01-01', '2024-02-02', '2025-02-01', '2025-02-02'].map(
      (on) => verdictOn(set(), OTS, on).nextCriticalDate,
    );
    expect(dates).to.deep.equal(['2024-02-02', '2025-02-02', '2025-02-02', null]);
  });

  it('passes over an end that an extension has taken up', () => {
    const history = set().extend('2025-01-20', OTS, '2026-02-02');
    expect(verdictOn(history, OTS, '2024-06-01').nextCriticalDate).to.equal('2026-02-02');
  });

  it('is the lapse while an authorisation waits to be carried out', () => {
    const history = set().finding('2024-02-20', [UHP]).grant('2024-03-01', UHP, '2024-03-01', '2025-01-01');
    expect(verdictOn(history, UHP, '2024-03-02').nextCriticalDate).to.equal('2024-06-01');
  });

  it('is the end of the base when that comes first', () => {
    const history = set()
      .finding('2024-02-20', [UHP])
      .grant('2024-10-01', UHP, '2024-10-01', '2025-09-01')
      .execution('2024-10-02', 'begonnen');
    expect(verdictOn(history, UHP, '2024-10-03').nextCriticalDate).to.equal('2025-02-02');
  });

  it('is majority when that comes first', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS], { majorityOn: '2024-08-17' })
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    expect(verdictOn(history, OTS, '2024-03-01').nextCriticalDate).to.equal('2024-08-17');
  });
});

describe('change of institution and gemeente', () => {
  const switched = () =>
    set()
      .finding('2024-02-20', [UHP])
      .grant('2024-03-01', UHP, '2024-03-01', '2025-01-01')
      .execution('2024-03-02', 'begonnen')
      .decision('2024-06-01', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2024-06-15' });

  it('takes the authorisation along to the new institution', () => {
    expect(statesOn(switched(), UHP, '2024-06-14', '2024-06-15', '2024-07-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
    ]);
  });

  it('leaves an authorisation for another institution than the one in charge without a basis', () => {
    const history = set()
      .finding('2024-02-20', [UHP])
      .grant('2024-03-01', UHP, '2024-03-01', '2024-05-01', { institution: PARTIES.otherInstitution });
    expect(statesOn(history, UHP, '2024-03-01')).to.deep.equal(['basis-ontbreekt']);
  });

  it('of the gemeente changes nothing in the measure', () => {
    const history = set().record(
      'changeMunicipality',
      '2024-03-01',
      { municipality: PARTIES.otherMunicipality, municipalityCode: '0344' },
      { by: CALLERS.municipality },
    );
    expect(statesOn(history, OTS, '2024-03-02')).to.deep.equal(['geldig']);
  });
});
