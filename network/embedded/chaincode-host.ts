/**
 * Runs inside a chaincode process: fabric-shim's own `fabric-chaincode-node server`, started in the chaincode's folder
 * as a peer's builder would, and ended when the node that started it is gone.
 */
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The parent holds the other end of the channel; a killed parent closes it without a word.
process.on('disconnect', () => process.exit(0));
// Only the listening server keeps the process alive: one that could not listen ends, and is started again.
process.channel?.unref();
enableCompileCache?.();
createRequire(join(process.cwd(), 'package.json'))('fabric-shim/cli.js');
