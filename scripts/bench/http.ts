// One caller's connection pool to one gateway, as thin as Node allows: the client must not be what is measured.
import { Agent, request } from 'node:http';

/** A body sent to a path; any other status than one of success is an error. */
export interface Poster {
  // biome-ignore lint/suspicious/noExplicitAny: the OpenAPI document says what stands in it
  post(path: string, body: unknown): Promise<any>;
  close(): void;
}

/** Connections are kept open, as many as there are calls at once. */
export function newPoster(base: string, token: string): Poster {
  const agent = new Agent({ keepAlive: true });
  return {
    close: () => agent.destroy(),
    post(path, body) {
      const bytes = Buffer.from(JSON.stringify(body));
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': bytes.length,
      };
      return new Promise((resolve, reject) => {
        const sent = request(base + path, { method: 'POST', agent, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode = 0 } = response;
            if (statusCode >= 200 && statusCode < 300) resolve(JSON.parse(text));
            else reject(new Error(`${path}: HTTP ${statusCode} ${text}`));
          });
        });
        sent.on('error', reject);
        sent.end(bytes);
      });
    },
  };
}
