/** The transaction that commits a chaincode definition: proposed by an administrator, endorsed by every peer. */
import { common, peer } from '@hyperledger/fabric-protos';
import {
  commitArguments,
  lifecycleNamespace,
  newEnvelope,
  newProposal,
  newTransactionPayload,
  type SigningIdentity,
} from '../channel/index.js';
import type { Plan, PlannedChaincode } from '../plan.js';
import { definitionEntries } from './definition-entries.js';
import { definitionFields, fieldKey, metadataKey, sequenceKey } from './lifecycle-keys.js';
import { ReadWriteSet } from './read-write-set.js';
import { proposalHash } from './transaction.js';
import type { WorldState } from './world-state.js';

const { lifecycle } = peer;

/** Defines the plan's chaincode on the state as it stands. */
export function newDefinitionTransaction(
  plan: Plan,
  state: WorldState,
  administrator: SigningIdentity,
  peers: readonly SigningIdentity[],
  now: Date,
): common.Envelope {
  const proposal = newProposal({
    channel: plan.channel,
    chaincode: lifecycleNamespace,
    arguments: commitArguments(plan.chaincode),
    creator: administrator,
    now,
  });
  const response = new peer.Response();
  response.setStatus(200);
  const chaincode = new peer.ChaincodeID();
  chaincode.setName(lifecycleNamespace);
  chaincode.setVersion('syscc');
  const action = new peer.ChaincodeAction();
  action.setResults(definitionWrites(plan.chaincode, state));
  action.setResponse(response);
  action.setChaincodeId(chaincode);
  const { header } = proposal;
  const hash = proposalHash(header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), proposal.payload);
  const payload = new peer.ProposalResponsePayload();
  payload.setProposalHash(hash);
  payload.setExtension$(action.serializeBinary());
  const endorsed = newEndorsedAction(payload.serializeBinary(), peers);
  return newEnvelope(newTransactionPayload(header, proposal.payload, endorsed), administrator);
}

/** Fabric writes only what changes, and reads what it compares. */
function definitionWrites(chaincode: PlannedChaincode, state: WorldState): Buffer {
  const set = new ReadWriteSet();
  const read = (key: string) => {
    const found = state.value(lifecycleNamespace, Buffer.from(key));
    set.read(lifecycleNamespace, key, found);
    return found?.value;
  };
  const write = (key: string, value: Uint8Array, current: Uint8Array | undefined) => {
    if (current === undefined || Buffer.compare(current, value) !== 0) {
      set.write(lifecycleNamespace, key, value);
    }
  };
  read(sequenceKey(chaincode.name));
  const metadata = new lifecycle.StateMetadata();
  metadata.setDatatype('ChaincodeDefinition');
  metadata.setFieldsList([...definitionFields]);
  const known = read(metadataKey(chaincode.name));
  for (const [field, value] of definitionEntries(chaincode)) {
    const key = fieldKey(chaincode.name, field);
    write(key, value, known === undefined ? undefined : read(key));
  }
  write(metadataKey(chaincode.name), metadata.serializeBinary(), known);
  return set.build().publicBytes;
}

function newEndorsedAction(payload: Uint8Array, peers: readonly SigningIdentity[]): peer.ChaincodeEndorsedAction {
  const endorsed = new peer.ChaincodeEndorsedAction();
  endorsed.setProposalResponsePayload(payload);
  for (const identity of peers) {
    const endorsement = new peer.Endorsement();
    endorsement.setEndorser(identity.serialized);
    endorsement.setSignature(identity.sign(Buffer.concat([payload, identity.serialized])));
    endorsed.addEndorsements(endorsement);
  }
  return endorsed;
}
