import { randomBytes } from 'node:crypto';
import { readConfig } from '@grondslag/gateway';
import { composePlan } from '@grondslag/network/compose';
import { expect } from 'chai';
import { type Service, serviceNamed } from './rendered.js';

const plan = composePlan();
const given: Readonly<Record<string, string>> = {
  TOKEN_ISSUER: 'https://login.example',
  TOKEN_JWKS_URI: 'https://login.example/jwks',
};

const missing = 'missing: ';

/** A text as Compose gives it to a container: variables, one in the other, from the inside out. */
function interpolated(text: string, values: Readonly<Record<string, string>>): string {
  const result = text.replace(/\$\{(\w+):([-+?])([^${}]*)\}/g, (_, name: string, how: string, otherwise: string) => {
    const value = values[name] ?? '';
    if (how === '+') return value === '' ? '' : otherwise;
    if (value !== '') return value;
    // Only counts where the value around it is not given either.
    return how === '?' ? `${missing}${otherwise}` : otherwise;
  });
  if (result !== text) return interpolated(result, values);
  if (text.includes(missing)) throw new Error(text);
  return text.replaceAll('$$', '$');
}

function configOf({ environment = {} }: Service, values: Readonly<Record<string, string>>) {
  const settled = Object.entries(environment).map(([name, value]) => [name, interpolated(value, values)]);
  return readConfig(Object.fromEntries(settled), secretAt);
}

/** What the one-off service writes, in form. */
function secretAt(path: string): string {
  if (path.endsWith('database-url')) return 'postgresql://gateway:word@database.example:5432/gateway';
  return path.endsWith('.pem') ? 'a key' : randomBytes(32).toString('base64');
}

describe('A gateway in a container', () => {
  for (const organisation of plan.organisations) {
    const { domain, mspId, peers } = organisation;
    const service = serviceNamed(`gateway.${domain}`);

    it(`of ${mspId} finds all its settings in order`, () => {
      const config = configOf(service, given);
      expect([config.mspId, config.channel, config.chaincode]).to.deep.equal([
        mspId,
        plan.channel,
        plan.chaincode.name,
      ]);
    });

    it(`of ${mspId} calls the peers of its own organisation by the names in their certificates`, () => {
      expect(configOf(service, given).peers).to.deep.equal(peers.map(({ address }) => ({ address })));
    });
  }

  const first = () => serviceNamed(`gateway.${plan.organisations[0]?.domain}`);

  it('takes the keys of the issuer from a file where one is named', () => {
    const config = configOf(first(), { TOKEN_ISSUER: 'urn:test', TOKEN_JWKS_FILE: 'jwks.json' });
    expect(config.token.keys).to.deep.equal({ file: first().configs?.[0]?.target });
  });

  it('is reached where its port is published, unless it is told otherwise', () => {
    expect(configOf(first(), { ...given, RECHTSPRAAK_PORT: '9000' }).publicUrl).to.equal('http://127.0.0.1:9000');
    const url = 'https://grondslag.rechtspraak.example';
    expect(configOf(first(), { ...given, RECHTSPRAAK_URL: url }).publicUrl).to.equal(url);
  });

  it('is not started without an issuer, or without its keys', () => {
    const label = first().labels?.['grondslag.token-keys'] ?? '';
    expect(() => configOf(first(), {})).to.throw('TOKEN_ISSUER');
    expect(() => interpolated(label, { TOKEN_ISSUER: 'urn:test' })).to.throw('TOKEN_JWKS_FILE');
    expect(interpolated(label, given)).to.equal(given.TOKEN_JWKS_URI);
  });
});
