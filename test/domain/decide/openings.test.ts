/** What opens a case, whom it names, and who is named later. */

import { aCase, CALLERS, type Content, decisionFields, given, OPENING, PARTIES } from '../../support/domain.js';
import { asked, FINDING, GEMEENTE, grant, OTS, until, usually } from './refuses.js';

const { court: _, ...COURTLESS } = OPENING;
const REQUEST: Content = { request: 'instellen', measure: OTS, requester: 'ouder' };
const DIRECTION = decisionFields('toegewezen', 'schriftelijke-aanwijzing', { requester: 'gi', from: '2024-02-02' });

describe('a case is opened', () => {
  it('from the first day of the law that the ledger knows', () => {
    given(aCase())
      .on('1995-11-01')
      .when('registerFinding', { ...FINDING, ...OPENING })
      .thenRecorded();
  });

  it('by the decision of a court that names itself by writing', () => {
    given(aCase())
      .on('2024-02-02')
      .when('registerDecision', grant(OTS, { ...COURTLESS, from: '2024-02-02', ...until('2025-02-02') }))
      .thenRecorded();
  });

  usually({ history: aCase(), on: '2024-02-02' }).refuses([
    {
      what: 'not by the request that a court registers for a parent without saying for which court it is',
      name: 'fileRequest',
      fields: { ...REQUEST, ...COURTLESS },
      how: { by: CALLERS.court },
      refusal: { code: 'opening-incomplete', subject: 'court' },
    },
    {
      what: 'not by what an institution gives itself without naming a court',
      name: 'registerDecision',
      fields: { ...DIRECTION, ...COURTLESS },
      how: { by: CALLERS.institution },
      refusal: { code: 'opening-incomplete', subject: 'court' },
    },
  ]);
});

describe('the first request after an inquiry', () => {
  it('names whom the opening left open', () => {
    given(asked())
      .on('2024-02-01')
      .when('fileRequest', { ...REQUEST, requester: 'rvdk', ...OPENING }, { by: CALLERS.council })
      .thenRecorded();
  });

  usually({ history: asked(), on: '2024-02-01', name: 'fileRequest', how: { by: CALLERS.council } }).refuses([
    {
      what: 'does not leave open who is to carry it out',
      fields: { ...REQUEST, requester: 'rvdk', ...GEMEENTE, court: PARTIES.court },
      refusal: { code: 'opening-incomplete', subject: 'institution' },
    },
    {
      what: 'does not leave open which court is asked',
      fields: { ...REQUEST, requester: 'rvdk', ...COURTLESS },
      refusal: { code: 'opening-incomplete', subject: 'court' },
    },
  ]);

  it('is not what asks to end a measure: there it is the measure that is missing', () => {
    given(asked())
      .on('2024-02-01')
      .when('fileRequest', { ...REQUEST, request: 'opheffen', requester: 'rvdk' }, { by: CALLERS.council })
      .thenRefused({ code: 'measure-unknown', subject: 'measureRef' });
  });
});

describe('a finding about a child that came of age', () => {
  const grown = () => aCase().finding('2024-01-15', [OTS], { majorityOn: '2024-06-01' });

  it('may still say that nothing is asked', () => {
    given(grown()).on('2024-06-01').when('registerFinding', { outcome: 'geen-verzoek', measures: [] }).thenRecorded();
  });

  it('asks for nothing more', () => {
    given(grown())
      .on('2024-06-01')
      .when('registerFinding', FINDING)
      .thenRefused({ code: 'already-of-age', subject: 'date' });
  });
});
