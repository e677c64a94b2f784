import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EgressAnswer, isPublicAddress, newEgress, parseCallback } from '@grondslag/gateway/outbox';
import { expect } from 'chai';

const strict = { allowLoopback: false };
const evaluation = { allowLoopback: true };

describe('A callback address', () => {
  const refused: [string, string][] = [
    ['http://ontvanger.example/', 'not-https'],
    ['ftp://ontvanger.example/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['data:text/plain,x', 'not-https'],
    ['gopher://ontvanger.example/', 'not-https'],
    ['ws://ontvanger.example/', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['ontvanger.example', 'not-a-url'],
    ['', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://[::1', 'not-a-url'],
    ['https://256.1.1.1/', 'not-a-url'],
    [`https://ontvanger.example/${'a'.repeat(2000)}`, 'not-a-url'],
    ['https://gebruiker@ontvanger.example/', 'has-credentials'],
    ['https://gebruiker:geheim@ontvanger.example/', 'has-credentials'],
    ['https://ontvanger.example@127.0.0.1/', 'has-credentials'],
    ['https://ontvanger.example/#deel', 'has-fragment'],
    ['https://ontvanger.example/#', 'has-fragment'],
    ['https://127.0.0.1/', 'address-literal'],
    ['https://127.1/', 'address-literal'],
    ['https://2130706433/', 'address-literal'],
    ['https://0x7f000001/', 'address-literal'],
    ['https://0177.0.0.1/', 'address-literal'],
    ['https://0/', 'address-literal'],
    ['https://１２７.0.0.1/', 'address-literal'],
    ['https://127.0.0.1./', 'address-literal'],
    ['https://10.0.0.1/', 'address-literal'],
    ['https://169.254.169.254/latest/meta-data/', 'address-literal'],
    ['https://[::1]/', 'address-literal'],
    ['https://[::ffff:127.0.0.1]/', 'address-literal'],
    ['https://[fe80::1]/', 'address-literal'],
    ['https://93.184.215.14/', 'address-literal'],
    ['https://ontvanger.example:22/', 'port'],
    ['https://ontvanger.example:80/', 'port'],
    ['https://ontvanger.example:6379/', 'port'],
    ['https://localhost:9200/', 'port'],
  ];
  for (const [text, fault] of refused) {
    it(`is refused as ${fault}: ${text.slice(0, 60)}`, () => expect(parseCallback(text, strict)).to.equal(fault));
  }

  for (const text of [
    'https://ontvanger.example/meldingen',
    'https://ontvanger.example:8443/meldingen?kanaal=jeugd',
    'HTTPS://ONTVANGER.example/',
  ]) {
    it(`is accepted: ${text}`, () => expect(parseCallback(text, strict)).to.be.instanceOf(URL));
  }

  for (const text of ['http://localhost:9001/', 'http://127.0.0.1:9001/', 'http://[::1]:9001/']) {
    it(`on this machine is refused unless evaluation allows it: ${text}`, () =>
      expect(parseCallback(text, strict)).to.equal('not-https'));
    it(`on this machine is accepted where evaluation allows it: ${text}`, () =>
      expect(parseCallback(text, evaluation)).to.be.instanceOf(URL));
  }

  for (const text of [
    'http://ontvanger.example/',
    'http://10.0.0.1/',
    'http://0.0.0.0/',
    'http://localhost.example/',
  ]) {
    it(`elsewhere stays refused in evaluation: ${text}`, () =>
      expect(parseCallback(text, evaluation)).to.equal('not-https'));
  }
});

describe('An address', () => {
  const notPublic = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456:789a::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
    '',
  ];
  for (const address of notPublic) {
    it(`is not public: ${address || '(nothing)'}`, () => expect(isPublicAddress(address)).to.equal(false));
  }
  for (const address of ['1.1.1.1', '93.184.215.14', '172.32.0.1', '2606:4700:4700::1111', '::ffff:1.1.1.1']) {
    it(`is public: ${address}`, () => expect(isPublicAddress(address)).to.equal(true));
  }
});

describe('The way out', () => {
  const servers: Server[] = [];
  const listen = async (listener: RequestListener): Promise<number> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return (server.address() as AddressInfo).port;
  };
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });
  const post = async (url: string, options: Partial<Parameters<typeof newEgress>[0]> = {}): Promise<EgressAnswer> => {
    const egress = newEgress({ ...evaluation, timeoutMilliseconds: 300, ...options });
    try {
      return await egress.post(url, { 'content-type': 'application/json' }, '{}');
    } finally {
      await egress.close();
    }
  };
  const toward = (address: string) => ({
    allowLoopback: false,
    resolve: (_host: string, resolved: (error: null, found: { address: string; family: number }[]) => void) =>
      resolved(null, [{ address, family: address.includes(':') ? 6 : 4 }]),
  });

  it('reports the status and when to come back', async () => {
    const port = await listen((_, response) => response.writeHead(429, { 'retry-after': '7' }).end('busy'));
    expect(await post(`http://127.0.0.1:${port}/`)).to.deep.equal({ kind: 'answered', status: 429, retryAfter: '7' });
  });

  it('does not follow a redirect', async () => {
    let followed = 0;
    const inside = await listen((_, response) => {
      followed += 1;
      response.end();
    });
    const port = await listen((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${inside}/` }).end();
    });
    const answer = await post(`http://127.0.0.1:${port}/`);
    expect({ answer, followed }).to.deep.equal({ answer: { kind: 'answered', status: 307 }, followed: 0 });
  });

  for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1']) {
    it(`does not connect to a name that resolves to ${address}`, async () => {
      const answer = await post('https://ontvanger.example/', toward(address));
      expect(answer).to.deep.equal({ kind: 'failed', failure: 'address-refused' });
    });
  }

  it('refuses a name of which only one address is not public', async () => {
    const answer = await post('https://ontvanger.example/', {
      allowLoopback: false,
      resolve: (_host, resolved) =>
        resolved(null, [
          { address: '93.184.215.14', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
    });
    expect(answer).to.deep.equal({ kind: 'failed', failure: 'address-refused' });
  });

  it('judges an address literal as it judges a name', async () => {
    const answer = await post('https://127.0.0.1/', strict);
    expect(answer).to.deep.equal({ kind: 'failed', failure: 'address-refused' });
  });

  it('says that a name does not resolve', async () => {
    const resolve = (_host: string, resolved: (error: NodeJS.ErrnoException, found: never[]) => void) =>
      resolved(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    const answer = await post('https://ontvanger.example/', { allowLoopback: false, resolve });
    expect(answer).to.deep.equal({ kind: 'failed', failure: 'not-resolved' });
  });

  it('gives up on a receiver that does not answer in time', async () => {
    const port = await listen(() => undefined);
    expect(await post(`http://127.0.0.1:${port}/`)).to.deep.equal({ kind: 'failed', failure: 'timeout' });
  });

  it('gives up on a body that never ends, and keeps the status', async () => {
    const port = await listen((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await post(`http://127.0.0.1:${port}/`)).to.deep.equal({ kind: 'answered', status: 200 });
  });

  it('stops reading an endless flood', async () => {
    let sent = 0;
    const port = await listen((_, response) => {
      response.writeHead(200);
      const flood = () => {
        do sent += 65_536;
        while (!response.destroyed && sent < 1e9 && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', flood);
      flood();
    });
    await post(`http://127.0.0.1:${port}/`, { timeoutMilliseconds: 5_000 });
    expect(sent).to.be.lessThan(50e6);
  });

  it('says that nobody listens', async () => {
    expect(await post('http://127.0.0.1:1/')).to.deep.equal({ kind: 'failed', failure: 'connection' });
  });
});
