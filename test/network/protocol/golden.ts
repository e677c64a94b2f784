import { readFileSync } from 'node:fs';
import {
  type ChannelConfig,
  headerHash,
  readBlock,
  verifyConfigBlock,
  verifyGenesisBlock,
} from '@grondslag/network/protocol';

/** What a real network left behind: see test/golden/README.md. */

const folder = new URL('../../../golden/', import.meta.url);

/** A recorded file. */
export function golden(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(name, folder)));
}

/** What the recording says about itself. */
export const sample = JSON.parse(Buffer.from(golden('sample.json')).toString('utf8')) as {
  readonly channel: string;
  readonly chaincode: string;
  readonly txId: string;
  readonly key: string;
  readonly value: string;
  readonly genesisSha256: string;
  readonly policy: string;
};

/** The first configuration, believed because its hash is. */
export function firstConfig(): ChannelConfig {
  const genesis = readBlock(golden('genesis.block'));
  return verifyGenesisBlock(genesis, headerHash(genesis.header));
}

/** The configuration under which the recorded transaction was ordered. */
export function secondConfig(): ChannelConfig {
  return verifyConfigBlock(readBlock(golden('config_8.pb')), firstConfig());
}

/** All four organisations' peers. */
export const allPeers = "AND('RechtbankMSP.peer','RvdKMSP.peer','GIMSP.peer','GemeenteMSP.peer')";
