/** Form, creator and origin of an ordered transaction (core/common/validation/msgvalidation.go, txvalidator/v20). */
import { common, peer } from '@hyperledger/fabric-protos';
import { transactionId } from '../protocol/index.js';
import type { ChannelAccess } from './channel-access.js';
import { type EndorsedAction, type OpenedEnvelope, proposalHash, readAction, readEvent } from './transaction.js';

/** Fabric's TxValidationCode. */
export type ValidationCode = peer.TxValidationCodeMap[keyof peer.TxValidationCodeMap];
const { TxValidationCode } = peer;

/** What the form check found: a code other than VALID, or the action to look into. */
export type CheckedTransaction =
  | { readonly code: Exclude<ValidationCode, 0> }
  | { readonly code: 0; readonly action: EndorsedAction };

/** Judges everything that needs neither state nor policies. */
export function checkTransaction(envelope: OpenedEnvelope, access: ChannelAccess): CheckedTransaction {
  const { channelHeader, nonce, creator } = envelope;
  if (nonce.length === 0 || creator.length === 0 || channelHeader.getEpoch() !== 0) {
    return { code: TxValidationCode.BAD_COMMON_HEADER };
  }
  const identity = access.vouchedFor(creator);
  if (identity === undefined || !identity.verify(envelope.payload, envelope.signature)) {
    return { code: TxValidationCode.BAD_CREATOR_SIGNATURE };
  }
  if (channelHeader.getType() !== common.HeaderType.ENDORSER_TRANSACTION) {
    return { code: TxValidationCode.UNSUPPORTED_TX_PAYLOAD };
  }
  if (channelHeader.getChannelId() !== access.channel) {
    return { code: TxValidationCode.TARGET_CHAIN_NOT_FOUND };
  }
  if (channelHeader.getTxId() !== transactionId(nonce, creator)) {
    return { code: TxValidationCode.BAD_PROPOSAL_TXID };
  }
  return checkAction(envelope);
}

function checkAction(envelope: OpenedEnvelope): CheckedTransaction {
  let action: EndorsedAction;
  try {
    action = readAction(envelope);
  } catch {
    return { code: TxValidationCode.INVALID_ENDORSER_TRANSACTION };
  }
  const expected = proposalHash(envelope.channelHeaderBytes, action.signatureHeaderBytes, action.proposalPayload);
  if (!expected.equals(action.proposalHash)) {
    return { code: TxValidationCode.INVALID_ENDORSER_TRANSACTION };
  }
  const claimed = peer.ChaincodeHeaderExtension.deserializeBinary(envelope.channelHeader.getExtension_asU8());
  const name = claimed.getChaincodeId()?.getName() ?? '';
  const run = action.action.getChaincodeId();
  if (name === '' || run?.getName() !== name || run.getVersion() === '') {
    return { code: TxValidationCode.INVALID_CHAINCODE };
  }
  const event = readEvent(action.action);
  if (event !== undefined && event.getChaincodeId() !== name) {
    return { code: TxValidationCode.INVALID_OTHER_REASON };
  }
  const namespaces = action.namespaces.map(({ namespace }) => namespace);
  if (new Set(namespaces).size !== namespaces.length) {
    return { code: TxValidationCode.ILLEGAL_WRITESET };
  }
  return { code: TxValidationCode.VALID, action };
}
