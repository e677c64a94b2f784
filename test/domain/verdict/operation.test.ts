import { expect } from 'chai';
import { aCase, CALLERS, type Content, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';

const given = (enforceable: string) =>
  aCase()
    .finding('2024-01-15', [OTS])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { enforceable }, { as: 'ots' });
const DAYS = ['2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01'] as const;

describe('an appeal of 1 April, decided on 1 July', () => {
  it('does not stop what was enforceable at once', () => {
    const history = given('ja').appeal('2024-04-01', 'ots').review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, ...DAYS)).to.deep.equal(['geldig', 'geldig', 'geldig', 'geldig']);
  });

  it('suspends what was not, until it is upheld (Rv 360 lid 1)', () => {
    const history = given('nee').appeal('2024-04-01', 'ots').review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, ...DAYS)).to.deep.equal(['geldig', 'geschorst', 'geschorst', 'geldig']);
  });

  it('leaves it suspended while the hof is silent', () => {
    expect(statesOn(given('nee').appeal('2024-04-01', 'ots'), OTS, '2024-12-01')).to.deep.equal(['geschorst']);
  });

  it('makes it unknown when enforceability is not in the register', () => {
    const history = given('onbekend').appeal('2024-04-01', 'ots').review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, ...DAYS)).to.deep.equal(['geldig', 'onbekend', 'onbekend', 'geldig']);
  });

  it('cannot suspend what has expired', () => {
    expect(statesOn(given('nee').appeal('2024-04-01', 'ots'), OTS, '2025-02-02')).to.deep.equal(['verlopen']);
  });

  it('may be followed by suspension by the hof (Rv 360 lid 2)', () => {
    const history = given('ja')
      .appeal('2024-03-01', 'ots')
      .review('2024-04-01', 'geschorst', OTS, 'ots')
      .review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, ...DAYS)).to.deep.equal(['geldig', 'geschorst', 'geschorst', 'geldig']);
  });

  const effects: readonly [string, Content, readonly string[]][] = [
    ['from the start', { effect: 'ex-tunc' }, ['vernietigd', 'vernietigd', 'vernietigd', 'vernietigd']],
    ['from its own day', { effect: 'ex-nunc' }, ['geldig', 'geldig', 'geldig', 'vernietigd']],
    [
      'from an earlier day',
      { effect: 'vanaf', from: '2024-04-01' },
      ['geldig', 'vernietigd', 'vernietigd', 'vernietigd'],
    ],
    ['from a later day', { effect: 'vanaf', from: '2024-07-02' }, ['geldig', 'geldig', 'geldig', 'geldig']],
    ['with unknown effect', { effect: 'onbekend' }, ['onbekend', 'onbekend', 'onbekend', 'vernietigd']],
  ];
  for (const [what, fields, states] of effects) {
    it(`may annul ${what}`, () => {
      const history = given('ja').appeal('2024-04-01', 'ots').review('2024-07-01', 'vernietigd', OTS, 'ots', fields);
      expect(statesOn(history, OTS, ...DAYS)).to.deep.equal(states);
    });
  }

  it('says not begun, rather than annulled, of the time before the term', () => {
    const history = given('ja').review('2024-07-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    expect(statesOn(history, OTS, '2024-02-01', '2024-02-02')).to.deep.equal(['niet-begonnen', 'vernietigd']);
  });

  it('changes nothing of what has expired when it annuls from a later day', () => {
    const history = given('ja').review('2025-07-01', 'vernietigd', OTS, 'ots', { effect: 'ex-nunc' });
    expect(statesOn(history, OTS, '2025-02-01', '2025-08-01')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('may shorten (GHARL:2021:10515) and refuse what lies beyond', () => {
    const history = given('ja')
      .decision(
        '2024-07-01',
        'bekort',
        OTS,
        { instance: 'hof', until: '2024-09-01', untilForm: 'tot' },
        { by: CALLERS.hof },
      )
      .decision('2024-07-01', 'aangehouden', OTS, { instance: 'hof' }, { by: CALLERS.hof })
      .decision('2024-07-01', 'afgewezen', OTS, { instance: 'hof', from: '2024-09-01' }, { by: CALLERS.hof });
    expect(statesOn(history, OTS, '2024-08-31', '2024-09-01')).to.deep.equal(['geldig', 'afgewezen']);
  });

  it('may give a dictum that is not registered yet', () => {
    const history = given('ja').review('2024-07-01', 'dictum-volgt', OTS, 'ots');
    expect(statesOn(history, OTS, '2024-06-30', '2024-07-01')).to.deep.equal(['geldig', 'onbekend']);
  });

  it('is known once that dictum follows', () => {
    const history = given('ja')
      .review('2024-07-01', 'dictum-volgt', OTS, 'ots')
      .review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, '2024-07-01')).to.deep.equal(['geldig']);
  });

  it('is pointed out when lodged after three months (Rv 806)', () => {
    const codes = (on: string) =>
      verdictOn(given('ja').appeal(on, 'ots'), OTS, '2024-12-01').findings.map(({ code }) => code);
    expect([
      codes('2024-05-02').includes('appeal-after-term'),
      codes('2024-05-03').includes('appeal-after-term'),
    ]).to.deep.equal([false, true]);
  });
});

describe('cassation', () => {
  const annulled = () =>
    given('ja').review('2024-07-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' }, { as: 'hof' });
  const quashed = () =>
    annulled().review(
      '2024-12-01',
      'vernietigd',
      OTS,
      'hof',
      { instance: 'hoge-raad', effect: 'ex-tunc' },
      { by: CALLERS.hogeRaad },
    );

  it('makes the decision of the hof fall, so that of first instance stands again', () => {
    expect([statesOn(annulled(), OTS, '2024-08-01'), statesOn(quashed(), OTS, '2024-08-01')]).to.deep.equal([
      ['vernietigd'],
      ['geldig'],
    ]);
  });

  it('is pointed out as what revived it', () => {
    expect(verdictOn(quashed(), OTS, '2024-12-02').findings.map(({ code }) => code)).to.include('revived-by-cassation');
  });

  it('lets a new decision of the hof take its place', () => {
    const history = quashed().review('2025-01-10', 'vernietigd', OTS, 'ots', { effect: 'vanaf', from: '2024-10-01' });
    expect(statesOn(history, OTS, '2024-09-30', '2024-10-01')).to.deep.equal(['geldig', 'vernietigd']);
  });

  it('brings back the suspension that upholding had ended', () => {
    const history = given('nee')
      .appeal('2024-04-01', 'ots')
      .review('2024-07-01', 'bekrachtigd', OTS, 'ots', {}, { as: 'hof' })
      .review(
        '2024-12-01',
        'vernietigd',
        OTS,
        'hof',
        { instance: 'hoge-raad', effect: 'ex-tunc' },
        { by: CALLERS.hogeRaad },
      );
    expect(statesOn(history, OTS, '2024-12-02')).to.deep.equal(['geschorst']);
  });
});

describe('authority and guardianship begin', () => {
  const guardianship = (enforceable: string) =>
    aCase()
      .finding('2024-01-15', ['voogdij'])
      .grant('2024-02-02', 'voogdij', '2024-02-02', null, { enforceable }, { as: 'voogdij' });

  it('on the day after, when enforceable at once (1:280 b BW)', () => {
    expect(statesOn(guardianship('ja'), 'voogdij', '2024-02-01', '2024-02-02', '2024-02-03')).to.deep.equal([
      'niet-begonnen',
      'niet-begonnen',
      'geldig',
    ]);
  });

  it('when no appeal is open any more, otherwise: three months after the day of the decision (Rv 806 lid 1)', () => {
    expect(statesOn(guardianship('nee'), 'voogdij', '2024-02-03', '2024-05-02', '2024-05-03')).to.deep.equal([
      'niet-begonnen',
      'niet-begonnen',
      'geldig',
    ]);
  });

  it('not while an appeal is pending', () => {
    expect(statesOn(guardianship('nee').appeal('2024-04-01', 'voogdij'), 'voogdij', '2024-12-01')).to.deep.equal([
      'niet-begonnen',
    ]);
  });

  it('three months after the hof upheld it, unless cassation is lodged', () => {
    const upheld = guardianship('nee')
      .appeal('2024-04-01', 'voogdij')
      .review('2024-07-01', 'bekrachtigd', 'voogdij', 'voogdij', {}, { as: 'hof' });
    expect(statesOn(upheld, 'voogdij', '2024-10-01', '2024-10-02')).to.deep.equal(['niet-begonnen', 'geldig']);
  });

  it('on a day that cannot be told when enforceability is not in the register', () => {
    expect(statesOn(guardianship('onbekend'), 'voogdij', '2024-05-02', '2024-05-03')).to.deep.equal([
      'onbekend',
      'geldig',
    ]);
  });
});

describe('a term whose end is not in the register', () => {
  const open = () =>
    aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', null)
      .request('2024-10-01', 'verlengen', OTS, {}, { as: 'verlengen' });

  it('runs until its extension is refused, and then ends on a day that nobody can tell, at its longest at the latest', () => {
    const refused = open().decision('2024-11-05', 'afgewezen', OTS);
    expect(statesOn(refused, OTS, '2024-11-04', '2024-11-05', '2025-02-01', '2025-02-02')).to.deep.equal([
      'geldig-mits',
      'onbekend',
      'onbekend',
      'verlopen',
    ]);
  });

  it('runs on when a request to end it is refused', () => {
    const lifting = open().request('2024-10-20', 'opheffen', OTS, {}, { as: 'opheffen' });
    lifting.decision('2024-11-05', 'afgewezen', OTS, { request: lifting.event('opheffen') });
    expect(statesOn(lifting, OTS, '2024-11-05')).to.deep.equal(['geldig-mits']);
  });
});
