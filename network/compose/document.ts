/** The part of the Compose specification that the rendering uses; https://github.com/compose-spec/compose-spec. */

/** A mount of a named volume, or of one folder or file in it. */
export interface VolumeMount {
  readonly type: 'volume';
  readonly source: string;
  readonly target: string;
  readonly read_only?: true;
  readonly volume?: { readonly subpath: string };
}

/** A file from the top-level element `configs`. */
export interface ConfigMount {
  readonly source: string;
  readonly target: string;
  readonly mode?: number;
}

/** What services have in common, written once at the head of the file. */
export type Shared = Readonly<Record<string, unknown>>;

/** How Docker asks a service whether it is well. */
export interface HealthCheck {
  readonly '<<': Shared;
  readonly test: readonly string[];
}

/** What must be true of another service before this one starts. */
export interface Condition {
  readonly condition: 'service_healthy' | 'service_completed_successfully';
}

/** One service. */
export interface Service {
  /** Fields of {@link Shared} that are part of this service. */
  readonly '<<': Shared;
  readonly image?: string;
  readonly user?: string;
  readonly network_mode?: 'none';
  readonly read_only?: true;
  readonly cap_add?: readonly string[];
  readonly restart?: 'no';
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, Condition>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly configs?: readonly ConfigMount[];
  readonly volumes?: readonly VolumeMount[];
  readonly networks?: readonly string[];
  readonly ports?: readonly object[];
  readonly healthcheck?: HealthCheck;
  readonly stop_grace_period?: string;
}

/** These services have ended, and did what they are for. */
export function completed(...services: readonly string[]): Readonly<Record<string, Condition>> {
  return Object.fromEntries(services.map((service) => [service, { condition: 'service_completed_successfully' }]));
}

/** These services are well. */
export function healthy(services: readonly string[]): Readonly<Record<string, Condition>> {
  return Object.fromEntries(services.map((service) => [service, { condition: 'service_healthy' }]));
}

/** A service by its name, and what the file says above it. */
export interface NamedService {
  readonly name: string;
  readonly comment?: string;
  readonly service: Service;
}

/** A file that is made from the text in this one, or that stands on the machine. */
export type Config = { readonly content: string } | { readonly file: string };

/** Text that no variable is put into. */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/** Variables of a container whose values are as they stand. */
export function literals(environment: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, literal(String(value))]));
}

/** The value of a variable, or what else holds. */
export function variable(name: string, otherwise = ''): string {
  return `\${${name}:-${otherwise}}`;
}

/** The value of a variable; without one, Compose does nothing but print the message. */
export function required(name: string, message: string): string {
  return `\${${name}:?${message}}`;
}

/** The text where the variable has a value; nothing where it has none. */
export function whereGiven(name: string, text: string): string {
  return `\${${name}:+${text}}`;
}
