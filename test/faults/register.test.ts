import { expect } from 'chai';
import { finding } from '#scripts/faults/acts';
import { register } from '#scripts/faults/register';

interface Sent {
  readonly path: string;
  readonly eventId: string;
}

/** A gateway that gives these answers in turn; one that is missing breaks off the connection. */
const gateway = (...answers: readonly ({ readonly status: number; readonly body: object } | undefined)[]) => {
  const sent: Sent[] = [];
  const left = [...answers];
  return {
    sent,
    async post(path: string, body: unknown) {
      sent.push({ path, eventId: String((body as { gebeurtenisId: string }).gebeurtenisId) });
      const answer = left.shift();
      if (answer === undefined) throw new TypeError('fetch failed');
      return answer;
    },
  };
};
const recorded = { status: 201, body: { hash: 'h', blok: 7 } };
const replayed = { status: 200, body: { hash: 'h', blok: 7 } };
const busy = { status: 503, body: {} };
const send = (to: ReturnType<typeof gateway>, isOver = () => false) =>
  register(to, 'rvdk', 'the case', finding(), isOver);

describe('a registration of the load', () => {
  it('is acknowledged with the hash and the block that the gateway names', async () => {
    expect(await send(gateway(recorded))).to.have.nested.include({
      'acknowledged.hash': 'h',
      'acknowledged.block': 7,
    });
  });

  it('is sent again, as the same event, when the gateway is busy or gone', async () => {
    const to = gateway(busy, undefined, recorded);
    await send(to);
    expect([to.sent.length, new Set(to.sent.map(({ eventId }) => eventId)).size]).to.deep.equal([3, 1]);
  });

  it('counts as acknowledged when it stood already', async () => {
    expect(await send(gateway(busy, replayed))).to.have.nested.property('acknowledged.hash', 'h');
  });

  it('is not given up for one refusal: the peer may not know the case yet', async () => {
    const to = gateway({ status: 404, body: { code: 'case-unknown' } }, recorded);
    expect(await send(to)).to.have.property('acknowledged');
  });

  it('counts for nothing when the load ends before an answer', async () => {
    const to = gateway(busy, busy);
    expect(await send(to, () => to.sent.length > 1)).to.equal(undefined);
  });
});
