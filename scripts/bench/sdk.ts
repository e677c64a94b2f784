// The bare SDK: what an application would use that has no gateway of ours before it.
import { createPrivateKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { commandNamed, contentText, newDisclosures } from '@grondslag/chaincode/domain';
import { newSigner } from '@grondslag/gateway/fabric';
import { newSalt } from '@grondslag/gateway/usecases';
import type { Plan } from '@grondslag/network/plan';
import { Client, type ClientOptions, credentials } from '@grpc/grpc-js';
import { type Contract, connect, type Gateway, hash, type Network } from '@hyperledger/fabric-gateway';
import type { Registration, Seat } from '../cases/index.js';
import { newReference } from './long-case.js';

/** One user's connection to the peer of its own organisation. */
export interface Sdk {
  readonly gateway: Gateway;
  readonly network: Network;
  contract(name: string): Contract;
  close(): void;
}

/** Signs as the gateway does. Options of the connection are the library's own where none are given. */
export function connectSdk(plan: Plan, seat: Seat, options: ClientOptions = {}): Sdk {
  const { peer, mspId, user } = placeOf(plan, seat);
  const client = new Client(peer.address, credentials.createSsl(readFileSync(peer.tls.root)), {
    'grpc.ssl_target_name_override': peer.name,
    'grpc.default_authority': peer.name,
    'grpc.max_receive_message_length': -1,
    ...options,
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

/** Where a seat is in a plan: its organisation's peer, and its own identity. */
export function placeOf(plan: Plan, seat: Seat) {
  const organisation = plan.organisations.find(({ name }) => name === seat.organisation);
  const user = organisation?.users.find(({ name }) => name === seat.user);
  if (organisation === undefined || user === undefined) throw new Error(`no user ${seat.user} at ${seat.organisation}`);
  return { peer: organisation.peers[0], mspId: organisation.mspId, user };
}

/** A fact to record: in a case of its own, or after the record with that hash. */
export interface Submission extends Pick<Registration, 'command' | 'eventId' | 'content'> {
  readonly after?: { readonly caseId: string; readonly hash: string };
}

/** The fact stands on the ledger; where. */
export async function submit(sdk: Sdk, { command, eventId, content, after }: Submission) {
  const disclosures = newDisclosures(content, () => newSalt({ bytes: (count) => randomBytes(count) }));
  const proposal = sdk.contract(commandNamed(command)?.contract ?? '').newProposal(command, {
    arguments: [after?.caseId ?? newReference(), eventId, after?.hash ?? ''],
    transientData: { inhoud: contentText(disclosures) },
  });
  const transaction = await proposal.endorse();
  const commit = await transaction.submit();
  const { successful, code, blockNumber } = await commit.getStatus();
  if (!successful) throw new Error(`the transaction was found invalid (${code})`);
  const { hash, record } = JSON.parse(Buffer.from(transaction.getResult()).toString('utf8'));
  return { block: blockNumber, hash: String(hash), caseId: String(record.caseId) };
}
