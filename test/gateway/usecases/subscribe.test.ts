import { expect } from 'chai';
import { actors } from '../../support/gateway.js';
import { inWorld } from './world.js';

const choice = { callbackUrl: 'https://ontvanger.example/meldingen', kinds: null, ordered: true };

describe('subscribing', () => {
  it('makes one subscription on an address, however often it is asked', async () => {
    const { useCases } = inWorld({});
    const first = await useCases.subscribe(actors.municipality, choice);
    const second = await useCases.subscribe(actors.municipality, choice);
    expect([first.ok && first.value.created, second.ok && second.value.created]).to.deep.equal([true, false]);
  });

  for (const who of ['institution', 'municipality', 'council'] as const) {
    it(`is open to the ${who}, whom the ledger notifies`, async () => {
      expect((await inWorld({}).useCases.subscribe(actors[who], choice)).ok).to.equal(true);
    });
  }

  for (const who of ['court', 'auditor'] as const) {
    it(`is refused to ${who}, whom the ledger does not notify`, async () => {
      const outcome = await inWorld({}).useCases.subscribe(actors[who], choice);
      expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).to.deep.equal(['role-not-allowed']);
    });
  }
});

describe('retrying a delivery', () => {
  it('wakes the outbox when there is one to retry', async () => {
    const { useCases, woken } = inWorld({});
    await useCases.retryDelivery(actors.municipality, 1n);
    expect(woken.length).to.equal(1);
  });

  it('does not when it is not theirs', async () => {
    const { useCases, woken } = inWorld({});
    expect([await useCases.retryDelivery(actors.municipality, 2n), woken.length]).to.deep.equal([null, 0]);
  });
});
