import { common, peer } from '@hyperledger/fabric-protos';
import type { CommittedBlock } from './committed-block.js';
import { type OpenedEnvelope, readAction, readEvent } from './transaction.js';
import type { ValidationCode } from './transaction-check.js';

/** The block without content: ids, types, validation codes, and the names of events without their payload. */
export function filteredBlock({ number, codes, envelopes }: CommittedBlock): peer.FilteredBlock {
  const block = new peer.FilteredBlock();
  block.setNumber(number);
  envelopes.forEach((envelope, position) => {
    const header = envelope.channelHeader;
    block.setChannelId(header.getChannelId());
    const transaction = new peer.FilteredTransaction();
    transaction.setTxid(header.getTxId());
    transaction.setType(header.getType() as common.HeaderTypeMap[keyof common.HeaderTypeMap]);
    transaction.setTxValidationCode((codes[position] ?? 0) as ValidationCode);
    if (header.getType() === common.HeaderType.ENDORSER_TRANSACTION) {
      transaction.setTransactionActions(filteredActions(envelope));
    }
    block.addFilteredTransactions(transaction);
  });
  return block;
}

function filteredActions(envelope: OpenedEnvelope): peer.FilteredTransactionActions {
  const actions = new peer.FilteredTransactionActions();
  const event = eventIfAny(envelope);
  if (event !== undefined) {
    const named = new peer.ChaincodeEvent();
    named.setTxId(event.getTxId());
    named.setChaincodeId(event.getChaincodeId());
    named.setEventName(event.getEventName());
    const action = new peer.FilteredChaincodeAction();
    action.setChaincodeEvent(named);
    actions.addChaincodeActions(action);
  }
  return actions;
}

/** An invalid transaction may hold anything. */
function eventIfAny(envelope: OpenedEnvelope): peer.ChaincodeEvent | undefined {
  try {
    return readEvent(readAction(envelope).action);
  } catch {
    return undefined;
  }
}
