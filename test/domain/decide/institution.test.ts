import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  decisionFields,
  given,
  measureOf,
  PARTIES,
  statesOn,
  verdictOn,
} from '../../support/domain.js';
import { refuses, running } from './refuses.js';

const AANW = 'schriftelijke-aanwijzing';
const CTB = 'contactbeperking';
const OTS = 'ondertoezichtstelling';
const BY_GI = { by: CALLERS.institution };

/** Supervision and placement, with a written direction of 1 March called `order`. */
const directed = (kind: MeasureKind = AANW) =>
  running().grant('2024-03-01', kind, '2024-03-01', null, {}, { as: 'order' });

describe('what an institution gives itself (1:263, 1:265f BW)', () => {
  for (const kind of [AANW, CTB] as const) {
    it(`${kind} is recorded from it, without any request`, () => {
      given(running())
        .on('2024-03-01')
        .when('registerDecision', decisionFields('toegewezen', kind, { from: '2024-03-01' }), BY_GI)
        .thenRecorded();
      expect(verdictOn(directed(kind), kind, '2024-03-01')).to.deep.include({ missing: [] });
    });

    it(`${kind} is taken back by it`, () => {
      const history = directed(kind).decision('2024-03-20', 'ingetrokken', kind, { from: '2024-04-01' });
      expect(statesOn(history, kind, '2024-03-31', '2024-04-01')).to.deep.equal([
        kind === CTB ? 'geldig-mits' : 'geldig',
        'beeindigd',
      ]);
    });

    it(`${kind} is declared void by the court, from the day that it names`, () => {
      const history = directed(kind).decision('2024-04-10', 'vervallen-verklaard', kind, { from: '2024-04-12' });
      expect(statesOn(history, kind, '2024-04-11', '2024-04-12')).to.deep.equal([
        kind === CTB ? 'geldig-mits' : 'geldig',
        'beeindigd',
      ]);
    });

    it(`${kind} stands when the court upholds it`, () => {
      const history = directed(kind);
      history.decision('2024-04-10', 'bekrachtigd', kind, { decision: history.event('order') });
      expect(statesOn(history, kind, '2024-04-10', '2024-04-30').every((state) => state.startsWith('geldig'))).to.equal(
        true,
      );
    });

    it(`${kind} is held up when the court suspends it, until it decides (1:264 lid 1 BW)`, () => {
      const history = directed(kind);
      history
        .decision('2024-03-10', 'geschorst', kind, { decision: history.event('order') })
        .decision('2024-04-10', 'bekrachtigd', kind, { decision: history.event('order') });
      expect(statesOn(history, kind, '2024-03-10', '2024-04-09')).to.deep.equal(['geschorst', 'geschorst']);
      expect(statesOn(history, kind, '2024-04-10')[0]).to.match(/^geldig/);
    });
  }

  refuses([
    {
      what: 'an institution gives no supervision',
      history: running(),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: decisionFields('toegewezen', OTS, { from: '2024-03-01', instance: 'gecertificeerde-instelling' }),
      how: BY_GI,
      refusal: { code: 'role-not-allowed', article: '1:255 lid 1 BW', subject: 'role' },
    },
    {
      what: 'nor speaks as a court',
      history: running(),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: decisionFields('vervallen-verklaard', AANW, { instance: 'rechtbank' }),
      how: BY_GI,
      refusal: { code: 'role-not-allowed', article: '1:263 lid 1 BW', subject: 'role' },
    },
    {
      what: 'a court gives no direction in the name of an institution',
      history: running(),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: decisionFields('toegewezen', AANW, { from: '2024-03-01' }),
      how: { by: CALLERS.court },
      refusal: { code: 'role-not-allowed', article: '1:263 lid 1 BW', subject: 'role' },
    },
    {
      what: 'nor in its own',
      history: running(),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: decisionFields('toegewezen', AANW, { from: '2024-03-01', instance: 'rechtbank' }),
      refusal: { code: 'instance-not-competent', article: '1:263 lid 1 BW', subject: 'instance' },
    },
    {
      what: 'an institution gives a direction in its own name only',
      history: running(),
      on: '2024-03-01',
      name: 'registerDecision',
      fields: decisionFields('toegewezen', AANW, { from: '2024-03-01', institution: PARTIES.otherInstitution }),
      how: BY_GI,
      refusal: { code: 'registrar-differs', subject: 'institution' },
    },
    {
      what: 'nobody appeals against a direction (807 Rv)',
      history: directed(),
      on: '2024-03-10',
      name: 'lodgeAppeal',
      fields: { decision: directed().event('order'), appeal: 'hoger-beroep' },
      refusal: { code: 'appeal-excluded', article: '807 Rv', subject: 'decision' },
    },
    {
      what: 'a limit to contact goes to the juvenile court before it goes to appeal',
      history: directed(CTB),
      on: '2024-03-10',
      name: 'lodgeAppeal',
      fields: { decision: directed(CTB).event('order'), appeal: 'hoger-beroep' },
      refusal: { code: 'instance-not-competent', subject: 'appeal' },
    },
  ]);

  it('a decision of the court on a limit to contact is open to appeal (807 Rv, a)', () => {
    const history = directed(CTB).decision('2024-04-10', 'vervallen-verklaard', CTB, {}, { as: 'void' });
    given(history)
      .on('2024-04-20')
      .when('lodgeAppeal', { decision: history.event('void'), appeal: 'hoger-beroep' })
      .thenRecorded();
  });

  it('a direction of another institution than the one in charge has no basis', () => {
    const history = running().request('2024-02-20', 'instellen', 'uithuisplaatsing', {
      institution: PARTIES.otherInstitution,
    });
    history.grant(
      '2024-03-01',
      AANW,
      '2024-03-01',
      null,
      { institution: PARTIES.otherInstitution },
      { by: CALLERS.otherInstitution },
    );
    expect(statesOn(history, AANW, '2024-03-01')).to.deep.equal(['basis-ontbreekt']);
  });

  it('may open a case, when it names the court and the gemeente', () => {
    const opening = { municipality: PARTIES.municipality, municipalityCode: '0228', court: PARTIES.court };
    const fields = decisionFields('toegewezen', AANW, { from: '2024-03-01' });
    given(aCase())
      .on('2024-03-01')
      .when('registerDecision', { ...fields, ...opening }, BY_GI)
      .thenRecorded();
    given(aCase()).on('2024-03-01').when('registerDecision', fields, BY_GI).thenRefused({ code: 'opening-incomplete' });
  });
});

describe('a request about a direction (1:264 lid 3 BW)', () => {
  const asked = (on: string) =>
    directed().request(
      on,
      'vervallen-verklaren',
      AANW,
      { requester: 'ouder', measureRef: measureOf(AANW) },
      { by: CALLERS.court },
    );
  const days: readonly [string, boolean][] = [
    ['2024-03-14', false],
    ['2024-03-15', false],
    ['2024-03-16', true],
    ['2024-03-17', true],
  ];
  for (const [on, isLate] of days) {
    it(`filed on ${on} is ${isLate ? 'pointed out as late' : 'in time'}`, () => {
      const codes = verdictOn(asked(on), AANW, '2024-04-01').findings.map(({ code }) => code);
      expect(codes.includes('requested-after-term')).to.equal(isLate);
    });
  }

  it('leaves it in force until the court decides', () => {
    expect(statesOn(asked('2024-03-10'), AANW, '2024-03-10', '2024-06-01')).to.deep.equal(['geldig', 'geldig']);
  });
});

describe('supervision extended of the court’s own motion (1:265i lid 3 BW)', () => {
  const extension = decisionFields('verlengd', OTS, { requester: 'ambtshalve', until: '2026-02-02', untilForm: 'tot' });
  it('only on the day on which it refuses to let the child be moved', () => {
    const refused = (on: string) => running().decision(on, 'afgewezen', 'wijziging-verblijfplaats');
    given(refused('2025-01-20')).on('2025-01-20').when('registerDecision', extension).thenRecorded();
    given(refused('2025-01-19'))
      .on('2025-01-20')
      .when('registerDecision', extension)
      .thenRefused({ code: 'requester-not-allowed' });
    given(running())
      .on('2025-01-20')
      .when('registerDecision', extension)
      .thenRefused({ code: 'requester-not-allowed' });
  });
});
