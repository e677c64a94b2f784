// Which blocks of another organisation's peer are believed, with blocks that real peers stored. Both chains change their
// configuration on the way.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BlockTrust, type ReadBlock } from '@grondslag/gateway/fabric';
import { dataHash, type ProtocolError } from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';

const golden = fileURLToPath(new URL('../../../golden', import.meta.url));
const folder = `${golden}/network-3.1.5/blocks`;
const stored = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(`${folder}/${name}`));
const blockAt = (number: number) => common.Block.deserializeBinary(stored[number] ?? Buffer.alloc(0));
const peer: ReadBlock = async (number) => blockAt(Number(number));
const older = (name: string) => common.Block.deserializeBinary(readFileSync(`${golden}/${name}`));

const verdictOf = (work: Promise<void>) =>
  work.then(
    () => 'believed',
    (error: ProtocolError) => error.code,
  );

/** A trust to which the own peer has named the last configuration. */
async function taught(): Promise<BlockTrust> {
  const trust = new BlockTrust();
  await trust.learn(blockAt(stored.length - 1), peer);
  return trust;
}

describe('blocks of another organisation’s peer', () => {
  it('are believed as real peers stored them, from the first to the last, through changes of the configuration', async () => {
    const trust = new BlockTrust();
    await trust.learn(blockAt(0), peer);
    const verdicts: string[] = [];
    for (let number = 0; number < stored.length; number++) {
      verdicts.push(await verdictOf(trust.verify(blockAt(number), peer)));
    }
    expect(new Set(verdicts)).to.deep.equal(new Set(['believed']));
  });

  it('are not believed with another transaction in them, whose hash fits', async () => {
    const block = blockAt(stored.length - 1);
    const [first = new Uint8Array(), ...others] = block.getData()?.getDataList_asU8() ?? [];
    const envelope = common.Envelope.deserializeBinary(first);
    envelope.setSignature(Buffer.from('forged'));
    const data = [envelope.serializeBinary(), ...others];
    block.getData()?.setDataList(data);
    block.getHeader()?.setDataHash(dataHash(data));
    expect(await verdictOf((await taught()).verify(block, peer))).to.equal('signature-invalid');
  });

  it('are not believed with fewer signatures than a quorum', async () => {
    const block = blockAt(stored.length - 1);
    const entries = block.getMetadata()?.getMetadataList_asU8() ?? [];
    const signatures = common.Metadata.deserializeBinary(entries[0] ?? new Uint8Array());
    signatures.setSignaturesList(signatures.getSignaturesList().slice(1));
    block.getMetadata()?.setMetadataList([signatures.serializeBinary(), ...entries.slice(1)]);
    expect(await verdictOf((await taught()).verify(block, peer))).to.equal('no-quorum');
  });

  it('are believed under a new configuration that the one before it signed', async () => {
    const trust = new BlockTrust();
    await trust.learn(older('config_0.pb'), peer);
    // Of the blocks between the two only the number of their configuration is asked for: that of the block before.
    const between: ReadBlock = async () => older('lifecycle_4.pb');
    expect(await verdictOf(trust.verify(older('config_8.pb'), between))).to.equal('believed');
  });

  it('are not believed under a configuration of another network', async () => {
    const trust = await taught();
    const strange: ReadBlock = async () => older('lifecycle_4.pb');
    expect(await verdictOf(trust.verify(older('config_8.pb'), strange))).to.not.equal('believed');
  });

  it('may not tell of a time before what the own peer named', async () => {
    const trust = new BlockTrust();
    await trust.learn(older('config_8.pb'), peer);
    expect(await verdictOf(trust.verify(older('lifecycle_4.pb'), async () => older('config_0.pb')))).to.equal(
      'wrong-configuration',
    );
  });
});
