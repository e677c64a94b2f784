// `npm run cases -- FILE`: replays published cases through the HTTP API on a fresh network and compares every probe.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Instant } from '@grondslag/chaincode/domain';
import { newUuid } from '@grondslag/gateway/usecases';
import { exitCodeOf, jsonOf, parseCaseFile, replay, reportOf, usage } from './cases/index.js';
import { startStack } from './stack/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, json: { type: 'boolean' }, 'base-port': { type: 'string', default: '27000' } },
});
const [file] = positionals;
if (values.help === true || file === undefined) {
  process.stdout.write(usage);
  process.exit(values.help === true ? 0 : 2);
}
const parsed = parseCaseFile(readFileSync(file, 'utf8'));
if ('faults' in parsed) {
  process.stderr.write(
    `${file} is not a file of published cases:\n${parsed.faults.map((fault) => `  ${fault}\n`).join('')}`,
  );
  process.exit(2);
}
const directory = mkdtempSync(join(tmpdir(), 'grondslag-cases-'));
const tell = (line: string) => process.stderr.write(`${line}\n`);
const installation = await startStack({ directory, basePort: Number(values['base-port']), progress: tell });
try {
  const outcome = await replay(parsed.cases, {
    ...{ installation, inFlight: 8 },
    newReference: () => newUuid(new Date().toISOString() as Instant, { bytes: (count) => randomBytes(count) }),
    progress: (done, total) => process.stderr.write(`\r${done} of ${total} cases${done === total ? '\n' : ''}`),
  });
  process.stdout.write(values.json === true ? jsonOf(outcome) : reportOf(outcome));
  process.exitCode = exitCodeOf(outcome);
} finally {
  await installation.stop();
  rmSync(directory, { recursive: true, force: true });
}
