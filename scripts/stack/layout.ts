// Where everything of one local installation lives: folders below one directory, ports above one number.
import { join } from 'node:path';
import { type Plan, planOf } from '@grondslag/network/plan';
import { type Profile, topologyFor } from '@grondslag/network/topology';

/** The ways to run a network on one machine: in one process of ours, or as Fabric's own processes. */
export type NetworkKind = 'embedded' | 'native';

/** What tells two installations on one machine apart. */
export interface StackPlace {
  readonly directory: string;
  /** First port of the network; the HTTP ports lie above those of the last organisation. */
  readonly basePort: number;
  /** Embedded when left out. One directory may hold an installation of either kind, and one of them runs at a time. */
  readonly network?: NetworkKind;
  /** What a native network is set up for; a person at a desk when left out. */
  readonly profile?: Profile;
}

/** The HTTP addresses and files of one installation, resolved. */
export interface Layout extends Required<StackPlace> {
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
export function layoutOf({ directory, basePort, network = 'embedded', profile = 'latency' }: StackPlace): Layout {
  const file = (name: string) => join(directory, network === 'embedded' ? name : `${name}-${network}`);
  const plan = planOf(topologyFor(profile), { directory: file('network'), basePort, host: '127.0.0.1' });
  const http = basePort + 100 * plan.organisations.length;
  return {
    ...{ directory, basePort, network, profile, plan },
    gateways: Object.fromEntries(
      plan.organisations.map(({ name }, place) => [name, `http://127.0.0.1:${http + 1 + place}`]),
    ),
    receiverPort: http + 11,
    issuer: 'urn:grondslag:evaluatie',
    files: {
      database: file('database'),
      secrets: join(directory, 'secrets.json'),
      issuerKey: join(directory, 'issuer-key.json'),
      jwks: join(directory, 'jwks.json'),
      networkLog: join(directory, 'network.log'),
      gatewayLog: join(directory, 'gateways.log'),
    },
  };
}
