// A gateway's database whose disk is full, and has room again after a while.
import type { Fault } from './fault.js';
import { processNamed } from './fault.js';
import { onSmallDisk } from './installation.js';

/** The disk of the municipalities' database. A server that gave up for want of room is started again once there is some. */
export const fullDisk: Fault = {
  name: 'disk-full',
  title: `full disk under the database of ${onSmallDisk}`,
  struck: [onSmallDisk],
  standing: 10_000,
  bound: 15,
  prevented: ({ installation: { smallDisk } }) => ('refused' in smallDisk ? smallDisk.refused : undefined),
  async strike(scene) {
    const { smallDisk } = scene.installation;
    if ('refused' in smallDisk) throw new Error(smallDisk.refused);
    const server = processNamed(scene, `postgres.${onSmallDisk}`);
    const seen: string[] = [];
    smallDisk.fill();
    return {
      async undo() {
        smallDisk.clear();
        seen.push(`the server ${server.isRunning ? 'went on' : 'had ended, and was started again'}`);
        await server.start();
      },
      seen,
    };
  },
};
