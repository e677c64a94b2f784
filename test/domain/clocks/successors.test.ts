// One child, several institutions, several measures in a row: whose worker, contact and plan a clock waits for.
import { expect } from 'chai';
import { aCase, CALLERS, noon, PARTIES, verdictOn } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const CONTACT = 'P11-eerste-contact';
const PLAN = 'P12-plan-van-aanpak';
const OTHER = { institution: PARTIES.otherInstitution };
const BY_OTHER = { by: CALLERS.otherInstitution };

const supervised = () =>
  aCase()
    .finding('2024-01-15', [OTS, VOTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
/** Another institution takes over on Monday 3 June. */
const switched = (history = supervised()) =>
  history.decision('2024-05-31', 'gi-vervangen', OTS, { ...OTHER, from: '2024-06-03' }, { as: 'switch' });

describe('the first contact of institutions that follow each other (P11)', () => {
  it('is owed by the first up to the day on which the next takes over, and by nobody after it', () => {
    const history = switched(supervised().acknowledgement('2024-05-29', 'ots'));
    const running = (on: string) =>
      verdictOn(history, OTS, on).clocks.filter(({ clock, state }) => clock === CONTACT && state !== 'niet-gestart');
    expect(['2024-06-02', '2024-06-03', '2024-06-10'].map((on) => running(on).length)).to.deep.equal([1, 0, 0]);
    const late = verdictOn(history, OTS, '2024-06-10').findings.map(({ code }) => code);
    expect(late).not.to.include('first-contact-late');
  });

  it('that the predecessor had is none of its successor, nor the other way round', () => {
    const history = switched(supervised().acknowledgement('2024-02-06', 'ots'))
      .acknowledgement('2024-06-04', 'switch', BY_OTHER)
      .careStep('2024-06-05', 'eerste-contact', OTS, {}, BY_OTHER);
    expect(clockStates(history, OTS, CONTACT, '2024-05-01', '2024-06-04', '2024-06-05')).to.deep.equal([
      ...['gemist', 'loopt', 'gehaald'],
    ]);
    expect(clockOn(history, OTS, CONTACT, '2024-05-01')).to.include({ metOn: null });
  });

  it('counts from the day on which the court charged the institution, and not from before', () => {
    // Provisional supervision of spring has nothing to do with the supervision of autumn.
    const twice = (contact: string) =>
      aCase()
        .finding('2024-01-15', [OTS, VOTS])
        .grant('2024-02-02', VOTS, '2024-02-02', '2024-03-02')
        .careStep('2024-02-20', 'eerste-contact', VOTS)
        .grant('2024-09-02', OTS, '2024-09-04', '2025-09-04', {}, { as: 'ots' })
        .acknowledgement('2024-09-03', 'ots')
        .careStep(contact, 'eerste-contact', OTS);
    expect(clockStates(twice('2024-09-10'), OTS, CONTACT, '2024-09-04', '2024-09-09', '2024-09-10')).to.deep.equal([
      ...['loopt', 'loopt', 'gehaald'],
    ]);
    // On the day of the decision itself, two days before the supervision began.
    expect(clockStates(twice('2024-09-02'), OTS, CONTACT, '2024-09-04')).to.deep.equal(['gehaald']);
  });

  it('counts from the first word of the institution, whatever the order in which they were registered', () => {
    const history = supervised()
      .acknowledgement('2024-02-09', 'ots', { as: 'second' })
      .record(
        'acknowledgeNotification',
        '2024-02-09',
        { event: supervised().event('ots'), receivedAt: noon('2024-02-06') },
        { by: CALLERS.institution },
      );
    expect(clockOn(history, OTS, CONTACT, '2024-02-12')).to.include({ start: '2024-02-06', limit: '2024-02-14' });
  });

  it('names the decision and one acknowledgement of it, however many there are', () => {
    const history = supervised()
      .acknowledgement('2024-02-06', 'ots', { as: 'first' })
      .acknowledgement('2024-02-08', 'ots', { as: 'second' });
    expect(clockOn(history, OTS, CONTACT, '2024-02-12')?.events).to.deep.equal([
      ...[history.event('ots'), history.event('first')],
    ]);
  });
});

describe('first contact after another measure', () => {
  const since = (until: string, institution: string = PARTIES.institution) =>
    aCase()
      .finding('2024-01-15', [OTS, VOTS])
      .grant('2024-02-02', VOTS, '2024-02-02', until, { institution })
      .grant('2024-04-10', OTS, '2024-04-16', '2025-04-16', {}, { as: 'ots' })
      .acknowledgement('2024-04-16', 'ots');

  it('is not owed where the same institution goes on without a day between', () => {
    expect(clockStates(since('2024-04-16'), OTS, CONTACT, '2024-04-17')).to.deep.equal(['geen']);
  });

  it('is owed where nobody protected the child on the day before', () => {
    expect(clockStates(since('2024-04-15'), OTS, CONTACT, '2024-04-17')).to.deep.equal(['loopt']);
  });

  it('is owed where it was another institution that did', () => {
    expect(clockStates(since('2024-04-16', PARTIES.otherInstitution), OTS, CONTACT, '2024-04-17')).to.deep.equal([
      'loopt',
    ]);
  });

  it('is owed where the institution only carried out closed youth care', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, URGENT])
      .grant('2024-04-10', URGENT, '2024-04-10', '2024-05-08', { institution: PARTIES.institution, requester: 'rvdk' })
      .grant('2024-04-16', OTS, '2024-04-16', '2025-04-16', {}, { as: 'ots' })
      .acknowledgement('2024-04-16', 'ots');
    expect(clockStates(history, OTS, CONTACT, '2024-04-17')).to.deep.equal(['loopt']);
  });
});

describe('the plan of earlier protection (P12)', () => {
  const waived = (begin: string, decided: string, plan: string) =>
    aCase()
      .finding('2023-12-15', [OTS, VOTS])
      .grant('2024-01-10', VOTS, '2024-01-16', '2024-04-16')
      .careStep(plan, 'plan-vastgesteld', VOTS)
      .grant(decided, OTS, begin, '2025-04-16')
      .careStep('2024-05-20', 'familiegroepsplan-afgezien', OTS);

  it('serves the supervision that follows without a day between', () => {
    expect(clockStates(waived('2024-04-16', '2024-04-10', '2024-02-20'), OTS, PLAN, '2024-06-01')).to.deep.equal([
      'gehaald',
    ]);
  });

  it('serves it from the day of the first decision on, and not from before', () => {
    const plans = ['2024-01-10', '2024-01-16'].map((plan) => waived('2024-04-16', '2024-04-10', plan));
    expect(plans.map((history) => clockStates(history, OTS, PLAN, '2024-06-01')[0])).to.deep.equal([
      ...['gehaald', 'gehaald'],
    ]);
  });

  it('serves no supervision that begins a day later', () => {
    expect(clockStates(waived('2024-04-17', '2024-04-17', '2024-02-20'), OTS, PLAN, '2024-06-01')).to.deep.equal([
      'loopt',
    ]);
  });

  it('serves one of which the decision came while it ran', () => {
    expect(clockStates(waived('2024-04-17', '2024-04-10', '2024-04-11'), OTS, PLAN, '2024-06-01')).to.deep.equal([
      'gehaald',
    ]);
  });

  it('is not carried over by an authorisation between the two', () => {
    const history = aCase()
      .finding('2023-12-15', [OTS, VOTS, URGENT])
      .grant('2024-01-10', VOTS, '2024-01-16', '2024-04-16')
      .careStep('2024-02-20', 'plan-vastgesteld', VOTS)
      .grant('2024-04-15', URGENT, '2024-04-15', '2024-05-10', { requester: 'rvdk' })
      .grant('2024-05-10', OTS, '2024-05-10', '2025-04-16')
      .careStep('2024-05-20', 'familiegroepsplan-afgezien', OTS);
    expect(clockStates(history, OTS, PLAN, '2024-06-01')).to.deep.equal(['loopt']);
  });
});

describe('a plan that is awaited', () => {
  const awaited = (on: string) =>
    verdictOn(supervised().careStep('2024-05-20', 'familiegroepsplan-afgezien', OTS), OTS, on).findings.some(
      ({ code }) => code === 'plan-awaited',
    );

  it('is pointed out from six weeks on up to the day on which the clock begins', () => {
    // Six weeks after 2 February, and the day after them.
    expect(['2024-03-15', '2024-03-16', '2024-05-19', '2024-05-20'].map(awaited)).to.deep.equal([
      ...[false, true, true, false],
    ]);
  });
});
