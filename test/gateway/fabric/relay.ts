// A peer's services that hand every call on to a real peer, or fail it in a way that a test names.
import { readFileSync } from 'node:fs';
import type { PlannedPeer } from '@grondslag/network/plan';
import {
  Client,
  credentials,
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { discovery, gateway, peer } from '@hyperledger/fabric-protos';

/**
 * What becomes of one call: it is handed on; it is handed on and the answer is replaced; or it is answered without having
 * been handed on. `silent` never answers.
 */
export type Fate = 'whole' | 'silent' | { readonly code: status; readonly details: string; readonly handedOn: boolean };

/** The methods that fail in these tests. */
export type Method = 'evaluate' | 'endorse' | 'submit' | 'commitStatus';

/** One peer, played. */
export class Relay {
  readonly address: string;
  /** Requests by method, as bytes. */
  readonly calls: Record<Method, Buffer[]> = { evaluate: [], endorse: [], submit: [], commitStatus: [] };
  /** What Discovery answers; it is not offered while undefined. */
  discovered: (() => discovery.Response) | undefined;
  /** What becomes of the messages of every stream; as they came while undefined. */
  tampers: ((path: string, message: Buffer) => Buffer) | undefined;
  readonly #fates: Record<Method, Fate[]> = { evaluate: [], endorse: [], submit: [], commitStatus: [] };
  readonly #server: Server;
  readonly #upstream: Client;

  constructor(server: Server, port: number, upstream: Client) {
    this.#server = server;
    this.#upstream = upstream;
    this.address = `127.0.0.1:${port}`;
  }

  /** A relay to this peer, with this peer's certificate. */
  static async to(node: PlannedPeer): Promise<Relay> {
    const upstream = new Client(node.address, credentials.createSsl(readFileSync(node.tls.root)), {
      'grpc.ssl_target_name_override': node.name,
      'grpc.default_authority': node.name,
    });
    const server = new Server();
    const relays: Relay[] = [];
    for (const [service, definition] of Object.entries(services)) {
      const implementation = Object.fromEntries(
        Object.entries(definition).map(([name, { path, requestStream }]) => [
          name,
          requestStream
            ? (call: ServerDuplexStream<Buffer, Buffer>) => relays[0]?.stream(path, call)
            : (call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>) =>
                service === 'discovery' ? relays[0]?.discover(answer) : relays[0]?.unary(name, path, call, answer),
        ]),
      );
      server.addService(raw(definition), implementation);
    }
    const pair = { cert_chain: readFileSync(node.tls.certificate), private_key: readFileSync(node.tls.key) };
    const port = await new Promise<number>((resolve, reject) => {
      const serve = ServerCredentials.createSsl(null, [pair], false);
      server.bindAsync('127.0.0.1:0', serve, (error, bound) => (error === null ? resolve(bound) : reject(error)));
    });
    const relay = new Relay(server, port, upstream);
    relays.push(relay);
    return relay;
  }

  /** The next calls of a method meet these fates in turn. */
  next(method: Method, ...fates: Fate[]): void {
    this.#fates[method].push(...fates);
  }

  /** As if nothing had been called or planned. */
  forget(): void {
    for (const method of Object.keys(this.calls) as Method[]) {
      this.calls[method].length = 0;
      this.#fates[method].length = 0;
    }
  }

  close(): void {
    this.#server.forceShutdown();
    this.#upstream.close();
  }

  unary(name: string, path: string, call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>): void {
    const method = name as Method;
    this.calls[method].push(call.request);
    const fate = this.#fates[method].shift() ?? 'whole';
    if (fate === 'silent') return;
    const fail = () => {
      if (typeof fate === 'string') return;
      answer({ code: fate.code, details: fate.details, metadata: new Metadata() });
    };
    if (fate !== 'whole' && !fate.handedOn) {
      fail();
      return;
    }
    this.#upstream.makeUnaryRequest(path, same, same, call.request, (error, value) => {
      if (fate !== 'whole') fail();
      else if (error === null) answer(null, value);
      else answer({ code: error.code, details: error.details, metadata: error.metadata });
    });
  }

  stream(path: string, call: ServerDuplexStream<Buffer, Buffer>): void {
    const up = this.#upstream.makeBidiStreamRequest(path, same, same);
    call.on('data', (bytes) => up.write(bytes));
    call.on('end', () => up.end());
    call.on('cancelled', () => up.cancel());
    up.on('data', (bytes: Buffer) => call.write(this.tampers?.(path, bytes) ?? bytes));
    up.on('end', () => call.end());
    up.on('error', () => call.end());
  }

  discover(answer: sendUnaryData<Buffer>): void {
    if (this.discovered === undefined) answer({ code: status.UNIMPLEMENTED, details: 'no discovery' });
    else answer(null, Buffer.from(this.discovered().serializeBinary()));
  }
}

const services = {
  gateway: gateway.GatewayService,
  deliver: peer.DeliverService,
  discovery: discovery.DiscoveryService,
} as unknown as Record<string, ServiceDefinition>;

const same = (bytes: Buffer): Buffer => bytes;

/** The service with bytes for messages. */
function raw(definition: ServiceDefinition): ServiceDefinition {
  return Object.fromEntries(
    Object.entries(definition).map(([name, method]) => [
      name,
      {
        ...{ path: method.path, requestStream: method.requestStream, responseStream: method.responseStream },
        ...{ requestSerialize: same, requestDeserialize: same, responseSerialize: same, responseDeserialize: same },
      },
    ]),
  ) as ServiceDefinition;
}
