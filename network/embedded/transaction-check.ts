/** Form, creator and origin of an ordered transaction (core/common/validation/msgvalidation.go, txvalidator/v20). */
import { common, peer } from '@hyperledger/fabric-protos';
import { transactionId } from '../protocol/index.js';
import type { ChannelAccess } from './channel-access.js';
import { type EndorsedAction, type OpenedEnvelope, proposalHash, readAction, readEvent } from './transaction.js';

/** Fabric's TxValidationCode. */
export type ValidationCode = peer.TxValidationCodeMap[keyof peer.TxValidationCodeMap];
const { TxValidationCode } = peer;

/** What the form check found. */
export interface CheckedTransaction {
  readonly code: ValidationCode;
  /** What was endorsed; there whenever the code is VALID. */
  readonly action?: EndorsedAction;
}

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

/**
 * Whether the transaction may stand under the id that it claims. One whose id is not that of its creator's own proposal
 * must not: it would take the place of another's.
 */
export function ownsItsId(code: number): boolean {
  return !idNotProven.includes(code);
}

const idNotProven: readonly number[] = [
  TxValidationCode.BAD_COMMON_HEADER,
  TxValidationCode.BAD_CREATOR_SIGNATURE,
  TxValidationCode.UNSUPPORTED_TX_PAYLOAD,
  TxValidationCode.TARGET_CHAIN_NOT_FOUND,
  TxValidationCode.BAD_PROPOSAL_TXID,
];

/** Whatever bytes a writer of the channel submits, they end in a code: an exception here would stop the node. */
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
  try {
    return { code: chaincodeCode(envelope, action), action };
  } catch {
    return { code: TxValidationCode.BAD_HEADER_EXTENSION };
  }
}

/** Whether header, result and event speak of one chaincode, and of each namespace once. */
function chaincodeCode(envelope: OpenedEnvelope, { action, namespaces }: EndorsedAction): ValidationCode {
  const claimed = peer.ChaincodeHeaderExtension.deserializeBinary(envelope.channelHeader.getExtension_asU8());
  const name = claimed.getChaincodeId()?.getName() ?? '';
  const run = action.getChaincodeId();
  if (name === '' || run?.getName() !== name || run.getVersion() === '') {
    return TxValidationCode.INVALID_CHAINCODE;
  }
  const event = readEvent(action);
  if (event !== undefined && event.getChaincodeId() !== name) {
    return TxValidationCode.INVALID_OTHER_REASON;
  }
  const names = namespaces.map(({ namespace }) => namespace);
  return new Set(names).size === names.length ? TxValidationCode.VALID : TxValidationCode.ILLEGAL_WRITESET;
}
