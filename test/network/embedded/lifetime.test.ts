import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@grondslag/network/embedded';
import { expect } from 'chai';
import { ledgerFile } from '../../support/chain.js';
import { conformanceChaincode, freeBasePort, newNetwork, type TestNetwork } from '../../support/network.js';

const cli = fileURLToPath(new URL('../../../../network/dist/cli.js', import.meta.url));

function contractOf(network: TestNetwork, mspId = 'RechtspraakMSP') {
  return network.gateway(mspId).getNetwork(network.plan.channel).getContract(network.plan.chaincode.name);
}

describe('an embedded network that is stopped and started again', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork();
  });
  after(async () => {
    await network.stop();
  });

  it('continues its ledger', async () => {
    await contractOf(network).submitTransaction('put', 'kept', 'x');
    await network.restart();
    await contractOf(network).submitTransaction('put', 'next', 'y');
    const found = await contractOf(network, 'GIMSP').evaluateTransaction('range', 'k', 'o');
    expect(JSON.parse(Buffer.from(found).toString())).to.deep.equal([
      ['kept', 'x'],
      ['next', 'y'],
    ]);
  });

  it('remembers the status of transactions', async () => {
    const transaction = await contractOf(network).submitAsync('put', { arguments: ['status', 'x'] });
    const before = await transaction.getStatus();
    await network.restart();
    const commit = network.gateway('RechtspraakMSP').newCommit(transaction.getBytes());
    expect(await commit.getStatus()).to.deep.equal(before);
  });

  it('refuses a transaction whose content died with the process, and has ordered nothing', async () => {
    const proposal = contractOf(network).newProposal('putPrivate', {
      arguments: ['inhoud', 'lost'],
      transientData: { value: 'x' },
    });
    const bytes = (await proposal.endorse()).getBytes();
    await network.restart();
    const error = await network
      .gateway('RechtspraakMSP')
      .newTransaction(bytes)
      .submit()
      .catch((cause: { code: number }) => cause);
    expect('code' in error && error.code).to.equal(10);
  });

  it('gives each organisation the environment that it is told', async () => {
    await network.restart({ chaincodeEnvironment: ({ name }) => ({ TZ: name === 'gi' ? 'Asia/Tokyo' : 'UTC' }) });
    const zone = async (mspId: string) => {
      const options = { arguments: ['TZ'], endorsingOrganizations: [mspId] };
      return Buffer.from(await contractOf(network).evaluate('environment', options)).toString();
    };
    expect([await zone('GIMSP'), await zone('RvdKMSP')]).to.deep.equal(['Asia/Tokyo', 'UTC']);
  });

  it('is refused to a second process', async () => {
    const error = await startEmbedded(network.plan, { chaincodeDirectory: conformanceChaincode }).catch(
      (cause: Error) => cause,
    );
    expect(error).to.be.instanceOf(Error);
  });
});

describe('a plan with another definition than the ledger', () => {
  const start = async (network: TestNetwork, sequence: number) => {
    const chaincode = { ...network.plan.chaincode, endorsementPolicy: "OR('GIMSP.peer')", sequence };
    const plan = { ...network.plan, chaincode };
    return await startEmbedded(plan, { chaincodeDirectory: conformanceChaincode });
  };

  it('is refused under the same sequence, and committed under the next', async () => {
    const network = await newNetwork();
    await network.halt();
    const refused = await start(network, 1).catch((cause: Error) => cause);
    const accepted = await start(network, 2);
    const { height } = accepted.status;
    const status = await network
      .gateway('GIMSP')
      .getNetwork(network.plan.channel)
      .getContract(network.plan.chaincode.name)
      .submitAsync('put', { arguments: ['alone', 'x'], endorsingOrganizations: ['GIMSP'] })
      .then((transaction) => transaction.getStatus());
    await accepted.stop();
    await network.stop();
    expect([refused instanceof Error, height, status.code]).to.deep.equal([true, 3, 0]);
  });
});

describe('a chaincode that hangs', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork({ executeTimeout: 2_000 });
  });
  after(async () => {
    await network.stop();
  });

  it('holds up nobody else, not even a purge', async () => {
    const contract = contractOf(network);
    await contract.submit('putPrivate', { arguments: ['inhoud', 'p'], transientData: { value: 'x' } });
    const waiting = contract.evaluate('wait', { arguments: ['1500'], endorsingOrganizations: ['GIMSP'] });
    await contract.submitTransaction('purgePrivate', 'inhoud', 'p');
    const first = await Promise.race([
      waiting.then(() => 'the one that hangs'),
      contract.evaluateTransaction('echo', 'x').then(() => 'another'),
    ]);
    await waiting;
    expect(first).to.equal('another');
  });

  it('is given up after the time that it may take', async () => {
    const error = await contractOf(network)
      .evaluate('wait', { arguments: ['10000'], endorsingOrganizations: ['GIMSP'] })
      .catch((cause: { code: number; details: { message: string }[] }) => cause);
    expect(error).to.have.property('code', 10);
    expect('details' in error && error.details[0]?.message).to.contain('timeout expired while executing transaction');
  });
});

describe('erasure on disk', () => {
  it('leaves nothing of purged content in any file of the network', async () => {
    const network = await newNetwork();
    try {
      const secret = 'content-that-must-go-away';
      const contract = contractOf(network);
      await contract.submit('putPrivate', { arguments: ['inhoud', 'p'], transientData: { value: secret } });
      const holding = () =>
        readdirSync(dirname(ledgerFile(network.plan))).filter((file) =>
          readFileSync(join(dirname(ledgerFile(network.plan)), file)).includes(secret),
        );
      const before = holding().length;
      await contract.submitTransaction('purgePrivate', 'inhoud', 'p');
      await contract.evaluateTransaction('echo', 'x');
      expect([before > 0, holding()]).to.deep.equal([true, []]);
    } finally {
      await network.stop();
    }
  });
});

describe('the command `embedded`', () => {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-cli-'));
  let child: ChildProcess;
  let ready: { ready: boolean; kind: string; operators: number; toleratedFaults: number; height: number };
  let progress = '';

  before(async () => {
    const port = String(await freeBasePort());
    const args = ['embedded', '--dir', directory, '--base-port', port, '--chaincode', conformanceChaincode];
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr?.on('data', (chunk) => {
      progress += chunk;
    });
    ready = await new Promise((resolve, reject) => {
      child.stdout?.once('data', (chunk) => resolve(JSON.parse(String(chunk))));
      child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
  });
  after(() => {
    child.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  });

  it('writes one line when it is ready', () => {
    expect([ready.ready, ready.height]).to.deep.equal([true, 2]);
  });

  it('says what it is: one operator, no fault tolerance', () => {
    expect([ready.kind, ready.operators, ready.toleratedFaults]).to.deep.equal(['embedded', 1, 0]);
    expect(progress).to.contain('one operator, no fault tolerance');
  });

  it('ends with code 0 when asked to', async () => {
    const code = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await code).to.equal(0);
  });
});
