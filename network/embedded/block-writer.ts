/** Makes blocks as SmartBFT ordering nodes do: header, data, and a signature of each over the three of them. */
import { randomBytes } from 'node:crypto';
import { common } from '@hyperledger/fabric-protos';
import type { SigningIdentity } from '../channel/index.js';
import { headerBytes } from '../protocol/index.js';
import type { ChainTip } from './block-store.js';
import { sha256 } from './digest.js';
import { numberField } from './wire.js';

/** An ordering node with its number in the channel configuration. */
export interface Consenter {
  readonly id: number;
  readonly identity: SigningIdentity;
}

/** Block whose configuration is in force; no later one is ever written here. */
const configurationBlock = 0;

/** A block that continues the chain, ordered and signed, not yet validated. */
export function newBlock(tip: ChainTip, transactions: readonly Uint8Array[], consenters: readonly Consenter[]) {
  const number = tip.number + 1;
  const dataHash = sha256(...transactions);
  const header = new common.BlockHeader();
  header.setNumber(number);
  header.setPreviousHash(tip.hash);
  header.setDataHash(dataHash);
  const data = new common.BlockData();
  data.setDataList([...transactions]);
  const signed = headerBytes({ number: BigInt(number), previousHash: tip.hash, dataHash });
  const block = new common.Block();
  block.setHeader(header);
  block.setData(data);
  const metadata = new common.BlockMetadata();
  metadata.setMetadataList([
    signatures(number, signed, consenters).serializeBinary(),
    new Uint8Array(),
    new Uint8Array(),
    new Uint8Array(),
    new Uint8Array(),
  ]);
  block.setMetadata(metadata);
  return { block, number, hash: sha256(signed) };
}

/** Adds what a peer found: validation codes and commit hash. Both are signed by nobody. */
export function addFindings(block: common.Block, codes: Uint8Array, hash: Uint8Array): void {
  const list = block.getMetadata()?.getMetadataList_asU8() ?? [];
  const { TRANSACTIONS_FILTER, COMMIT_HASH } = common.BlockMetadataIndex;
  const findings = new common.Metadata();
  findings.setValue(hash);
  list[TRANSACTIONS_FILTER] = codes;
  list[COMMIT_HASH] = hash.length === 0 ? new Uint8Array() : findings.serializeBinary();
  block.getMetadata()?.setMetadataList(list);
}

/** One view, in which each block is one decision. */
function signatures(number: number, header: Uint8Array, consenters: readonly Consenter[]): common.Metadata {
  // SmartBFT's ViewMetadata: latest_sequence and decisions_in_view.
  const view = Buffer.concat([numberField(2, number), numberField(3, number - 1)]);
  const lastConfig = new common.LastConfig();
  lastConfig.setIndex(configurationBlock);
  const value = new common.OrdererBlockMetadata();
  value.setLastConfig(lastConfig);
  value.setConsenterMetadata(view);
  const metadata = new common.Metadata();
  const valueBytes = value.serializeBinary();
  metadata.setValue(valueBytes);
  for (const { id, identity } of consenters) {
    const identifier = new common.IdentifierHeader();
    identifier.setIdentifier(id);
    identifier.setNonce(randomBytes(24));
    const identifierBytes = identifier.serializeBinary();
    const signature = new common.MetadataSignature();
    signature.setIdentifierHeader(identifierBytes);
    signature.setSignature(identity.sign(Buffer.concat([valueBytes, identifierBytes, header])));
    metadata.addSignatures(signature);
  }
  return metadata;
}
