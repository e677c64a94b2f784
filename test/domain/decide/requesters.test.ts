/** At whose request a court decides, and when it does so of its own motion. */

import { CALLERS, type Content, decisionFields, given, measureOf, PARTIES } from '../../support/domain.js';
import { guarded, OTS, running, UHP, until, usually } from './refuses.js';

const MOVE = 'wijziging-verblijfplaats';
const DIRECTION = 'schriftelijke-aanwijzing';
const OWN_MOTION: Content = { requester: 'ambtshalve', ...until('2025-06-01') };
const asked = () => running().request('2024-04-20', 'instellen', MOVE, {}, { as: 'move' });
const refused = () => asked().decision('2024-05-01', 'afgewezen', MOVE);

describe('a court that refuses to let the child be moved (1:265i lid 3 BW)', () => {
  for (const measure of [OTS, UHP] as const) {
    it(`may keep ${measure} in force of its own motion that day`, () => {
      given(refused())
        .on('2024-05-01')
        .when('registerDecision', decisionFields('verlengd', measure, { ...OWN_MOTION, from: '2024-06-01' }))
        .thenRecorded();
    });
  }

  usually({ on: '2024-05-01', name: 'registerDecision' }).refuses([
    {
      what: 'the day before nothing is kept in force of its own motion',
      history: asked(),
      on: '2024-04-30',
      fields: decisionFields('verlengd', OTS, { ...OWN_MOTION, from: '2024-06-01' }),
      refusal: { code: 'requester-not-allowed', article: '1:260 lid 1 BW', rule: 'ots.verlenging' },
    },
    {
      what: 'nor the day after',
      history: refused(),
      on: '2024-05-02',
      fields: decisionFields('verlengd', OTS, { ...OWN_MOTION, from: '2024-06-01' }),
      refusal: { code: 'requester-not-allowed', subject: 'requester' },
    },
    {
      what: 'nor when the court lets the child be moved',
      history: asked().grant('2024-05-01', MOVE, '2024-05-01', null, { requester: 'gi' }),
      fields: decisionFields('verlengd', OTS, { ...OWN_MOTION, from: '2024-06-01' }),
      refusal: { code: 'requester-not-allowed', subject: 'requester' },
    },
    {
      what: 'nor when it was something else that it refused',
      history: running().decision('2024-05-01', 'afgewezen', 'omgangsregeling'),
      fields: decisionFields('verlengd', OTS, { ...OWN_MOTION, from: '2024-06-01' }),
      refusal: { code: 'requester-not-allowed', subject: 'requester' },
    },
    {
      what: 'no other measure is kept in force so',
      history: refused().grant('2024-05-01', 'gedeeltelijke-gezagsuitoefening', '2024-05-01', '2024-06-01', {
        requester: 'gi',
      }),
      fields: decisionFields('verlengd', 'gedeeltelijke-gezagsuitoefening', OWN_MOTION),
      refusal: { code: 'requester-not-allowed', rule: 'gezagsuitoefening.verlenging' },
    },
    {
      what: 'nor is an authorisation given so that was not there',
      history: refused(),
      fields: decisionFields('toegewezen', UHP, { ...OWN_MOTION, from: '2024-06-01', measureRef: measureOf(UHP, 1) }),
      refusal: { code: 'requester-not-allowed', rule: 'uhp.verzoek', subject: 'requester' },
    },
    {
      what: 'and who may not ask doesn’t by that refusal',
      history: refused(),
      fields: decisionFields('verlengd', UHP, { ...OWN_MOTION, requester: 'ouder', from: '2024-06-01' }),
      refusal: { code: 'requester-not-allowed', rule: 'uhp.verlenging', subject: 'requester' },
    },
  ]);
});

describe('suspension of authority, to which all of 1:267 BW applies (1:268 lid 4 BW)', () => {
  const SUSPENSION = 'schorsing-gezag';
  const judged = () => running().finding('2024-05-01', ['gezagsbeeindiging']);
  const suspended = (requester: string) =>
    decisionFields('toegewezen', SUSPENSION, { requester, from: '2024-05-10', instance: 'rechtbank' });

  for (const requester of ['rvdk', 'om', 'verzorger', 'ambtshalve']) {
    it(`may be given at the request of ${requester}`, () => {
      given(judged()).on('2024-05-10').when('registerDecision', suspended(requester)).thenRecorded();
    });
  }

  it('is not given at the request of the institution, which turns to the council', () => {
    given(judged())
      .on('2024-05-10')
      .when('registerDecision', suspended('gi'))
      .thenRefused({ code: 'requester-not-allowed', rule: 'schorsing-gezag.verzoek', subject: 'requester' });
  });
});

describe('what an institution gives itself', () => {
  const own = (fields: Content) => decisionFields('toegewezen', DIRECTION, { requester: 'gi', ...fields });
  const how = { by: CALLERS.institution };
  const directed = () =>
    running().grant('2024-03-01', DIRECTION, '2024-03-01', null, { requester: 'gi' }, { as: 'direction' });

  it('is given at its own request', () => {
    given(running())
      .on('2024-03-01')
      .when('registerDecision', own({ from: '2024-03-01' }), how)
      .thenRecorded();
  });

  usually({ history: running(), on: '2024-03-01', name: 'registerDecision', how }).refuses([
    {
      what: 'is given at nobody else’s',
      fields: own({ from: '2024-03-01', requester: 'rvdk' }),
      refusal: { code: 'requester-not-allowed', rule: 'aanwijzing.grond', subject: 'requester' },
    },
    {
      what: 'is given in nobody else’s name',
      fields: own({ from: '2024-03-01', institution: PARTIES.otherInstitution }),
      refusal: { code: 'registrar-differs', subject: 'institution' },
    },
    {
      what: 'is not upheld by a hof, since no appeal lies against it',
      history: directed(),
      on: '2024-04-01',
      fields: decisionFields('bekrachtigd', DIRECTION, { instance: 'hof', decision: directed().event('direction') }),
      how: { by: CALLERS.hof },
      refusal: { code: 'appeal-excluded', rule: 'beroep.uitsluiting', subject: 'dictum' },
    },
  ]);
});

describe('the institution that is replaced', () => {
  const replacing = (institution: string, measure: typeof OTS | typeof UHP | 'voogdij' = OTS): Content =>
    decisionFields('gi-vervangen', measure, { institution, from: '2024-06-01' });
  const replacements = usually({ on: '2024-05-20', name: 'registerDecision' });

  it('may be followed by one that carries out another measure of the child', () => {
    given(guarded()).on('2024-05-20').when('registerDecision', replacing(PARTIES.otherInstitution)).thenRecorded();
  });

  it('may be unknown: where the dictum was to follow, nobody was charged yet', () => {
    const history = running().decision('2024-05-01', 'dictum-volgt', OTS, { measureRef: measureOf(OTS, 1) });
    given(history)
      .on('2024-05-20')
      .when('registerDecision', { ...replacing(PARTIES.institution), measureRef: measureOf(OTS, 1) })
      .thenRecorded();
  });

  replacements.refuses([
    {
      what: 'is not itself, also after an extension that names nobody',
      history: running().extend('2024-05-02', OTS, '2025-05-02', { from: '2024-05-02' }),
      fields: replacing(PARTIES.institution),
      refusal: { code: 'nothing-changed', subject: 'institution' },
    },
    {
      what: 'is whoever took over before',
      history: running().decision('2024-04-01', 'gi-vervangen', OTS, {
        institution: PARTIES.otherInstitution,
        from: '2024-05-01',
      }),
      fields: replacing(PARTIES.otherInstitution),
      refusal: { code: 'nothing-changed', subject: 'institution' },
    },
    {
      what: 'is that of the measure named, not of another one',
      history: running().grant('2024-03-01', OTS, '2025-02-02', '2025-05-02', {
        institution: PARTIES.otherInstitution,
        measureRef: measureOf(OTS, 1),
      }),
      fields: { ...replacing(PARTIES.otherInstitution), measureRef: measureOf(OTS, 1) },
      refusal: { code: 'nothing-changed', subject: 'institution' },
    },
  ]);
});
