// The Deliver service without the gateway library: what it is asked, and every answer that it gives.
import { randomBytes } from 'node:crypto';
import type { Client } from '@grpc/grpc-js';
import type { Identity, Signer } from '@hyperledger/fabric-gateway';
import { common, msp, orderer, peer } from '@hyperledger/fabric-protos';

/** Who asks, when, of which channel. */
export interface Asker {
  readonly channel: string;
  readonly identity: Identity;
  readonly signer: Signer;
  /** Of the certificate that the connection shows. */
  readonly tlsCertificateHash: Uint8Array;
  readonly time?: Date;
}

/** Which blocks. */
export interface Seek {
  readonly start?: orderer.SeekPosition;
  readonly stop?: orderer.SeekPosition;
  readonly failIfNotReady?: boolean;
}

/** The position of one block. */
export function at(number: number): orderer.SeekPosition {
  const specified = new orderer.SeekSpecified();
  specified.setNumber(number);
  const position = new orderer.SeekPosition();
  position.setSpecified(specified);
  return position;
}

/** The first block. */
export function oldest(): orderer.SeekPosition {
  const position = new orderer.SeekPosition();
  position.setOldest(new orderer.SeekOldest());
  return position;
}

/** The last block there is. */
export function newest(): orderer.SeekPosition {
  const position = new orderer.SeekPosition();
  position.setNewest(new orderer.SeekNewest());
  return position;
}

/** A signed request for blocks. */
export async function seekEnvelope(asker: Asker, seek: Seek): Promise<common.Envelope> {
  const info = new orderer.SeekInfo();
  info.setStart(seek.start);
  info.setStop(seek.stop);
  if (seek.failIfNotReady) {
    info.setBehavior(orderer.SeekInfo.SeekBehavior.FAIL_IF_NOT_READY);
  }
  const identity = new msp.SerializedIdentity();
  identity.setMspid(asker.identity.mspId);
  identity.setIdBytes(asker.identity.credentials);
  const signatureHeader = new common.SignatureHeader();
  signatureHeader.setCreator(identity.serializeBinary());
  signatureHeader.setNonce(randomBytes(24));
  const header = new common.Header();
  header.setChannelHeader(channelHeader(asker).serializeBinary());
  header.setSignatureHeader(signatureHeader.serializeBinary());
  const payload = new common.Payload();
  payload.setHeader(header);
  payload.setData(info.serializeBinary());
  const envelope = new common.Envelope();
  const bytes = payload.serializeBinary();
  envelope.setPayload(bytes);
  envelope.setSignature(await asker.signer(bytes));
  return envelope;
}

/** Sends the request and collects all answers, the status last. */
export async function deliver(
  client: Client,
  method: 'Deliver' | 'DeliverFiltered' | 'DeliverWithPrivateData',
  envelope: common.Envelope,
): Promise<peer.DeliverResponse[]> {
  const stream = client.makeBidiStreamRequest(
    `/protos.Deliver/${method}`,
    (message: common.Envelope) => Buffer.from(message.serializeBinary()),
    (bytes: Buffer) => peer.DeliverResponse.deserializeBinary(bytes),
  );
  const answers: peer.DeliverResponse[] = [];
  stream.write(envelope);
  for await (const answer of stream as AsyncIterable<peer.DeliverResponse>) {
    answers.push(answer);
    if (answer.hasStatus()) {
      break;
    }
  }
  stream.cancel();
  return answers;
}

function channelHeader({ channel, tlsCertificateHash, time = new Date() }: Asker): common.ChannelHeader {
  const seconds = Math.floor(time.getTime() / 1000);
  const digits: number[] = [];
  for (let rest = seconds; rest > 0; rest = Math.floor(rest / 0x80)) {
    digits.push((rest % 0x80) | (rest > 0x7f ? 0x80 : 0));
  }
  // A header that holds a timestamp (field 3) with these seconds (field 1) and nothing else.
  const header = common.ChannelHeader.deserializeBinary(Uint8Array.of(0x1a, digits.length + 1, 0x08, ...digits));
  header.setType(common.HeaderType.DELIVER_SEEK_INFO);
  header.setChannelId(channel);
  header.setTlsCertHash(tlsCertificateHash);
  return header;
}
