import { type Egress, minimumSpan, type OutboxStore, pauses } from '@grondslag/gateway/outbox';
import type { Database } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { storages, type TestStorage } from '../../support/postgres.js';
import { type Bench, gemeente, instelling, newBench, until } from './bench.js';
import { type Receiver, startReceiver } from './receiver.js';

const lease = 30_000;

for (const stored of storages) {
  (stored.missing === undefined ? describe : describe.skip)(`The outbox on ${stored.title}`, () => outboxOn(stored));
}

function outboxOn(stored: TestStorage): void {
  let db: Database;
  let bench: Bench;
  let receiver: Receiver;
  let subscription: string;

  before(async () => {
    ({ db } = await stored.fresh());
  });
  beforeEach(async () => {
    bench = await newBench(db);
    receiver = await startReceiver(() => bench.signer.secretOf(subscription, 1));
    subscription = await bench.subscribe(gemeente, receiver.url);
  });
  afterEach(async () => {
    await bench.close();
    await receiver.close();
  });

  const settled = async () => (await bench.deliveries()).every(({ state }) => state !== 'waiting');
  const delivered = (count: number) => async () =>
    (await bench.deliveries()).filter(({ state }) => state === 'delivered').length === count;
  const attempted = (count: number) => async () =>
    (await bench.attempts()).filter(({ finished_at }) => finished_at !== null).length >= count;

  it('delivers to a subscriber who is a recipient', async () => {
    await bench.record([gemeente]);
    bench.start();
    await until('it is delivered', delivered(1));
    expect(receiver.accepted.map(({ event }) => event.data.volgnummer)).to.deep.equal([1]);
  });

  it('sends CloudEvents in structured mode', async () => {
    await bench.record([gemeente]);
    bench.start();
    await until('it is delivered', delivered(1));
    expect(receiver.accepted[0]?.contentType).to.match(/^application\/cloudevents\+json/);
  });

  it('does not deliver to a subscriber who is not a recipient', async () => {
    await bench.record([instelling]);
    await bench.record([gemeente]);
    bench.start();
    await until('the second is delivered', delivered(1));
    expect(receiver.accepted.map(({ event }) => event.sequence)).to.deep.equal(['2']);
  });

  it('is woken rather than waiting for its next look', async () => {
    const outbox = bench.start({ pollMilliseconds: 60_000 });
    await new Promise((done) => setTimeout(done, 50));
    await bench.record([gemeente]);
    const before = performance.now();
    outbox.wake();
    await until('it arrives', () => receiver.accepted.length === 1);
    expect(performance.now() - before).to.be.lessThan(1_000);
  });

  it('writes down every attempt', async () => {
    receiver.answer = (attempt) => (attempt === 1 ? { status: 500 } : undefined);
    await bench.record([gemeente]);
    bench.start();
    await until('the first attempt failed', attempted(1));
    bench.pass(10_000);
    await until('it is delivered', delivered(1));
    const rows = await bench.attempts();
    expect(rows.map(({ number, outcome, status }) => ({ number, outcome, status }))).to.deep.equal([
      { number: 1, outcome: 'refused', status: 500 },
      { number: 2, outcome: 'delivered', status: 204 },
    ]);
  });

  it('sends the same id at every attempt', async () => {
    const ids = new Set<string>();
    const egress: Egress = {
      ...bench.egress,
      post: async (_url, headers) => {
        ids.add(String(headers['webhook-id']));
        return { kind: 'failed', failure: 'timeout' };
      },
    };
    await bench.record([gemeente]);
    bench.start({ egress });
    await until('the first attempt failed', attempted(1));
    bench.pass(10_000);
    await until('the second attempt failed', attempted(2));
    expect(ids).to.have.lengthOf(1);
  });

  it('sends two subscribers of one event the same id', async () => {
    const other = await startReceiver(() => bench.signer.secretOf(second, 1));
    const second = await bench.subscribe(instelling, other.url);
    await bench.record([gemeente, instelling]);
    bench.start();
    await until('both are delivered', delivered(2));
    await other.close();
    expect(other.accepted[0]?.id).to.equal(receiver.accepted[0]?.id);
  });

  it('keeps a pause that the receiver asks for, to the second', async () => {
    receiver.answer = (attempt) => (attempt === 1 ? { status: 503, retryAfter: '100' } : undefined);
    await bench.record([gemeente]);
    bench.start();
    await until('the first attempt failed', attempted(1));
    const [delivery] = await bench.deliveries();
    expect(delivery?.next_attempt_at).to.deep.equal(new Date(bench.now().getTime() + 100_000));
  });

  it('treats a redirect as a failure', async () => {
    receiver.answer = () => ({ status: 302 });
    await bench.record([gemeente]);
    bench.start();
    await until('the attempt failed', attempted(1));
    expect((await bench.deliveries())[0]?.state).to.equal('waiting');
  });

  it('disables a subscription whose receiver says it is gone', async () => {
    receiver.answer = () => ({ status: 410 });
    await bench.record([gemeente]);
    await bench.record([gemeente]);
    bench.start();
    await until('all is settled', async () => (await bench.deliveries()).length === 2 && (await settled()));
    const row = await bench.db.selectFrom('subscriptions').select('disabled_reason').executeTakeFirst();
    expect(row?.disabled_reason).to.equal('gone');
  });

  it('keeps what a gone receiver did not get', async () => {
    receiver.answer = () => ({ status: 410 });
    await bench.record([gemeente]);
    await bench.record([gemeente]);
    bench.start();
    await until('all is settled', async () => (await bench.deliveries()).length === 2 && (await settled()));
    expect((await bench.deliveries()).map(({ state, reason }) => `${state} ${reason}`)).to.deep.equal([
      'parked gone',
      'parked gone',
    ]);
  });

  it('parks a notification when the schedule is exhausted, and not before 72 hours', async () => {
    const begun = bench.now().getTime();
    receiver.answer = () => ({ status: 500 });
    await bench.record([gemeente]);
    bench.start();
    for (let attempt = 1; attempt <= pauses.length + 1; attempt += 1) {
      await until(`attempt ${attempt} failed`, attempted(attempt));
      const [delivery] = await bench.deliveries();
      if (delivery?.state === 'waiting') bench.pass(delivery.next_attempt_at.getTime() - bench.now().getTime());
    }
    const [delivery] = await bench.deliveries();
    expect({ state: delivery?.state, late: bench.now().getTime() - begun >= minimumSpan }).to.deep.equal({
      state: 'parked',
      late: true,
    });
  });

  it('keeps a subscriber’s order while attempts fail', async () => {
    const count = 30;
    receiver.answer = (attempt) => (attempt % 3 === 1 ? { status: 500 } : undefined);
    for (let index = 0; index < count; index += 1) await bench.record([gemeente]);
    bench.start();
    await until('all are delivered', async () => {
      await bench.passToNextAttempt();
      return delivered(count)();
    });
    expect(receiver.accepted.map(({ event }) => Number(event.sequence))).to.deep.equal(
      Array.from({ length: count }, (_, index) => index + 1),
    );
  });

  it('lets later notifications pass a failing one when the subscriber asked for no order', async () => {
    const unordered = await startReceiver(() => bench.signer.secretOf(second, 1));
    const second = await bench.subscribe(instelling, unordered.url, { ordered: false });
    unordered.answer = (attempt) => (attempt === 1 ? { status: 500 } : undefined);
    await bench.record([instelling]);
    await bench.record([instelling]);
    bench.start({ concurrency: 1 });
    await until('the second is delivered', delivered(1));
    await unordered.close();
    expect(unordered.accepted.map(({ event }) => event.sequence)).to.deep.equal(['2']);
  });

  it('does not let one dead receiver hold up another', async () => {
    const other = await startReceiver(() => bench.signer.secretOf(second, 1));
    const second = await bench.subscribe(instelling, other.url);
    receiver.answer = () => ({ status: 500 });
    await bench.record([gemeente, instelling]);
    await bench.record([gemeente, instelling]);
    bench.start();
    await until('the other has both', delivered(2));
    await other.close();
    expect(other.accepted).to.have.lengthOf(2);
  });

  it('is not shaken by an address that has become dangerous', async () => {
    await bench.db.updateTable('subscriptions').set({ callback_url: 'http://169.254.169.254/' }).execute();
    await bench.record([gemeente]);
    bench.start();
    await until('the attempt failed', attempted(1));
    expect((await bench.attempts())[0]?.failure).to.equal('address-refused');
  });

  it('does not deliver one notification twice when two processes share the tables', async () => {
    for (let index = 0; index < 20; index += 1) await bench.record([gemeente]);
    bench.start();
    bench.start();
    await until('all are delivered', delivered(20));
    expect(receiver.accepted).to.have.lengthOf(20);
  });

  describe('after a fault', () => {
    type Step = 'expand' | 'claim' | 'post' | 'settle';
    type Fault = 'fails-unwritten' | 'fails-but-written' | 'crash-before' | 'crash-after';
    const steps: Step[] = ['expand', 'claim', 'post', 'settle'];
    const faults: Fault[] = ['fails-unwritten', 'fails-but-written', 'crash-before', 'crash-after'];

    /** The bench's adapters, of which one step goes wrong once; after a crash no step of this process works again. */
    const faulty = (step: Step, fault: Fault) => {
      let struck = false;
      let dead = false;
      const around =
        <A extends unknown[], R>(name: Step, act: (...args: A) => Promise<R>) =>
        async (...args: A): Promise<R> => {
          if (dead) throw new Error('dead');
          if (name !== step || struck) return act(...args);
          const crash = fault.startsWith('crash');
          if (fault === 'fails-unwritten' || fault === 'crash-before') {
            struck = true;
            dead = crash;
            throw new Error(fault);
          }
          const result = await act(...args);
          if (Array.isArray(result) && result.length === 0) return result;
          struck = true;
          dead = crash;
          throw new Error(fault);
        };
      const { store, egress } = bench;
      const wrapped: { store: OutboxStore; egress: Egress } = {
        store: {
          ...store,
          expand: around('expand', store.expand),
          claim: around('claim', store.claim),
          settle: around('settle', store.settle),
        },
        egress: { ...egress, post: around('post', egress.post) },
      };
      return { ...wrapped, struck: () => struck };
    };

    for (const step of steps) {
      for (const fault of faults) {
        it(`at ${step} (${fault}) every notification arrives, in order, and is settled once`, async () => {
          for (let index = 0; index < 3; index += 1) await bench.record([gemeente]);
          const { struck, ...adapters } = faulty(step, fault);
          const first = bench.start(adapters);
          await until('the fault struck', struck);
          if (fault.startsWith('crash')) {
            await first.stop();
            bench.start();
          }
          await until('all are delivered', async () => {
            bench.pass(lease + 1);
            return delivered(3)();
          });
          const distinct = [...new Set(receiver.accepted.map(({ event }) => event.sequence))];
          expect({ distinct, forged: receiver.forged.length }).to.deep.equal({ distinct: ['1', '2', '3'], forged: 0 });
        });
      }
    }

    it('keeps the attempt of a process that died without an answer on record', async () => {
      await bench.record([gemeente]);
      const { struck, ...adapters } = faulty('post', 'crash-after');
      const first = bench.start(adapters);
      await until('the fault struck', struck);
      await first.stop();
      bench.start();
      await until('it is delivered', async () => {
        bench.pass(lease + 1);
        return delivered(1)();
      });
      expect((await bench.attempts()).map(({ outcome }) => outcome)).to.deep.equal([null, 'delivered']);
    });

    it('does not repeat a claimed delivery before its lease has ended', async () => {
      await bench.record([gemeente]);
      const { struck, ...adapters } = faulty('post', 'crash-before');
      const first = bench.start(adapters);
      await until('the fault struck', struck);
      await first.stop();
      bench.pass(lease - 1);
      expect(await bench.store.claim(bench.now(), bench.now(), 10)).to.have.lengthOf(0);
    });
  });

  it('loses nothing while a receiver is down for a day', async () => {
    receiver.answer = () => ({ status: 500 });
    for (let index = 0; index < 5; index += 1) await bench.record([gemeente]);
    bench.start();
    const tomorrow = bench.now().getTime() + 24 * 3_600_000;
    await until('a day has passed', async () => {
      await bench.passToNextAttempt();
      return bench.now().getTime() > tomorrow;
    });
    receiver.answer = () => undefined;
    await until('all are delivered', async () => {
      await bench.passToNextAttempt();
      return delivered(5)();
    });
    expect(receiver.accepted.map(({ event }) => event.sequence)).to.deep.equal(['1', '2', '3', '4', '5']);
  });
}
