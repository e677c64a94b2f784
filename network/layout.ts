import { join } from 'node:path';

/** Where certificates and keys lie, in the layout of Fabric's cryptogen, which its tools and SDKs expect. */

/** An MSP folder with a private key, in the layout that Fabric's tools and SDKs read. */
export interface PlannedMsp {
  readonly directory: string;
  readonly certificate: string;
  readonly key: string;
}

/** A TLS key pair and the root that vouches for it. */
export interface PlannedTls {
  readonly certificate: string;
  readonly key: string;
  readonly root: string;
}

/** A certificate authority of one organisation. */
export interface PlannedCa {
  readonly name: string;
  readonly certificate: string;
  readonly key: string;
}

/** The authority's files in its folder. */
export function caIn(directory: string, name: string): PlannedCa {
  return { name, certificate: join(directory, `${name}-cert.pem`), key: join(directory, 'priv_sk') };
}

/** The MSP in the folder of a node or a user. */
export function mspIn(folder: string, commonName: string): PlannedMsp {
  const directory = join(folder, 'msp');
  return {
    directory,
    certificate: join(directory, 'signcerts', `${commonName}-cert.pem`),
    key: join(directory, 'keystore', 'priv_sk'),
  };
}

/** The TLS pair in the folder of a node or a user. */
export function tlsIn(folder: string, prefix: 'server' | 'client'): PlannedTls {
  const directory = join(folder, 'tls');
  return {
    certificate: join(directory, `${prefix}.crt`),
    key: join(directory, `${prefix}.key`),
    root: join(directory, 'ca.crt'),
  };
}
