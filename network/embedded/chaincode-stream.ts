/** The peer's end of the conversation with one chaincode process (core/chaincode/handler.go). Knows no keys and no values. */
import { readFileSync } from 'node:fs';
import { type ClientDuplexStream, credentials, Metadata } from '@grpc/grpc-js';
import { peer } from '@hyperledger/fabric-protos';
import type { ChaincodeRequests } from './chaincode-requests.js';

const Type = peer.ChaincodeMessage.Type;

/** How to reach a chaincode process. */
export interface ChaincodeStreamOptions {
  readonly address: string;
  readonly serverName: string;
  readonly chaincodeId: string;
  readonly tls: { readonly root: string; readonly certificate: string; readonly key: string };
  readonly channel: string;
  readonly executeTimeout: number;
}

/** A transaction to run. */
export interface Invocation {
  readonly transactionId: string;
  readonly input: peer.ChaincodeInput;
  readonly proposal: peer.SignedProposal;
  readonly requests: ChaincodeRequests;
}

/** What the chaincode made of it. */
export interface ChaincodeResult {
  readonly response: peer.Response;
  readonly event: peer.ChaincodeEvent | undefined;
}

interface Pending extends Invocation {
  resolve(result: ChaincodeResult): void;
  reject(reason: Error): void;
}

/** The words by which Fabric's gateway recognises a chaincode that died on the way. */
export const streamTerminated = 'chaincode stream terminated';

const reconnectDelay = 50;
const messageSize = 100 * 1024 * 1024;

/** Stays connected: a stream that breaks fails its transactions and is opened again. */
export class ChaincodeStream {
  readonly #options: ChaincodeStreamOptions;
  readonly #client: InstanceType<typeof peer.ChaincodeClient>;
  readonly #pending = new Map<string, Pending>();
  #stream: ClientDuplexStream<peer.ChaincodeMessage, peer.ChaincodeMessage> | undefined;
  #ready: Promise<void>;
  #becomeReady: () => void = () => {};
  #closed = false;

  constructor(options: ChaincodeStreamOptions) {
    this.#options = options;
    const { root, certificate, key } = options.tls;
    this.#client = new peer.ChaincodeClient(
      options.address,
      credentials.createSsl(readFileSync(root), readFileSync(key), readFileSync(certificate)),
      {
        'grpc.ssl_target_name_override': options.serverName,
        'grpc.default_authority': options.serverName,
        'grpc.initial_reconnect_backoff_ms': reconnectDelay,
        'grpc.min_reconnect_backoff_ms': reconnectDelay,
        'grpc.max_reconnect_backoff_ms': 4 * reconnectDelay,
        'grpc.max_receive_message_length': messageSize,
        'grpc.max_send_message_length': messageSize,
      },
    );
    this.#ready = this.#notReady();
    this.#connect();
  }

  /** Resolves when the chaincode has registered. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Runs one transaction. Rejects with Fabric's words when the chaincode dies, or takes too long. */
  async execute(invocation: Invocation): Promise<ChaincodeResult> {
    await this.#withTimeout(this.#ready, 'timeout expired while starting chaincode');
    const { transactionId } = invocation;
    if (this.#pending.has(transactionId)) {
      throw new Error(`txid: ${transactionId}(${this.#options.channel}) exists`);
    }
    const message = this.#message(Type.TRANSACTION, transactionId, invocation.input.serializeBinary());
    message.setProposal(invocation.proposal);
    try {
      return await this.#withTimeout(
        new Promise<ChaincodeResult>((resolve, reject) => {
          this.#pending.set(transactionId, { ...invocation, resolve, reject });
          this.#stream?.write(message);
        }),
        'timeout expired while executing transaction',
      );
    } finally {
      this.#pending.delete(transactionId);
    }
  }

  close(): void {
    this.#closed = true;
    this.#failPending();
    this.#stream?.cancel();
    this.#client.close();
  }

  #connect(): void {
    if (this.#closed) {
      return;
    }
    const stream = this.#client.connect(new Metadata({ waitForReady: true }));
    this.#stream = stream;
    let ended = false;
    const end = () => {
      if (!ended) {
        ended = true;
        this.#ready = this.#notReady();
        this.#failPending();
        setTimeout(() => this.#connect(), reconnectDelay);
      }
    };
    stream.on('data', (message: peer.ChaincodeMessage) => this.#receive(stream, message));
    stream.on('error', end);
    stream.on('end', end);
  }

  #receive(stream: ClientDuplexStream<peer.ChaincodeMessage, peer.ChaincodeMessage>, message: peer.ChaincodeMessage) {
    const type = message.getType();
    if (type === Type.REGISTER) {
      const { chaincodeId } = this.#options;
      if (peer.ChaincodeID.deserializeBinary(message.getPayload_asU8()).getName() !== chaincodeId) {
        stream.cancel();
        return;
      }
      stream.write(this.#message(Type.REGISTERED, ''));
      stream.write(this.#message(Type.READY, ''));
      this.#becomeReady();
      return;
    }
    const pending = this.#pending.get(message.getTxid());
    if (pending === undefined) {
      return;
    }
    if (type === Type.COMPLETED) {
      const response = peer.Response.deserializeBinary(message.getPayload_asU8());
      pending.resolve({ response, event: message.getChaincodeEvent() });
    } else if (type === Type.ERROR) {
      const reason = Buffer.from(message.getPayload_asU8()).toString();
      pending.reject(new Error(`transaction returned with failure: ${reason}`));
    } else {
      stream.write(this.#answer(pending, type, message.getPayload_asU8()));
    }
  }

  #answer(pending: Pending, type: number, payload: Uint8Array): peer.ChaincodeMessage {
    const { transactionId } = pending;
    try {
      return this.#message(Type.RESPONSE, transactionId, pending.requests.answer(type, payload));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const text = `${requestName(type)} failed: transaction ID: ${transactionId}: ${reason}`;
      return this.#message(Type.ERROR, transactionId, Buffer.from(text));
    }
  }

  #message(type: MessageType, transactionId: string, payload?: Uint8Array): peer.ChaincodeMessage {
    const message = new peer.ChaincodeMessage();
    message.setType(type);
    message.setTxid(transactionId);
    message.setChannelId(transactionId === '' ? '' : this.#options.channel);
    if (payload !== undefined) {
      message.setPayload(payload);
    }
    return message;
  }

  #notReady(): Promise<void> {
    return new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
  }

  #failPending(): void {
    for (const pending of this.#pending.values()) {
      pending.reject(new Error(`error sending: ${streamTerminated}`));
    }
  }

  async #withTimeout<T>(work: Promise<T>, reason: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(reason)), this.#options.executeTimeout);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

type MessageType = peer.ChaincodeMessage.TypeMap[keyof peer.ChaincodeMessage.TypeMap];

function requestName(type: number): string {
  return Object.entries(Type).find(([, value]) => value === type)?.[0] ?? String(type);
}
