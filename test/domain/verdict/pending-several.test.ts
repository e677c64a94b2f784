// Several requests that keep one provisional measure alive, and several answers to them (1:241 lid 4, 268, 331 BW).
import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type Content, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const PROVISIONAL = 'voorlopige-voogdij';
const LASTING = 'voogdij';
const END = 'gezagsbeeindiging';

/** Provisional guardianship of 10 June 2024, which lapses on 11 September. */
const given = () => aCase().finding('2024-06-10', [PROVISIONAL]).grant('2024-06-10', PROVISIONAL, '2024-06-10', null);
const asked = (history: History, on: string, as: string, kind: MeasureKind = LASTING) =>
  history.finding(on, [kind], {}, { as });
const no = (history: History, on: string, label: string, kind: MeasureKind = LASTING) =>
  history.decision(on, 'afgewezen', kind, { request: history.event(label) }, { as: `no to ${label}` });

describe('provisional guardianship, of which the lasting one was asked twice', () => {
  const twice = () => asked(asked(given(), '2024-08-01', 'first'), '2024-08-20', 'second');

  it('runs on until both were refused, whichever is refused first', () => {
    for (const [one, other] of [
      ['first', 'second'],
      ['second', 'first'],
    ] as const) {
      const history = no(no(twice(), '2024-11-01', one), '2024-11-20', other);
      expect(statesOn(history, PROVISIONAL, '2024-11-01', '2024-11-19', '2024-11-20'), one).to.deep.equal([
        ...['geldig', 'geldig', 'verlopen'],
      ]);
      expect(verdictOn(history, PROVISIONAL, '2024-11-20').reasons.flatMap(({ events }) => events)).to.include.members([
        ...[history.event(other), history.event(`no to ${other}`)],
      ]);
    }
  });

  it('runs on while one is open, and names both requests', () => {
    const history = no(twice(), '2024-11-01', 'first');
    expect(statesOn(history, PROVISIONAL, '2024-11-01', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
    expect(verdictOn(history, PROVISIONAL, '2024-10-01').reasons.flatMap(({ events }) => events)).to.include.members([
      ...[history.event('first'), history.event('second')],
    ]);
  });

  it('is answered in both by a refusal that names neither', () => {
    const history = twice().decision('2024-11-01', 'afgewezen', LASTING);
    expect(statesOn(history, PROVISIONAL, '2024-10-31', '2024-11-01')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is not answered by what the court decided before the request', () => {
    const history = given().decision('2024-07-20', 'afgewezen', LASTING);
    expect(statesOn(asked(history, '2024-08-01', 'later'), PROVISIONAL, '2025-06-01')).to.deep.equal(['geldig']);
    const sameDay = asked(given(), '2024-08-01', 'asked').decision('2024-08-01', 'afgewezen', LASTING);
    expect(statesOn(sameDay, PROVISIONAL, '2024-09-10', '2024-09-11')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is not answered by holding the request over', () => {
    const history = asked(given(), '2024-08-01', 'asked').decision('2024-10-01', 'aangehouden', LASTING);
    expect(statesOn(history, PROVISIONAL, '2024-10-01', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
  });
});

describe('provisional guardianship and a request of long ago', () => {
  const longAgo = () => asked(aCase(), '2024-01-10', 'old').finding('2024-06-10', [PROVISIONAL]);

  it('is kept alive by it where it was not yet decided', () => {
    const history = longAgo().grant('2024-06-10', PROVISIONAL, '2024-06-10', null);
    expect(statesOn(history, PROVISIONAL, '2024-09-11')).to.deep.equal(['geldig']);
  });

  it('is not where it had been refused before the provisional order, and is where it was refused that day', () => {
    const refused = (on: string) => no(longAgo(), on, 'old').grant('2024-06-10', PROVISIONAL, '2024-06-10', null);
    expect(statesOn(refused('2024-06-09'), PROVISIONAL, '2024-09-10', '2024-09-11')).to.deep.equal([
      ...['geldig', 'verlopen'],
    ]);
    const findings = (on: string) => verdictOn(refused(on), PROVISIONAL, '2024-07-01').findings.map(({ code }) => code);
    expect(findings('2024-06-09')).to.include('follow-up-not-requested');
    expect(findings('2024-06-10')).not.to.include('follow-up-not-requested');
  });
});

describe('provisional guardianship, of which several lasting measures were asked', () => {
  const both = () => given().finding('2024-08-01', [LASTING, END], {}, { as: 'both' });

  it('makes room when one is given, though the other is refused', () => {
    const history = both()
      .decision('2024-11-01', 'afgewezen', END)
      .grant('2024-11-20', LASTING, '2024-11-20', null, { requester: 'rvdk' });
    expect(statesOn(history, PROVISIONAL, '2024-11-20', '2024-11-21')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('runs out with the last of them to be refused', () => {
    const history = both().decision('2024-11-01', 'afgewezen', END).decision('2024-11-20', 'afgewezen', LASTING);
    expect(statesOn(history, PROVISIONAL, '2024-11-19', '2024-11-20')).to.deep.equal(['geldig', 'verlopen']);
  });

  describe('where authority was ended first', () => {
    const ended = () => both().grant('2024-11-01', END, '2024-11-01', null, {}, { as: 'ended' });

    it('runs on until the guardian is there, who was held over', () => {
      const history = ended().decision('2024-11-01', 'aangehouden', LASTING);
      expect(statesOn(history, PROVISIONAL, '2024-11-01', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
      const given = history.grant('2025-06-01', LASTING, '2025-06-01', null, { requester: 'ambtshalve' });
      expect(statesOn(given, PROVISIONAL, '2025-05-31', '2025-06-01', '2025-06-02')).to.deep.equal([
        ...['geldig', 'geldig', 'beeindigd'],
      ]);
      expect(statesOn(given, LASTING, '2025-06-01', '2025-06-02')).to.deep.equal(['niet-begonnen', 'geldig']);
    });

    it('runs on while nothing was decided on the guardian that was asked', () => {
      expect(statesOn(ended(), PROVISIONAL, '2024-11-01', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
    });

    it('ends where no guardian was to be given (1:274 lid 1 BW)', () => {
      const history = ended().decision('2024-12-01', 'afgewezen', LASTING);
      expect(statesOn(history, PROVISIONAL, '2024-11-30', '2024-12-01')).to.deep.equal(['geldig', 'beeindigd']);
    });

    it('ends where nobody asked for a guardian, and none was held over', () => {
      const history = asked(given(), '2024-08-01', 'end', END).grant('2024-11-01', END, '2024-11-01', null);
      expect(statesOn(history, PROVISIONAL, '2024-10-31', '2024-11-01')).to.deep.equal(['geldig', 'beeindigd']);
    });

    it('runs on where a guardian whom nobody asked was held over', () => {
      const history = asked(given(), '2024-08-01', 'end', END)
        .grant('2024-11-01', END, '2024-11-01', null)
        .decision('2024-11-01', 'aangehouden', LASTING);
      expect(statesOn(history, PROVISIONAL, '2024-11-01', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
    });

    it('also where it was given only after that', () => {
      const history = aCase()
        .finding('2024-05-01', [LASTING, END])
        .grant('2024-06-01', END, '2024-06-01', null)
        .finding('2024-06-10', [PROVISIONAL])
        .grant('2024-06-10', PROVISIONAL, '2024-06-10', null);
      expect(statesOn(history, PROVISIONAL, '2024-09-10', '2024-09-11')).to.deep.equal(['geldig', 'geldig']);
    });
  });

  it('runs out where authority was not ended, unless the guardian is held over', () => {
    const history = both().decision('2024-11-01', 'afgewezen', END);
    expect(statesOn(history, PROVISIONAL, '2024-10-31', '2024-11-01')).to.deep.equal(['geldig', 'verlopen']);
    const heldOver = history.decision('2024-11-01', 'aangehouden', LASTING);
    expect(statesOn(heldOver, PROVISIONAL, '2024-11-01', '2025-06-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('is not kept alive by a request for something else', () => {
    const history = given().finding('2024-08-01', ['ondertoezichtstelling']);
    expect(statesOn(history, PROVISIONAL, '2024-09-10', '2024-09-11')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is not kept alive by an inquiry that ended without a request', () => {
    const history = given().finding('2024-08-01', [], { outcome: 'geen-verzoek', measures: [] });
    expect(statesOn(history, PROVISIONAL, '2024-09-10', '2024-09-11')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is not kept alive by a request to end the lasting measure', () => {
    const history = given()
      .grant('2024-06-20', LASTING, '2024-06-20', null, {
        requester: 'rvdk',
        enforceable: 'ja',
        measureRef: measureOf(LASTING, 1),
      })
      .request('2024-08-01', 'opheffen', LASTING, { requester: 'ouder' }, { by: CALLERS.court });
    expect(statesOn(history, PROVISIONAL, '2024-09-11')[0]).not.to.equal('geldig');
  });
});

describe('provisional guardianship with an end of its own', () => {
  const until = (end: string) =>
    aCase().finding('2024-06-10', [PROVISIONAL]).grant('2024-06-10', PROVISIONAL, '2024-06-10', end);

  it('is the law’s where the court wrote three months, in either way of counting', () => {
    const states = ['2024-09-10', '2024-09-11'].map((end) =>
      statesOn(asked(until(end), '2024-08-01', 'asked'), PROVISIONAL, '2024-10-01'),
    );
    expect(states).to.deep.equal([['geldig'], ['geldig']]);
  });

  it('is the court’s where that is shorter by a day more', () => {
    expect(
      statesOn(asked(until('2024-09-09'), '2024-08-01', 'asked'), PROVISIONAL, '2024-09-08', '2024-09-09'),
    ).to.deep.equal(['geldig', 'verlopen']);
  });
});

describe('the suspension of a guardian whose guardianship the court ends', () => {
  const SUSPENDED = 'schorsing-voogd';
  const endedBy = (fields: Content) =>
    aCase()
      .finding('2024-01-15', [LASTING])
      .grant('2024-02-01', LASTING, '2024-02-01', null, { enforceable: 'ja' })
      .finding('2024-06-10', [SUSPENDED])
      .grant('2024-06-10', SUSPENDED, '2024-06-10', null)
      .request('2024-08-01', 'opheffen', LASTING)
      .decision('2024-09-16', 'opgeheven', LASTING, { from: '2024-09-16', ...fields });

  // 1:281 lid 1 and 2 and 1:331 lid 5 BW; an appeal is open for three months (Rv 358 lid 2).
  for (const [title, fields, last, over] of [
    ['the day after it was sent, where it is enforceable', { enforceable: 'ja' }, '2024-09-16', '2024-09-17'],
    ['the day that it names', { enforceable: 'ja', from: '2024-11-01' }, '2024-10-31', '2024-11-01'],
    ['the day on which it is final, where it is not', { enforceable: 'nee' }, '2024-12-16', '2024-12-17'],
    ['a day named after that', { enforceable: 'nee', from: '2025-03-01' }, '2025-02-28', '2025-03-01'],
  ] as const) {
    it(`lasts as long as the guardianship, up to ${title}`, () => {
      const history = endedBy(fields);
      expect(statesOn(history, LASTING, last, over)).to.deep.equal(['geldig', 'beeindigd']);
      expect(statesOn(history, SUSPENDED, last, over)).to.deep.equal(['geldig', 'beeindigd']);
    });
  }
});
