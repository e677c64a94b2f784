// One caller at one gateway: JSON over HTTP with its access token.

/** What came back. */
export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the OpenAPI document says what stands in it
  readonly body: any;
}

/** Sends requests as one body; an answer of any status is a value. */
export class Client {
  readonly #url: string;
  readonly #token: string;
  readonly #within: number | undefined;

  /** An answer that takes longer than so many milliseconds, where they are given, is none. */
  constructor(url: string, token: string, within?: number) {
    this.#url = url;
    this.#token = token;
    this.#within = within;
  }

  get(path: string): Promise<Reply> {
    return this.#send('GET', path);
  }

  post(path: string, body: unknown): Promise<Reply> {
    return this.#send('POST', path, body);
  }

  patch(path: string, body: unknown): Promise<Reply> {
    return this.#send('PATCH', path, body);
  }

  async #send(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(this.#within === undefined ? {} : { signal: AbortSignal.timeout(this.#within) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }
}
