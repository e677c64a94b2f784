// Where everything of one local installation lives: folders below one directory, ports above one number.
import { join } from 'node:path';
import { type Plan, planOf } from '@grondslag/network/plan';
import { type Profile, topologyFor } from '@grondslag/network/topology';

/** What tells two installations on one machine apart. */
export interface StackPlace {
  readonly directory: string;
  /** First port of the network; the HTTP ports lie above those of the last organisation. */
  readonly basePort: number;
  /** What the network is set up for; a person at a desk when left out. */
  readonly profile?: Profile;
}

/** The HTTP addresses and files of one installation, resolved. */
export interface Layout extends StackPlace {
  readonly plan: Plan;
  /** Name of the organisation → address of its gateway, no slash at the end. */
  readonly gateways: Readonly<Record<string, string>>;
  readonly receiverPort: number;
  readonly issuer: string;
  readonly files: {
    readonly database: string;
    readonly secrets: string;
    readonly issuerKey: string;
    readonly jwks: string;
    readonly networkLog: string;
    readonly gatewayLog: string;
  };
}

/** What tokens for a gateway must be meant for. */
export const audienceOf = (organisation: string): string => `urn:grondslag:gateway:${organisation}`;

/** Resolves a place. Pure. */
export function layoutOf({ directory, basePort, profile = 'latency' }: StackPlace): Layout {
  const network = { directory: join(directory, 'network'), basePort, host: '127.0.0.1' };
  const plan = planOf(topologyFor(profile), network);
  const http = basePort + 100 * plan.organisations.length;
  const file = (name: string) => join(directory, name);
  return {
    ...{ directory, basePort, profile, plan },
    gateways: Object.fromEntries(
      plan.organisations.map(({ name }, place) => [name, `http://127.0.0.1:${http + 1 + place}`]),
    ),
    receiverPort: http + 11,
    issuer: 'urn:grondslag:evaluatie',
    files: {
      database: file('database'),
      secrets: file('secrets.json'),
      issuerKey: file('issuer-key.json'),
      jwks: file('jwks.json'),
      networkLog: file('network.log'),
      gatewayLog: file('gateways.log'),
    },
  };
}
