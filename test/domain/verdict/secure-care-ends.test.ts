import type { MeasureKind } from '@grondslag/chaincode/domain';
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
  PARTIES,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const CLOSED = 'gesloten-jeugdhulp';
const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const BY_GI: Circumstances = { by: CALLERS.institution };
const OWN: Content = { instance: 'gecertificeerde-instelling' };

const supervised = () =>
  aCase()
    .finding('2024-01-15', [OTS, CLOSED, URGENT, CONDITIONAL])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
const closed = (history: History = supervised(), kind: MeasureKind = CLOSED, until = '2024-12-01') =>
  history
    .grant('2024-03-01', kind, '2024-03-01', until, { requester: 'gi' })
    .execution('2024-03-02', 'begonnen', { measureRef: measureOf(kind) });
const released = (kind: MeasureKind = CLOSED): Content =>
  decisionFields('ingetrokken', kind, { ...OWN, from: '2024-06-10' });

describe('closed youth care that the institution finds needed no more (6.1.12 lid 4 Jw)', () => {
  it('lapses on the day that it names', () => {
    const history = closed().record('registerDecision', '2024-06-05', released(), BY_GI);
    expect(
      statesOn(history, CLOSED, '2024-02-29', '2024-03-01', '2024-06-09', '2024-06-10', '2024-06-11'),
    ).to.deep.equal(['niet-begonnen', 'geldig', 'geldig', 'beeindigd', 'beeindigd']);
    expect(verdictOn(history, CLOSED, '2024-06-10').reasons.map(({ rule, article }) => [rule, article])).to.deep.equal([
      ['gjh.einde', '6.1.12 lid 4 Jw'],
    ]);
  });

  it('lapses by guardianship of an institution too', () => {
    const history = closed(
      aCase().finding('2024-01-15', ['voogdij', CLOSED]).grant('2024-01-20', 'voogdij', '2024-01-20', null),
    ).record('registerDecision', '2024-06-05', released(), BY_GI);
    expect(statesOn(history, CLOSED, '2024-06-09', '2024-06-10')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('lapses in its urgent form as well', () => {
    const history = closed(supervised(), URGENT, '2024-03-29').record(
      'registerDecision',
      '2024-03-15',
      { ...released(URGENT), from: '2024-03-15' },
      BY_GI,
    );
    expect(statesOn(history, URGENT, '2024-03-14', '2024-03-15')).to.deep.equal(['geldig', 'beeindigd']);
  });

  const refused: readonly [what: string, history: () => History, fields: Content, how: Circumstances, code: string][] =
    [
      [
        'of the institution that takes over later',
        () =>
          closed().decision('2024-04-01', 'gi-vervangen', OTS, {
            institution: PARTIES.otherInstitution,
            from: '2024-07-01',
          }),
        released(),
        { by: CALLERS.otherInstitution },
        'not-in-charge',
      ],
      [
        'where consent alone carries it',
        () => closed(aCase().finding('2024-01-15', [CLOSED])),
        released(),
        BY_GI,
        'not-in-charge',
      ],
      ['of a gemeente', closed, released(), { by: CALLERS.municipality }, 'role-not-allowed'],
      ['that a court writes in its name', closed, released(), {}, 'role-not-allowed'],
      [
        'on a conditional one',
        () => closed(supervised(), CONDITIONAL, '2024-08-01'),
        released(CONDITIONAL),
        BY_GI,
        'role-not-allowed',
      ],
      ['before there is one', supervised, released(), BY_GI, 'measure-unknown'],
      [
        'that shortens instead',
        closed,
        { ...decisionFields('bekort', CLOSED, OWN), until: '2024-06-10', untilForm: 'tot' },
        BY_GI,
        'role-not-allowed',
      ],
    ];
  for (const [what, history, fields, how, code] of refused) {
    it(`is not ended by a word ${what}`, () => {
      given(history())
        .on('2024-06-05')
        .when('registerDecision', fields, how)
        .thenRefused({ code: code as never });
    });
  }

  it('names its article when it refuses', () => {
    given(closed(aCase().finding('2024-01-15', [CLOSED])))
      .on('2024-06-05')
      .when('registerDecision', released(), BY_GI)
      .thenRefused({ rule: 'gjh.einde', article: '6.1.12 lid 4 Jw', subject: 'registrar' });
  });
});

describe('closed youth care that was given on the declaration of the council (6.1.2 lid 7 Jw)', () => {
  const DECLARED: Content = { requester: 'rvdk', onCouncilDeclaration: true };
  const declared = () =>
    supervised()
      .grant('2024-03-01', CLOSED, '2024-03-01', '2024-12-01', DECLARED, { as: 'declared' })
      .execution('2024-03-02', 'begonnen', { measureRef: measureOf(CLOSED) });

  it('is in force as any other', () => {
    expect(statesOn(declared(), CLOSED, '2024-02-29', '2024-03-01', '2024-11-30', '2024-12-01')).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('is not ended by the institution', () => {
    given(declared())
      .on('2024-06-05')
      .when('registerDecision', released(), BY_GI)
      .thenRefused({
        ...{ code: 'not-for-this-measure', subject: 'dictum', rule: 'gjh.einde', article: '6.1.12 lid 4 Jw' },
      });
  });

  it('is ended by the court', () => {
    const history = declared().decision('2024-06-05', 'ingetrokken', CLOSED, { from: '2024-06-10' });
    expect(statesOn(history, CLOSED, '2024-06-09', '2024-06-10')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('is ended by the institution once another authorisation followed that needed no declaration', () => {
    const history = declared()
      .extend('2024-11-20', CLOSED, '2025-02-01')
      .record('registerDecision', '2024-12-05', { ...released(), from: '2024-12-10' }, BY_GI);
    expect(statesOn(history, CLOSED, '2024-12-09', '2024-12-10')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('was never ended where the declaration came into the register only after the institution’s word', () => {
    const history = supervised().grant(
      '2024-03-01',
      CLOSED,
      '2024-03-01',
      '2024-12-01',
      { requester: 'rvdk' },
      { as: 'gjh' },
    );
    history
      .execution('2024-03-02', 'begonnen', { measureRef: measureOf(CLOSED) })
      .record('registerDecision', '2024-06-05', released(), BY_GI);
    expect(statesOn(history, CLOSED, '2024-06-10')).to.deep.equal(['beeindigd']);
    history.correction('2024-06-20', 'gjh', 'registratie', { 'corrected.onCouncilDeclaration': true });
    expect(statesOn(history, CLOSED, '2024-06-09', '2024-06-10', '2024-11-30', '2024-12-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  const onUrgent = (on: string, until: string) =>
    decisionFields('toegewezen', URGENT, { from: on, until, untilForm: 'tot', ...DECLARED });
  const early = () => aCase().finding('2013-01-15', [OTS, URGENT]).grant('2013-02-02', OTS, '2013-02-02', '2014-02-02');

  it('was possible in emergency by the act before 2015', () => {
    given(early()).on('2014-12-31').when('registerDecision', onUrgent('2014-12-31', '2015-01-28')).thenRecorded();
  });

  it('was possible in emergency up to the day on which the text no longer says so', () => {
    for (const on of ['2015-01-01', '2018-07-27'])
      given(early())
        .on(on)
        .when('registerDecision', onUrgent(on, on === '2015-01-01' ? '2015-01-29' : '2018-08-24'))
        .thenRecorded();
  });

  for (const [on, until] of [
    ['2018-07-28', '2018-08-25'],
    ['2018-07-29', '2018-08-26'],
  ] as const) {
    it(`is not possible in emergency on ${on}`, () => {
      given(early()).on(on).when('registerDecision', onUrgent(on, until)).thenRefused({
        code: 'not-for-this-measure',
        subject: 'onCouncilDeclaration',
        rule: 'gjh.spoed-verklaring-raad',
      });
    });
  }

  it('is nothing that any other measure knows', () => {
    given(supervised())
      .on('2024-03-01')
      .when('registerDecision', decisionFields('toegewezen', 'uithuisplaatsing', { from: '2024-03-01', ...DECLARED }))
      .thenRefused({ code: 'not-for-this-measure', subject: 'onCouncilDeclaration', rule: 'uhp.grond' });
  });
});

describe('closed youth care that the provider suspends (6.1.12 lid 5 Jw)', () => {
  const onClosed: Content = { measureRef: measureOf(CLOSED) };
  const suspended = () => closed().execution('2024-05-01', 'geschorst', onClosed);
  const codes = (history: History, on: string) =>
    verdictOn(history, CLOSED, on)
      .findings.map(({ code }) => code)
      .filter((code) => code.startsWith('execution-'));

  it('is told from that day until it is taken up again', () => {
    const history = suspended().execution('2024-06-01', 'hervat', onClosed);
    const days = ['2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'];
    expect(days.map((on) => codes(history, on))).to.deep.equal([
      [],
      ['execution-suspended'],
      ['execution-suspended'],
      [],
    ]);
  });

  it('stays a title, which does not lapse by that', () => {
    expect(statesOn(suspended(), CLOSED, '2024-05-01', '2024-08-01', '2024-11-30', '2024-12-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('is told by its article', () => {
    const history = suspended();
    const [finding] = verdictOn(history, CLOSED, '2024-05-02').findings;
    expect([finding?.rule, finding?.article]).to.deep.equal(['gjh.schorsing', '6.1.12 lid 5 Jw']);
  });

  it('ends with the stay', () => {
    const history = suspended().execution('2024-06-01', 'beeindigd', onClosed);
    expect([codes(history, '2024-05-31'), codes(history, '2024-06-01')]).to.deep.equal([
      ['execution-suspended'],
      ['execution-ended', 'execution-open'],
    ]);
  });

  const refused: readonly [what: string, history: () => History, fields: Content, refusal: object][] = [
    [
      'before anybody was admitted',
      () => supervised().grant('2024-03-01', CLOSED, '2024-03-01', '2024-12-01', { requester: 'gi' }),
      { phase: 'geschorst', ...onClosed },
      { code: 'execution-not-begun', rule: 'gjh.schorsing' },
    ],
    ['twice', suspended, { phase: 'geschorst', ...onClosed }, { code: 'nothing-changed', rule: 'gjh.schorsing' }],
    [
      'and taken up where it was not',
      closed,
      { phase: 'hervat', ...onClosed },
      { code: 'nothing-changed', rule: 'gjh.schorsing' },
    ],
    [
      'where the law knows no suspension',
      () => closed(supervised(), URGENT, '2024-03-29'),
      { phase: 'geschorst', measureRef: measureOf(URGENT) },
      { code: 'not-for-this-measure', rule: 'gjh.spoed' },
    ],
  ];
  for (const [what, history, fields, refusal] of refused) {
    it(`is not suspended ${what}`, () => {
      given(history())
        .on('2024-06-01')
        .when('registerExecution', { ...fields, institution: PARTIES.institution })
        .thenRefused(refusal);
    });
  }
});
