import type { Instant } from '@grondslag/chaincode/domain';
import { newDeliveries, newSubscriptions } from '@grondslag/gateway/outbox';
import type { Database } from '@grondslag/gateway/storage';
import type { AnswerNotice } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { storages, type TestStorage } from '../../support/postgres.js';
import { emptyOutbox } from '../outbox/bench.js';
import { startEdge, type TestEdge } from './client.js';
import { freshId, newWorld } from './world.js';

const institution = '00000001999992016000';
const other = '00000001999992065000';
const callbackUrl = 'https://ontvanger.example/meldingen';

type Json = Record<string, unknown>;

for (const stored of storages) {
  (stored.missing === undefined ? describe : describe.skip)(`Subscriptions on ${stored.title}`, () =>
    subscriptionsOn(stored),
  );
}

function subscriptionsOn(stored: TestStorage): void {
  let db: Database;
  let edge: TestEdge;
  before(async () => {
    ({ db } = await stored.fresh());
  });
  beforeEach(async () => {
    await emptyOutbox(db);
    const world = newWorld({ subscriptions: newSubscriptions(db), deliveries: newDeliveries(db) });
    const serves = () => true;
    edge = await startEdge({ world, serves });
  });
  afterEach(() => edge.close());

  const as = async (oin: string, method: string, path: string, body?: unknown, role = 'institution') => {
    const authorization = `Bearer ${await edge.token({ oin, role })}`;
    const answer = await edge.ask(method, path, body, { authorization });
    return { status: answer.status, body: answer.status === 204 ? {} : ((await answer.json()) as Json) };
  };
  const subscribe = async (oin = institution, url = callbackUrl): Promise<string> =>
    String((await as(oin, 'POST', '/v1/abonnementen', { callbackUrl: url })).body.abonnementId);

  it('begin with a secret', async () => {
    const { status, body } = await as(institution, 'POST', '/v1/abonnementen', { callbackUrl });
    expect([status, body.geheim]).to.deep.equal([201, `whsec_${body.abonnementId}_1`]);
  });

  it('on the same address are the same subscription', async () => {
    const id = await subscribe();
    const { status, body } = await as(institution, 'POST', '/v1/abonnementen', { callbackUrl });
    expect([status, body.abonnementId]).to.deep.equal([200, id]);
  });

  it('tell their secret once', async () => {
    const id = await subscribe();
    const again = await as(institution, 'POST', '/v1/abonnementen', { callbackUrl });
    const read = await as(institution, 'GET', `/v1/abonnementen/${id}`);
    const list = await as(institution, 'GET', '/v1/abonnementen');
    expect(JSON.stringify([again, read, list])).not.to.include('geheim');
  });

  it('are made once when asked for twice at the same moment', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => as(institution, 'POST', '/v1/abonnementen', { callbackUrl })));
    expect(new Set(asked.map(({ body }) => body.abonnementId)).size).to.equal(1);
  });

  for (const url of ['http://ontvanger.example/', 'geen adres']) {
    it(`are refused on ${url}`, async () => {
      const { status, body } = await as(institution, 'POST', '/v1/abonnementen', { callbackUrl: url });
      expect([status, (body.invalidParams as Json[])[0]?.name]).to.deep.equal([400, 'callbackUrl']);
    });
  }

  it('are refused to whom the ledger does not notify', async () => {
    const { status, body } = await as('00000001999990007000', 'POST', '/v1/abonnementen', { callbackUrl }, 'court');
    expect([status, body.code]).to.deep.equal([403, 'role-not-allowed']);
  });

  it('are refused for an unknown kind of event', async () => {
    const asked = { callbackUrl, soorten: ['verjaardag'] };
    expect((await as(institution, 'POST', '/v1/abonnementen', asked)).status).to.equal(400);
  });

  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['PATCH', '', { opVolgorde: false }],
    ['DELETE', '', undefined],
  ] as const) {
    it(`of another organisation do not exist for ${method}`, async () => {
      const id = await subscribe();
      expect((await as(other, method, `/v1/abonnementen/${id}${path}`, body)).status).to.equal(404);
    });
  }

  it('of another organisation are not in the list', async () => {
    await subscribe();
    expect((await as(other, 'GET', '/v1/abonnementen')).body.abonnementen).to.deep.equal([]);
  });

  for (const id of ['1', 'x', freshId(), '%27%20or%201=1']) {
    it(`under the id ${id} do not exist`, async () => {
      expect((await as(institution, 'GET', `/v1/abonnementen/${id}`)).status).to.equal(404);
    });
  }

  it('change as asked, and in nothing else', async () => {
    const id = await subscribe();
    const before = (await as(institution, 'GET', `/v1/abonnementen/${id}`)).body;
    await as(institution, 'PATCH', `/v1/abonnementen/${id}`, { soorten: ['feit-gecorrigeerd'], opVolgorde: false });
    expect((await as(institution, 'GET', `/v1/abonnementen/${id}`)).body).to.deep.equal({
      ...before,
      soorten: ['feit-gecorrigeerd'],
      opVolgorde: false,
    });
  });

  it('keep their address', async () => {
    const id = await subscribe();
    const { status } = await as(institution, 'PATCH', `/v1/abonnementen/${id}`, {
      callbackUrl: 'https://elders.example/',
    });
    expect(status).to.equal(400);
  });

  it('stay as they are when nothing is asked', async () => {
    const id = await subscribe();
    expect((await as(institution, 'PATCH', `/v1/abonnementen/${id}`, {})).status).to.equal(200);
  });

  it('get a new secret when asked', async () => {
    const id = await subscribe();
    const { body } = await as(institution, 'PATCH', `/v1/abonnementen/${id}`, { vernieuwGeheim: true });
    expect(body.geheim).to.equal(`whsec_${id}_2`);
  });

  it('are enabled again after their receiver was gone', async () => {
    const id = await subscribe();
    await db.updateTable('subscriptions').set({ disabled_at: new Date(), disabled_reason: 'gone' }).execute();
    await as(institution, 'PATCH', `/v1/abonnementen/${id}`, { schakelIn: true });
    expect((await as(institution, 'GET', `/v1/abonnementen/${id}`)).body.uitgeschakeld).to.equal(null);
  });

  it('end', async () => {
    const id = await subscribe();
    const ended = await as(institution, 'DELETE', `/v1/abonnementen/${id}`);
    const after = await as(institution, 'GET', `/v1/abonnementen/${id}`);
    expect([ended.status, after.status]).to.deep.equal([204, 404]);
  });

  it('can be taken anew on an address where one ended', async () => {
    const id = await subscribe();
    await as(institution, 'DELETE', `/v1/abonnementen/${id}`);
    expect(await subscribe()).not.to.equal(id);
  });

  describe('and what was sent for them', () => {
    const delivery = async (state: 'waiting' | 'delivered' | 'parked', position = 1n): Promise<string> => {
      const subscription =
        (await db.selectFrom('subscriptions').select('id').executeTakeFirst())?.id ?? (await subscribe());
      const notification = {
        position,
        case_id: freshId(),
        event_id: freshId(),
        seq: 1,
        about: 'event 1',
        kind: 'decisionRegistered',
        sets: '[]',
        recipients: JSON.stringify([institution]),
        hash: 'a'.repeat(64),
        previous: null,
        record: '{}',
        recorded_at: '2026-05-01T09:00:00.000Z',
        transaction_id: 'b'.repeat(64),
        block: position,
      };
      await db.insertInto('notifications').values(notification).execute();
      const { id } = await db
        .insertInto('deliveries')
        .values({ notification: position, subscription, state, attempts: 1, next_attempt_at: new Date() })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('attempts')
        .values({ delivery: id, number: 1, started_at: new Date(), outcome: 'refused', status: 500 })
        .execute();
      return String(id);
    };

    it('is listed with its attempts', async () => {
      await delivery('parked');
      const { meldingen } = (await as(institution, 'GET', '/v1/meldingen')).body as { meldingen: Json[] };
      expect((meldingen[0] as { pogingen?: Json[] } | undefined)?.pogingen?.[0]).to.include({
        nummer: 1,
        uitkomst: 'geweigerd',
        httpStatus: 500,
      });
    });

    it('names the answers that it told to hold no more', async () => {
      await delivery('delivered');
      const notice: AnswerNotice = {
        earlier: ['een', 'ander'].map((id) => ({ id, givenAt: '2026-05-01T09:00:00.000Z' as Instant, state: null })),
        now: null,
      };
      const told = { kind: 'answerChanged', data: JSON.stringify(notice) };
      const listed = async () =>
        ((await as(institution, 'GET', '/v1/meldingen')).body as { meldingen: Json[] }).meldingen.map(
          (row) => (row as { achterhaaldeAntwoorden?: string[] }).achterhaaldeAntwoorden,
        );
      const ofEvent = await listed();
      await db.updateTable('notifications').set(told).execute();
      expect([ofEvent, await listed()]).to.deep.equal([[[]], [['een', 'ander']]]);
    });

    it('is not listed for another organisation', async () => {
      await delivery('parked');
      expect((await as(other, 'GET', '/v1/meldingen')).body.meldingen).to.deep.equal([]);
    });

    it('is listed by state', async () => {
      await delivery('parked', 1n);
      await delivery('delivered', 2n);
      const { meldingen } = (await as(institution, 'GET', '/v1/meldingen?status=geparkeerd')).body as {
        meldingen: Json[];
      };
      expect(meldingen.map(({ status }) => status)).to.deep.equal(['geparkeerd']);
    });

    it('is listed newest first, page after page, each once', async () => {
      const ids = [];
      for (let position = 1n; position <= 5n; position += 1n) ids.unshift(await delivery('delivered', position));
      const seen: unknown[] = [];
      for (let path: string | null = '/v1/meldingen?limiet=2'; path !== null; ) {
        const { meldingen, volgende } = (await as(institution, 'GET', path)).body as {
          meldingen: Json[];
          volgende: string | null;
        };
        seen.push(...meldingen.map(({ meldingId }) => meldingId));
        path = volgende === null ? null : `/v1/meldingen?limiet=2&na=${volgende}`;
      }
      expect(seen).to.deep.equal(ids);
    });

    it('waits again when it was parked and is asked for', async () => {
      const id = await delivery('parked');
      const { status, body } = await as(institution, 'POST', `/v1/meldingen/${id}/_herhaal`);
      expect([status, body.status]).to.deep.equal([200, 'wachtend']);
    });

    it('stays delivered when it is asked for again', async () => {
      const id = await delivery('delivered');
      expect((await as(institution, 'POST', `/v1/meldingen/${id}/_herhaal`)).body.status).to.equal('bezorgd');
    });

    it('cannot be asked for by another organisation', async () => {
      const id = await delivery('parked');
      const { status } = await as(other, 'POST', `/v1/meldingen/${id}/_herhaal`);
      expect([status, (await db.selectFrom('deliveries').select('state').executeTakeFirst())?.state]).to.deep.equal([
        404,
        'parked',
      ]);
    });

    it('cannot be asked for under an id that is none', async () => {
      expect((await as(institution, 'POST', '/v1/meldingen/x/_herhaal')).status).to.equal(400);
    });
  });
}
