// Seats at peers that a test plays itself.
import type { PeerGateway, Seat } from '@grondslag/gateway/fabric';
import type { Gateway } from '@hyperledger/fabric-gateway';

/** What a test says of one peer, where it differs from one that is there, at block 0. */
export type PlayedPeer = Partial<Omit<PeerGateway, 'gateway'>> & { readonly gateway: Gateway };

/** A seat at these peers, in this order, whatever they do. */
export function seatAt(...peers: readonly PlayedPeer[]): Seat {
  const never = new AbortController().signal;
  const gateways = peers.map((played, place) => ({
    ...{ peer: `peer${place}:7051`, away: never, newest: 0n, suspect: async () => undefined, ask: async () => 0n },
    ...{ isOwn: true, distrust: () => undefined },
    ...played,
  }));
  return { gateways: () => gateways, moved: never, newest: () => 0n };
}

/** A seat at one peer. */
export function seatOf(gateway: Gateway): Seat {
  return seatAt({ gateway });
}
