// Records golden blocks: starts a network of real peers, acts out the scenes, and writes down what the peers made of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateChannel } from '@grondslag/network/administration';
import { type FabricBinaries, startNative } from '@grondslag/network/native';
import { RecordingClient } from './client.js';
import { writeRecorded } from './folder.js';
import { recordedChaincode, recordedPlan } from './plan.js';
import { actOut } from './recorded.js';

export { RecordingClient } from './client.js';
export { type RecordedNetwork, readRecorded } from './folder.js';
export { withRecordedCollections } from './plan.js';
export { actOut, type Recorded, type RecordedBlock } from './recorded.js';

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
  const { channel, chaincode, ordering } = plan;
  const organisations = plan.organisations.map(({ mspId }) => mspId);
  try {
    const native = await startNative(plan, { binaries, chaincodeDirectory: recordedChaincode, progress });
    const client = new RecordingClient(plan);
    try {
      progress('acting out the scenes');
      const update = () =>
        updateChannel(plan, (draft) => draft.setOrdering({ ...ordering, maxMessageCount: 50 }), { progress });
      const recorded = await actOut(client, organisations, update);
      const recordedOn = new Date().toISOString().slice(0, 10);
      const network = { fabric: binaries.version, recordedOn, channel, chaincode: chaincode.name, organisations };
      writeRecorded(target, network, recorded);
    } finally {
      client.close();
      await native.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
