import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Progress, startFollower } from '@grondslag/gateway/projection';
import { openStorage } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { eventually, MemoryLedger } from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { fill, rowsOf } from './rows.js';

const PROCESS = fileURLToPath(new URL('./follower-process.js', import.meta.url));
const SOAK = process.env.GRONDSLAG_SOAK === '1';

/** Kills on each database; the embedded one takes longer to open. */
const KILLS: Readonly<Record<string, number>> = SOAK
  ? { PGlite: 100, PostgreSQL: 300 }
  : { PGlite: 12, PostgreSQL: 28 };

interface Death {
  /** A step of the process's own, or milliseconds after it began to follow. */
  readonly step?: number;
  readonly after?: number;
}

onEveryStorage('a follower that is killed', (kind) => {
  const kills = KILLS[kind.title] ?? 0;
  /** Groups of cases: so many blocks that no process reaches the end before its time. */
  const groups = kills;
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'grondslag-kill-'));
  });

  after(() => folder !== undefined && rmSync(folder, { recursive: true, force: true }));

  it(`loses nothing and doubles nothing by ${kills} kills between and within its steps`, async () => {
    const url = (await kind.url()) ?? '';
    const schema = `killed_${process.pid}`;
    const run = (death: Death) => runProcess([url, folder, schema, String(groups)], death);
    let killed = 0;
    for (let n = 0; n < kills; n++) {
      // Between steps by the process itself, within them from outside, in turn.
      const death = n % 2 === 0 ? { step: 1 + ((n * 7) % 43) } : { after: (n * 13) % 90 };
      if ((await run(death)) === 'SIGKILL') killed++;
    }
    expect(await run({})).to.equal(0);
    expect(killed).to.be.at.least(kills * 0.9);
    const storage = openStorage(url === '' ? { directory: folder } : { url });
    const rows = await rowsOf(await storage.schema(schema));
    await storage.close();
    expect(rows).to.deep.equal(await rowsOfOneRun());
  }).timeout(SOAK ? 600_000 : 120_000);

  async function rowsOfOneRun() {
    const ledger = new MemoryLedger();
    for (let group = 0; group < groups; group++) await fill(ledger, undefined, 3 * group);
    const { db } = await kind.fresh();
    const follower = startFollower({ db, feed: ledger.feed(), progress: new Progress(), wake: () => undefined });
    await eventually(async () => (await rowsOf(db)).cursor[0]?.next_block === BigInt(ledger.blocks.length), 20_000);
    await follower.stop();
    return rowsOf(db);
  }
});

/** The signal or code with which the process ended. */
async function runProcess(args: readonly string[], { step = 0, after }: Death): Promise<unknown> {
  const child = spawn(process.execPath, [PROCESS, ...args, String(step)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  if (after !== undefined) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    setTimeout(() => child.kill('SIGKILL'), after);
  }
  const [code, signal] = await ended;
  return signal ?? code;
}
