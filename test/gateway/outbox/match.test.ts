import { wants } from '@grondslag/gateway/outbox';
import { expect } from 'chai';

const oin = '00000001999993045000';
const role = 'municipality';
const told = { kind: 'decisionRegistered', recipients: [oin] };

describe('who gets a notification', () => {
  it('is a recipient that asked for everything', () => {
    expect(wants({ oin, role, kinds: null }, told)).to.equal(true);
  });

  it('is a recipient that asked for this kind, and not one that asked for others', () => {
    const asked = [['decisionRegistered'], ['findingRegistered'], []];
    expect(asked.map((kinds) => wants({ oin, role, kinds }, told))).to.deep.equal([true, false, false]);
  });

  it('is every organisation of a role that is told as one', () => {
    const recipients = ['council', oin];
    const subscribers = [
      { oin: '00000001999991036000', role: 'council', kinds: null },
      { oin: '00000001999992016000', role: 'institution', kinds: null },
    ];
    expect(subscribers.map((one) => wants(one, { ...told, recipients }))).to.deep.equal([true, false]);
  });

  it('is nobody else, whatever he asked for', () => {
    expect(wants({ oin: '00000001999992016000', role: 'institution', kinds: null }, told)).to.equal(false);
  });

  it('is every recipient, whatever it asked for, when content was erased (AVG 19)', () => {
    const erased = { ...told, kind: 'contentErased' };
    const subscriptions = [
      { oin, role, kinds: ['findingRegistered'] },
      { oin: 'x', role, kinds: null },
    ];
    expect(subscriptions.map((subscription) => wants(subscription, erased))).to.deep.equal([true, false]);
  });

  it('is every recipient, whatever it asked for, when an answer it was given holds no more (AVG 19)', () => {
    const changed = { ...told, kind: 'answerChanged' };
    expect(wants({ oin, role, kinds: ['findingRegistered'] }, changed)).to.equal(true);
  });

  it('is of a deadline only who asked for those', () => {
    const ahead = { ...told, kind: 'deadlineAhead' };
    const asked = [null, ['deadlineAhead'], ['findingRegistered']];
    expect(asked.map((kinds) => wants({ oin, role, kinds }, ahead))).to.deep.equal([true, true, false]);
  });

  it('is nobody once the content is erased that it was about', () => {
    expect(wants({ oin, role, kinds: null }, { kind: null, recipients: [oin] })).to.equal(false);
  });
});
