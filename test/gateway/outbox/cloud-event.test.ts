import { createHash, randomBytes } from 'node:crypto';
import { eventType, type Notification, toCloudEvent } from '@grondslag/gateway/outbox';
import { EVENT_NAMES } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { HTTP } from 'cloudevents';

const origin = { oin: '00000001999992016000', channel: 'jeugdbescherming', publicUrl: 'https://gi.grondslag.example' };
const record = '{"v":1}';
const notification: Notification = {
  position: 7n,
  case_id: '0197f3a0-0000-7000-8000-000000000001',
  event_id: '0197f3a0-0000-7000-8000-000000000002',
  seq: 3,
  about: 'event 3',
  kind: 'decisionRegistered',
  data: null,
  sets: ['0197f3a0-0000-7000-8000-000000000003'],
  recipients: ['00000001999993045000'],
  hash: createHash('sha256').update(record).digest('hex'),
  previous: 'b'.repeat(64),
  record,
  recorded_at: '2026-05-01T09:00:00.123Z',
  transaction_id: 'c'.repeat(64),
  block: 42n,
};
const type = eventType(EVENT_NAMES.decisionRegistered);
const sent = (changes: Partial<Notification> = {}, from = origin) =>
  toCloudEvent({ ...notification, ...changes }, type, from);
const attributes = (): Record<string, unknown> => JSON.parse(sent().body);

describe('A notification as a CloudEvent', () => {
  it('is read back by the SDK', () => {
    const { contentType, body, id } = sent();
    const event = HTTP.toEvent({ headers: { 'content-type': contentType }, body });
    expect(Array.isArray(event) ? undefined : event.id).to.equal(id);
  });

  it('has the attributes of the NL GOV profile', () => {
    const { data: _, ...context } = attributes();
    expect(context).to.deep.equal({
      specversion: '1.0',
      id: `jeugdbescherming:${'c'.repeat(64)}:0197f3a0-0000-7000-8000-000000000002`,
      source: 'urn:nld:oin:00000001999992016000:systeem:grondslag',
      type: 'nl.kinderbeschermingsmaatregel.beschikking-geregistreerd.v1',
      subject: '0197f3a0-0000-7000-8000-000000000001',
      time: '2026-05-01T09:00:00.123Z',
      datacontenttype: 'application/json',
      dataref: 'https://gi.grondslag.example/v1/zaken/0197f3a0-0000-7000-8000-000000000001',
      sequence: '3',
      sequencetype: 'Integer',
    });
  });

  it('has attribute names of at most twenty small letters and digits', () => {
    expect(Object.keys(attributes()).filter((name) => !/^[a-z0-9]{1,20}$/.test(name))).to.deep.equal([]);
  });

  it('has a type that names no organisation and one version', () => {
    const wrong = Object.values(EVENT_NAMES).filter(
      (name) => !/^nl\.kinderbeschermingsmaatregel\.[a-z-]+\.v\d+$/.test(eventType(name)),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('carries the record that its hash is of', () => {
    const data = attributes().data as { registratie: string; hash: string };
    expect(createHash('sha256').update(data.registratie).digest('hex')).to.equal(data.hash);
  });

  it('has an id that does not depend on who sends it', () => {
    expect(sent({}, { ...origin, oin: '00000001999993045000' }).id).to.equal(sent().id);
  });

  for (const changes of [
    { event_id: '0197f3a0-0000-7000-8000-000000000009' },
    { transaction_id: randomBytes(32).toString('hex') },
  ]) {
    it(`has another id for another ${Object.keys(changes)[0]}`, () => expect(sent(changes).id).not.to.equal(sent().id));
  }

  it('stays well under 64 KiB', () => {
    expect(Buffer.byteLength(sent({ record: 'x'.repeat(1_000) }).body)).to.be.lessThan(8_192);
  });
});
