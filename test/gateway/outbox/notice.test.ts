import type { CalendarDate, EventRef, Instant, MeasureRef } from '@grondslag/chaincode/domain';
import { eventType, type Notification, toCloudEvent } from '@grondslag/gateway/outbox';
import { type AnswerNotice, type DeadlineNotice, NOTICE_NAMES, type NoticeKind } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { reference } from '../../support/gateway.js';

const origin = { oin: '00000001999992016000', channel: 'jeugdbescherming', publicUrl: 'https://gi.grondslag.example' };
const [CASE, EVENT, MEASURE] = [reference(1), reference<EventRef>(2), reference<MeasureRef>(3)];
const [DAY, MOMENT] = ['2027-02-02' as CalendarDate, '2026-12-04T11:00:00.000Z' as Instant];

const sent = (kind: NoticeKind, about: string, data: DeadlineNotice | AnswerNotice, from = origin) => {
  const notification: Notification = {
    ...{ position: 7n, case_id: CASE, about, event_id: EVENT, seq: 3, kind, data, sets: [] },
    ...{ recipients: ['00000001999993045000'], hash: 'a'.repeat(64), previous: null, record: '{}' },
    ...{ recorded_at: MOMENT, transaction_id: 'c'.repeat(64), block: 42n },
  };
  const { id, body } = toCloudEvent(notification, eventType(NOTICE_NAMES[kind]), from);
  return { id, event: JSON.parse(body) };
};

const deadline: DeadlineNotice = {
  ...{ what: 'einde', onDay: DAY, lead: 60, daysLeft: 59, measureRef: MEASURE },
  ...{ rule: 'ots.duur', article: '1:258 BW', events: [EVENT] },
};
const earlier = { id: 'eerder', givenAt: MOMENT };
const changed: AnswerNotice = {
  earlier: [{ ...earlier, state: 'geldig' }],
  now: {
    ...{ id: 'nieuw', givenAt: MOMENT, state: 'vernietigd', measure: { measureRef: MEASURE }, onDay: DAY },
    cause: EVENT,
  },
};

describe('A deadline that comes near, as a CloudEvent', () => {
  const about = `deadline ${MEASURE} einde ${DAY} 60`;

  it('says what falls when, and by which rule', () => {
    expect(sent('deadlineAhead', about, deadline).event).to.deep.equal({
      specversion: '1.0',
      id: `jeugdbescherming:${CASE}:deadline:${MEASURE}:einde:${DAY}:60`,
      source: 'urn:nld:oin:00000001999992016000:systeem:grondslag',
      type: 'nl.kinderbeschermingsmaatregel.termijn-nadert.v1',
      subject: CASE,
      time: MOMENT,
      datacontenttype: 'application/json',
      dataref: 'https://gi.grondslag.example/v1/termijnen',
      data: {
        zaakId: CASE,
        kanaal: 'jeugdbescherming',
        stand: { volgnummer: 3, hash: 'a'.repeat(64) },
        termijn: 'einde',
        opDatum: DAY,
        vooraf: 60,
        dagenResterend: 59,
        maatregelId: MEASURE,
        regel: 'ots.duur',
        artikel: '1:258 BW',
        gebeurtenissen: [EVENT],
      },
    });
  });

  it('has no sequence, since it is no event of its case', () => {
    expect(sent('deadlineAhead', about, deadline).event).not.to.have.any.keys('sequence', 'sequencetype');
  });

  it('has one id, whoever sends it', () => {
    const other = sent('deadlineAhead', about, deadline, { ...origin, oin: '00000001999993045000' });
    expect(other.id).to.equal(sent('deadlineAhead', about, deadline).id);
  });
});

describe('An answer that changed, as a CloudEvent', () => {
  const about = `answer 3 ${MEASURE} ${DAY} municipality 00000001999993045000`;

  it('names the earlier answer and the one that holds instead', () => {
    const { type, data } = sent('answerChanged', about, changed).event;
    expect([type, data]).to.deep.equal([
      'nl.kinderbeschermingsmaatregel.antwoord-gewijzigd.v1',
      {
        zaakId: CASE,
        kanaal: 'jeugdbescherming',
        stand: { volgnummer: 3, hash: 'a'.repeat(64) },
        eerdereAntwoorden: [{ antwoordId: 'eerder', gegevenOp: MOMENT, staat: 'geldig' }],
        nieuwAntwoord: { antwoordId: 'nieuw', gegevenOp: MOMENT, staat: 'vernietigd' },
        maatregelId: MEASURE,
        opDatum: DAY,
        oorzaak: EVENT,
      },
    ]);
  });

  it('says to who lost sight of the case only which answer holds no more', () => {
    const { data } = sent('answerChanged', about, { earlier: [{ ...earlier, state: null }], now: null }).event;
    expect(data).to.deep.equal({
      zaakId: CASE,
      kanaal: 'jeugdbescherming',
      eerdereAntwoorden: [{ antwoordId: 'eerder', gegevenOp: MOMENT }],
      nieuwAntwoord: null,
    });
  });
});
