// What became of everything that was acknowledged: pure, so that its own tests can lose and double an event.

/** A registration to which a gateway answered that it stands on the ledger. */
export interface Acknowledged {
  readonly caseId: string;
  readonly eventId: string;
  readonly hash: string;
  /** Height of the ledger at the answer; undefined where the gateway did not know it. */
  readonly block: number | undefined;
  readonly organisation: string;
  /** The case's parties are told of it. */
  readonly isTold: boolean;
  readonly at: number;
}

/** An event as somebody holds it. */
export interface HeldEvent {
  readonly eventId: string;
  readonly hash: string;
}

/** A notification that a receiver believed, after it left out those whose id it had seen. */
export interface HeardEvent {
  readonly id: string;
  readonly eventId: string;
}

/** All that was acknowledged, and all that is held of it, by the name of who holds it. */
export interface Books {
  readonly acknowledged: readonly Acknowledged[];
  /** Valid events of each peer's blocks. */
  readonly ledgers: ReadonlyMap<string, readonly HeldEvent[]>;
  /** Events as each gateway tells them. */
  readonly projections: ReadonlyMap<string, readonly HeldEvent[]>;
  readonly receivers: ReadonlyMap<string, readonly HeardEvent[]>;
}

/** One broken promise about one event. */
export interface Discrepancy {
  readonly where: string;
  readonly eventId: string;
}

/** The outcome; each list is empty when every promise was kept. */
export interface Account {
  readonly acknowledged: number;
  /** Not held, or held with another hash, by a peer or a gateway. */
  readonly lost: readonly Discrepancy[];
  /** Held twice by a peer or a gateway, or told twice under two ids. */
  readonly doubled: readonly Discrepancy[];
  /** Never told to a receiver. */
  readonly untold: readonly Discrepancy[];
}

/** Compares the books; an event that a holder has and nobody acknowledged is no fault: its answer may have been lost. */
export function accountOf({ acknowledged, ledgers, projections, receivers }: Books): Account {
  const holders = [...entries('ledger of', ledgers), ...entries('gateway of', projections)];
  return {
    acknowledged: acknowledged.length,
    lost: holders.flatMap(([where, events]) => {
      const hashes = new Map(events.map(({ eventId, hash }) => [eventId, hash]));
      return acknowledged.flatMap(({ eventId, hash }) => (hashes.get(eventId) === hash ? [] : [{ where, eventId }]));
    }),
    doubled: [...holders, ...entries('told to', receivers)].flatMap(([where, events]) =>
      repeated(events.map(({ eventId }) => eventId)).map((eventId) => ({ where, eventId })),
    ),
    untold: entries('told to', receivers).flatMap(([where, events]) => {
      const told = new Set(events.map(({ eventId }) => eventId));
      return acknowledged.flatMap(({ eventId, isTold }) => (!isTold || told.has(eventId) ? [] : [{ where, eventId }]));
    }),
  };
}

function entries<T>(prefix: string, holders: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...holders].map(([name, held]) => [`${prefix} ${name}`, held]);
}

function repeated(eventIds: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const eventId of eventIds) {
    if (seen.has(eventId)) twice.add(eventId);
    seen.add(eventId);
  }
  return [...twice];
}
