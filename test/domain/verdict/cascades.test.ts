import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, measureOf, PARTIES, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const COURT = { by: CALLERS.court };

/** Supervision for a year, and an authorisation that was carried out for the same year. */
const placed = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen');

/** What is given under supervision or placement, from 1 March. */
const WITH: Readonly<Record<string, (history: History) => History>> = {
  'schriftelijke-aanwijzing': (history) => history.grant('2024-03-01', 'schriftelijke-aanwijzing', '2024-03-01', null),
  contactbeperking: (history) => history.grant('2024-03-01', 'contactbeperking', '2024-03-01', null),
  geschil: (history) =>
    history
      .request('2024-02-20', 'instellen', 'geschil', { requester: 'ouder' }, COURT)
      .grant('2024-03-01', 'geschil', '2024-03-01', null),
  'gedeeltelijke-gezagsuitoefening': (history) => asked(history, 'gedeeltelijke-gezagsuitoefening'),
  'vervangende-toestemming': (history) => asked(history, 'vervangende-toestemming'),
  'wijziging-verblijfplaats': (history) => asked(history, 'wijziging-verblijfplaats'),
  omgangsregeling: (history) => asked(history, 'omgangsregeling'),
};

function asked(history: History, kind: MeasureKind): History {
  return history
    .request('2024-02-20', 'instellen', kind)
    .grant('2024-03-01', kind, '2024-03-01', null, { requester: 'gi' });
}

for (const [name, give] of Object.entries(WITH)) {
  const kind = name as MeasureKind;
  const { [kind]: survives } = { omgangsregeling: true } as Partial<Record<MeasureKind, boolean>>;
  const after = survives === true ? 'geldig' : 'beeindigd';
  // What lasts as long as the authorisation was granted for has run out with it, by its own article.
  const runOut = kind === 'gedeeltelijke-gezagsuitoefening' ? 'verlopen' : after;
  describe(kind, () => {
    it('is there from its first day to the last of supervision', () => {
      expect(statesOn(give(placed()), kind, '2024-02-29', '2024-03-01', '2025-02-01')).to.deep.equal([
        'niet-begonnen',
        'geldig',
        'geldig',
      ]);
    });

    it(`is ${runOut} once supervision has run out`, () => {
      expect(statesOn(give(placed()), kind, '2025-02-02', '2025-02-03', '2027-01-01')).to.deep.equal([
        runOut,
        runOut,
        runOut,
      ]);
    });

    it(`is ${after} from the day on which supervision is lifted`, () => {
      const history = give(placed()).decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
      expect(statesOn(history, kind, '2024-05-31', '2024-06-01', '2026-01-01')).to.deep.equal(['geldig', after, after]);
    });

    it('has no basis where there was none when it was given', () => {
      const history = give(aCase().finding('2024-01-15', [OTS]));
      expect(statesOn(history, kind, '2024-03-01', '2024-04-01')).to.deep.equal(['basis-ontbreekt', 'basis-ontbreekt']);
    });

    it('had no basis where supervision was annulled from the start', () => {
      const history = give(placed()).review('2024-07-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
      expect(statesOn(history, kind, '2024-04-01')).to.deep.equal(['basis-ontbreekt']);
    });

    it('does not come back with new supervision', () => {
      const history = give(placed())
        .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
        .grant('2024-07-01', OTS, '2024-07-01', '2025-07-01', { measureRef: measureOf(OTS, 1) });
      expect(statesOn(history, kind, '2024-06-30', '2024-07-01', '2024-08-01')).to.deep.equal([after, after, after]);
    });

    it('ends with the child', () => {
      const history = give(placed()).minorityEnd('2024-06-01', 'overlijden');
      expect(statesOn(history, kind, '2024-05-31', '2024-06-01', '2024-06-02')).to.deep.equal([
        'geldig',
        'beeindigd',
        'beeindigd',
      ]);
    });
  });
}

describe('what never had a base', () => {
  it('is not ended by an extension of that which came too late', () => {
    const kind = 'schriftelijke-aanwijzing';
    const history = placed()
      .grant('2024-03-01', kind, '2024-03-01', null)
      .review('2024-05-01', 'vernietigd', OTS, 'ots', { effect: 'vanaf', from: '2024-02-10' })
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
      .extend('2024-08-01', OTS, '2025-08-01', { from: '2024-09-01' });
    const states = statesOn(history, kind, '2024-03-01', '2024-05-31', '2024-06-01', '2024-09-01', '2025-09-01');
    expect([...new Set(states)]).to.deep.equal(['basis-ontbreekt']);
    expect(statesOn(history, OTS, '2024-02-09', '2024-02-10', '2024-06-01', '2024-09-01')).to.deep.equal([
      'geldig',
      'vernietigd',
      'vernietigd',
      'vernietigd',
    ]);
  });
});

describe('what rests on a placement out of home', () => {
  const limited = (history = placed()) => WITH.contactbeperking?.(history) ?? history;

  it('ends when the court withdraws the authorisation, while supervision goes on', () => {
    const history = limited().decision('2024-05-20', 'ingetrokken', UHP, { from: '2024-06-01' });
    expect([
      statesOn(history, 'contactbeperking', '2024-05-31', '2024-06-01'),
      statesOn(history, OTS, '2024-06-01'),
    ]).to.deep.equal([['geldig', 'beeindigd'], ['geldig']]);
  });

  it('ends when the authorisation lapses because it was not carried out', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
      .grant('2024-03-01', 'contactbeperking', '2024-03-01', null);
    expect(statesOn(history, 'contactbeperking', '2024-05-01', '2024-05-02')).to.deep.equal([
      'geldig-mits',
      'beeindigd',
    ]);
  });

  it('rests on closed youth care as well, for a child under supervision (6.1.2 lid 8 Jw)', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, CLOSED])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-02', { requester: 'gi' })
      .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) })
      .grant('2024-03-01', 'contactbeperking', '2024-03-01', null);
    expect(statesOn(history, 'contactbeperking', '2024-03-01', '2024-08-01', '2024-08-02')).to.deep.equal([
      'geldig',
      'geldig',
      'beeindigd',
    ]);
  });

  it('does not rest on closed youth care without supervision', () => {
    const history = aCase()
      .finding('2024-01-15', [CLOSED])
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-04-02', { requester: 'college' })
      .grant('2024-03-01', 'contactbeperking', '2024-03-01', null);
    expect(statesOn(history, 'contactbeperking', '2024-03-01')).to.deep.equal(['basis-ontbreekt']);
  });

  it('names the chain of causes in order: itself, the placement, supervision, what ended that', () => {
    const history = limited().decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' }, { as: 'lifted' });
    expect(verdictOn(history, 'contactbeperking', '2024-07-01').reasons.map(({ rule }) => rule)).to.deep.equal([
      'contactbeperking.basis',
      'uhp.basis',
      'ots.opheffing',
    ]);
    const events = verdictOn(history, 'contactbeperking', '2024-07-01').reasons.map((reason) => reason.events);
    expect(events[0]?.slice(1)).to.deep.equal([history.event('uhp'), history.event('ots'), history.event('lifted')]);
    expect(events.at(-1)).to.deep.equal([history.event('lifted')]);
  });
});

describe('another institution in charge', () => {
  it('takes over supervision and what rests on it, without a gap', () => {
    const history = WITH['schriftelijke-aanwijzing']?.(placed()).decision('2024-05-20', 'gi-vervangen', OTS, {
      from: '2024-06-01',
      institution: PARTIES.otherInstitution,
    });
    if (history === undefined) return;
    for (const kind of [OTS, UHP, 'schriftelijke-aanwijzing'] as const)
      expect(statesOn(history, kind, '2024-05-31', '2024-06-01', '2024-07-01')).to.deep.equal([
        'geldig',
        'geldig',
        'geldig',
      ]);
  });
});

describe('the end of minority before eighteen', () => {
  for (const cause of ['overlijden', 'meerderjarigverklaring'] as const) {
    it(`by ${cause} ends supervision on its day`, () => {
      const history = placed().minorityEnd('2024-06-01', cause);
      expect(statesOn(history, OTS, '2024-05-31', '2024-06-01', '2024-06-02')).to.deep.equal([
        'geldig',
        'beeindigd',
        'beeindigd',
      ]);
    });
  }

  it('lets no closed youth care run on', () => {
    const history = aCase()
      .finding('2024-01-15', [CLOSED], { majorityOn: '2024-08-01' })
      .grant('2024-02-02', CLOSED, '2024-02-02', '2025-02-02', { requester: 'college' })
      .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) })
      .minorityEnd('2024-06-01', 'overlijden');
    expect(statesOn(history, CLOSED, '2024-06-01', '2024-09-01')).to.deep.equal(['beeindigd', 'beeindigd']);
  });
});

describe('supervision kept in force where the child may not be moved (1:265i lid 3 BW)', () => {
  const refused = (on: string) =>
    placed()
      .request('2024-12-01', 'instellen', 'wijziging-verblijfplaats')
      .decision(on, 'afgewezen', 'wijziging-verblijfplaats');

  it('is extended by the court of its own motion, with the article that says so', () => {
    const history = refused('2025-01-20').extend('2025-01-20', OTS, '2026-02-02', { requester: 'ambtshalve' });
    expect(statesOn(history, OTS, '2025-02-01', '2025-02-02', '2026-02-01', '2026-02-02')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
    expect(verdictOn(history, OTS, '2025-06-01').reasons.map(({ rule }) => rule)).to.include('verblijf.weigering');
  });
});
