import { choosePeer, FAR, inOrder, type PeerView } from '@grondslag/gateway/fabric';
import { expect } from 'chai';

interface Named extends PeerView {
  readonly name: string;
}

const peer = (name: string, more: Partial<PeerView> = {}): Named => ({
  ...{ name, state: 'here', newest: 100n, answers: 9 },
  ...more,
});
const away = { state: 'away', answers: 0 } as const;

describe('the peer to use', () => {
  const rows: readonly [when: string, list: readonly Named[], used: number, chosen: string][] = [
    ['is the own one while it is here', [peer('own'), peer('second')], 0, 'own'],
    [
      'is the next in the list when the own one is away',
      [peer('own', away), peer('second'), peer('third')],
      0,
      'second',
    ],
    ['is never one that is away', [peer('own', away), peer('second', away), peer('third')], 0, 'third'],
    ['stays the one in use when nobody is here', [peer('own', away), peer('second', away)], 1, 'second'],
    ['is the own one again when it is back', [peer('own'), peer('second')], 1, 'own'],
    ['is not the own one before its second answer', [peer('own', { answers: 1 }), peer('second')], 1, 'second'],
    ['is not the own one before it has caught up', [peer('own', { newest: 99n }), peer('second')], 1, 'second'],
    ['is not left for one further down that is ahead', [peer('own', { newest: 1n }), peer('second')], 0, 'own'],
    [
      'is not one that is far behind the others',
      [peer('own', away), peer('second', { newest: 100n - FAR - 1n }), peer('third')],
      0,
      'third',
    ],
    ['may be a little behind', [peer('own', away), peer('second', { newest: 100n - FAR }), peer('third')], 0, 'second'],
    [
      'is one that is far behind when no other is here',
      [peer('own', { ...away, newest: 500n }), peer('second', { newest: 3n })],
      0,
      'second',
    ],
  ];

  for (const [when, list, used, chosen] of rows) {
    it(when, () => expect(choosePeer(list, list[used] as Named).name).to.equal(chosen));
  }

  it('is tried first; then those that are here, those far behind, those not asked yet, and those away', () => {
    const list = [
      peer('away', away),
      peer('unknown', { state: 'unknown', newest: null, answers: 0 }),
      peer('behind', { newest: 1n }),
      peer('here'),
      peer('used'),
    ];
    const order = inOrder(list, list[4] as Named).map(({ name }) => name);
    expect(order).to.deep.equal(['used', 'here', 'behind', 'unknown', 'away']);
  });
});
