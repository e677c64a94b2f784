/** A process that runs a native network and waits to be killed: told where, it says when it is ready. */
import { startNative } from '@grondslag/network/native';
import { planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';

const [directory = '', basePort = ''] = process.argv.slice(2);
await startNative(planOf(topology, { directory, basePort: Number(basePort), host: '127.0.0.1' }));
process.send?.('ready');
setInterval(() => {}, 60_000);
