// The minimal chaincode on a native network's channel, beside ours: under the same endorsement policy, with a process per peer.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpChannel } from '@grondslag/network/administration';
import { newChaincodePackage, packageId } from '@grondslag/network/channel';
import { chaincodeConnection, chaincodeEnvironment, connectionsDirectory } from '@grondslag/network/nodes';
import type { Plan, PlannedPeer } from '@grondslag/network/plan';

/** Its name on the channel. */
export const MINIMAL = 'minimal';

const directory = fileURLToPath(new URL('../../bench/minimal', import.meta.url));
const host = fileURLToPath(new URL('./minimal-host.js', import.meta.url));

/** Every gateway of the running network endorses it; ends its processes. */
export async function startMinimal(network: Plan): Promise<() => void> {
  const plan = besides(network);
  const { label } = plan.chaincode;
  const chaincodePackage = newChaincodePackage(directory, label);
  const id = packageId(label, chaincodePackage);
  const children = plan.organisations.flatMap((organisation) =>
    organisation.peers.map((peer) => {
      const { name, text } = chaincodeConnection(plan, peer);
      mkdirSync(connectionsDirectory(plan, peer), { recursive: true });
      writeFileSync(join(connectionsDirectory(plan, peer), name), text);
      return fork(host, ['server'], {
        cwd: directory,
        env: { ...process.env, ...chaincodeEnvironment(organisation, peer, id) },
        execArgv: ['--no-deprecation'],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
    }),
  );
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  try {
    await setUpChannel(plan, { chaincodePackage });
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** The same network with this chaincode in the place of ours; its processes listen on ports that no node has. */
function besides(network: Plan): Plan {
  const moved = (peer: PlannedPeer): PlannedPeer => {
    const { host, port, ...server } = peer.chaincodeServer;
    const address = `${host}:${port + 2}`;
    return { ...peer, chaincodeServer: { ...server, host, port: port + 2, address, listen: address } };
  };
  return {
    ...network,
    organisations: network.organisations.map((organisation) => {
      const [first, ...others] = organisation.peers;
      return { ...organisation, peers: [moved(first), ...others.map(moved)] };
    }),
    chaincode: { ...network.chaincode, name: MINIMAL, label: `${MINIMAL}_1.0`, sequence: 1 },
  };
}
