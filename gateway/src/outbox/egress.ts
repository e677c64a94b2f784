/** The one way out of the gateway. Whoever asks for a webhook chooses the address, so every address is suspect until resolved. */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';

/** What a gateway may reach. */
export interface EgressPolicy {
  /** Evaluation only: also plain HTTP, on any port, to this machine itself. */
  readonly allowLoopback: boolean;
}

/** Why a callback address is not accepted. */
export type CallbackFault = 'not-a-url' | 'not-https' | 'has-credentials' | 'has-fragment' | 'address-literal' | 'port';

/** Why no answer came from a receiver. */
export type EgressFailure = 'address-refused' | 'not-resolved' | 'timeout' | 'connection';

/** What is kept of a receiver's answer: never a byte of its body. */
export type EgressAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'failed'; readonly failure: EgressFailure };

/** Sends one request and no more: no redirect is followed and no failure retried here. */
export interface Egress {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<EgressAnswer>;
  close(): Promise<void>;
}

type Resolved = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/** Resolves a host name to all its addresses. */
export type Resolve = (host: string, resolved: Resolved) => void;

/** How an egress is bounded; `resolve` exists so that a test can play a hostile name server. */
export interface EgressOptions extends EgressPolicy {
  readonly timeoutMilliseconds?: number;
  readonly resolve?: Resolve;
}

const allowedPorts = ['', '443', '8443'];
const longestUrl = 2_000;
const answerLimitBytes = 64 * 1024;
const standardTimeout = 15_000;

/** The callback's address as it will be used, or why it is refused. Says nothing yet about where its name resolves to. */
export function parseCallback(text: string, policy: EgressPolicy): URL | CallbackFault {
  if (text.length > longestUrl || !URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  if (text.includes('#')) return 'has-fragment';
  if (policy.allowLoopback && isLoopbackHost(url)) {
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : 'not-https';
  }
  if (url.protocol !== 'https:') return 'not-https';
  if (literalAddress(url) !== undefined) return 'address-literal';
  return allowedPorts.includes(url.port) ? url : 'port';
}

/** Whether an address lies on the public internet; mapped, translated, tunnelled and special-purpose ranges do not. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(ipaddr.parseCIDR('2000::/3'));
}

/** Opens the way out; the address that was judged is the address that is connected to. */
export function newEgress(options: EgressOptions): Egress {
  const timeout = options.timeoutMilliseconds ?? standardTimeout;
  const resolve = options.resolve ?? ((host, resolved) => systemLookup(host, { all: true }, resolved));
  const agent = new Agent({
    connect: { lookup: judgedLookup(resolve, options), timeout },
    connections: 2,
    pipelining: 1,
    maxHeaderSize: 16 * 1024,
  });
  return {
    async post(url, headers, body) {
      const target = parseCallback(url, options);
      if (typeof target === 'string') return { kind: 'failed', failure: 'address-refused' };
      const signal = AbortSignal.timeout(timeout);
      try {
        const answer = await request(target, { method: 'POST', headers, body, dispatcher: agent, signal });
        await answer.body.dump({ limit: answerLimitBytes, signal }).catch(() => undefined);
        const retryAfter = answer.headers['retry-after'];
        return {
          kind: 'answered',
          status: answer.statusCode,
          ...(typeof retryAfter === 'string' ? { retryAfter } : {}),
        };
      } catch (error) {
        return { kind: 'failed', failure: failureOf(error, signal) };
      }
    },
    close: () => agent.destroy(),
  };
}

class AddressRefused extends Error {}

/** A look-up in the shape `net.connect` asks for, that hands out addresses only when every one of them is allowed. */
function judgedLookup(resolve: Resolve, policy: EgressPolicy) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) {
        done(error ?? new Error('no address'), []);
      } else if (!addresses.every(({ address }) => isAllowed(address, policy))) {
        done(new AddressRefused(), []);
      } else if (options.all) {
        done(null, addresses);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}

function isAllowed(address: string, policy: EgressPolicy): boolean {
  if (isPublicAddress(address)) return true;
  return policy.allowLoopback && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

function isLoopbackHost(url: URL): boolean {
  const literal = literalAddress(url);
  return literal === undefined ? url.hostname === 'localhost' : ipaddr.process(literal).range() === 'loopback';
}

function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : undefined;
}

function failureOf(error: unknown, signal: AbortSignal): EgressFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AddressRefused) return 'address-refused';
    if ('code' in cause && (cause.code === 'ENOTFOUND' || cause.code === 'EAI_AGAIN')) return 'not-resolved';
    if ('code' in cause && String(cause.code).includes('TIMEOUT')) return 'timeout';
  }
  return signal.aborted ? 'timeout' : 'connection';
}
