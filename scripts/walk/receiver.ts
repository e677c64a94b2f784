// A simulated system of a gemeente or GI: a real HTTP server that believes a notification only when its signature is right.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A notification as it arrived. */
export interface Arrival {
  readonly id: string;
  readonly at: number;
  readonly type: string;
  readonly caseId: string;
  /** Its own where it tells of something else than an event. */
  readonly eventId: string;
  /** Measures that became set by it. */
  readonly sets: readonly string[];
}

/** A running receiver. */
export interface Receiver {
  readonly name: string;
  readonly url: string;
  /** Everything believed so far, each once, in order of arrival. */
  readonly arrivals: readonly Arrival[];
  /** How often something was believed, repetitions counted. */
  readonly deliveries: number;
  /** The secret (`whsec_…`) it checks with from now on. */
  trust(secret: string): void;
  /** The arrival of one event; undefined when it has not come within so many milliseconds. */
  arrivalOf(eventId: string, patience: number): Promise<Arrival | undefined>;
  stop(): Promise<void>;
}

/** Starts to listen; until it trusts a secret it refuses everything. */
export async function startReceiver(name: string, port: number): Promise<Receiver> {
  const arrivals = new Map<string, Arrival>();
  const waiting = new Map<string, ((arrival: Arrival) => void)[]>();
  let webhook: Webhook | undefined;
  let deliveries = 0;
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    try {
      if (webhook === undefined) throw new Error('no secret yet');
      const event = webhook.verify(body, headersOf(request)) as CloudEventBody;
      const arrival = toArrival(event);
      deliveries += 1;
      if (!arrivals.has(arrival.id)) arrivals.set(arrival.id, arrival);
      for (const tell of waiting.get(arrival.eventId) ?? []) tell(arrival);
      waiting.delete(arrival.eventId);
      response.writeHead(204).end();
    } catch {
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/meldingen`,
    get arrivals() {
      return [...arrivals.values()];
    },
    get deliveries() {
      return deliveries;
    },
    trust(secret) {
      webhook = new Webhook(secret);
    },
    arrivalOf(eventId, patience) {
      const known = [...arrivals.values()].find((arrival) => arrival.eventId === eventId);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patience, undefined);
        const tell = (arrival: Arrival): void => {
          clearTimeout(timer);
          resolve(arrival);
        };
        waiting.set(eventId, [...(waiting.get(eventId) ?? []), tell]);
      });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface CloudEventBody {
  readonly id: string;
  readonly type: string;
  readonly data: {
    readonly zaakId: string;
    /** Only in a notification of an event. */
    readonly gebeurtenisId?: string;
    readonly ingesteldeMaatregelen?: readonly string[];
  };
}

function toArrival({ id, type, data }: CloudEventBody): Arrival {
  const { zaakId, gebeurtenisId = id, ingesteldeMaatregelen = [] } = data;
  return { id, at: Date.now(), type, caseId: zaakId, eventId: gebeurtenisId, sets: ingesteldeMaatregelen };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}
