import { wants } from '@grondslag/gateway/outbox';
import { expect } from 'chai';

const oin = '00000001999993045000';
const told = { kind: 'decisionRegistered', recipients: [oin] };

describe('who gets a notification', () => {
  it('is a recipient that asked for everything', () => {
    expect(wants({ oin, kinds: null }, told)).to.equal(true);
  });

  it('is a recipient that asked for this kind, and not one that asked for others', () => {
    const asked = [['decisionRegistered'], ['findingRegistered'], []];
    expect(asked.map((kinds) => wants({ oin, kinds }, told))).to.deep.equal([true, false, false]);
  });

  it('is nobody else, whatever he asked for', () => {
    expect(wants({ oin: '00000001999992016000', kinds: null }, told)).to.equal(false);
  });

  it('is every recipient, whatever it asked for, when content was erased (AVG 19)', () => {
    const erased = { ...told, kind: 'contentErased' };
    const subscriptions = [
      { oin, kinds: ['findingRegistered'] },
      { oin: 'x', kinds: null },
    ];
    expect(subscriptions.map((subscription) => wants(subscription, erased))).to.deep.equal([true, false]);
  });

  it('is nobody once the content is erased that it was about', () => {
    expect(wants({ oin, kinds: null }, { kind: null, recipients: [oin] })).to.equal(false);
  });
});
