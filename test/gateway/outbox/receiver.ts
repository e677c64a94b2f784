/** A subscriber's system: a real HTTP server that checks each signature and remembers what it accepted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** One accepted delivery. */
export interface Received {
  readonly id: string;
  readonly contentType: string;
  readonly event: { id: string; subject: string; sequence: string; type: string; data: Record<string, unknown> };
}

/** A receiver that listens. */
export interface Receiver {
  readonly url: string;
  /** Every accepted delivery, in order of arrival, duplicates included. */
  readonly accepted: Received[];
  /** Requests whose signature did not hold. */
  readonly forged: string[];
  /** What to answer next; 204 when it gives nothing. */
  answer: (attempt: number) => { status: number; retryAfter?: string } | undefined;
  close(): Promise<void>;
}

/** Starts a receiver that was given this secret when it subscribed. */
export async function startReceiver(secret: () => string): Promise<Receiver> {
  let attempts = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    attempts += 1;
    try {
      new Webhook(secret()).verify(body, request.headers as Record<string, string>);
    } catch {
      receiver.forged.push(body);
      response.writeHead(401).end();
      return;
    }
    const { status, retryAfter } = receiver.answer(attempts) ?? { status: 204 };
    if (status < 300) {
      const id = String(request.headers['webhook-id']);
      receiver.accepted.push({ id, contentType: String(request.headers['content-type']), event: JSON.parse(body) });
    }
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/meldingen`,
    accepted: [],
    forged: [],
    answer: () => undefined,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return receiver;
}
