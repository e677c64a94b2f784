import { expect } from 'chai';
import { aCase, CALLERS, PARTIES } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const given = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' });

describe('worker and first contact within five working days (P11)', () => {
  it('are not yet asked while the institution has not said that it knows', () => {
    expect(clockOn(given(), OTS, 'P11-eerste-contact', '2024-06-01')).to.include({
      state: 'niet-gestart',
      start: null,
      limit: null,
      article: '4.2.2 lid 1 BJw',
    });
  });

  it('are asked from its acknowledgement, which a weekend does not shorten', () => {
    // Acknowledged on Tuesday 6 February: Tuesday 13 February is the fifth working day.
    const history = given().acknowledgement('2024-02-06', 'ots');
    expect(
      clockStates(history, OTS, 'P11-eerste-contact', '2024-02-05', '2024-02-06', '2024-02-13', '2024-02-14'),
    ).to.deep.equal(['niet-gestart', 'loopt', 'loopt', 'gemist']);
  });

  it('count over Easter without its holidays', () => {
    const history = aCase()
      .finding('2024-03-15', [OTS])
      .grant('2024-03-27', OTS, '2024-03-27', '2025-03-27', {}, { as: 'ots' })
      .acknowledgement('2024-03-27', 'ots');
    expect(clockOn(history, OTS, 'P11-jeugdbeschermer', '2024-03-28')).to.include({ limit: '2024-04-06' });
  });

  it('are not set running by the gemeente, or by another institution', () => {
    const history = given().acknowledgement('2024-02-06', 'ots', { by: CALLERS.municipality });
    expect(clockStates(history, OTS, 'P11-eerste-contact', '2024-02-07')).to.deep.equal(['niet-gestart']);
  });

  it('begin with the supervision where it was acknowledged before', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-03-04', '2025-03-04', {}, { as: 'ots' })
      .acknowledgement('2024-02-06', 'ots');
    expect(clockOn(history, OTS, 'P11-eerste-contact', '2024-03-05')).to.include({
      start: '2024-03-04',
      limit: '2024-03-12',
    });
  });

  it('are met one by one', () => {
    const history = given()
      .acknowledgement('2024-02-06', 'ots')
      .careStep('2024-02-07', 'werker-toegewezen', OTS)
      .careStep('2024-02-13', 'eerste-contact', OTS);
    expect([
      clockStates(history, OTS, 'P11-jeugdbeschermer', '2024-02-06', '2024-02-07'),
      clockStates(history, OTS, 'P11-eerste-contact', '2024-02-12', '2024-02-13'),
    ]).to.deep.equal([
      ['loopt', 'gehaald'],
      ['loopt', 'gehaald'],
    ]);
  });

  it('are missed by contact on the day after', () => {
    const history = given().acknowledgement('2024-02-06', 'ots').careStep('2024-02-14', 'eerste-contact', OTS);
    expect(clockOn(history, OTS, 'P11-eerste-contact', '2024-02-20')).to.include({
      state: 'gemist',
      metOn: '2024-02-14',
    });
  });

  it('are asked anew of an institution that takes over', () => {
    const history = given()
      .acknowledgement('2024-02-06', 'ots')
      .careStep('2024-02-07', 'eerste-contact', OTS)
      .decision(
        '2024-05-31',
        'gi-vervangen',
        OTS,
        { institution: PARTIES.otherInstitution, from: '2024-06-03' },
        { as: 'switch' },
      )
      .acknowledgement('2024-06-04', 'switch', { by: CALLERS.otherInstitution });
    expect(
      clockStates(
        history,
        OTS,
        'P11-eerste-contact',
        '2024-06-02',
        '2024-06-03',
        '2024-06-04',
        '2024-06-11',
        '2024-06-12',
      ),
    ).to.deep.equal(['gehaald', 'niet-gestart', 'loopt', 'loopt', 'gemist']);
  });

  it('are not asked again of one that goes on from provisional supervision', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, VOTS])
      .grant('2024-01-16', VOTS, '2024-01-16', '2024-04-16', {}, { as: 'vots' })
      .grant('2024-04-10', OTS, '2024-04-16', '2025-04-16', {}, { as: 'ots' });
    expect([
      clockStates(history, OTS, 'P11-eerste-contact', '2024-04-20'),
      clockStates(history, VOTS, 'P11-eerste-contact', '2024-01-20'),
    ]).to.deep.equal([['geen'], ['niet-gestart']]);
  });

  it('are asked for the supervision, not for the authorisation within it', () => {
    expect(clockStates(given(), UHP, 'P11-eerste-contact', '2024-02-10')).to.deep.equal(['geen']);
  });

  it('are asked of provisional guardianship, by the article on guardianship', () => {
    const kind = 'voorlopige-voogdij';
    const history = aCase()
      .finding('2024-01-15', [kind])
      .grant('2024-02-02', kind, '2024-02-02', '2024-05-02', {}, { as: 'order' })
      .acknowledgement('2024-02-06', 'order');
    expect(clockOn(history, kind, 'P11-eerste-contact', '2024-02-07')).to.include({
      limit: '2024-02-14',
      article: '4.2.1 lid 1 BJw',
    });
  });

  it('were not asked before 2015', () => {
    const history = aCase()
      .finding('2013-01-15', [OTS])
      .grant('2013-02-01', OTS, '2013-02-01', '2014-02-01', {}, { as: 'ots' })
      .acknowledgement('2013-02-04', 'ots');
    expect(clockStates(history, OTS, 'P11-eerste-contact', '2013-03-01')).to.deep.equal(['geen']);
  });
});

describe('the plan (P12)', () => {
  it('is not due while it is open whether there will be a family plan', () => {
    expect(clockStates(given(), OTS, 'P12-plan-van-aanpak', '2024-02-01', '2024-02-02', '2024-12-01')).to.deep.equal([
      'geen',
      'niet-gestart',
      'niet-gestart',
    ]);
  });

  it('is due six weeks after there will be none', () => {
    // Friday 1 March and six weeks: Friday 12 April.
    const history = given().careStep('2024-03-01', 'familiegroepsplan-afgezien', OTS);
    expect(
      clockStates(history, OTS, 'P12-plan-van-aanpak', '2024-02-29', '2024-03-01', '2024-04-12', '2024-04-13'),
    ).to.deep.equal(['niet-gestart', 'loopt', 'loopt', 'gemist']);
  });

  it('may come on Monday where six weeks end on a Saturday', () => {
    const history = given().careStep('2024-03-02', 'familiegroepsplan-afgezien', OTS);
    expect(clockStates(history, OTS, 'P12-plan-van-aanpak', '2024-04-13', '2024-04-15', '2024-04-16')).to.deep.equal([
      'loopt',
      'loopt',
      'gemist',
    ]);
  });

  it('is met on its day', () => {
    const history = given()
      .careStep('2024-03-01', 'familiegroepsplan-afgezien', OTS)
      .careStep('2024-04-12', 'plan-vastgesteld', OTS);
    expect(clockStates(history, OTS, 'P12-plan-van-aanpak', '2024-04-11', '2024-04-12')).to.deep.equal([
      'loopt',
      'gehaald',
    ]);
  });

  it('is not awaited where it was made without that', () => {
    const history = given().careStep('2024-03-01', 'plan-vastgesteld', OTS);
    expect(clockStates(history, OTS, 'P12-plan-van-aanpak', '2024-03-02')).to.deep.equal(['geen']);
  });

  it('is not owed once guardianship has taken the place of supervision', () => {
    const history = given()
      .careStep('2024-03-01', 'familiegroepsplan-afgezien', OTS)
      .finding('2024-03-02', ['voogdij'])
      .grant('2024-03-20', 'voogdij', '2024-03-20', null, { requester: 'rvdk' });
    expect(clockStates(history, OTS, 'P12-plan-van-aanpak', '2024-03-19', '2024-03-22')).to.deep.equal([
      'loopt',
      'geen',
    ]);
  });

  it('is not owed by a measure that ended before', () => {
    const history = given().careStep('2025-01-20', 'familiegroepsplan-afgezien', OTS);
    expect(clockStates(history, OTS, 'P12-plan-van-aanpak', '2025-02-01', '2025-02-02', '2025-06-01')).to.deep.equal([
      'loopt',
      'geen',
      'geen',
    ]);
  });
});

describe('the yearly review of the plan (P13)', () => {
  const planned = () =>
    given().careStep('2024-03-01', 'plan-vastgesteld', OTS).extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'more' });

  it('is due a year after the plan', () => {
    expect(
      clockStates(planned(), OTS, 'P13-evaluatie-plan', '2024-02-29', '2024-03-01', '2025-03-01', '2025-03-02'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('does not run on over a weekend: it is a term in years', () => {
    expect(clockOn(planned(), OTS, 'P13-evaluatie-plan', '2024-06-01')).to.include({
      limit: '2025-03-02',
      extendedLimit: null,
    });
  });

  it('begins anew with each review', () => {
    const history = planned().careStep('2025-02-10', 'plan-geevalueerd', OTS);
    expect(clockOn(history, OTS, 'P13-evaluatie-plan', '2025-04-01')).to.include({
      start: '2025-02-10',
      limit: '2026-02-11',
      state: 'loopt',
    });
  });

  it('follows a plan made under provisional supervision', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, VOTS])
      .grant('2024-01-16', VOTS, '2024-01-16', '2024-04-16')
      .careStep('2024-02-20', 'plan-vastgesteld', VOTS)
      .grant('2024-04-10', OTS, '2024-04-16', '2025-04-16');
    expect(clockOn(history, OTS, 'P13-evaluatie-plan', '2024-05-01')).to.include({ start: '2024-02-20' });
  });
});
