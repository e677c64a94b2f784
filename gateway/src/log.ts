/** The log: JSON lines with references, codes and durations. Bodies, addresses, tokens and the texts of errors stay out. */
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from './config.js';
import type { LedgerEvent } from './fabric/index.js';
import type { AnswerRecord } from './http/index.js';

/** What a gateway writes down. */
export interface Log {
  started(url: string): void;
  stopped(): void;
  answered(record: AnswerRecord): void;
  /** A fault of the world that will be met again or retried. */
  fault(where: string, error: unknown): void;
  /** What happened between this gateway and the peers: addresses of nodes, and what their certificates lack. */
  ledger(event: LedgerEvent): void;
  bug(traceId: string, error: unknown): void;
}

/** A log on standard error, or on a stream of the caller's. */
export function newLog(level: Config['logLevel'], name: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: { gateway: name },
    // A second lock: nothing below writes these, and nothing that is added later may.
    redact: {
      paths: ['authorization', 'headers', 'body', 'url', '*.authorization', '*.headers', '*.body'],
      remove: true,
    },
  };
  const logger: Logger = pino(options, stream ?? destination(2));
  return {
    started: (url) => logger.info({ listening: url }, 'started'),
    stopped: () => logger.info('stopped'),
    answered: ({ status, ...record }) => logger[status < 500 ? 'info' : 'warn']({ ...record, status }, 'answered'),
    fault: (where, error) => logger.warn({ where, ...describe(error) }, 'fault'),
    ledger: ({ what, ...event }) =>
      logger[what === 'stream-opened' ? 'debug' : what === 'back' ? 'info' : 'warn'](event, `ledger: ${what}`),
    bug: (traceId, error) => logger.error({ traceId, ...placed(error) }, 'bug'),
  };
}

interface Described {
  readonly error: string;
  readonly code?: string | number;
  readonly at?: string;
  readonly cause?: Described;
}

/** Which error, because of which; not what it says, since that may quote what came in. */
function describe(error: unknown): Described {
  if (!(error instanceof Error)) return { error: typeof error };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}

/** Where in the code; for what should not happen. */
function placed(error: unknown): Described {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const at = frames.slice(0, 8).map((line) => line.trim());
  return { ...describe(error), ...(at.length === 0 ? {} : { at: at.join(' < ') }) };
}
