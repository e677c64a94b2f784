/** Clients of a network, however it runs: connections and gateways to any organisation's peer, closed together. */
import { readFileSync } from 'node:fs';
import { tlsCertificateHash } from '@grondslag/gateway/fabric';
import type { Plan, PlannedOrganisation, PlannedUser } from '@grondslag/network/plan';
import { type Client, InterceptingCall, type Interceptor, status } from '@grpc/grpc-js';
import { connect, type Gateway, hash } from '@hyperledger/fabric-gateway';
import { gateway } from '@hyperledger/fabric-protos';
import { newPeerClient as newClient } from '#scripts/stack/peer-client';
import { newFastSigner, newIdentity } from './signer.js';

/** A network as its clients see it. */
export interface ConnectedNetwork {
  readonly plan: Plan;
  /** The organisation with this MSP. */
  organisation(mspId: string): PlannedOrganisation;
  /** The client of the organisation's gateway; by default its first user's. */
  gateway(mspId: string, user?: PlannedUser, at?: string): Gateway;
  /** An own connection to the organisation's peer, for what the gateway library does not offer. */
  connection(mspId: string): Client;
}

/** The clients, and the end of them all. */
export interface Clients extends ConnectedNetwork {
  disconnect(): void;
}

/** Clients of the plan's network. Nothing is connected before it is asked for. */
export function newClients(plan: Plan): Clients {
  const clients: Client[] = [];
  const gateways = new Map<string, Gateway>();
  const organisation = (mspId: string) => {
    const found = plan.organisations.find((candidate) => candidate.mspId === mspId);
    if (found === undefined) {
      throw new Error(`no organisation ${mspId}`);
    }
    return found;
  };
  const connection = (mspId: string) => {
    const client = newPeerClient(organisation(mspId));
    clients.push(client);
    return client;
  };
  return {
    plan,
    organisation,
    connection,
    gateway: (mspId, user = firstUser(organisation(mspId)), at = mspId) => {
      // By certificate, not by its file: a renewed one is another identity.
      const place = `${mspId} ${at} ${readFileSync(user.msp.certificate, 'utf8')}`;
      const known = gateways.get(place) ?? connectUser(connection(at), mspId, user, shownAt(organisation(at)));
      gateways.set(place, known);
      return known;
    },
    disconnect: () => {
      for (const connected of gateways.values()) {
        connected.close();
      }
      gateways.clear();
      for (const client of clients.splice(0)) {
        client.close();
      }
    },
  };
}

/** A gRPC client of the organisation's peer, whose certificate it checks, and to which it shows its own. */
export function newPeerClient(organisation: PlannedOrganisation): Client {
  return newClient(organisation.peers[0], firstUser(organisation)).client;
}

/** SHA-256 of the certificate that clients show to the organisation's peer, as requests for blocks must name it. */
export function shownAt(organisation: PlannedOrganisation): Uint8Array {
  return tlsCertificateHash({ certificate: readFileSync(firstUser(organisation).tls.certificate, 'utf8') });
}

/** A gateway client that signs with node:crypto. */
export function connectUser(
  client: Client,
  mspId: string,
  user: PlannedUser,
  tlsClientCertificateHash: Uint8Array,
): Gateway {
  return connect({
    ...{ client, tlsClientCertificateHash },
    identity: newIdentity(mspId, user.msp),
    signer: newFastSigner(user.msp),
    hash: hash.none,
    evaluateOptions: () => ({ deadline: Date.now() + 20_000 }),
    endorseOptions: () => ({ deadline: Date.now() + 20_000 }),
    submitOptions: () => ({ deadline: Date.now() + 20_000, interceptors: [forgiveProcessed] }),
    commitStatusOptions: () => ({ deadline: Date.now() + 20_000 }),
  });
}

/**
 * Of four ordering nodes some may have the transaction in a block before the gateway has sent it to them. They then say
 * so, and the gateway takes two such answers for a failure, although the transaction is ordered.
 */
const forgiveProcessed: Interceptor = (options, nextCall) =>
  new InterceptingCall(nextCall(options), {
    start: (metadata, listener, next) => {
      next(metadata, {
        onReceiveMetadata: (received, nextMetadata) => nextMetadata(received),
        onReceiveMessage: (message, nextMessage) => nextMessage(message),
        onReceiveStatus: (answer, nextStatus) => {
          const [details] = answer.metadata.get('grpc-status-details-bin');
          if (answer.code === status.UNAVAILABLE && details?.includes('request already processed')) {
            listener.onReceiveMessage(new gateway.SubmitResponse());
            nextStatus({ ...answer, code: status.OK });
          } else {
            nextStatus(answer);
          }
        },
      });
    },
  });

/** The organisation's first body. */
export function firstUser({ users, mspId }: PlannedOrganisation): PlannedUser {
  const [user] = users;
  if (user === undefined) {
    throw new Error(`${mspId} has no users`);
  }
  return user;
}
