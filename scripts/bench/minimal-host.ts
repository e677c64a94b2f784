// Runs inside a process of the minimal chaincode: fabric-shim's own server, ended when the benchmark is gone.
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.on('disconnect', () => process.exit(0));
process.channel?.unref();
createRequire(join(process.cwd(), 'package.json'))('fabric-shim/cli.js');
