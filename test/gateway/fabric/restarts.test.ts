// A peer that restarts a thousand times under one gateway: each connection ends, and what belonged to it goes with it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { connectLedger, type OpenLedger } from '@grondslag/gateway/fabric';
import { issueIdentities } from '@grondslag/network/identities';
import { type PlannedPeer, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { type common, gateway, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { actors, eventually } from '../../support/gateway.js';
import { Wire } from './wire.js';

const RESTARTS = 1_000;
const WARM_UP = 100;
const MOST_BYTES_EACH = 10_000;

describe('a peer that restarts a thousand times', function () {
  this.timeout(180_000);
  let directory: string;
  let server: Server;
  let wire: Wire;
  let open: OpenLedger;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'grondslag-restarts-'));
    const plan = planOf(topology, { directory, basePort: 1, host: '127.0.0.1' });
    await issueIdentities(plan);
    const organisation = plan.organisations.find(({ mspId }) => mspId === 'RvdKMSP');
    if (organisation === undefined) throw new Error('no organisation');
    const [node] = organisation.peers;
    const port = await serve(node);
    wire = await Wire.to(`127.0.0.1:${port}`);
    open = connectLedger({
      peers: [{ address: wire.address, serverName: node.name, tlsRoots: readFileSync(node.tls.root, 'utf8') }],
      identities: organisation.users.map(({ msp }) => ({
        mspId: organisation.mspId,
        certificate: readFileSync(msp.certificate, 'utf8'),
        privateKey: readFileSync(msp.key, 'utf8'),
      })),
      ...{ channel: plan.channel, chaincode: plan.chaincode.name, collection: 'inhoud' },
      index: { last: async () => null, blockOf: async () => null, event: async () => null },
    });
  });

  after(async () => {
    open?.close();
    await wire?.close();
    server?.forceShutdown();
    rmSync(directory, { recursive: true, force: true });
  });

  it('leaves behind neither sockets nor memory', async () => {
    await restart(WARM_UP);
    const sockets = openSockets();
    const heap = heapUsed();
    await restart(RESTARTS);
    const grown = (heapUsed() - heap) / RESTARTS;
    await eventually(() => openSockets() <= sockets);
    expect(grown).to.be.lessThan(MOST_BYTES_EACH);
  });

  async function restart(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      // Now and then the peer is away for so long that a call finds nobody.
      const isAway = time % 50 === 0;
      if (isAway) wire.cut();
      else wire.drop();
      if (isAway) await answered();
      wire.mend();
      for (;;) if (await answered()) break;
    }
  }

  const answered = () =>
    open.ledger.inspect(actors.council, 'statute', []).then(
      ({ ok }) => ok,
      () => false,
    );

  function serve(node: PlannedPeer): Promise<number> {
    server = new Server();
    server.addService(gateway.GatewayService, {
      evaluate: (_call, answer) => {
        const response = new gateway.EvaluateResponse();
        response.setResult(new peer.Response());
        answer(null, response);
      },
      ...{ endorse: unused, submit: unused, commitStatus: unused, chaincodeEvents: unused },
    } as gateway.IGatewayServer);
    server.addService(peer.DeliverService, {
      ...{ deliver: unused, deliverWithPrivateData: unused },
      deliverFiltered: (call: ServerDuplexStream<common.Envelope, peer.DeliverResponse>) => {
        call.on('data', () => {
          const response = new peer.DeliverResponse();
          response.setFilteredBlock(new peer.FilteredBlock());
          call.write(response);
        });
        call.on('error', () => undefined);
      },
    } as peer.IDeliverServer);
    const pair = { cert_chain: readFileSync(node.tls.certificate), private_key: readFileSync(node.tls.key) };
    return new Promise((resolve, reject) => {
      const credentials = ServerCredentials.createSsl(null, [pair], false);
      server.bindAsync('127.0.0.1:0', credentials, (error, port) => (error === null ? resolve(port) : reject(error)));
    });
  }
});

function unused(): never {
  throw new Error('not called in this test');
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
}

/** Bytes that are still reachable. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let time = 0; time < 3; time++) collect();
  return process.memoryUsage().heapUsed;
}
