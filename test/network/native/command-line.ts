/** The command line as a user has it: `npm run network -- …`, without npm. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../../network/dist/cli.js', import.meta.url));

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/** Runs one command to its end. */
export function network(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { timeout: 90_000 }, (error, output, complaint) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), output, complaint });
    });
  });
}

/** The one line of JSON that the command answers. Throws when it failed. */
export async function answerOf(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, output, complaint } = await network(...args, '--json');
  if (complaint !== '' || code > 1) {
    throw new Error(`${args.join(' ')}: ${complaint}`);
  }
  return JSON.parse(output);
}
