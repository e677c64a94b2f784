import { common, gateway, peer } from '@hyperledger/fabric-protos';
import { type Envelope, readEnvelope, toEnvelope } from './envelope.js';
import { readExactMessage, readMessage, required } from './message.js';
import { ProtocolError } from './protocol-error.js';
import { type NamespaceSet, readReadWriteSet } from './read-write-set.js';

/** Endorsed transactions: what was asked, what came out, and who vouches for it. */

/** One organisation's word for a result. */
export interface Endorsement {
  /** Serialized identity of the endorsing peer. */
  readonly endorser: Uint8Array;
  readonly signature: Uint8Array;
}

/** The event that a chaincode set; one per transaction. */
export interface ChaincodeEvent {
  readonly chaincode: string;
  readonly transactionId: string;
  readonly name: string;
  readonly payload: Uint8Array;
}

/** What the endorsers ran and what came out of it. */
export interface ChaincodeAction {
  readonly chaincode: string;
  readonly version: string;
  readonly response: { readonly status: number; readonly message: string; readonly payload: Uint8Array };
  readonly event: ChaincodeEvent | undefined;
  readonly namespaces: readonly NamespaceSet[];
}

/** An endorsed transaction, in a block or on its way there. */
export interface Transaction extends Envelope {
  /** What the client asked for. */
  readonly invocation: { readonly chaincode: string; readonly arguments: readonly Uint8Array[] };
  readonly action: ChaincodeAction;
  readonly endorsements: readonly Endorsement[];
  readonly proposalHash: Uint8Array;
  /** The proposal without its transient data. */
  readonly proposalPayload: Uint8Array;
  /** What every endorser signed, together with its own identity. */
  readonly proposalResponsePayload: Uint8Array;
  /** Signature header of the action; must be that of the envelope. */
  readonly actionHeaderBytes: Uint8Array;
}

/** A transaction as one peer has it: with its code from validation, 0 for valid. */
export interface ProcessedTransaction {
  readonly envelope: Uint8Array;
  readonly validationCode: number;
}

/** The endorsed transaction in a serialized envelope. Configuration has another form: see readChannelConfig. */
export function readTransaction(bytes: Uint8Array): Transaction {
  return unfold(readEnvelope(bytes));
}

/** The endorsed, perhaps not yet signed transaction in a serialized `gateway.PreparedTransaction`. */
export function readPreparedTransaction(bytes: Uint8Array): Transaction {
  const prepared = readExactMessage(gateway.PreparedTransaction, bytes, 'prepared transaction');
  const transaction = unfold(toEnvelope(required(prepared.getEnvelope(), 'envelope')));
  if (prepared.getTransactionId() !== transaction.header.transactionId) {
    throw new ProtocolError('transaction-id-mismatch', 'prepared transaction');
  }
  return transaction;
}

/** What `qscc.GetTransactionByID` answers. */
export function readProcessedTransaction(bytes: Uint8Array): ProcessedTransaction {
  const message = readExactMessage(peer.ProcessedTransaction, bytes, 'processed transaction');
  return {
    envelope: required(message.getTransactionenvelope(), 'envelope').serializeBinary(),
    validationCode: message.getValidationcode(),
  };
}

function unfold(envelope: Envelope): Transaction {
  if (envelope.header.type !== common.HeaderType.ENDORSER_TRANSACTION) {
    throw new ProtocolError('unsupported', 'transaction type');
  }
  const [action, ...surplus] = readMessage(peer.Transaction, envelope.data, 'transaction').getActionsList();
  if (action === undefined || surplus.length > 0) {
    throw new ProtocolError('malformed', 'transaction actions');
  }
  const payload = readMessage(peer.ChaincodeActionPayload, action.getPayload_asU8(), 'action payload');
  const endorsed = required(payload.getAction(), 'endorsed action');
  const responseBytes = endorsed.getProposalResponsePayload_asU8();
  const response = readMessage(peer.ProposalResponsePayload, responseBytes, 'proposal response');
  return {
    ...envelope,
    invocation: readInvocation(payload.getChaincodeProposalPayload_asU8()),
    action: readAction(response.getExtension_asU8()),
    endorsements: endorsed.getEndorsementsList().map((endorsement) => ({
      endorser: endorsement.getEndorser_asU8(),
      signature: endorsement.getSignature_asU8(),
    })),
    proposalHash: response.getProposalHash_asU8(),
    proposalPayload: payload.getChaincodeProposalPayload_asU8(),
    proposalResponsePayload: responseBytes,
    actionHeaderBytes: action.getHeader_asU8(),
  };
}

function readInvocation(bytes: Uint8Array): Transaction['invocation'] {
  const input = readMessage(peer.ChaincodeProposalPayload, bytes, 'proposal').getInput_asU8();
  const spec = readMessage(peer.ChaincodeInvocationSpec, input, 'invocation').getChaincodeSpec();
  return {
    chaincode: required(spec?.getChaincodeId(), 'invocation').getName(),
    arguments: spec?.getInput()?.getArgsList_asU8() ?? [],
  };
}

function readAction(bytes: Uint8Array): ChaincodeAction {
  const action = readMessage(peer.ChaincodeAction, bytes, 'chaincode action');
  const chaincode = required(action.getChaincodeId(), 'chaincode action');
  const response = required(action.getResponse(), 'chaincode response');
  const event = action.getEvents_asU8();
  return {
    chaincode: chaincode.getName(),
    version: chaincode.getVersion(),
    response: {
      status: response.getStatus(),
      message: response.getMessage(),
      payload: response.getPayload_asU8(),
    },
    event: event.length === 0 ? undefined : readEvent(event),
    namespaces: readReadWriteSet(action.getResults_asU8()),
  };
}

function readEvent(bytes: Uint8Array): ChaincodeEvent {
  const event = readMessage(peer.ChaincodeEvent, bytes, 'chaincode event');
  return {
    chaincode: event.getChaincodeId(),
    transactionId: event.getTxId(),
    name: event.getEventName(),
    payload: event.getPayload_asU8(),
  };
}
