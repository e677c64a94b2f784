import { REFUSAL_CODES, type RefusalCode, statute } from '@grondslag/chaincode/domain';
import { Refused, toProblem } from '@grondslag/gateway/http';
import { Fault, type FaultCode } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { council, finding, startEdge, type TestEdge } from './client.js';
import { freshId, freshTrace } from './world.js';

describe('A problem', () => {
  let edge: TestEdge;
  beforeEach(async () => {
    edge = await startEdge();
  });
  afterEach(() => edge.close());

  const register = (body: unknown = finding(freshId()), headers: Record<string, string> = {}) =>
    edge.ask('POST', '/v1/bevindingen', body, headers);

  const asked: [title: string, ask: () => Promise<Response>, status: number, code: string][] = [
    ['for a path that does not exist', () => edge.ask('GET', '/v1/onbekend'), 404, 'path-unknown'],
    ['for a path outside the API', () => edge.ask('GET', '/'), 404, 'path-unknown'],
    ['for a path with a slash at the end', () => edge.ask('GET', '/v1/zaken/'), 404, 'path-unknown'],
    ['for a path in capitals', () => edge.ask('GET', '/V1/ZAKEN'), 404, 'path-unknown'],
    ['for a path that cannot be decoded', () => edge.ask('GET', '/v1/zaken/%E0%A4%A'), 400, 'body-unreadable'],
    ['for a case that does not exist', () => edge.ask('GET', `/v1/zaken/${freshId()}`), 404, 'resource-unknown'],
    ['for a case id that is none', () => edge.ask('GET', '/v1/zaken/1'), 400, 'ill-typed-field'],
    ['for a query key that does not exist', () => edge.ask('GET', '/v1/zaken?pagina=2'), 400, 'unknown-field'],
    ['for a query key given twice', () => edge.ask('GET', '/v1/zaken?limiet=2&limiet=3'), 400, 'ill-typed-field'],
    ['for too large a page', () => edge.ask('GET', '/v1/zaken?limiet=101'), 400, 'ill-typed-field'],
    ['for another method', () => edge.ask('PUT', '/v1/bevindingen'), 405, 'method-not-allowed'],
    ['for asking the methods', () => edge.ask('OPTIONS', '/v1/zaken'), 405, 'method-not-allowed'],
    ['for a body that is no JSON', () => register('{'), 400, 'body-unreadable'],
    ['for a body that is a number', () => register('1'), 400, 'body-unreadable'],
    ['for a body that is a list', () => register([]), 400, 'ill-typed-field'],
    ['for a body with faults of two kinds', () => register({ naam: 'x' }), 400, 'malformed'],
    [
      'for no body',
      () => edge.ask('POST', '/v1/bevindingen', undefined, { 'content-type': 'application/json' }),
      400,
      'missing-field',
    ],
    [
      'for a body nested too deep',
      () => register(`{"zaakId":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
      400,
      'body-unreadable',
    ],
    ['for a body over 64 KiB', () => register({ vulling: 'x'.repeat(65_536) }), 413, 'body-too-large'],
    [
      'for a body without a type',
      () => edge.ask('POST', '/v1/bevindingen', '{}', { 'content-type': '' }),
      415,
      'media-type-unsupported',
    ],
    [
      'for a form',
      () => register('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'media-type-unsupported',
    ],
    [
      'for another JSON type',
      () => register('{}', { 'content-type': 'application/merge-patch+json' }),
      415,
      'media-type-unsupported',
    ],
    [
      'for another charset',
      () => register('{}', { 'content-type': 'application/json; charset=utf-16' }),
      415,
      'media-type-unsupported',
    ],
    ['for an unknown encoding', () => register('{}', { 'content-encoding': 'rot13' }), 415, 'media-type-unsupported'],
    [
      'for a body that is not what its encoding says',
      () => register('{}', { 'content-encoding': 'gzip' }),
      400,
      'body-unreadable',
    ],
  ];

  for (const [title, ask, status, code] of asked) {
    it(`${title} has status ${status} and code ${code}`, async () => {
      const answer = await ask();
      const problem = (await answer.json()) as Record<string, unknown>;
      expect({
        status: answer.status,
        type: answer.headers.get('content-type'),
        said: problem.status,
        code: problem.code,
        urn: problem.type,
      }).to.deep.equal({
        status,
        type: 'application/problem+json; charset=utf-8',
        said: status,
        code,
        urn: `urn:nld:grondslag:probleem:${code}`,
      });
    });
  }

  for (const [title, ask] of asked) {
    it(`${title} records nothing`, async () => {
      await ask();
      expect(edge.world.recorded).to.have.lengthOf(0);
    });
  }

  describe('in a field', () => {
    const reasonsOf = async (answer: Promise<Response>) => {
      const problem = (await (await answer).json()) as { invalidParams: { name: string; reason: string }[] };
      return Object.fromEntries(problem.invalidParams.map(({ name, reason }) => [name, reason]));
    };
    const verify = (question: object) => edge.ask('POST', '/v1/maatregelen/_verifieer', question);
    const zaakId = freshId();
    const opDatum = '2026-02-02';

    it('says between which numbers to choose', async () => {
      const days = await reasonsOf(edge.ask('GET', '/v1/termijnen?dagen=99999&limiet=0'));
      expect([days.dagen, days.limiet].map((reason) => reason?.split('. ')[1])).to.deep.equal([
        'Van 0 tot en met 3660.',
        'Van 1 tot en met 100.',
      ]);
    });

    it('says among which words to choose, and not which was sent', async () => {
      const { taal = '' } = await reasonsOf(verify({ zaakId, opDatum, maatregel: 'uithuisplaatsing', taal: 'geheim' }));
      expect([taal.split('. ')[1], taal.includes('geheim')]).to.deep.equal(['Kies uit: nl, en.', false]);
    });

    it('says so of a word in a list, and of a word that only the law knows', async () => {
      const part = await reasonsOf(verify({ zaakId, opDatum, maatregel: 'uithuisplaatsing', zonder: ['geheim'] }));
      const { uitkomst } = await reasonsOf(register({ ...finding(freshId()), uitkomst: 'geheim' }));
      expect([part['zonder.0'], uitkomst].map((reason) => reason?.includes('Kies uit: '))).to.deep.equal([true, true]);
    });

    it('says that a list is empty, and not that it is missing', async () => {
      const { maatregelen = '' } = await reasonsOf(register({ ...finding(freshId()), maatregelen: [] }));
      expect([maatregelen.includes('leeg'), maatregelen.includes('Kies een of meer uit: ')]).to.deep.equal([
        true,
        true,
      ]);
    });
  });

  it('for another method says which methods there are', async () => {
    const answer = await edge.ask('PUT', '/v1/zaken');
    expect(answer.headers.get('allow')).to.equal('GET, HEAD');
  });

  it('says in title and detail what it is about', async () => {
    const problem = (await (await edge.ask('GET', '/v1/onbekend')).json()) as Record<string, string>;
    expect([problem.title, problem.detail].every((text) => (text ?? '').length > 5)).to.equal(true);
  });

  it('names the trace that its sender began', async () => {
    const trace = freshTrace();
    const answer = await edge.ask('GET', '/v1/onbekend', undefined, { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    expect(((await answer.json()) as { instance: string }).instance).to.equal(`urn:trace:${trace}`);
  });

  describe('from the ledger', () => {
    const statuses: Partial<Record<RefusalCode, number>> = {
      'content-malformed': 400,
      'role-not-allowed': 403,
      'not-a-party': 403,
      'registrar-differs': 403,
      'case-unknown': 404,
      'event-id-reused': 409,
      'wrong-previous': 409,
      'term-too-long': 409,
      'appeal-excluded': 409,
    };
    for (const code of REFUSAL_CODES) {
      it(`keeps the code ${code}, its article and what it is about`, () => {
        const refused = new Refused(
          [{ code, subject: 'until', article: '1:258 BW', rule: 'ots.duur' }],
          () => 'einddatum',
        );
        const { problem } = toProblem(refused, 'trace');
        expect({
          code: problem.code,
          type: problem.type,
          article: problem.article,
          about: problem.subject ?? problem.invalidParams?.[0]?.name,
        }).to.deep.equal({
          code,
          type: `urn:nld:grondslag:probleem:${code}`,
          article: '1:258 BW',
          about: 'einddatum',
        });
      });
    }
    for (const [code, status] of Object.entries(statuses)) {
      it(`answers ${code} with ${status}`, () => {
        const refused = new Refused([{ code: code as RefusalCode, subject: '' }]);
        expect(toProblem(refused, 'trace').problem.status).to.equal(status);
      });
    }

    it('reaches the client under the names of this API', async () => {
      edge.world.instead = async () => ({
        ok: false,
        refusals: [{ code: 'term-too-long', subject: 'until', article: '1:258 BW', rule: 'ots.duur' }],
      });
      const problem = (await (await register()).json()) as Record<string, unknown>;
      expect([problem.status, problem.code, problem.article, problem.subject]).to.deep.equal([
        409,
        'term-too-long',
        '1:258 BW',
        'einddatum',
      ]);
    });

    const passing: FaultCode[] = ['ledger-unreachable', 'read-conflict', 'outcome-unknown', 'storage-unreachable'];
    for (const code of passing) {
      it(`asks to come back after ${code}`, async () => {
        edge.world.instead = async () => {
          throw new Fault(code);
        };
        const answer = await register();
        const { code: said } = (await answer.json()) as { code: string };
        expect({ status: answer.status, said, retry: answer.headers.get('retry-after') }).to.deep.equal({
          status: 503,
          said: code,
          retry: '2',
        });
      });
    }

    describe('for a certificate that the ledger does not accept', () => {
      const fault = new Fault('certificate-refused', { cause: new Error('geheim 123456782') });
      beforeEach(() => {
        edge.world.instead = () => Promise.reject(fault);
      });

      it('is a no of its own, which does not ask to come back', async () => {
        const answer = await register();
        const text = await answer.text();
        expect({
          status: answer.status,
          code: JSON.parse(text).code,
          retry: answer.headers.get('retry-after'),
          leaks: text.includes('geheim'),
        }).to.deep.equal({ status: 403, code: 'certificate-refused', retry: null, leaks: false });
      });

      it('is handed to whoever keeps the log', async () => {
        await register();
        expect(edge.bugs).to.deep.equal([fault]);
      });
    });

    it('says what the rule says by which the law is against it, and where that is read', () => {
      const [row] = statute;
      const { id: rule, article = '', dutch, url } = row ?? {};
      const refusals = [{ code: 'term-too-long', subject: 'until', article, ...(rule && { rule }) }] as const;
      const { problem } = toProblem(new Refused(refusals), 'trace');
      expect([problem.wettekst, problem.url]).to.deep.equal([dutch, url]);
    });

    it('says no text of law where none is against it', () => {
      const { problem } = toProblem(new Refused([{ code: 'wrong-previous', subject: 'previous' }]), 'trace');
      expect(problem).to.not.have.any.keys('wettekst', 'url');
    });

    it('says which transaction to ask after when its outcome is unknown', async () => {
      edge.world.instead = async () => {
        throw new Fault('outcome-unknown', { transactionId: 'abc' });
      };
      expect(((await (await register()).json()) as { transactionId: string }).transactionId).to.equal('abc');
    });

    for (const [title, error] of [
      ['a bug', new TypeError('geheim 123456782')],
      ['a fault that needs a hand', new Fault('commit-invalid', { cause: new Error('geheim 123456782') })],
      ['what is no error at all', 'geheim 123456782'],
    ] as const) {
      it(`tells nothing of ${title} but where to look`, async () => {
        edge.world.instead = () => Promise.reject(error);
        const answer = await register();
        const text = await answer.text();
        expect({ status: answer.status, code: JSON.parse(text).code, leaks: text.includes('geheim') }).to.deep.equal({
          status: 500,
          code: 'internal',
          leaks: false,
        });
      });
      it(`hands ${title} to whoever keeps the log`, async () => {
        edge.world.instead = () => Promise.reject(error);
        await register();
        expect(edge.bugs).to.deep.equal([error]);
      });
    }
  });

  describe('for too many requests', () => {
    it('tells when to come back', async () => {
      const strict = await startEdge({ options: { requestsPerMinute: 2 } });
      await strict.ask('GET', '/v1/zaken');
      await strict.ask('GET', '/v1/zaken');
      const answer = await strict.ask('GET', '/v1/zaken');
      await strict.close();
      expect({ status: answer.status, told: Number(answer.headers.get('retry-after')) > 0 }).to.deep.equal({
        status: 429,
        told: true,
      });
    });

    it('counts by organisation, not by address', async () => {
      const strict = await startEdge({
        options: { requestsPerMinute: 1 },
      });
      await strict.ask('GET', '/v1/zaken');
      const unknown = await fetch(`${strict.url}/v1/zaken`);
      await strict.close();
      expect(unknown.status).to.equal(401);
    });
  });

  it('leaves no trace of who sent it but the organisation', async () => {
    await edge.ask('GET', `/v1/zaken/${freshId()}`);
    await new Promise((done) => setTimeout(done, 20));
    const [{ traceId, seconds, ...record } = { traceId: '', seconds: 0 }] = edge.answers;
    expect(record).to.deep.equal({
      method: 'GET',
      route: '/v1/zaken/{zaakId}',
      status: 404,
      code: 'resource-unknown',
      oin: council,
    });
  });
});
