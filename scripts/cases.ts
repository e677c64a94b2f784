// `npm run cases -- PATH`: replays published or synthetic cases through the HTTP API on a fresh network and compares every probe.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@grondslag/chaincode/domain';
import { newUuid } from '@grondslag/gateway/usecases';
import { exitCodeOf, jsonOf, readCommandLine, replay, replayables, reportOf, showProgress } from './cases/index.js';
import { startStack } from './stack/index.js';

const { source, only, explain, json, basePort, network } = readCommandLine(process.argv);
const directory = mkdtempSync(join(tmpdir(), 'grondslag-cases-'));
const tell = (line: string): boolean => process.stderr.write(`${line}\n`);
try {
  const newReference = () => newUuid(new Date().toISOString() as Instant, { bytes: (count) => randomBytes(count) });
  const jobs = replayables(source, newReference).filter(({ id }) => only.length === 0 || only.includes(id));
  const missing = only.filter((name) => !jobs.some(({ id }) => id === name));
  if (missing.length > 0) throw new Error(`there is no ${missing.join(', ')} among these cases`);
  const installation = await startStack({
    ...{ directory, basePort, network, progress: tell },
    onEnd: (reason) => {
      tell(`Stopped: ${reason}`);
      process.exit(1);
    },
  });
  const outcome = await replay(jobs, {
    ...{ installation, inFlight: 8, explained: explain },
    progress: (done, total) => showProgress(process.stderr, done, total),
  }).finally(() => installation.stop());
  process.stdout.write(json ? jsonOf(outcome) : reportOf(outcome));
  process.exitCode = exitCodeOf(outcome);
} catch (error) {
  tell(`Not replayed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
