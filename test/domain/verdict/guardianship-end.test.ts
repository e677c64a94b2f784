// Guardianship ends when the decision that ends it is final or, if enforceable at once, on the day after it was sent (1:281 BW); restored authority begins so (1:253p BW).
import { expect } from 'chai';
import { aCase, type Content, type History, statesOn, verdictOn } from '../../support/domain.js';

const GUARDIANSHIP = 'voogdij';
const TEMPORARY = 'tijdelijke-voogdij';
const AUTHORITY = 'gezagsbeeindiging';
type Kind = typeof GUARDIANSHIP | typeof TEMPORARY | typeof AUTHORITY;

/** Given in 2023, ended by a decision of 3 June 2024: appeal is open to 3 September, so it is final on 4 September. */
const ended = (kind: Kind, fields: Content) =>
  aCase()
    .finding('2023-01-15', [kind])
    .grant('2023-02-02', kind, '2023-02-02', null, {})
    .decision('2024-06-03', 'opgeheven', kind, { from: '2024-06-03', ...fields }, { as: 'end' });
const DAYS = ['2024-06-02', '2024-06-03', '2024-06-04', '2024-09-03', '2024-09-04'] as const;
const rulesOn = (history: History, on: string) => verdictOn(history, GUARDIANSHIP, on).reasons.map(({ rule }) => rule);

for (const kind of [GUARDIANSHIP, TEMPORARY, AUTHORITY] as const) {
  describe(`the end of ${kind}`, () => {
    it('comes on the day after, where it is enforceable at once', () => {
      expect(statesOn(ended(kind, { enforceable: 'ja' }), kind, ...DAYS)).to.deep.equal([
        ...['geldig', 'geldig', 'beeindigd', 'beeindigd', 'beeindigd'],
      ]);
    });

    it('comes when the decision is final, where it is not', () => {
      expect(statesOn(ended(kind, { enforceable: 'nee' }), kind, ...DAYS)).to.deep.equal([
        ...['geldig', 'geldig', 'geldig', 'geldig', 'beeindigd'],
      ]);
    });

    for (const fields of [{}, { enforceable: 'onbekend' }]) {
      it(`is unknown between those days where the register says ${JSON.stringify(fields)}`, () => {
        expect(statesOn(ended(kind, fields), kind, ...DAYS)).to.deep.equal([
          ...['geldig', 'geldig', 'onbekend', 'onbekend', 'beeindigd'],
        ]);
      });
    }
  });
}

describe('the end of guardianship', () => {
  it('keeps a later day that the decision names', () => {
    for (const enforceable of ['ja', 'nee', 'onbekend']) {
      const history = ended(GUARDIANSHIP, { enforceable, from: '2024-10-01' });
      expect(statesOn(history, GUARDIANSHIP, '2024-09-30', '2024-10-01'), enforceable).to.deep.equal([
        ...['geldig', 'beeindigd'],
      ]);
    }
  });

  it('waits for the hof, and for the term of cassation after that', () => {
    const history = ended(GUARDIANSHIP, { enforceable: 'nee' }).appeal('2024-08-01', 'end');
    expect(statesOn(history, GUARDIANSHIP, '2024-09-04', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
    history.review('2024-12-02', 'bekrachtigd', GUARDIANSHIP, 'end');
    expect(statesOn(history, GUARDIANSHIP, '2025-03-02', '2025-03-03', '2025-03-04')).to.deep.equal([
      ...['geldig', 'geldig', 'beeindigd'],
    ]);
  });

  it('does not wait for an appeal where it is enforceable, unless the hof suspends it', () => {
    const history = ended(GUARDIANSHIP, { enforceable: 'ja' }).appeal('2024-06-10', 'end');
    expect(statesOn(history, GUARDIANSHIP, '2024-06-10', '2024-07-01')).to.deep.equal(['beeindigd', 'beeindigd']);
    history.review('2024-07-01', 'geschorst', GUARDIANSHIP, 'end');
    expect(statesOn(history, GUARDIANSHIP, '2024-06-30', '2024-07-01')).to.deep.equal(['beeindigd', 'geldig']);
  });

  it('names the decision, and why it does not work yet', () => {
    const history = ended(GUARDIANSHIP, { enforceable: 'nee' });
    expect(rulesOn(history, '2024-06-04')).to.include('voogdij.einde');
    expect(verdictOn(history, GUARDIANSHIP, '2024-06-04').nextCriticalDate).to.equal('2024-09-04');
    const step = verdictOn(history, GUARDIANSHIP, '2024-06-04').trace.find(({ what }) => what === 'uitstel-van-einde');
    expect([step?.outcome, step?.decisive, step?.from, step?.until]).to.deep.equal([
      ...['voldaan', true, '2024-06-03', '2024-09-04'],
    ]);
  });
});
