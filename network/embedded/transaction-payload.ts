import { common, peer } from '@hyperledger/fabric-protos';

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
