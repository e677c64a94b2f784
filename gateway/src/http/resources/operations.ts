/** What operators and orchestrators ask. None of it tells anything of a case. */
import { z } from 'zod';
import { publicRoute, type Route } from '../route.js';

/** Whether the gateway can do its work now, and if not, which part keeps it from that. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, boolean>>;
  /** The peer in use, and whether it is of the own organisation. */
  readonly peer: { readonly address: string; readonly isOwn: boolean };
  /** Blocks known to exist that cannot be answered from yet; null when that cannot be told. */
  readonly lag: number | null;
}

/** What the composition root knows of the process. */
export interface Operations {
  readiness(): Promise<Readiness>;
  /** Prometheus text. */
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const tag = 'beheer';
const readinessSchema = z
  .object({
    gereed: z.boolean(),
    onderdelen: z.record(z.string(), z.boolean()),
    peer: z.object({ adres: z.string(), eigen: z.boolean() }),
    achterstand: z.number().int().nullable(),
  })
  .meta({ id: 'Gereedheid' });

/** Liveness asks nothing of anybody: a peer that is down must not get this process restarted. */
export function operationsRoutes(operations: Operations): Route[] {
  return [
    publicRoute({
      method: 'get',
      path: '/livez',
      operationId: 'livez',
      tag,
      summary: 'Of dit proces leeft',
      answers: { 204: { description: 'Het leeft.' } },
      async handle() {
        return { status: 204 };
      },
    }),
    publicRoute({
      method: 'get',
      path: '/readyz',
      operationId: 'readyz',
      tag,
      summary: 'Of dit koppelpunt nu kan werken',
      answers: {
        200: { description: 'Ja.', schema: readinessSchema },
        503: { description: 'Nee; de onderdelen zeggen waarom.', schema: readinessSchema },
      },
      async handle() {
        const { ready, parts, peer, lag } = await operations.readiness();
        const body = {
          gereed: ready,
          onderdelen: parts,
          peer: { adres: peer.address, eigen: peer.isOwn },
          achterstand: lag,
        };
        return { status: ready ? 200 : 503, body };
      },
    }),
    publicRoute({
      method: 'get',
      path: '/metrics',
      operationId: 'metrics',
      tag,
      summary: 'Metingen voor Prometheus',
      answers: { 200: { description: 'De metingen.', schema: z.string(), contentType: 'text/plain' } },
      async handle() {
        const { contentType, text } = await operations.metrics();
        return { status: 200, body: text, contentType };
      },
    }),
  ];
}
