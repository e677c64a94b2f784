import { type Plan, planOf } from '../plan.js';
import { type Topology, topologyFor } from '../topology.js';

/** Where a network lives that runs in containers: every node on a host of its own, files at the same paths everywhere. */

/** The plan of a topology in containers. A container sees, of these paths, only what is mounted. */
export function planInContainers(topology: Topology): Plan {
  return planOf(topology, { directory: '/grondslag', basePort: 7050, host: '0.0.0.0', hostPerNode: true });
}

/** The plan behind the committed docker-compose.yaml. */
export function composePlan(): Plan {
  return planInContainers(topologyFor('production'));
}
