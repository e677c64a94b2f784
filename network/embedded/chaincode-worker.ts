/** One organisation's chaincode process: started, restarted when it dies, ended with the node. Knows nothing of what it says. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a chaincode process needs to know. */
export interface ChaincodeWorkerOptions {
  /** Folder of the chaincode, with its package.json. */
  readonly directory: string;
  readonly chaincodeId: string;
  /** Where it listens. */
  readonly address: string;
  readonly tls: { readonly certificate: string; readonly key: string; readonly clientRoot: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (message: string) => void;
}

const host = fileURLToPath(new URL('./chaincode-host.js', import.meta.url));
const restartDelay = 100;

/** A process that is always there, save for the moments after it died. */
export class ChaincodeWorker {
  readonly #options: ChaincodeWorkerOptions;
  #process: ChildProcess;
  #stopped = false;

  constructor(options: ChaincodeWorkerOptions) {
    this.#options = options;
    this.#process = this.#start();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** The process is gone when this resolves, and is not started again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const child = this.#process;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      await gone;
    }
  }

  #start(): ChildProcess {
    const { directory, chaincodeId, address, tls, environment, log } = this.#options;
    const child = fork(
      host,
      [
        'server',
        '--chaincode-address',
        address,
        '--chaincode-id',
        chaincodeId,
        '--chaincode-tls-cert-file',
        tls.certificate,
        '--chaincode-tls-key-file',
        tls.key,
        '--chaincode-tls-client-cacert-file',
        tls.clientRoot,
      ],
      {
        cwd: directory,
        env: { ...process.env, CORE_CHAINCODE_LOGGING_LEVEL: 'warning', ...environment },
        execArgv: ['--no-deprecation'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    child.once('exit', (code, signal) => {
      if (!this.#stopped) {
        log(`chaincode process ended (${signal ?? code}); starting it again`);
        setTimeout(() => {
          if (!this.#stopped) {
            this.#process = this.#start();
          }
        }, restartDelay);
      }
    });
    return child;
  }
}
