/** A notification as a CloudEvent in the NL GOV profile (1.1): little information, nothing personal, and enough to check and fetch. */
import { CloudEvent, HTTP } from 'cloudevents';
import type { AnswerNotice, DeadlineNotice, NoticeKind } from '../usecases/index.js';
import { answerBody, deadlineBody } from './notice-body.js';
import type { Notification } from './store.js';

/** What the events of one gateway have in common. */
export interface EventOrigin {
  /** OIN of the organisation that runs this gateway. */
  readonly oin: string;
  readonly channel: string;
  /** Where receivers reach this gateway, without a slash at the end. */
  readonly publicUrl: string;
}

/** The event's identity, type and body, ready to be signed: the very text that is sent. */
export interface EventMessage {
  readonly id: string;
  readonly contentType: string;
  readonly body: string;
}

/**
 * The same id for the same recorded event at every attempt, at every subscriber and from every gateway: it is derived
 * from channel, transaction and event, so that whoever hears of it twice can tell. Any other notice is one thing in its case.
 */
export function eventId(channel: string, notification: Notification): string {
  const { transaction_id, event_id, case_id, about } = notification;
  if (isOfEvent(notification)) return `${channel}:${transaction_id}:${event_id}`;
  return `${channel}:${case_id}:${about.replaceAll(' ', ':')}`;
}

/** The event type of a kind of fact. */
export function eventType(kindInDutch: string): string {
  return `nl.kinderbeschermingsmaatregel.${kindInDutch}.v1`;
}

/**
 * The CloudEvent in structured mode. `sequence` counts within `subject`, the case, from 1 without gaps: a receiver that
 * misses one fetches the case. The legal content is not in it; the record is, and its SHA-256 is the hash that was chained.
 * A notice that is not of an event has no sequence, and says after which one it was made.
 */
export function toCloudEvent(notification: Notification, type: string, origin: EventOrigin): EventMessage {
  const id = eventId(origin.channel, notification);
  const event = new CloudEvent<object>({
    specversion: '1.0',
    id,
    source: `urn:nld:oin:${origin.oin}:systeem:grondslag`,
    type,
    subject: notification.case_id,
    time: notification.recorded_at,
    datacontenttype: 'application/json',
    ...(isOfEvent(notification) ? ofEvent(notification, origin) : ofNotice(notification, origin)),
  });
  const { headers, body } = HTTP.structured(event);
  return { id, contentType: String(headers['content-type']), body: String(body) };
}

function isOfEvent({ data }: Notification): boolean {
  return data === null;
}

function ofEvent(notification: Notification, { channel, publicUrl }: EventOrigin) {
  return {
    dataref: `${publicUrl}/v1/zaken/${notification.case_id}`,
    sequence: String(notification.seq),
    sequencetype: 'Integer',
    data: {
      zaakId: notification.case_id,
      gebeurtenisId: notification.event_id,
      volgnummer: notification.seq,
      hash: notification.hash,
      vorige: notification.previous,
      geregistreerdOp: notification.recorded_at,
      kanaal: channel,
      blok: Number(notification.block),
      transactieId: notification.transaction_id,
      registratie: notification.record,
      ingesteldeMaatregelen: notification.sets,
    },
  };
}

function ofNotice({ case_id, seq, hash, kind, data }: Notification, { channel, publicUrl }: EventOrigin) {
  const isAnswer = (kind as NoticeKind) === 'answerChanged';
  // The projection wrote it in the form that its kind has.
  const notice = isAnswer ? answerBody(data as AnswerNotice) : deadlineBody(data as DeadlineNotice);
  const isForParty = !isAnswer || (data as AnswerNotice).now !== null;
  return {
    dataref: `${publicUrl}/v1/${isAnswer ? 'antwoorden' : 'termijnen'}`,
    data: {
      zaakId: case_id,
      kanaal: channel,
      ...(isForParty ? { stand: { volgnummer: seq, hash } } : {}),
      ...notice,
    },
  };
}
