/** What is counted. Labels hold routes, codes and states: never an organisation, a case or a person. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { LedgerEvent, PeerInUse } from './fabric/index.js';
import type { AnswerRecord } from './http/index.js';
import type { DeliveryCounts } from './outbox/index.js';
import type { Height } from './usecases/index.js';

/** The measurements of one gateway. */
export interface Metrics {
  answered(record: AnswerRecord): void;
  attempted(outcome: string): void;
  faulted(where: string): void;
  ledger(event: LedgerEvent): void;
  /** Prometheus text; heights and counts are read at this moment. */
  text(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** What is read when somebody looks. */
export interface Gauges {
  height(): Promise<Height>;
  deliveries(): Promise<DeliveryCounts>;
  peer(): PeerInUse;
}

/** Measurements with a registry of their own, so that several gateways in one process don't add up. */
export function newMetrics(gauges: Gauges): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: 'grondslag_http_answer_seconds',
    help: 'Time from request to answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const attempts = new Counter({
    name: 'grondslag_delivery_attempts_total',
    help: 'Attempts to deliver a notification, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const faults = new Counter({
    name: 'grondslag_faults_total',
    help: 'Faults of the world, by the part that met them.',
    labelNames: ['where'],
    registers,
  });
  const moves = new Counter({
    name: 'grondslag_peer_moves_total',
    help: 'Times that another peer was taken into use.',
    registers,
  });
  const peersAway = new Counter({
    name: 'grondslag_peers_away_total',
    help: 'Times that a peer was found to be away.',
    labelNames: ['peer'],
    registers,
  });
  const doubts = new Counter({
    name: 'grondslag_doubtful_outcomes_total',
    help: 'Registrations whose outcome was in doubt for a moment, by what settled it; nothing did when it is nothing.',
    labelNames: ['by'],
    registers,
  });
  const streams = new Counter({
    name: 'grondslag_block_streams_total',
    help: 'Block streams opened; all but the first are reconnections.',
    registers,
  });
  new Gauge({
    name: 'grondslag_peer_in_use',
    help: 'One, for the peer in use; own tells whether it is of the own organisation.',
    labelNames: ['peer', 'own'],
    registers,
    collect() {
      const { address, isOwn } = gauges.peer();
      this.reset();
      this.set({ peer: address, own: String(isOwn) }, 1);
    },
  });
  new Gauge({
    name: 'grondslag_block_height',
    help: 'The last block that is in the projection.',
    registers,
    async collect() {
      const { block } = await gauges.height();
      this.set(Number(block ?? -1n));
    },
  });
  new Gauge({
    name: 'grondslag_block_lag',
    help: 'Blocks known to exist that are not in the projection yet.',
    registers,
    async collect() {
      this.set((await gauges.height()).lag);
    },
  });
  new Gauge({
    name: 'grondslag_deliveries',
    help: 'Deliveries by state; those parked wait for a hand.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await gauges.deliveries())) this.set({ state }, count);
    },
  });
  return {
    answered: ({ method, route, status, seconds }) =>
      answers.observe(
        { method: known(method), route: route === '' ? 'unknown' : route, status: String(status) },
        seconds,
      ),
    attempted: (outcome) => attempts.inc({ outcome }),
    faulted: (where) => faults.inc({ where }),
    ledger: (event) => {
      if (event.what === 'moved') moves.inc();
      if (event.what === 'away') peersAway.inc({ peer: event.peer });
      if (event.what === 'settled') doubts.inc({ by: event.by });
      if (event.what === 'stream-opened') streams.inc();
    },
    text: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  };
}

/** A client may invent methods; it may not invent labels. */
function known(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'].includes(method) ? method : 'other';
}
