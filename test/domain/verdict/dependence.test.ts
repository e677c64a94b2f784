import { expect } from 'chai';
import { aCase, CALLERS, measureOf, PARTIES, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';

const supervised = () =>
  aCase().finding('2024-01-15', [OTS, UHP]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
const placed = () =>
  supervised()
    .grant('2024-03-01', UHP, '2024-03-01', '2025-03-01', {}, { as: 'uhp' })
    .execution('2024-03-02', 'begonnen');

describe('an authorisation', () => {
  it('has no basis without supervision', () => {
    const history = aCase().finding('2024-01-15', [UHP]).grant('2024-03-01', UHP, '2024-03-01', '2024-05-01');
    expect(statesOn(history, UHP, '2024-02-29', '2024-03-01', '2024-05-01')).to.deep.equal([
      'niet-begonnen',
      'basis-ontbreekt',
      'verlopen',
    ]);
  });

  it('has a basis up to the last day of supervision', () => {
    expect(statesOn(placed(), UHP, '2025-02-01', '2025-02-02', '2025-02-28', '2025-03-01')).to.deep.equal([
      'geldig',
      'basis-ontbreekt',
      'basis-ontbreekt',
      'verlopen',
    ]);
  });

  it('that outlasts supervision is pointed out from the start', () => {
    expect(verdictOn(placed(), UHP, '2024-04-01').findings.map(({ code }) => code)).to.include('ends-after-base');
  });

  it('goes on when supervision is extended in time (RBZWB:2024:6277)', () => {
    expect(statesOn(placed().extend('2025-01-20', OTS, '2026-02-02'), UHP, '2025-02-02')).to.deep.equal(['geldig']);
  });

  const institution = PARTIES.institution;
  for (const [dictum, fields, state] of [
    ['toegewezen', { from: '2024-02-02', until: '2024-02-22', untilForm: 'tot' }, 'basis-ontbreekt'],
    ['dictum-volgt', { institution }, 'geldig'],
  ] as const) {
    it(`of another institution is ${state} where supervision first was ${dictum}: what is unknown charges nobody`, () => {
      const history = aCase()
        .finding('2024-01-15', [OTS, UHP])
        .decision('2024-02-02', dictum, OTS, fields)
        .extend('2024-02-20', OTS, '2025-02-02')
        .grant('2024-03-01', UHP, '2024-03-01', '2025-02-02', { institution: PARTIES.otherInstitution })
        .execution('2024-03-02', 'begonnen', {}, { by: CALLERS.otherInstitution });
      expect(statesOn(history, UHP, '2024-03-03')).to.deep.equal([state]);
    });
  }

  it('rests on provisional supervision as well', () => {
    const history = aCase()
      .finding('2024-01-15', [VOTS, UHP])
      .grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2024-05-02');
    expect(statesOn(history, UHP, '2024-05-01')).to.deep.equal(['geldig']);
  });

  it('ends when a court lifts its supervision', () => {
    const history = placed().decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
    expect(statesOn(history, UHP, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('is suspended with supervision', () => {
    const history = placed().review('2024-06-01', 'geschorst', OTS, 'ots');
    expect(statesOn(history, UHP, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'geschorst']);
  });

  it('is disputed with supervision', () => {
    const history = placed()
      .extend('2025-01-20', OTS, '2026-02-02')
      .review('2025-02-10', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    expect(statesOn(history, UHP, '2025-02-15')).to.deep.equal(['betwist']);
  });

  it('had no basis where supervision was annulled from the start', () => {
    const history = placed().review('2024-07-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    expect(statesOn(history, UHP, '2024-04-01')).to.deep.equal(['basis-ontbreekt']);
  });

  it('is valid on condition while supervision is', () => {
    const history = aCase()
      .finding('2025-11-20', [VOTS, UHP])
      .grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21', { unheard: true })
      .grant('2025-11-21', UHP, '2025-11-21', '2026-01-21');
    expect(statesOn(history, UHP, '2025-12-04', '2025-12-05')).to.deep.equal(['geldig-mits', 'basis-ontbreekt']);
  });

  it('is unknown while the dictum on extending supervision is not registered', () => {
    const history = placed().decision('2025-01-20', 'dictum-volgt', OTS);
    expect(statesOn(history, UHP, '2025-02-01', '2025-02-02')).to.deep.equal(['geldig', 'onbekend']);
  });

  it('has no basis in supervision that was itself never asked for', () => {
    const history = aCase()
      .finding('2024-01-15', [UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2024-04-02');
    expect(statesOn(history, UHP, '2024-03-01')).to.deep.equal(['basis-ontbreekt']);
  });

  it('names the rule on its basis and the events of both', () => {
    const history = placed();
    const reason = verdictOn(history, UHP, '2025-02-10').reasons.find(({ rule }) => rule === 'uhp.basis');
    expect([reason?.article, reason?.events]).to.deep.equal([
      '1:265b lid 1 BW',
      [history.event('uhp'), history.event('ots')],
    ]);
  });
});

describe('closed youth care', () => {
  it('stands without supervision, on its own basis', () => {
    const history = aCase()
      .finding('2024-01-15', [CLOSED])
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-04-02', { requester: 'college' });
    expect(statesOn(history, CLOSED, '2024-03-01')).to.deep.equal(['geldig']);
  });
});

describe('lasting guardianship of an institution', () => {
  const guarded = (until: string | null) =>
    placed()
      .finding('2024-05-01', ['voogdij'])
      .grant('2024-06-01', 'voogdij', '2024-06-01', until, {}, { as: 'voogdij' });

  it('takes the place of supervision and of the authorisation under it', () => {
    const history = guarded(null);
    expect([
      statesOn(history, OTS, '2024-06-01', '2024-06-02'),
      statesOn(history, UHP, '2024-06-01', '2024-06-02'),
    ]).to.deep.equal([
      ['geldig', 'beeindigd'],
      ['geldig', 'beeindigd'],
    ]);
  });

  it('gives the place back when annulled', () => {
    const history = guarded(null).review('2024-09-01', 'vernietigd', 'voogdij', 'voogdij', { effect: 'ex-tunc' });
    expect(statesOn(history, OTS, '2024-07-01', '2024-10-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('does nothing of the kind when provisional', () => {
    expect(statesOn(guarded('2024-09-01'), OTS, '2024-07-01')).to.deep.equal(['geldig']);
  });
});

describe('supervision that the register lost sight of', () => {
  const gap = () => supervised().request('2025-08-14', 'instellen', UHP);
  const order = { measureRef: measureOf(UHP), requester: 'gi' } as const;

  it('is unknown up to the end of a later order that supposes it', () => {
    const history = gap().grant('2025-08-14', UHP, '2025-08-14', '2025-08-28', order);
    expect(statesOn(history, OTS, '2025-02-01', '2025-02-02', '2025-08-27', '2025-08-28')).to.deep.equal([
      'geldig',
      'onbekend',
      'onbekend',
      'verlopen',
    ]);
  });

  it('is unknown up to a later decision whose dictum is not registered', () => {
    const history = gap().decision('2025-08-14', 'dictum-volgt', UHP, { measureRef: measureOf(UHP) });
    expect(statesOn(history, OTS, '2025-08-13', '2025-08-14', '2025-08-15')).to.deep.equal([
      'onbekend',
      'onbekend',
      'verlopen',
    ]);
  });

  it('is expired when that order had supervision of its own', () => {
    const history = supervised()
      .grant('2025-08-14', OTS, '2025-08-14', '2026-08-14', { measureRef: measureOf(OTS, 1) })
      .grant('2025-08-14', UHP, '2025-08-14', '2025-08-28');
    expect(statesOn(history, OTS, '2025-03-01')).to.deep.equal(['verlopen']);
  });

  it('is expired when a court only refused', () => {
    const history = gap().decision('2025-08-14', 'afgewezen', UHP, { measureRef: measureOf(UHP) });
    expect(statesOn(history, OTS, '2025-03-01')).to.deep.equal(['verlopen']);
  });

  it('was lifted, if it was lifted', () => {
    const history = supervised()
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
      .grant('2025-08-14', UHP, '2025-08-14', '2025-08-28');
    expect(statesOn(history, OTS, '2025-03-01')).to.deep.equal(['beeindigd']);
  });
});

describe('a decision whose dictum is not registered', () => {
  it('makes the time after a term unknown', () => {
    expect(
      statesOn(supervised().decision('2025-01-20', 'dictum-volgt', OTS), OTS, '2025-02-01', '2025-02-02'),
    ).to.deep.equal(['geldig', 'onbekend']);
  });

  it('threatens a running term when it was asked to end it', () => {
    const history = supervised().request('2024-05-01', 'opheffen', OTS, {}, { as: 'ask' });
    history.decision('2024-06-01', 'dictum-volgt', OTS, { request: history.event('ask') });
    expect(statesOn(history, OTS, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'onbekend']);
  });

  it('threatens a running term when a hof gave it', () => {
    const history = supervised().decision('2024-06-01', 'dictum-volgt', OTS, { instance: 'hof' }, { by: CALLERS.hof });
    expect(statesOn(history, OTS, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'onbekend']);
  });

  it('yields to a later decision', () => {
    const history = supervised().decision('2024-12-01', 'dictum-volgt', OTS).extend('2025-01-20', OTS, '2026-02-02');
    expect(statesOn(history, OTS, '2025-03-01', '2026-02-02')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('yields to the dictum once it is registered', () => {
    const history = supervised().decision('2025-01-20', 'dictum-volgt', OTS).extend('2025-01-20', OTS, '2025-06-02');
    expect(statesOn(history, OTS, '2025-03-01', '2025-06-02')).to.deep.equal(['geldig', 'verlopen']);
  });
});

describe('a finding that turns out to have asked for nothing', () => {
  it('carries no measure, though the decision names it as its request', () => {
    const history = aCase().finding('2024-01-15', [OTS], {}, { as: 'finding' });
    history.grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { request: history.event('finding') });
    const put = { 'corrected.outcome': 'geen-verzoek' };
    history.correction('2024-03-01', 'finding', 'registratie', put, { by: CALLERS.council });
    expect(statesOn(history, OTS, '2024-02-01', '2024-02-02')).to.deep.equal(['niet-begonnen', 'basis-ontbreekt']);
  });
});
