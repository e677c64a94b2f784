/** Which corrections of decisions come too late or too early, and what of a decision none can touch. */

import type { Instant } from '@grondslag/chaincode/domain';
import { CALLERS, type Content, given, noon, PARTIES } from '../../support/domain.js';
import { OTS, running, UHP, usually } from './refuses.js';

const correct = (event: string, basis: string, fields: Content): Content => ({ corrects: event, basis, ...fields });
const ofOts = (fields: Content) => correct(running().event('ots'), 'rv-31', fields);
const ofUhp = (fields: Content) => correct(running().event('uhp'), 'rv-32', fields);
const extended = () => running().extend('2024-07-20', UHP, '2024-10-02', {}, { as: 'extension' });

describe('a decision', () => {
  const afterwards = { at: '2024-03-01T12:00:00.000Z' as Instant };

  it('is corrected from its own day on', () => {
    given(running())
      .on('2024-02-02')
      .when('correctFact', ofOts({ 'corrected.until': '2025-01-02' }), afterwards)
      .thenRecorded();
  });

  it('is not corrected the day before', () => {
    given(running())
      .on('2024-02-01')
      .when('correctFact', ofOts({ 'corrected.until': '2025-01-02' }), afterwards)
      .thenRefused({ code: 'before-its-object', subject: 'date' });
  });

  it('may be corrected in something else once its term has ended', () => {
    given(running())
      .on('2024-08-02')
      .when('correctFact', ofUhp({ 'corrected.unheard': true }))
      .thenRecorded();
  });

  it('without an end may be corrected in something else', () => {
    const history = running().grant('2024-03-01', 'voogdij', '2024-03-01', null, {}, { as: 'voogdij' });
    given(history)
      .on('2024-04-01')
      .when('correctFact', correct(history.event('voogdij'), 'rv-31', { 'corrected.enforceable': 'nee' }))
      .thenRecorded();
  });

  it('that extended may be lengthened on the last day of the extension', () => {
    given(extended())
      .on('2024-10-01')
      .when('correctFact', correct(extended().event('extension'), 'rv-31', { 'corrected.until': '2024-11-02' }))
      .thenRecorded();
  });

  it('that was a slip is corrected at any time (31 lid 1 Rv)', () => {
    given(extended())
      .on('2024-10-02')
      .when('correctFact', correct(extended().event('extension'), 'rv-31', { 'corrected.until': '2024-11-02' }))
      .thenRecorded();
  });

  usually({ name: 'correctFact' }).refuses([
    {
      what: 'that extended is not brought back to life on the day on which the extension has ended',
      history: extended(),
      on: '2024-10-02',
      fields: correct(extended().event('extension'), 'rv-32', { 'corrected.until': '2024-11-02' }),
      refusal: { code: 'revives-ended-term', rule: 'herstel.aanvulling', subject: 'corrected.until' },
    },
    {
      what: 'that has ended does not lose its end',
      history: running(),
      on: '2024-08-02',
      fields: ofUhp({ 'corrected.until': null, 'corrected.untilForm': null }),
      refusal: { code: 'revives-ended-term', article: '32 lid 1 Rv', subject: 'corrected.until' },
    },
  ]);
});

describe('an acknowledgement', () => {
  const told = () => running().acknowledgement('2024-02-05', 'ots', { as: 'told' });

  it('is not corrected: whoever was told was told', () => {
    given(told())
      .on('2024-02-06')
      .when(
        'correctFact',
        correct(told().event('told'), 'registratie', { 'corrected.receivedAt': noon('2024-02-03') }),
        { by: CALLERS.institution },
      )
      .thenRefused({ code: 'not-correctable', subject: 'corrects' });
  });
});

describe('certificates of institutions', () => {
  it('are not those of a gemeente that has the number', () => {
    given(running())
      .on('2024-03-01')
      .when('registerCertificate', { institution: PARTIES.municipality, change: 'geschorst' })
      .thenRefused({ code: 'party-differs', subject: 'institution' });
  });

  it('follow what was registered of them, not what happened otherwise', () => {
    given(running().certificate('2024-03-01', 'geschorst').careStep('2024-03-02', 'plan-vastgesteld', OTS))
      .on('2024-03-03')
      .when('registerCertificate', { institution: PARTIES.institution, change: 'geschorst' })
      .thenRefused({ code: 'nothing-changed', subject: 'change' });
  });
});
