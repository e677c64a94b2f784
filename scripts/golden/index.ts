// Records golden blocks: starts a network of real peers, acts out the scenes, and writes down what the peers made of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateChannel } from '@grondslag/network/administration';
import { type FabricBinaries, startNative } from '@grondslag/network/native';
import type { Plan } from '@grondslag/network/plan';
import type { peer } from '@hyperledger/fabric-protos';
import { RecordingClient } from './client.js';
import { recordedChaincode, recordedPlan } from './plan.js';
import { Recording } from './recording.js';
import { afterUpdate, beforeUpdate } from './scenes.js';

/** What to record with, and where to put it. */
export interface RecordOptions {
  readonly binaries: FabricBinaries;
  /** Emptied first. */
  readonly target: string;
  readonly basePort: number;
  readonly progress: (step: string) => void;
}

/** The folder holds blocks, content and what the peers say of them. No key is in it. */
export async function recordGolden({ binaries, target, basePort, progress }: RecordOptions): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-golden-'));
  const plan = recordedPlan(directory, basePort);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'blocks'), { recursive: true });
  mkdirSync(join(target, 'content'));
  mkdirSync(join(target, 'content-after-purge'));
  try {
    const native = await startNative(plan, { binaries, chaincodeDirectory: recordedChaincode, progress });
    const client = new RecordingClient(plan);
    try {
      await actOut(client, plan, target, binaries.version, progress);
    } finally {
      client.close();
      await native.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function actOut(
  client: RecordingClient,
  plan: Plan,
  target: string,
  version: string,
  progress: (step: string) => void,
): Promise<void> {
  const recording = new Recording(client);
  progress('transactions under the first configuration');
  await beforeUpdate(client, recording);
  await writeContent(client, join(target, 'content'));
  await updateChannel(plan, (draft) => draft.setOrdering({ ...plan.ordering, maxMessageCount: 50 }), { progress });
  progress('transactions under the second configuration');
  await afterUpdate(recording);
  await writeContent(client, join(target, 'content-after-purge'));
  progress('writing down what the peer says');
  const { number: last } = await client.tip();
  const blocks = [];
  for (let number = 0; number <= last; number += 1) {
    writeFileSync(join(target, 'blocks', fileOf(number)), await client.block(number));
    blocks.push({ number, hash: recording.hashes.get(number), transactions: told(await client.filtered(number)) });
  }
  const transactions = [];
  for (const transaction of recording.transactions) {
    transactions.push({ ...transaction, code: await client.codeOf(transaction.id) });
  }
  const { channel, chaincode } = plan;
  const expected = {
    fabric: version,
    recordedOn: new Date().toISOString().slice(0, 10),
    channel,
    chaincode: chaincode.name,
    policy: chaincode.endorsementPolicy,
    organisations: plan.organisations.map(({ mspId }) => mspId),
    transactions,
    blocks,
  };
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  const all = { endorsingOrganizations: plan.organisations.map(({ mspId }) => mspId) };
  const read = await client.endorse('get', { arguments: ['last'], ...all });
  writeFileSync(join(target, 'endorsed-read.pb'), read.getBytes());
}

async function writeContent(client: RecordingClient, folder: string): Promise<void> {
  const { number: last } = await client.tip();
  for (let number = 1; number <= last; number += 1) {
    const content = await client.content(number);
    if (content.getPrivateDataMapMap().getLength() > 0) {
      writeFileSync(join(folder, fileOf(number)), content.serializeBinary());
    }
  }
}

function told(block: peer.FilteredBlock) {
  return block.getFilteredTransactionsList().map((transaction) => ({
    id: transaction.getTxid(),
    type: transaction.getType(),
    code: transaction.getTxValidationCode(),
  }));
}

function fileOf(block: number): string {
  return `${String(block).padStart(3, '0')}.pb`;
}
