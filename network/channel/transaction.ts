/** A transaction: what was proposed, what was endorsed, and its creator's signature. */
import { common, peer } from '@hyperledger/fabric-protos';
import type { NewProposal } from './proposal.js';
import type { SigningIdentity } from './signing-identity.js';

/** The payload that a client signs to submit: headers, proposal without transient data, and the endorsed response. */
export function newTransactionPayload(
  header: common.Header,
  proposalPayload: Uint8Array,
  endorsed: peer.ChaincodeEndorsedAction,
): Uint8Array {
  const actionPayload = new peer.ChaincodeActionPayload();
  actionPayload.setChaincodeProposalPayload(proposalPayload);
  actionPayload.setAction(endorsed);
  const action = new peer.TransactionAction();
  action.setHeader(header.getSignatureHeader_asU8());
  action.setPayload(actionPayload.serializeBinary());
  const transaction = new peer.Transaction();
  transaction.addActions(action);
  const payload = new common.Payload();
  payload.setHeader(header);
  payload.setData(transaction.serializeBinary());
  return payload.serializeBinary();
}

/** The proposal with the answers of its endorsers, who must all have signed the same payload; signed by its creator. */
export function newTransaction(
  { header, payload }: NewProposal,
  responses: readonly peer.ProposalResponse[],
  creator: SigningIdentity,
): common.Envelope {
  const endorsed = new peer.ChaincodeEndorsedAction();
  endorsed.setProposalResponsePayload(responses[0]?.getPayload_asU8() ?? new Uint8Array());
  endorsed.setEndorsementsList(responses.flatMap((response) => response.getEndorsement() ?? []));
  return newEnvelope(newTransactionPayload(header, payload, endorsed), creator);
}

/** A payload with its creator's signature. */
export function newEnvelope(payload: Uint8Array, creator: SigningIdentity): common.Envelope {
  const envelope = new common.Envelope();
  envelope.setPayload(payload);
  envelope.setSignature(creator.sign(payload));
  return envelope;
}
