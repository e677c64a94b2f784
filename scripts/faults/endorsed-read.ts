// A read that peers of several organisations sign, or refuse to sign alike: the comparison that a lone liar fails.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newSigner } from '@grondslag/gateway/fabric';
import type { Plan, PlannedPeer } from '@grondslag/network/plan';
import { connect, type Gateway, GatewayError, hash } from '@hyperledger/fabric-gateway';
import { newPeerClient } from '../stack/index.js';

/** Asks at one peer, as an auditor. */
export interface Reader {
  /** What this peer alone answers. */
  alone(transaction: string, ...args: readonly string[]): Promise<string>;
  /** What peers of all organisations answer alike; otherwise why not. */
  together(transaction: string, ...args: readonly string[]): Promise<string>;
  close(): void;
}

/** A reader at one peer of the plan. */
export function newReader(plan: Plan, peer: PlannedPeer): Reader {
  const organisation = plan.organisations.find(({ peers }) => peers.includes(peer));
  const user = organisation?.users.find(({ name }) => name === 'auditor');
  if (organisation === undefined || user === undefined) throw new Error(`no auditor at ${peer.name}`);
  const { client } = newPeerClient(peer, user);
  const gateway: Gateway = connect({
    client,
    identity: { mspId: organisation.mspId, credentials: readFileSync(user.msp.certificate) },
    signer: newSigner(createPrivateKey(readFileSync(user.msp.key))),
    hash: hash.none,
    evaluateOptions: () => ({ deadline: Date.now() + 10_000 }),
    endorseOptions: () => ({ deadline: Date.now() + 20_000 }),
  });
  const contract = gateway.getNetwork(plan.channel).getContract(plan.chaincode.name);
  const all = plan.organisations.map(({ mspId }) => mspId);
  return {
    async alone(transaction, ...args) {
      const asked = contract.evaluate(transaction, {
        arguments: [...args],
        endorsingOrganizations: [organisation.mspId],
      });
      return Buffer.from(await asked.catch(said)).toString('utf8');
    },
    async together(transaction, ...args) {
      const proposal = contract.newProposal(transaction, { arguments: [...args], endorsingOrganizations: all });
      const asked = proposal.endorse().then((endorsed) => endorsed.getResult());
      return Buffer.from(await asked.catch(said)).toString('utf8');
    },
    close() {
      gateway.close();
      client.close();
    },
  };
}

/** An error as text that begins with `refused`. */
function said(error: unknown): Uint8Array {
  if (!(error instanceof GatewayError)) throw error;
  const details = error.details.map(({ mspId, message }) => `${mspId}: ${message}`);
  return Buffer.from(`refused: ${[error.message, ...details].join('; ')}`);
}
