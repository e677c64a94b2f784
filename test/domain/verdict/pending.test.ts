import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, statesOn, verdictOn } from '../../support/domain.js';

const GBM = 'gezagsbeeindiging';

/** Measures that lapse three months after the day of the decision, and what asked in time keeps them alive. */
const PROVISIONAL: readonly [MeasureKind, MeasureKind, string][] = [
  ['voorlopige-voogdij', 'voogdij', 'voorlopige-voogdij.verval'],
  ['schorsing-gezag', GBM, 'schorsing-gezag.verval'],
  ['schorsing-voogd', 'voogdij', 'schorsing-voogd.verval'],
];

for (const [kind, lasting, rule] of PROVISIONAL) {
  describe(`${kind}, three months after the day of the decision (${rule})`, () => {
    const given = () => aCase().finding('2024-06-10', [kind]).grant('2024-06-10', kind, '2024-06-10', null);
    const asked = (on: string) => given().finding(on, [lasting], {}, { as: 'asked' });
    const AROUND = ['2024-06-09', '2024-06-10', '2024-09-10', '2024-09-11', '2024-09-12'] as const;

    it('lapses on the day after the third month where nothing lasting was asked', () => {
      expect(statesOn(given(), kind, ...AROUND)).to.deep.equal([
        'niet-begonnen',
        'geldig',
        'geldig',
        'verlopen',
        'verlopen',
      ]);
    });

    // A month ends with the day of the same number, where it has one (ECLI:NL:HR:2017:2225).
    for (const [decided, last, over] of [
      ['2023-09-30', '2023-12-30', '2023-12-31'],
      ['2024-02-29', '2024-05-29', '2024-05-30'],
      ['2024-11-30', '2025-02-28', '2025-03-01'],
    ] as const) {
      it(`given on ${decided} lapses after ${last}`, () => {
        const history = aCase().finding(decided, [kind]).grant(decided, kind, decided, null);
        expect(statesOn(history, kind, last, over)).to.deep.equal(['geldig', 'verlopen']);
      });
    }

    it('lapses on that day also where the order names the three months itself', () => {
      const history = aCase().finding('2024-06-10', [kind]).grant('2024-06-10', kind, '2024-06-10', '2024-09-10');
      expect(statesOn(history, kind, '2024-09-09', '2024-09-11')).to.deep.equal(['geldig', 'verlopen']);
    });

    it('runs on where the lasting measure was asked on the last day', () => {
      expect(statesOn(asked('2024-09-10'), kind, '2024-09-11', '2025-06-11')).to.deep.equal(['geldig', 'geldig']);
    });

    it('does not where it was asked a day later', () => {
      expect(statesOn(asked('2024-09-11'), kind, '2024-09-11', '2025-06-11')).to.deep.equal(['verlopen', 'verlopen']);
    });

    it('names the request that carries it, and the rule', () => {
      const history = asked('2024-08-01');
      const reason = verdictOn(history, kind, '2024-10-01').reasons.find((one) => one.rule === rule);
      expect(reason?.events).to.include(history.event('asked'));
    });

    it('ends with the refusal of that request, once its own three months are over', () => {
      const history = asked('2024-08-01').decision('2024-11-20', 'afgewezen', lasting);
      expect(statesOn(history, kind, '2024-11-19', '2024-11-20')).to.deep.equal(['geldig', 'verlopen']);
    });

    it('lapses after its own three months where the request was refused before', () => {
      const history = asked('2024-07-01').decision('2024-08-20', 'afgewezen', lasting);
      expect(statesOn(history, kind, '2024-09-10', '2024-09-11')).to.deep.equal(['geldig', 'verlopen']);
    });

    it('makes room for what was asked on the day on which that begins', () => {
      const history = asked('2024-08-01').grant('2024-11-20', lasting, '2024-11-20', null, { requester: 'rvdk' });
      const begins = lasting === GBM ? '2024-11-20' : '2024-11-21';
      const eve = lasting === GBM ? '2024-11-19' : '2024-11-20';
      expect(statesOn(history, kind, eve, begins)).to.deep.equal(['geldig', 'beeindigd']);
      expect(statesOn(history, lasting, begins)).to.deep.equal(['geldig']);
    });

    it('is pointed out while nobody has asked for what must follow', () => {
      const isSeen = (history: ReturnType<typeof given>, on: string) =>
        verdictOn(history, kind, on).findings.some(({ code }) => code === 'follow-up-not-requested');
      expect([
        isSeen(given(), '2024-06-10'),
        isSeen(given(), '2024-09-10'),
        isSeen(given(), '2024-09-11'),
        isSeen(asked('2024-08-01'), '2024-09-10'),
      ]).to.deep.equal([true, true, false, false]);
    });

    it('runs out where the court set a shorter term, whatever was asked', () => {
      const history = aCase()
        .finding('2024-06-10', [kind, lasting])
        .grant('2024-06-10', kind, '2024-06-10', '2024-06-24');
      expect(statesOn(history, kind, '2024-06-23', '2024-06-24')).to.deep.equal(['geldig', 'verlopen']);
    });

    it('lapses after two weeks where nobody was heard', () => {
      const history = aCase()
        .finding('2024-06-10', [kind])
        .grant('2024-06-10', kind, '2024-06-10', null, { unheard: true });
      expect(statesOn(history, kind, '2024-06-23', '2024-06-24')).to.deep.equal([
        'geldig-mits',
        'vervallen-niet-gehoord',
      ]);
    });

    it('ends at majority, asked or not', () => {
      const history = aCase()
        .finding('2024-06-10', [kind, lasting], { majorityOn: '2024-10-01' })
        .grant('2024-06-10', kind, '2024-06-10', null);
      expect(statesOn(history, kind, '2024-09-30', '2024-10-01')).to.deep.equal(['geldig', 'beeindigd']);
    });
  });
}

describe("the carers' right to keep the child (1:253s lid 3 BW)", () => {
  const kind = 'blokkaderecht';
  const given = () =>
    aCase()
      .finding('2024-01-15', ['omgangsregeling'])
      .request('2024-02-01', 'instellen', kind, { requester: 'ouder' }, { by: CALLERS.court })
      .grant('2024-03-01', kind, '2024-03-01', '2024-09-01');

  it('lasts as long as the court said', () => {
    expect(statesOn(given(), kind, '2024-02-29', '2024-03-01', '2024-08-31', '2024-09-01')).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('runs on while supervision is asked, until no remedy against that decision is open', () => {
    const history = given()
      .finding('2024-08-31', ['ondertoezichtstelling'])
      .decision('2024-10-08', 'afgewezen', 'ondertoezichtstelling');
    expect(statesOn(history, kind, '2024-10-08', '2025-01-08', '2025-01-09')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('does not where supervision was asked on the first day after it', () => {
    const history = given().finding('2024-09-01', ['ondertoezichtstelling']);
    expect(statesOn(history, kind, '2024-09-01')).to.deep.equal(['verlopen']);
  });
});

describe('temporary guardianship (1:296, 297 BW)', () => {
  it('lasts while its circumstance does, from the day after it was sent until the court discharges the guardian', () => {
    const kind = 'tijdelijke-voogdij';
    const history = aCase()
      .finding('2024-01-15', [kind])
      .grant('2024-02-01', kind, '2024-02-01', null)
      .decision('2027-01-20', 'opgeheven', kind, { from: '2027-02-01', enforceable: 'ja' });
    expect(statesOn(history, kind, '2024-02-01', '2024-02-02', '2027-01-31', '2027-02-01')).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'beeindigd',
    ]);
  });
});
