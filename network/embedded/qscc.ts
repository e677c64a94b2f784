/** Fabric's query system chaincode: blocks and transactions of the chain by number, hash and id (core/scc/qscc/query.go). */
import { common, peer } from '@hyperledger/fabric-protos';
import { BlockStore, type ChainTip } from './block-store.js';
import { failed, type SystemCall, succeeded } from './system-call.js';

/** Asked for as a number, it stands for the last block. */
const lastBlock = 2n ** 64n - 1n;

/** Answers one query of the chain. */
export function query(call: SystemCall): peer.Response {
  const [name, channel, subject] = call.args.map((bytes) => Buffer.from(bytes));
  if (name === undefined || channel === undefined) {
    return failed(`Incorrect number of arguments, ${call.args.length}`);
  }
  const asked = name.toString();
  if (asked !== 'GetChainInfo' && subject === undefined) {
    return failed(`missing 3rd argument for ${asked}`);
  }
  if (channel.toString() !== call.access.channel) {
    return failed(`Invalid chain ID, ${channel}`);
  }
  if (!call.access.allows('Readers', call.creator)) {
    return failed(`access denied for [${asked}][${channel}]: [${call.access.denial('Readers').message}]`);
  }
  const blocks = new BlockStore(call.connection);
  switch (asked) {
    case 'GetChainInfo':
      return succeeded(chainInfo(blocks.tip(), blocks));
    case 'GetBlockByNumber':
      return blockByNumber(blocks, `${subject}`);
    case 'GetBlockByHash':
      return answer(blocks.bytesByHash(subject ?? Buffer.alloc(0)), () => {
        return `Failed to get block hash ${subject}, error no such block hash [${subject?.toString('hex')}] in index`;
      });
    case 'GetBlockByTxID':
      return answer(blocks.bytes(blocks.transaction(`${subject}`)?.block ?? -1), () => {
        return `Failed to get block for txID ${subject}, error no such transaction ID [${subject}] in index`;
      });
    case 'GetTransactionByID':
      return answer(processedTransaction(blocks, `${subject}`), () => {
        return `Failed to get transaction with id ${subject}, error no such transaction ID [${subject}] in index`;
      });
    default:
      return failed(`Requested function ${asked} not found.`);
  }
}

function chainInfo(tip: ChainTip | undefined, blocks: BlockStore): Uint8Array {
  const info = new common.BlockchainInfo();
  if (tip !== undefined) {
    info.setHeight(tip.number + 1);
    info.setCurrentblockhash(tip.hash);
    info.setPreviousblockhash(blocks.block(tip.number)?.getHeader()?.getPreviousHash_asU8() ?? new Uint8Array());
  }
  return info.serializeBinary();
}

function blockByNumber(blocks: BlockStore, text: string): peer.Response {
  const number = /^\d{1,20}$/.test(text) ? BigInt(text) : undefined;
  if (number === undefined || number > lastBlock) {
    return failed(
      `Failed to parse block number with error strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`,
    );
  }
  const bytes = blocks.bytes(number === lastBlock ? blocks.height() - 1 : Number(number));
  return answer(bytes, () => `Failed to get block number ${text}, error no such block number [${text}] in index`);
}

function processedTransaction(blocks: BlockStore, id: string): Uint8Array | undefined {
  const place = blocks.transaction(id);
  const bytes = place && blocks.block(place.block)?.getData()?.getDataList_asU8()[place.position];
  if (place === undefined || bytes === undefined) {
    return undefined;
  }
  const processed = new peer.ProcessedTransaction();
  processed.setTransactionenvelope(common.Envelope.deserializeBinary(bytes));
  processed.setValidationcode(place.code);
  return processed.serializeBinary();
}

function answer(bytes: Uint8Array | undefined, complaint: () => string): peer.Response {
  return bytes === undefined ? failed(complaint()) : succeeded(bytes);
}
