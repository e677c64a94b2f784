/** How an administrator reaches a node: mutual TLS, under the name in the node's certificate. */
import { readFileSync } from 'node:fs';
import { type ChannelCredentials, type ClientOptions, credentials, type ServiceError, status } from '@grpc/grpc-js';
import type { PlannedNode, PlannedOrganisation } from '../plan.js';
import { AdministrationError } from './administration-error.js';
import { NotYet } from './wait.js';

/** What gRPC clients are made with. */
export interface NodeConnection {
  readonly address: string;
  readonly credentials: ChannelCredentials;
  readonly options: ClientOptions;
}

/** With the TLS certificate of the organisation's administrator, for nodes that ask for one. */
export function connectionTo(node: PlannedNode, { admin }: PlannedOrganisation): NodeConnection {
  const [root, key, certificate] = [node.tls.root, admin.tls.key, admin.tls.certificate].map((path) =>
    readFileSync(path),
  );
  return {
    address: node.address,
    credentials: credentials.createSsl(root, key, certificate),
    options: {
      'grpc.ssl_target_name_override': node.name,
      'grpc.default_authority': node.name,
      'grpc.max_receive_message_length': -1,
      'grpc.max_send_message_length': -1,
      // A node that has just been started is found at once, not after the library's growing pauses.
      'grpc.initial_reconnect_backoff_ms': 50,
      'grpc.max_reconnect_backoff_ms': 500,
    },
  };
}

type Callback<A> = (error: ServiceError | null, answer?: A) => void;

/** Codes with which a node, or the way to it, says: later. A node that sees our deadline before we do cancels the call. */
const passing: readonly number[] = [
  ...[status.UNAVAILABLE, status.DEADLINE_EXCEEDED, status.CANCELLED, status.RESOURCE_EXHAUSTED],
];

/** The answer to one call. Throws NotYet when it may succeed later, and what the node said otherwise. */
export async function answerTo<A>(call: (callback: Callback<A>) => unknown, node: string, step: string): Promise<A> {
  return new Promise((resolve, reject) => {
    call((error, answer) => {
      if (error === null && answer !== undefined) {
        resolve(answer);
      } else if (error !== null && !passing.includes(error.code)) {
        reject(new AdministrationError('refused', { node, step, answer: error.details }, { cause: error }));
      } else {
        reject(new NotYet(error?.details ?? 'no answer', error?.code === status.DEADLINE_EXCEEDED));
      }
    });
  });
}
