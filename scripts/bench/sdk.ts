// The bare SDK: what an application would use that has no gateway of ours before it.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newSigner } from '@grondslag/gateway/fabric';
import type { Plan } from '@grondslag/network/plan';
import { Client, credentials } from '@grpc/grpc-js';
import { type Contract, connect, type Gateway, hash, type Network } from '@hyperledger/fabric-gateway';
import type { Seat } from '../cases/index.js';

/** One user's connection to the peer of its own organisation. */
export interface Sdk {
  readonly gateway: Gateway;
  readonly network: Network;
  contract(name: string): Contract;
  close(): void;
}

/** Signs as the gateway does, so that the two differ in nothing but the gateway. */
export function connectSdk(plan: Plan, seat: Seat): Sdk {
  const organisation = plan.organisations.find(({ name }) => name === seat.organisation);
  const user = organisation?.users.find(({ name }) => name === seat.user);
  if (organisation === undefined || user === undefined) throw new Error(`no user ${seat.user} at ${seat.organisation}`);
  const { peer, mspId } = organisation;
  const client = new Client(peer.address, credentials.createSsl(readFileSync(peer.tls.root)), {
    'grpc.ssl_target_name_override': peer.name,
    'grpc.default_authority': peer.name,
    'grpc.max_receive_message_length': -1,
  });
  const gateway = connect({
    client,
    identity: { mspId, credentials: readFileSync(user.msp.certificate) },
    signer: newSigner(createPrivateKey(readFileSync(user.msp.key))),
    hash: hash.none,
  });
  const network = gateway.getNetwork(plan.channel);
  return {
    gateway,
    network,
    contract: (name) => network.getContract(plan.chaincode.name, name),
    close() {
      gateway.close();
      client.close();
    },
  };
}
