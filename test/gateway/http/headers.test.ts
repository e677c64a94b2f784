import { apiVersion } from '@grondslag/gateway/http';
import { expect } from 'chai';
import { finding, startEdge, type TestEdge } from './client.js';
import { freshId } from './world.js';

describe('Every answer', () => {
  let edge: TestEdge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());

  const answers: [title: string, ask: () => Promise<Response>][] = [
    ['that registers', () => edge.ask('POST', '/v1/bevindingen', finding(freshId()))],
    ['that lists', () => edge.ask('GET', '/v1/zaken')],
    ['without a token', () => fetch(`${edge.url}/v1/zaken`)],
    ['to nothing', () => fetch(`${edge.url}/`)],
    ['to the wrong method', () => edge.ask('PUT', '/v1/zaken')],
    ['about the process', () => fetch(`${edge.url}/livez`)],
    ['with the description', () => fetch(`${edge.url}/v1/openapi.json`)],
  ];
  const expected: [name: string, value: string][] = [
    ['api-version', apiVersion],
    ['cache-control', 'no-store'],
    ['content-security-policy', "default-src 'none';frame-ancestors 'none'"],
    ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'no-referrer'],
  ];
  for (const [title, ask] of answers) {
    it(`${title} carries the version and the security headers`, async () => {
      const { headers } = await ask();
      expect(expected.map(([name]) => [name, headers.get(name)])).to.deep.equal(expected);
    });
    it(`${title} does not say what serves it`, async () => {
      const { headers } = await ask();
      expect([headers.get('x-powered-by'), headers.get('server')]).to.deep.equal([null, null]);
    });
  }

  it('but the description stays with its own origin', async () => {
    expect((await edge.ask('GET', '/v1/zaken')).headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('with the description may be read from any origin', async () => {
    expect((await fetch(`${edge.url}/v1/openapi.json`)).headers.get('access-control-allow-origin')).to.equal('*');
  });
});
