// What one peer's ledger holds, read from the peer itself, block by block, and by nothing of the gateway's.
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseRecord } from '@grondslag/chaincode/domain';
import { newSigner } from '@grondslag/gateway/fabric';
import type { Plan, PlannedOrganisation, PlannedPeer } from '@grondslag/network/plan';
import { headerHash, ProtocolError, readTransaction, toBlock } from '@grondslag/network/protocol';
import { connect, hash } from '@hyperledger/fabric-gateway';
import type { common } from '@hyperledger/fabric-protos';
import { newPeerClient } from '../stack/index.js';
import type { HeldEvent } from './account.js';

/** Reads one peer's ledger. */
export interface Witness {
  readonly peer: string;
  /** All valid events up to a block; rejects when the peer has not shown that block within so many milliseconds. */
  upTo(block: number, within: number): Promise<readonly HeldEvent[]>;
  /** The hashes of the blocks read so far, by number. */
  readonly blocks: readonly string[];
  close(): void;
}

const VALID = 0;

/** A witness for every peer of the plan. */
export function witnessesOf(plan: Plan): readonly Witness[] {
  return plan.organisations.flatMap((organisation) =>
    organisation.peers.map((peer) => newWitness(plan, organisation, peer)),
  );
}

function newWitness(plan: Plan, { mspId, users: [user] }: PlannedOrganisation, peer: PlannedPeer): Witness {
  if (user === undefined) throw new Error(`${mspId} has no users`);
  const { client, tlsClientCertificateHash } = newPeerClient(peer, user, {
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
  });
  const gateway = connect({
    client,
    tlsClientCertificateHash,
    identity: { mspId, credentials: readFileSync(user.msp.certificate) },
    signer: newSigner(createPrivateKey(readFileSync(user.msp.key))),
    hash: hash.none,
  });
  const blocks: string[] = [];
  const events: HeldEvent[] = [];
  let last: unknown = 'it sent nothing';

  async function read(block: number, within: number): Promise<void> {
    const from = { startBlock: BigInt(blocks.length) };
    const request = gateway.getNetwork(plan.channel).newBlockEventsRequest(from);
    const stream = await request.getEvents({ deadline: Date.now() + within });
    try {
      for await (const message of stream) {
        const read = eventsIn(message, plan.chaincode.name);
        if (read.number !== BigInt(blocks.length)) throw new Error(`block ${read.number} instead of ${blocks.length}`);
        blocks.push(read.hash);
        events.push(...read.events);
        if (blocks.length > block) return;
      }
    } catch (error) {
      last = error;
    } finally {
      stream.close();
    }
  }

  return {
    peer: peer.name,
    blocks,
    async upTo(block, within) {
      for (const until = Date.now() + within; blocks.length <= block; await wait(200)) {
        if (Date.now() >= until) throw new Error(`${peer.name} did not show block ${block}: ${last}`);
        await read(block, until - Date.now());
      }
      return events;
    },
    close() {
      gateway.close();
      client.close();
    },
  };
}

/** A block's number, its hash, and the records that its valid transactions wrote. */
function eventsIn(message: common.Block, chaincode: string) {
  const { header, transactions } = toBlock(message);
  const events = transactions
    .filter(({ validationCode }) => validationCode === VALID)
    .flatMap(({ bytes }) => writesOf(bytes, chaincode))
    .flatMap((text): readonly HeldEvent[] => {
      const record = parseRecord(text);
      return record === undefined ? [] : [{ eventId: record.eventId, hash: sha256(text) }];
    });
  return { number: header.number, hash: Buffer.from(headerHash(header)).toString('hex'), events };
}

/** What an endorsed transaction wrote for all to read; configuration writes nothing. */
function writesOf(bytes: Uint8Array, chaincode: string): readonly string[] {
  try {
    const { action } = readTransaction(bytes);
    const own = action.namespaces.find(({ namespace }) => namespace === chaincode)?.writes ?? [];
    return own.map(({ value }) => Buffer.from(value).toString('utf8'));
  } catch (error) {
    if (error instanceof ProtocolError && error.code === 'unsupported') return [];
    throw error;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
