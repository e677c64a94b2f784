/** A signed proposal taken apart and judged, with the words of Fabric's endorser (core/endorser/msgvalidation.go). */
import { common, peer } from '@hyperledger/fabric-protos';
import { type Identity, transactionId } from '../protocol/index.js';
import type { ChannelAccess } from './channel-access.js';
import { ProposalFailure } from './proposal-failure.js';
import { isSystemChaincode } from './system-chaincodes.js';
import { proposalHash } from './transaction.js';

/** What a client proposes. */
export interface Proposal {
  readonly signed: peer.SignedProposal;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly headerBytes: Uint8Array;
  readonly channel: string;
  readonly transactionId: string;
  readonly chaincode: string;
  readonly input: peer.ChaincodeInput;
  readonly nonce: Uint8Array;
  readonly creator: Uint8Array;
  readonly timestamp: Date;
  readonly headerType: number;
  readonly epoch: number;
  /** The proposal's payload as it goes into the transaction: without transient data. */
  readonly publicPayload: Uint8Array;
  readonly hasTransient: boolean;
  readonly hash: Buffer;
}

/** Fabric refuses what lies further from its own clock: peer.authentication.timewindow. */
const timeWindow = 15 * 60 * 1000;

/** Reads a proposal; throws on bytes that are none, or that name no chaincode. */
export function readProposal(signed: peer.SignedProposal): Proposal {
  const bytes = signed.getProposalBytes_asU8();
  const proposal = peer.Proposal.deserializeBinary(bytes);
  const header = common.Header.deserializeBinary(proposal.getHeader_asU8());
  const channelHeader = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8());
  const signatureHeader = common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8());
  const extension = peer.ChaincodeHeaderExtension.deserializeBinary(channelHeader.getExtension_asU8());
  const payload = peer.ChaincodeProposalPayload.deserializeBinary(proposal.getPayload_asU8());
  const spec = peer.ChaincodeInvocationSpec.deserializeBinary(payload.getInput_asU8()).getChaincodeSpec();
  const input = spec?.getInput();
  const chaincode = extension.getChaincodeId()?.getName() ?? '';
  if (chaincode === '') {
    throw new Error('ChaincodeHeaderExtension.ChaincodeId.Name is empty');
  }
  if (input === undefined) {
    throw new Error('chaincode input did not contain any input');
  }
  const publicPart = new peer.ChaincodeProposalPayload();
  publicPart.setInput(payload.getInput_asU8());
  const publicPayload = publicPart.serializeBinary();
  return {
    signed,
    bytes,
    signature: signed.getSignature_asU8(),
    headerBytes: proposal.getHeader_asU8(),
    channel: channelHeader.getChannelId(),
    transactionId: channelHeader.getTxId(),
    chaincode,
    input,
    nonce: signatureHeader.getNonce_asU8(),
    creator: signatureHeader.getCreator_asU8(),
    timestamp: channelHeader.getTimestamp()?.toDate() ?? new Date(Number.NaN),
    headerType: channelHeader.getType(),
    epoch: channelHeader.getEpoch(),
    publicPayload,
    hasTransient: payload.getTransientmapMap().getLength() > 0,
    hash: proposalHash(header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), publicPayload),
  };
}

/** Who proposes, if the proposal is well-formed, of this hour and signed by a writer of the channel; throws otherwise. */
export function proposer(proposal: Proposal, access: ChannelAccess): Identity {
  const now = new Date();
  requireTime(proposal.timestamp, now);
  requireForm(proposal);
  const creator = access.vouchedFor(proposal.creator);
  if (creator === undefined) {
    const mspId = access.revokedBy(proposal.creator);
    const reason = mspId === undefined ? 'unknown, creator is malformed' : `[${mspId}]`;
    throw invalid(`access denied: channel [${access.channel}] creator org ${reason}`);
  }
  if (!creator.isValidAt(now)) {
    throw new ProposalFailure('unreachable', 'access denied: proposal contained an expired certificate');
  }
  if (!creator.verify(proposal.bytes, proposal.signature)) {
    throw invalid(`access denied: channel [${access.channel}] creator org [${creator.mspId}]`);
  }
  // A system chaincode judges by itself who may call it.
  if (!isSystemChaincode(proposal.chaincode) && !access.allows('Writers', creator)) {
    throw new ProposalFailure('refused', access.denial('Writers').message);
  }
  return creator;
}

function invalid(reason: string): ProposalFailure {
  return new ProposalFailure('refused', `error validating proposal: ${reason}`);
}

/** core/handlers/auth/filter/timewindow.go; a timestamp that is not there fails as well. */
function requireTime(timestamp: Date, now: Date): void {
  if (!(Math.abs(now.getTime() - timestamp.getTime()) <= timeWindow)) {
    const [proposed, own] = [timestamp, now].map((time) =>
      Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : time.toISOString().replace(/\.\d+/, ''),
    );
    throw new ProposalFailure(
      'unreachable',
      `request unauthorized due to incorrect timestamp ${proposed}, peer time ${own}, peer.authentication.timewindow 15m0s`,
    );
  }
}

function requireForm(proposal: Proposal): void {
  const { ENDORSER_TRANSACTION, CONFIG } = common.HeaderType;
  if (proposal.headerType !== ENDORSER_TRANSACTION && proposal.headerType !== CONFIG) {
    throw invalid(`invalid header type ${proposal.headerType}`);
  }
  if (proposal.epoch !== 0) {
    throw invalid('epoch is non-zero');
  }
  if (proposal.nonce.length === 0) {
    throw invalid('nonce is empty');
  }
  if (proposal.creator.length === 0) {
    throw invalid('creator is empty');
  }
  const expected = transactionId(proposal.nonce, proposal.creator);
  if (proposal.transactionId !== expected) {
    throw invalid(`incorrectly computed txid '${proposal.transactionId}' -- expected '${expected}'`);
  }
}
