import { COMMANDS, ORGANISATIONS } from '@grondslag/chaincode/domain';
import { apiVersion, openApiDocument, problemStatuses } from '@grondslag/gateway/http';
import { EVENT_NAMES } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { startEdge, type TestEdge } from './client.js';

type Json = Record<string, unknown>;
type Operation = {
  operationId: string;
  description?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { headers?: Json; content?: Record<string, { schema: Json }> }>;
  security: unknown[];
  servers?: unknown[];
};
type Document = {
  openapi: string;
  info: { version: string; contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};

for (const version of ['3.0.3', '3.1.0'] as const) {
  describe(`The description in OpenAPI ${version}`, () => {
    let edge: TestEdge;
    let document: Document;
    let operations: { path: string; method: string; operation: Operation }[];
    before(async () => {
      edge = await startEdge();
      const path = version === '3.0.3' ? '/v1/openapi.json' : '/v1/openapi-3.1.json';
      document = (await (await fetch(edge.url + path)).json()) as Document;
      operations = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      );
    });
    after(() => edge.close());

    /** What Express really serves, from its own router; a path's last route only refuses what the others left. */
    const served = (): string[] =>
      edge.app.router.stack.flatMap(({ route }) =>
        [...new Set(route?.stack.map(({ method }) => method))]
          .filter((_method, _place, all) => all.length === 1)
          .map((method) => `${method} ${String(route?.path).replace(/:(\w+)/g, '{$1}')}`),
      );
    const described = (): string[] =>
      operations.map(
        ({ path, method, operation }) => `${method} ${operation.servers === undefined ? '/v1' : ''}${path}`,
      );
    /** Every field in any schema whose name matches, with its own schema. */
    const fieldsNamed = (pattern: RegExp): Json[] => {
      const found: Json[] = [];
      const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [name, inner] of Object.entries(value)) {
          if (pattern.test(name) && typeof inner === 'object' && inner !== null && 'type' in inner) found.push(inner);
          visit(inner);
        }
      };
      visit(document.components.schemas);
      return found;
    };

    it('says which version it is', () => expect(document.openapi).to.equal(version));

    it('describes every route that Express serves, and no other', () => {
      expect(new Set(described())).to.deep.equal(new Set(served()));
    });

    it('is served without a token', async () => {
      expect((await fetch(`${edge.url}/v1/openapi.json`)).status).to.equal(200);
    });

    it('names whom to ask', () => {
      expect(document.info.contact).to.have.all.keys('name', 'email', 'url');
    });

    it('has a version in three parts', () => {
      expect([document.info.version, /^\d+\.\d+\.\d+$/.test(document.info.version)]).to.deep.equal([apiVersion, true]);
    });

    it('has the major version in the address of the server', () => {
      expect(document.servers.every(({ url }) => /\/v\d+$/.test(url))).to.equal(true);
    });

    it('has paths in kebab case, without a slash at the end', () => {
      const wrong = Object.keys(document.paths).filter(
        (path) => !/^(\/(_?[a-z0-9]+([-.][a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+$/.test(path),
      );
      expect(wrong).to.deep.equal([]);
    });

    it('has query keys in camel case', () => {
      const keys = operations
        .flatMap(({ operation }) => operation.parameters ?? [])
        .filter((each) => each.in === 'query');
      expect(keys.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))).to.deep.equal([]);
    });

    it('gives every operation a name of its own', () => {
      const names = operations.map(({ operation }) => operation.operationId);
      expect(new Set(names).size).to.equal(names.length);
    });

    it('promises the API-Version header on every answer', () => {
      const without = operations.flatMap(({ path, operation }) =>
        Object.entries(operation.responses)
          .filter(([, { headers }]) => headers?.['API-Version'] === undefined)
          .map(([status]) => `${path} ${status}`),
      );
      expect(without).to.deep.equal([]);
    });

    it('has a problem for every answer from 400 up', () => {
      const wrong = operations.flatMap(({ path, operation }) =>
        Object.entries(operation.responses)
          .filter(([status]) => Number(status) >= 400 && !(path === '/readyz' && status === '503'))
          .filter(([, { content }]) => content?.['application/problem+json'] === undefined)
          .map(([status]) => `${path} ${status}`),
      );
      expect(wrong).to.deep.equal([]);
    });

    it('has title, status and detail in every problem', () => {
      expect(document.components.schemas.Probleem?.required).to.include.members(['title', 'status', 'detail']);
    });

    it('has a 400 wherever something can be given wrongly', () => {
      const open = operations.filter(({ operation }) => operation.requestBody ?? operation.parameters);
      expect(open.filter(({ operation }) => operation.responses['400'] === undefined)).to.deep.equal([]);
    });

    it('has no 422', () => {
      expect(operations.filter(({ operation }) => operation.responses['422'] !== undefined)).to.deep.equal([]);
    });

    for (const [ending, format] of [
      ['Datum', 'date'],
      ['Tijdstip', 'date-time'],
    ] as const) {
      it(`gives fields that end in ${ending} the format ${format}`, () => {
        const formats = fieldsNamed(new RegExp(`${ending}$`, 'i')).map((schema) => schema.format);
        expect(new Set(formats)).to.deep.equal(new Set([format]));
      });
    }

    it('refuses unknown fields in every body', () => {
      const bodies = operations.flatMap(({ operation }) => {
        const reference = operation.requestBody?.content['application/json']?.schema.$ref as string | undefined;
        return reference === undefined ? [] : [document.components.schemas[reference.split('/').at(-1) ?? '']];
      });
      expect([bodies.length > 0, bodies.every((schema) => schema?.additionalProperties === false)]).to.deep.equal([
        true,
        true,
      ]);
    });

    it('says of every registration who sends it and who hears of it', () => {
      const silent = COMMANDS.filter(({ name, roles, tells, kind }) => {
        const operation = operations.find((one) => one.operation.operationId === name)?.operation;
        const said = operation?.description ?? '';
        const named = ORGANISATIONS.filter(({ role }) => roles.includes(role)).every(({ dutch }) =>
          said.includes(dutch),
        );
        return !named || said.includes(EVENT_NAMES[kind]) !== tells.length > 0;
      });
      expect(silent).to.deep.equal([]);
    });

    it('asks for a token wherever the route does', () => {
      const open = operations.filter(({ operation }) => operation.security.length === 0).map(({ path }) => path);
      const declared = edge.routes
        .filter(({ scope }) => scope === 'public')
        .map(({ path }) => path.replace(/^\/v1/, ''));
      expect(open.sort()).to.deep.equal(declared.sort());
    });

    it('holds no reference that leads nowhere', () => {
      const text = JSON.stringify(document);
      const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
      expect(referred.filter((name) => document.components.schemas[name] === undefined)).to.deep.equal([]);
    });

    it('is the same at every asking', () => {
      const offer = {
        publicUrl: 'https://x.example',
        contact: { name: 'a', email: 'b@c.nl', url: 'https://x.example' },
      };
      expect(openApiDocument(edge.routes, offer, version)).to.deep.equal(openApiDocument(edge.routes, offer, version));
    });
  });
}

describe('The problems of a route', () => {
  it('are the same in the description as in the list', async () => {
    const edge = await startEdge();
    const document = (await (await fetch(`${edge.url}/v1/openapi.json`)).json()) as Document;
    await edge.close();
    const wrong = edge.routes.filter((route) => {
      const responses = document.paths[route.path.replace(/^\/v1/, '')]?.[route.method]?.responses ?? {};
      return problemStatuses(route).some((status) => responses[String(status)] === undefined);
    });
    expect(wrong).to.deep.equal([]);
  });
});
