/**
 * An ordering node as its administrator sees it: which channels it has joined (channel participation, over REST), and
 * what it takes for ordering.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { common, orderer } from '@hyperledger/fabric-protos';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { AdministrationError } from './administration-error.js';
import { connectionTo } from './connection.js';
import { NotYet, untilDone } from './wait.js';

/** What an ordering node says of a channel. */
export interface OrderingStatus {
  readonly name: string;
  /** `active` where the node takes part, `onboarding` while it still fetches blocks. */
  readonly status: string;
  readonly consensusRelation: string;
  readonly height: number;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const channels = '/participation/v1/channels';
const requestTime = 5_000;

/** The administrator's way to one organisation's ordering node. */
export class OrderingNode {
  readonly name: string;
  readonly #channel: string;
  readonly #connection: RequestOptions;
  readonly #broadcast: orderer.AtomicBroadcastClient;

  constructor(plan: Plan, organisation: PlannedOrganisation) {
    const { orderer: node, admin } = organisation;
    const { address, credentials, options } = connectionTo(node, organisation);
    this.#broadcast = new orderer.AtomicBroadcastClient(address, credentials, options);
    this.name = node.name;
    this.#channel = plan.channel;
    this.#connection = {
      host: node.admin.host,
      port: node.admin.port,
      servername: node.name,
      ca: readFileSync(node.tls.root),
      key: readFileSync(admin.tls.key),
      cert: readFileSync(admin.tls.certificate),
      timeout: requestTime,
      agent: false,
    };
  }

  /** What the node says of the channel; undefined where it has not joined. */
  async status(within: number): Promise<OrderingStatus | undefined> {
    const step = 'ask for the channel';
    return untilDone({ node: this.name, step, within }, async () => {
      const answer = await this.#request('GET', `${channels}/${this.#channel}`);
      if (answer.status === 404) {
        return undefined;
      }
      return JSON.parse(this.#require(answer, 200, step).toString()) as OrderingStatus;
    });
  }

  /** The block with this number, or the one with the configuration in force, as the node keeps it. */
  async block(which: number | 'config', within: number): Promise<Uint8Array> {
    const step = `fetch block ${which}`;
    return untilDone({ node: this.name, step, within }, async () => {
      const path = `${channels}/${this.#channel}/blocks/${which}`;
      return this.#require(await this.#request('GET', path), 200, step);
    });
  }

  /** The node takes part in the channel that begins with this block. */
  async join(genesisBlock: Uint8Array, within: number): Promise<void> {
    const step = 'join the channel';
    await untilDone({ node: this.name, step, within }, async () => {
      const boundary = `grondslag-${randomUUID()}`;
      const body = Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="config-block"; filename="genesis.block"\r\n` +
            'Content-Type: application/octet-stream\r\n\r\n',
        ),
        genesisBlock,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      const answer = await this.#request('POST', channels, {
        headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Content-Length': body.length },
        body,
      });
      // An earlier run that was killed may have been heard after all.
      if (answer.status !== 405) {
        this.#require(answer, 201, step);
      }
    });
  }

  /** The node has taken the envelope for ordering, which does not mean that it will be found valid. Asked once. */
  async broadcast(envelope: common.Envelope, step: string): Promise<void> {
    const answer = await new Promise<orderer.BroadcastResponse>((resolve, reject) => {
      const call = this.#broadcast.broadcast({ deadline: Date.now() + requestTime });
      call.on('data', resolve);
      call.on('error', (error) => reject(new NotYet(error.message)));
      call.on('end', () => reject(new NotYet('no answer')));
      call.write(envelope);
      call.end();
    });
    const status = answer.getStatus();
    const said = `${status} ${answer.getInfo()}`;
    if (status === common.Status.BAD_REQUEST || status === common.Status.FORBIDDEN) {
      throw new AdministrationError('refused', { node: this.name, step, answer: said });
    }
    if (status !== common.Status.SUCCESS) {
      throw new NotYet(said);
    }
  }

  close(): void {
    this.#broadcast.close();
  }

  #require(answer: Answer, expected: number, step: string): Buffer {
    if (answer.status === expected) {
      return answer.body;
    }
    const said = `${answer.status} ${answer.body.toString().trim()}`;
    if (answer.status >= 500) {
      throw new NotYet(said);
    }
    throw new AdministrationError('refused', { node: this.name, step, answer: said });
  }

  #request(
    method: string,
    path: string,
    content?: { readonly headers: Record<string, string | number>; readonly body: Uint8Array },
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { ...this.#connection, method, path, headers: content?.headers ?? {} };
      const call = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', (error) => reject(new NotYet(error.message)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
      });
      call.on('timeout', () => call.destroy(new Error('no answer')));
      call.on('error', (error) => reject(new NotYet(error.message)));
      call.end(content?.body);
    });
  }
}
