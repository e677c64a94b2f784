import { completeRenewal, revokeIdentity, stageRenewal } from '@grondslag/network/identities';
import { expect } from 'chai';
import { newNetwork, type TestNetwork } from '../../support/network.js';

const waterkant = 'waterkant@gi.grondslag.internal';

describe('an embedded network one of whose users is revoked', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork();
    await contractAs('waterkant').submitTransaction('put', 'before', 'x');
    await revokeIdentity(network.plan, waterkant);
    await network.restart();
  });
  after(() => network.stop());

  function contractAs(user: string) {
    const found = network.organisation('GIMSP').users.find(({ name }) => name === user);
    return network.gateway('GIMSP', found).getNetwork(network.plan.channel).getContract(network.plan.chaincode.name);
  }

  /** What the peer says, or that it did as asked. */
  const answerTo = (act: Promise<unknown>) =>
    act.then(
      () => 'accepted',
      (error: unknown) =>
        /access denied: channel \[\w+\] creator org \[\w+\]/.exec(JSON.stringify(error))?.[0] ?? error,
    );

  it('lets that user write no more, in the words of a real peer', async () => {
    const answer = await answerTo(contractAs('waterkant').submitTransaction('put', 'after', 'x'));
    expect(answer).to.equal('access denied: channel [jeugdbescherming] creator org [GIMSP]');
  });

  it('lets that user read no more', async () => {
    const answer = await answerTo(contractAs('waterkant').evaluateTransaction('range', 'a', 'b'));
    expect(answer).to.equal('access denied: channel [jeugdbescherming] creator org [GIMSP]');
  });

  it('takes the writings of the others', async () => {
    expect(await answerTo(contractAs('duinrand').submitTransaction('put', 'others', 'x'))).to.equal('accepted');
  });

  it('keeps what the user had written', async () => {
    const found = await contractAs('duinrand').evaluateTransaction('range', 'before', 'before~');
    expect(JSON.parse(Buffer.from(found).toString())).to.deep.equal([['before', 'x']]);
  });

  it('takes the writings of the same user under a new certificate', async () => {
    await stageRenewal(network.plan, waterkant);
    await completeRenewal(network.plan, waterkant);
    expect(await answerTo(contractAs('waterkant').submitTransaction('put', 'again', 'x'))).to.equal('accepted');
  });
});

describe('an embedded network with new certificates for a peer', () => {
  it('goes on with its ledger', async () => {
    const network = await newNetwork();
    const contract = () =>
      network.gateway('RechtspraakMSP').getNetwork(network.plan.channel).getContract(network.plan.chaincode.name);
    await contract().submitTransaction('put', 'kept', 'x');
    await stageRenewal(network.plan, 'peer0.rechtspraak.grondslag.internal');
    await completeRenewal(network.plan, 'peer0.rechtspraak.grondslag.internal');
    await network.restart();
    await contract().submitTransaction('put', 'next', 'y');
    const found = await contract().evaluateTransaction('range', 'k', 'o');
    await network.stop();
    expect(JSON.parse(Buffer.from(found).toString())).to.deep.equal([
      ['kept', 'x'],
      ['next', 'y'],
    ]);
  });
});
