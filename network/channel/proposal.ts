/** What an administrator proposes to a peer, and the transaction that comes of it. */
import { randomBytes } from 'node:crypto';
import { common, peer } from '@hyperledger/fabric-protos';
import { transactionId } from '../protocol/index.js';
import { newChannelHeader } from './channel-header.js';
import type { SigningIdentity } from './signing-identity.js';

/** What is to be run, and who asks. */
export interface ProposalContent {
  /** Empty where a peer is asked about itself. */
  readonly channel: string;
  readonly chaincode: string;
  readonly arguments: readonly Uint8Array[];
  readonly creator: SigningIdentity;
  readonly now: Date;
}

/** A proposal with the parts from which its transaction is made. */
export interface NewProposal {
  readonly transactionId: string;
  readonly header: common.Header;
  readonly payload: Uint8Array;
  readonly signed: peer.SignedProposal;
}

/** A proposal with a fresh nonce, signed by its creator. */
export function newProposal(content: ProposalContent): NewProposal {
  const { creator } = content;
  const nonce = randomBytes(24);
  const id = transactionId(nonce, creator.serialized);
  const header = newHeader(content, nonce, id);
  const payload = newPayload(content);
  const proposal = new peer.Proposal();
  proposal.setHeader(header.serializeBinary());
  proposal.setPayload(payload);
  const bytes = proposal.serializeBinary();
  const signed = new peer.SignedProposal();
  signed.setProposalBytes(bytes);
  signed.setSignature(creator.sign(bytes));
  return { transactionId: id, header, payload, signed };
}

function newHeader({ channel, chaincode, creator, now }: ProposalContent, nonce: Uint8Array, id: string) {
  const extension = new peer.ChaincodeHeaderExtension();
  extension.setChaincodeId(newChaincodeId(chaincode));
  const channelHeader = newChannelHeader(common.HeaderType.ENDORSER_TRANSACTION, channel, now);
  channelHeader.setTxId(id);
  channelHeader.setExtension$(extension.serializeBinary());
  const signatureHeader = new common.SignatureHeader();
  signatureHeader.setCreator(creator.serialized);
  signatureHeader.setNonce(nonce);
  const header = new common.Header();
  header.setChannelHeader(channelHeader.serializeBinary());
  header.setSignatureHeader(signatureHeader.serializeBinary());
  return header;
}

function newPayload(content: ProposalContent): Uint8Array {
  const input = new peer.ChaincodeInput();
  input.setArgsList([...content.arguments]);
  const spec = new peer.ChaincodeSpec();
  spec.setChaincodeId(newChaincodeId(content.chaincode));
  spec.setInput(input);
  const invocation = new peer.ChaincodeInvocationSpec();
  invocation.setChaincodeSpec(spec);
  const payload = new peer.ChaincodeProposalPayload();
  payload.setInput(invocation.serializeBinary());
  return payload.serializeBinary();
}

function newChaincodeId(name: string): peer.ChaincodeID {
  const id = new peer.ChaincodeID();
  id.setName(name);
  return id;
}
