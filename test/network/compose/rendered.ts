// docker-compose.yaml as it is committed, as text and as a value; and a value's every string.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A service as far as the tests look at it. */
export interface Service {
  readonly image: string;
  readonly build?: { readonly target: string };
  readonly restart: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, object>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly configs?: readonly { readonly source: string; readonly target: string; readonly mode?: number }[];
  readonly volumes?: readonly {
    readonly source: string;
    readonly target: string;
    readonly read_only?: boolean;
    readonly volume?: { readonly subpath: string };
  }[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly { readonly host_ip: string }[];
  readonly healthcheck?: { readonly test: readonly string[] };
}

/** The file as far as the tests look at it. */
export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, object>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly configs: Readonly<Record<string, { readonly content?: string; readonly file?: string }>>;
}

/** A file of the project. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, `file://${root}/`), 'utf8');
}

/** The committed text. */
export const committed = textOf('docker-compose.yaml');

/** The text's value, with what services share filled in; variables are as they are written. */
export const compose = parse(committed, { merge: true }) as Compose;

/** The service with this name; refuses a name that the file does not have. */
export function serviceNamed(name: string): Service {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
}

/** The content of a file that a service finds at this path. */
export function fileAt(service: Service, path: string): string {
  const source = service.configs?.find(({ target }) => target === path)?.source ?? '';
  const content = compose.configs[source]?.content;
  if (content === undefined) throw new Error(`no file at ${path}`);
  return asGiven(content);
}

/** A text as the container finds it, where it holds no variable. */
export function asGiven(text: string): string {
  return text.replaceAll('$$', '$');
}

/** Every string in a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
