// Chains that were acted out alike: recorded from real peers, and made by the embedded network. One reader reads both.
import { createHash } from 'node:crypto';
import { commitHash } from '@grondslag/network/embedded';
import {
  dataHash,
  headerHash,
  parsePolicy,
  readBlock,
  readChaincodeDefinition,
  readEnvelope,
  readPreparedTransaction,
  readPrivateReadWriteSet,
  readTransaction,
  transactionId,
  verifyEndorsement,
  verifyOrigin,
  verifyPreparedTransaction,
} from '@grondslag/network/protocol';
import { peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { actOut, type Recorded, RecordingClient, withRecordedCollections } from '#scripts/golden/index';
import { newNetwork } from '../../support/network.js';
import { definitionOf, golden, hex, replay, transactionOf, withCodes, withoutPlaces } from './recorded.js';
import { codeOf } from './verdicts.js';

const { TxValidationCode } = peer;
const { organisations } = golden;

/** What any chain must withstand, whoever made it. */
function readsChain(recorded: () => Recorded): void {
  const blocks = () => recorded().blocks.map(({ bytes }) => readBlock(bytes));
  const named = (name: string) => transactionOf(recorded(), name);

  it("each header hashes to what the peer says, and to the next one's previous hash", () => {
    const found = blocks();
    const told = recorded().blocks.map(({ hash }, index) => hash ?? hex(found[index + 1]?.header.previousHash));
    expect(found.map(({ header }) => hex(headerHash(header)))).to.deep.equal(told);
  });

  it("each block's data hash to what its header says", () => {
    const hashes = blocks().map(({ transactions }) => hex(dataHash(transactions.map(({ bytes }) => bytes))));
    expect(hashes).to.deep.equal(blocks().map(({ header }) => hex(header.dataHash)));
  });

  it('each transaction has the id that the peer says, from nonce and creator', () => {
    const ids = blocks().flatMap(({ transactions }) =>
      transactions.map(({ bytes }) => {
        const { nonce, creator } = readEnvelope(bytes);
        return transactionId(nonce, creator);
      }),
    );
    const told = recorded().blocks.flatMap(({ transactions }) => transactions.map(({ id }) => id));
    // A configuration update bears the name of nothing: its header leaves the id out.
    expect(ids.filter((_, index) => told[index] !== '')).to.deep.equal(told.filter((id) => id !== ''));
  });

  it('each block has its quorum, each transaction its creator, and the codes are those that the peer gave', () => {
    const { found } = replay(blocks());
    const told = recorded().blocks.map(({ transactions }) => transactions.map(({ code }) => code));
    expect(found.map(({ codes }) => codes)).to.deep.equal(told.slice(1));
  });

  it("each endorsement is its peer's, and each transaction its creator's", () => {
    const { membership } = replay(blocks()).chain.config;
    const endorsed = blocks()
      .flatMap(({ transactions }) => transactions)
      .filter(({ bytes }) => readEnvelope(bytes).header.chaincode !== undefined)
      .map(({ bytes }) => readTransaction(bytes));
    const roles = endorsed.flatMap((transaction) => [
      verifyOrigin(transaction, membership).nodeRole,
      ...transaction.endorsements.map(
        (endorsement) =>
          verifyEndorsement(endorsement, transaction.proposalResponsePayload, membership, transaction.header.timestamp)
            .nodeRole,
      ),
    ]);
    expect(roles.filter((role) => role === 'peer').length).to.be.greaterThan(2 * golden.transactions.length - 10);
    expect(new Set(roles)).to.deep.equal(new Set(['admin', 'client', 'peer']));
  });

  it("the codes in a block's metadata are the same", () => {
    const stored = blocks().map(({ transactions }) => transactions.map(({ validationCode }) => validationCode));
    expect(stored).to.deep.equal(recorded().blocks.map(({ transactions }) => transactions.map(({ code }) => code)));
  });

  it('what is replayed has the commit hashes that the peer chained', () => {
    const found = blocks();
    let previous: Uint8Array = new Uint8Array();
    const hashes = replay(found).found.map(({ codes, updates }) => {
      const spelled = updates.map(({ version, key, ...update }) => ({
        ...update,
        key: Buffer.from(key),
        block: Number(version.block),
        position: Number(version.transaction),
      }));
      previous = commitHash(Uint8Array.from(codes), spelled, previous);
      return hex(previous);
    });
    expect(hashes).to.deep.equal(found.slice(1).map((block) => hex(block.commitHash)));
  });

  it('a block is refused that leaves one out', () => {
    const [first, , third] = blocks();
    expect(codeOf(() => replay([first, third].filter((block) => block !== undefined)))).to.equal('header-mismatch');
  });

  it('content hashes to what its transaction says', () => {
    const pairs = [...recorded().content].flatMap(([number, bytes]) => {
      const block = blocks()[number];
      const sets = [...peer.BlockAndPrivateData.deserializeBinary(bytes).getPrivateDataMapMap().entries()];
      return sets.flatMap(([index, set]) => {
        const { namespaces } = readTransaction(block?.transactions[index]?.bytes ?? new Uint8Array()).action;
        return readPrivateReadWriteSet(set.serializeBinary()).map((content) => {
          const space = namespaces.find(({ namespace }) => namespace === content.namespace);
          const claimed = space?.collections.find(({ collection }) => collection === content.collection);
          return [createHash('sha256').update(content.bytes).digest('hex'), hex(claimed?.privateHash)];
        });
      });
    });
    expect(pairs.length).to.be.greaterThan(4);
    expect(pairs.map(([found]) => found)).to.deep.equal(pairs.map(([, claimed]) => claimed));
  });

  it('a purge is marked, by the hash of its key, and leaves nothing of the content', () => {
    const keyHash = createHash('sha256').update('private').digest('hex');
    const writes = named('purged').action.namespaces.flatMap(({ collections }) =>
      collections.flatMap((set) => set.writes.map((write) => [set.collection, hex(write.keyHash), write.isPurge])),
    );
    const left = [...recorded().contentAfterPurge.values()]
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join();
    expect([writes, ['first content', 'second content'].filter((text) => left.includes(text))]).to.deep.equal([
      [['inhoud', keyHash, true]],
      [],
    ]);
  });

  it("a key's policy is set with the key", () => {
    const [space] = named('key-policy').action.namespaces.filter(({ metadataWrites }) => metadataWrites.length > 0);
    expect(space?.metadataWrites.map(({ key, entries }) => [key, entries[0]?.name])).to.deep.equal([
      ['guarded', 'VALIDATION_PARAMETER'],
    ]);
  });

  it('the definition says what was planned', () => {
    const found = readChaincodeDefinition(definitionOf(recorded()).action.namespaces, golden.chaincode);
    const policy = parsePolicy("AND('RechtspraakMSP.peer','RvdKMSP.peer')");
    expect(found).to.deep.equal({ name: 'grondslag', version: '1.0', sequence: 1, endorsement: { policy } });
  });

  it('a long range is remembered by its summary', () => {
    const [query] = named('range').action.namespaces.flatMap(({ rangeQueries }) => rangeQueries);
    expect([query?.reads, query?.summary?.degree, query?.summary?.hashes.length]).to.deep.equal([undefined, 50, 4]);
  });

  it('an endorsed read stands under the configuration at the end of the chain', () => {
    const { membership } = replay(blocks()).chain.config;
    const policy = parsePolicy(`OutOf(4, ${organisations.map((mspId) => `'${mspId}.peer'`).join(', ')})`);
    const read = readPreparedTransaction(recorded().endorsedRead);
    const { endorsers } = verifyPreparedTransaction(read, { membership, policy });
    expect(endorsers.map(({ mspId }) => mspId).sort()).to.deep.equal([...organisations].sort());
  });
}

describe('a chain recorded from real peers', () => {
  readsChain(() => golden);

  it('holds each way to be valid and invalid', () => {
    const codes = new Set(golden.transactions.map(({ code }) => code));
    expect([...codes].sort((left, right) => left - right)).to.deep.equal([
      TxValidationCode.VALID,
      TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
      TxValidationCode.MVCC_READ_CONFLICT,
      TxValidationCode.PHANTOM_READ_CONFLICT,
    ]);
  });

  it('a code that its peer forged is not believed', () => {
    const conflict = golden.transactions.find(({ code }) => code === TxValidationCode.MVCC_READ_CONFLICT);
    const blocks = golden.blocks.map(({ number, bytes }) =>
      readBlock(
        number === conflict?.block ? withCodes(bytes, [TxValidationCode.VALID, TxValidationCode.VALID]) : bytes,
      ),
    );
    const codes = replay(blocks).found[(conflict?.block ?? 0) - 1]?.codes ?? [];
    expect([...codes].sort()).to.deep.equal([TxValidationCode.VALID, TxValidationCode.MVCC_READ_CONFLICT]);
  });

  it('went on under a second configuration', () => {
    const blocks = golden.blocks.map(({ bytes }) => readBlock(bytes));
    expect(replay(blocks).chain.config.sequence).to.equal(1n);
  });
});

describe('the same chain, made by the embedded network', () => {
  let made: Recorded;

  before(async () => {
    const network = await newNetwork({ change: withRecordedCollections, batchInterval: 50 });
    const client = new RecordingClient(network.plan);
    try {
      made = await actOut(client, organisations);
    } finally {
      client.close();
      await network.stop();
    }
  });

  readsChain(() => made);

  it('writes the definition byte for byte alike', () => {
    const writes = (recorded: Recorded) =>
      definitionOf(recorded).action.namespaces.flatMap((space) =>
        space.writes.map(({ key, value }) => [space.namespace, key, hex(value)]),
      );
    expect(writes(made)).to.deep.equal(writes(golden));
  });

  for (const { name } of golden.transactions) {
    it(`reads and writes the same: ${name}`, () => {
      expect(withoutPlaces(transactionOf(made, name))).to.deep.equal(withoutPlaces(transactionOf(golden, name)));
    });
  }

  it('has the same codes', () => {
    const codes = ({ transactions }: Recorded) =>
      transactions.map(({ name, code }) => `${name.replace(/-(first|second)$/, '')} ${code}`);
    // Of two that meet, either may be the first.
    expect(codes(made).sort()).to.deep.equal(codes(golden).sort());
  });
});
