/** Whether a node answers where it listens. Every wait of the launcher is one of these questions, asked until it is yes. */
import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:tls';
import type { PlannedEndpoint } from '../plan.js';

const interval = 30;
const answerTime = 2_000;

/** One attempt: resolves when the answer is yes, and throws when it is no. */
export type Probe = () => Promise<void>;

/** Asks until the answer is yes; gives up with the last no when the time is over, or at once when `until` says so. */
export async function waitFor(probe: Probe, milliseconds: number, until: () => boolean = () => false): Promise<void> {
  const end = performance.now() + milliseconds;
  for (;;) {
    try {
      return await probe();
    } catch (cause) {
      if (until() || performance.now() > end) {
        throw cause;
      }
    }
    await pause(interval);
  }
}

/** The node says of itself that it is in order. */
export function isHealthy(operations: PlannedEndpoint): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(`http://${operations.address}/healthz`, { timeout: answerTime }, (response) => {
      response.resume();
      if (response.statusCode === 200) {
        resolve();
      } else {
        reject(new Error(`${operations.address}/healthz answers ${response.statusCode}`));
      }
    });
    request.once('timeout', () => request.destroy(new Error(`${operations.address}/healthz is silent`)));
    request.once('error', reject);
  });
}

/** Who asks and whom, for a port that speaks gRPC over TLS. */
export interface TransportQuestion {
  readonly at: PlannedEndpoint;
  /** The name that the certificate must carry. */
  readonly name: string;
  readonly root: Uint8Array;
  /** Shown: every port asks for a certificate. */
  readonly own: { readonly certificate: Uint8Array; readonly key: Uint8Array };
}

/** The port completes a handshake under the name that was expected. */
export function isListening({ at, name, root, own }: TransportQuestion): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: at.host,
      port: at.port,
      servername: name,
      ca: Buffer.from(root),
      ALPNProtocols: ['h2'],
      cert: Buffer.from(own.certificate),
      key: Buffer.from(own.key),
    });
    socket.setTimeout(answerTime, () => socket.destroy(new Error(`${at.address} is silent`)));
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      socket.end();
      resolve();
    });
  });
}

/** Nobody listens there: it can be bound. */
export function isFree({ listen, port }: PlannedEndpoint): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, listen.slice(0, listen.lastIndexOf(':')), () => server.close(() => resolve(true)));
  });
}
