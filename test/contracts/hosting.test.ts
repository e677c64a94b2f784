// How fabric-shim hosts the contracts, seen in a process of its own: its loggers read their level once, as it begins.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { shippedChaincode } from './support/running-ledger.js';

const shim = dirname(createRequire(import.meta.url).resolve('fabric-shim/package.json'));

/** Whom fabric-shim 2.5 tells of every transaction. */
const loggers = [
  ...['contracts-spi/chaincodefromcontract.js', 'contracts-spi/datamarshall.js'],
  ...['lib/chaincode.js', 'lib/handler.js', 'lib/stub.js'],
];

/** What a process says that has the chaincode loaded, with its loggers at a level. */
function hosted(level: string, script: string): string {
  const loaded = `const { serializers } = require(process.cwd());
    const { newLogger } = require('fabric-shim'); ${script}`;
  return spawnSync(process.execPath, ['--no-deprecation', '-e', loaded], {
    cwd: shippedChaincode,
    env: { ...process.env, CORE_CHAINCODE_LOGGING_LEVEL: level },
    encoding: 'utf8',
  }).stdout;
}

/** By the name of its logger and its level, each line that was printed, and each that was made into text at all. */
function linesAt(level: string) {
  const said = hosted(
    level,
    `for (const name of ${JSON.stringify(loggers)})
      for (const level of ['debug', 'info', 'warn', 'error'])
        newLogger(name)[level]({ message: { toString: () => (process.stdout.write('made '), name + '=' + level) } });`,
  );
  const lines = (pattern: RegExp) => said.match(pattern)?.length ?? 0;
  return { made: lines(/made /g), printed: lines(/\.js=(debug|info|warn|error)/g) };
}

describe('the hosting of the contracts', () => {
  it('makes no line that its level leaves out, and prints every other', () => {
    expect(linesAt('warning')).to.deep.equal({ made: 2 * loggers.length, printed: 2 * loggers.length });
  });

  it('prints every line where the level asks for it', () => {
    expect(linesAt('debug')).to.deep.equal({ made: 4 * loggers.length, printed: 4 * loggers.length });
  });

  it('knows the loggers by the names that fabric-shim gives them', () => {
    const sources = readdirSync(join(shim, 'lib'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(join(shim, 'lib', path), 'utf8'));
    expect(loggers.filter((name) => !sources.some((text) => text.includes(`getLogger('${name}')`)))).to.deep.equal([]);
  });

  it('hands a transaction its arguments as they were sent', () => {
    const sent = ['', ' 1 ', '{"a":1}', 'ë — 👋', 'true'];
    const read = hosted(
      'warning',
      `const text = new serializers.serializers[serializers.transaction]();
      console.log(JSON.stringify(${JSON.stringify(sent)}.map((one) => text.fromBuffer(Buffer.from(one)).value)));`,
    );
    expect(JSON.parse(read)).to.deep.equal(sent);
  });
});
