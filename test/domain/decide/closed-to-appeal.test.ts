// Another institution in charge of supervision is closed to appeal, given or refused; of guardianship it is open (807 Rv, 1:259 BW).
import { expect } from 'chai';
import { CALLERS, given, type History, PARTIES, verdictOn } from '../../support/domain.js';
import { guarded, OTS, running } from './refuses.js';

const OTHER = { institution: PARTIES.otherInstitution, from: '2024-06-01' };
const CLOSED = { code: 'appeal-excluded', rule: 'beroep.uitsluiting', subject: 'decision' } as const;

const replaced = () => running().decision('2024-05-01', 'gi-vervangen', OTS, OTHER, { as: 'answer' });
const guardianReplaced = () =>
  guarded().decision(
    '2024-05-01',
    'gi-vervangen',
    'voogdij',
    { institution: PARTIES.institution, from: '2024-06-01' },
    { as: 'answer' },
  );
const refused = (request: string, measure: typeof OTS | 'voogdij' = OTS) => {
  const history = guarded().request(
    '2024-04-01',
    request,
    measure,
    { requester: 'ouder' },
    { as: 'asked', by: CALLERS.court },
  );
  return history.decision('2024-05-01', 'afgewezen', measure, { request: history.event('asked') }, { as: 'answer' });
};
const appealing = (history: History) =>
  given(history)
    .on('2024-05-10')
    .when('lodgeAppeal', { decision: history.event('answer'), appeal: 'hoger-beroep' });
const reviewing = (history: History) =>
  given(history)
    .on('2024-05-10')
    .when(
      'registerDecision',
      {
        ...{ dictum: 'bekrachtigd', instance: 'hof', article: '1:259 BW', decision: history.event('answer') },
        ...{ measure: OTS, measureRef: history.facts.flatMap(({ content }) => refIn(content)).at(-1) ?? '' },
      },
      { by: CALLERS.hof },
    );
const refIn = (content: unknown) =>
  typeof content === 'object' && content !== null && 'measureRef' in content ? [String(content.measureRef)] : [];
const clockOf = (history: History, kind: typeof OTS | 'voogdij') =>
  verdictOn(history, kind, '2024-05-10')
    .clocks.filter(({ clock }) => clock === 'P15-hoger-beroep')
    .some(({ events }) => events.includes(history.event('answer')));

describe('another institution', () => {
  it('in charge of supervision is closed to appeal, and runs no clock', () => {
    appealing(replaced()).thenRefused(CLOSED);
    reviewing(replaced()).thenRefused(CLOSED);
    expect(clockOf(replaced(), OTS)).to.equal(false);
  });

  it('refused for supervision is closed to appeal as well', () => {
    const history = () => refused('vervangen-gi');
    appealing(history()).thenRefused(CLOSED);
    reviewing(history()).thenRefused(CLOSED);
    expect(clockOf(history(), OTS)).to.equal(false);
  });

  it('in charge of guardianship is open to appeal, given or refused', () => {
    for (const history of [guardianReplaced, () => refused('vervangen-gi', 'voogdij')]) {
      appealing(history()).thenRecorded();
      expect(clockOf(history(), 'voogdij')).to.equal(true);
    }
  });

  it('is not what every refusal is about', () => {
    appealing(refused('opheffen')).thenRecorded();
    expect(clockOf(refused('opheffen'), OTS)).to.equal(true);
  });
});
