// Decisions, stays and institutions of which a case has several: the law looks at all of them, and at the one that counts.
import { fold, type RecordedFact } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { contentOf, judged } from '#scripts/law/past';
import {
  aCase,
  CALLERS,
  CASE,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  noon,
  PARTIES,
  uuid,
} from '../../support/domain.js';
import { OTS, running, UHP, until } from './refuses.js';

const CLOSED = 'gesloten-jeugdhulp';
const MOVE = 'wijziging-verblijfplaats';
const OTHER = { institution: PARTIES.otherInstitution };

describe('the institution’s word that closed youth care is needed no more (6.1.12 lid 4 Jw)', () => {
  const released = decisionFields('ingetrokken', CLOSED, {
    instance: 'gecertificeerde-instelling',
    from: '2024-06-10',
  });
  const closed = (history: History) =>
    history
      .grant('2024-03-01', CLOSED, '2024-03-01', '2024-12-01', { requester: 'gi' })
      .execution('2024-03-02', 'begonnen', { measureRef: measureOf(CLOSED) });
  const supervised = () =>
    aCase().finding('2024-01-15', [OTS, CLOSED, 'voogdij']).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
  const takenOver = (from: string) =>
    closed(supervised()).decision('2024-05-20', 'gi-vervangen', OTS, { ...OTHER, from });
  const says = (history: History, by: { readonly by: typeof CALLERS.institution | typeof CALLERS.otherInstitution }) =>
    given(history).on('2024-06-05').when('registerDecision', released, by);
  const BY = { by: CALLERS.institution };
  const BY_OTHER = { by: CALLERS.otherInstitution };

  it('is the successor’s from the day on which it takes over, that day included', () => {
    says(takenOver('2024-06-05'), BY_OTHER).thenRecorded();
    says(takenOver('2024-06-06'), BY_OTHER).thenRefused({ code: 'not-in-charge', rule: 'gjh.einde' });
    says(takenOver('2024-06-06'), BY).thenRecorded();
  });

  it('is not the predecessor’s any more', () => {
    says(takenOver('2024-06-04'), BY).thenRefused({ code: 'not-a-party' });
  });

  it('is not that of an institution which only places the child', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, CLOSED, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', OTHER)
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', { institution: PARTIES.institution })
      .grant('2024-03-01', CLOSED, '2024-03-01', '2024-12-01', { requester: 'gi' });
    says(history, BY).thenRefused({ code: 'not-in-charge' });
    says(history, BY_OTHER).thenRecorded();
  });

  it('is none while the order that counts was given on the declaration of the council', () => {
    const history = supervised()
      .grant('2024-03-01', CLOSED, '2024-03-01', '2024-06-20', { requester: 'rvdk', onCouncilDeclaration: true })
      .execution('2024-03-02', 'begonnen', { measureRef: measureOf(CLOSED) })
      .decision('2024-05-01', 'bekort', CLOSED, { until: '2024-06-15', untilForm: 'tot' })
      .extend('2024-06-05', CLOSED, '2024-12-01', { from: '2024-06-15' });
    const at = { by: CALLERS.institution, at: noon('2024-06-06') };
    for (const [on, code] of [
      ['2024-06-04', 'not-for-this-measure'],
      ['2024-06-05', undefined],
    ] as const) {
      const outcome = given(history).on(on).when('registerDecision', released, at);
      if (code === undefined) outcome.thenRecorded();
      else outcome.thenRefused({ code });
    }
  });

  it('is that of whichever institution has supervision or guardianship, where two have', () => {
    const both = () => closed(supervised().grant('2024-02-20', 'voogdij', '2024-02-20', null, OTHER));
    says(both(), BY).thenRecorded();
    says(both(), BY_OTHER).thenRecorded();
  });
});

describe('a measure with several decisions', () => {
  it('that was refused before it was given can be extended', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .decision('2024-01-20', 'afgewezen', OTS)
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    given(history)
      .on('2025-01-20')
      .when('registerDecision', decisionFields('verlengd', OTS, { requester: 'gi', ...until('2026-02-02') }))
      .thenRecorded();
  });

  it('that was only refused cannot', () => {
    given(aCase().finding('2024-01-15', [OTS]).decision('2024-01-20', 'afgewezen', OTS))
      .on('2025-01-20')
      .when('registerDecision', decisionFields('verlengd', OTS, { requester: 'gi', ...until('2026-02-02') }))
      .thenRefused({ code: 'measure-unknown', rule: 'ots.verlenging' });
  });

  const ownMotion = decisionFields('verlengd', OTS, { requester: 'ambtshalve', ...until('2026-02-02') });

  it('is kept in force of the court’s own motion when the last of several requests to move is refused that day', () => {
    const history = running().grant('2024-06-01', MOVE, '2024-06-01', null).decision('2025-01-20', 'afgewezen', MOVE);
    given(history).on('2025-01-20').when('registerDecision', ownMotion).thenRecorded();
  });

  it('is not kept in force by a court that allows the move that day', () => {
    const history = running().decision('2024-06-01', 'afgewezen', MOVE).grant('2025-01-20', MOVE, '2025-01-20', null);
    given(history)
      .on('2025-01-20')
      .when('registerDecision', ownMotion)
      .thenRefused({ code: 'requester-not-allowed', rule: 'ots.verlenging' });
  });
});

describe('a stay that ended', () => {
  it('does not end again, and ends after it began anew', () => {
    const ended = () => running().execution('2024-02-05', 'begonnen').execution('2024-03-01', 'beeindigd');
    const end: Content = { measureRef: measureOf(UHP), phase: 'beeindigd', institution: PARTIES.institution };
    given(ended())
      .on('2024-03-10')
      .when('registerExecution', end)
      .thenRefused({ code: 'execution-not-begun', article: '1:265c lid 3 BW' });
    given(ended().execution('2024-03-05', 'begonnen')).on('2024-03-10').when('registerExecution', end).thenRecorded();
  });
});

describe('an acknowledgement of an event that cannot be read', () => {
  const told = (content: RecordedFact['content'], event: (history: History) => string) => {
    const history = running();
    const facts = history.facts.map((fact) => (fact.eventId === history.event('ots') ? { ...fact, content } : fact));
    const by = CALLERS.municipality;
    const fields = { event: event(history), receivedAt: noon('2024-02-05') };
    return judged(
      {
        ...{ name: 'acknowledgeNotification', caseId: CASE, eventId: uuid(5000), by, at: noon('2024-02-05') },
        content: contentOf('acknowledgeNotification', '2024-02-05', fields, by),
      },
      facts,
    );
  };

  for (const content of ['pending', 'purged'] as const) {
    it(`is recorded where its content is ${content}`, () => {
      expect(told(content, (history) => history.event('ots'))).to.have.property('fact');
    });
  }

  it('is refused where the event is not on the ledger at all', () => {
    const [refusal] = told('pending', () => uuid(77)) as readonly { code: string }[];
    expect(refusal?.code).to.equal('event-unknown');
    expect(fold(running().facts).absent).to.deep.equal([]);
  });
});

describe('closed youth care after the eighteenth birthday', () => {
  // The birthday is 1 July 2024; six months after it the law lets it run on no more.
  const before = () =>
    aCase()
      .finding('2024-01-15', [OTS, CLOSED], { majorityOn: '2024-07-01' })
      .grant('2024-02-02', OTS, '2024-02-02', '2024-07-01')
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-01', { requester: 'gi' })
      .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) });
  const more = (fields: Content) =>
    given(before())
      .on('2024-07-20')
      .when('registerDecision', decisionFields('verlengd', CLOSED, { requester: 'gi', from: '2024-08-01', ...fields }));

  it('may be extended without an end, and then ends by the law', () => {
    more({}).thenRecorded();
  });

  it('may be extended to the last day that the law gives, and no further', () => {
    more(until('2025-01-01')).thenRecorded();
    more(until('2025-01-02')).thenRefused({ code: 'term-too-long', rule: 'gjh.na-achttien', subject: 'until' });
  });
});
