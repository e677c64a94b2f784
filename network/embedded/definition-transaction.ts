/** The transaction that commits a chaincode definition: proposed by an administrator, endorsed by every peer. */
import { randomBytes } from 'node:crypto';
import { common, peer } from '@hyperledger/fabric-protos';
import type { Plan, PlannedChaincode } from '../plan.js';
import { transactionId } from '../protocol/index.js';
import { newChannelHeader } from './channel-header.js';
import { applicationPolicy, collectionPackage, definitionEntries } from './definition-entries.js';
import { definitionFields, fieldKey, lifecycleNamespace, metadataKey, sequenceKey } from './lifecycle-keys.js';
import { ReadWriteSet } from './read-write-set.js';
import type { SigningIdentity } from './signing-identity.js';
import { proposalHash } from './transaction.js';
import { newTransactionPayload } from './transaction-payload.js';
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
  const header = newHeader(plan.channel, administrator, now);
  const proposal = newProposal(plan.chaincode).serializeBinary();
  const response = new peer.Response();
  response.setStatus(200);
  const action = new peer.ChaincodeAction();
  action.setResults(definitionWrites(plan.chaincode, state));
  action.setResponse(response);
  action.setChaincodeId(lifecycleId('syscc'));
  const payload = new peer.ProposalResponsePayload();
  payload.setProposalHash(proposalHash(header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), proposal));
  payload.setExtension$(action.serializeBinary());
  const endorsed = newEndorsedAction(payload.serializeBinary(), peers);
  const bytes = newTransactionPayload(header, proposal, endorsed);
  const envelope = new common.Envelope();
  envelope.setPayload(bytes);
  envelope.setSignature(administrator.sign(bytes));
  return envelope;
}

function newHeader(channel: string, creator: SigningIdentity, now: Date): common.Header {
  const nonce = randomBytes(24);
  const extension = new peer.ChaincodeHeaderExtension();
  extension.setChaincodeId(lifecycleId());
  const channelHeader = newChannelHeader(common.HeaderType.ENDORSER_TRANSACTION, channel, now);
  channelHeader.setTxId(transactionId(nonce, creator.serialized));
  channelHeader.setExtension$(extension.serializeBinary());
  const signatureHeader = new common.SignatureHeader();
  signatureHeader.setCreator(creator.serialized);
  signatureHeader.setNonce(nonce);
  const header = new common.Header();
  header.setChannelHeader(channelHeader.serializeBinary());
  header.setSignatureHeader(signatureHeader.serializeBinary());
  return header;
}

function newProposal(chaincode: PlannedChaincode): peer.ChaincodeProposalPayload {
  const policy = applicationPolicy(chaincode.endorsementPolicy).serializeBinary();
  const definition = new lifecycle.CommitChaincodeDefinitionArgs();
  definition.setSequence(chaincode.sequence);
  definition.setName(chaincode.name);
  definition.setVersion(chaincode.version);
  definition.setValidationParameter(policy);
  definition.setCollections(collectionPackage(chaincode));
  const input = new peer.ChaincodeInput();
  input.setArgsList([Buffer.from('CommitChaincodeDefinition'), definition.serializeBinary()]);
  const spec = new peer.ChaincodeSpec();
  spec.setChaincodeId(lifecycleId());
  spec.setInput(input);
  const invocation = new peer.ChaincodeInvocationSpec();
  invocation.setChaincodeSpec(spec);
  const payload = new peer.ChaincodeProposalPayload();
  payload.setInput(invocation.serializeBinary());
  return payload;
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

function lifecycleId(version = ''): peer.ChaincodeID {
  const id = new peer.ChaincodeID();
  id.setName(lifecycleNamespace);
  id.setVersion(version);
  return id;
}
