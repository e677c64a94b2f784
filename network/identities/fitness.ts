import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { type Msp, ProtocolError, readPemCertificate } from '../protocol/index.js';
import { type FoundPair, findPair } from './found-pair.js';
import type { Holder } from './holders.js';
import type { IdentityFault, IdentityFaultCode } from './identities-error.js';

/** Whether certificates from elsewhere do for the holder that a plan names: everything that is wrong, not the first. */

/** What the organisation's MSP folder says, ready to judge with. */
export interface Trust {
  readonly msp: Msp;
  readonly tlsRoots: readonly Uint8Array[];
  readonly tlsIntermediates: readonly Uint8Array[];
}

/** The pairs that lie in a holder's folder, and what is wrong with them. */
export interface HolderFindings {
  readonly signing: FoundPair | undefined;
  readonly tls: FoundPair | undefined;
  readonly faults: readonly IdentityFault[];
}

const serverAuthentication = '1.3.6.1.5.5.7.3.1';
const clientAuthentication = '1.3.6.1.5.5.7.3.2';

/** Looks for the holder's pairs in cryptogen's layout and in that of Fabric CA's client, and judges them. */
export function inspectHolder(holder: Holder, trust: Trust, now: Date): HolderFindings {
  const { msp } = holder.signing ?? {};
  const tlsFolder = dirname(holder.tls.certificate);
  const signing =
    msp &&
    findPair(
      { planned: msp.certificate, folder: join(msp.directory, 'signcerts') },
      { planned: msp.key, folder: join(msp.directory, 'keystore') },
    );
  const tls = findPair(
    { planned: holder.tls.certificate, folder: join(tlsFolder, 'signcerts') },
    { planned: holder.tls.key, folder: join(tlsFolder, 'keystore') },
  );
  const faults = [
    ...(msp === undefined ? [] : pairFaults(signing, msp.certificate, msp.key, now)),
    ...(signing === undefined ? [] : signingFaults(holder, signing, trust)),
    ...pairFaults(tls, holder.tls.certificate, holder.tls.key, now),
    ...(tls === undefined ? [] : tlsFaults(holder, tls, trust)),
  ];
  return { signing, tls, faults };
}

function pairFaults(pair: FoundPair | undefined, certificate: string, key: string, now: Date): IdentityFault[] {
  if (pair === undefined) {
    return [{ code: 'missing', path: certificate }];
  }
  const path = pair.certificatePath;
  return [
    ...faultIf(pair.keyPath === undefined, 'no-key', key),
    ...faultIf(now < pair.certificate.validFromDate, 'not-yet-valid', path),
    ...faultIf(pair.certificate.validToDate < now, 'expired', path),
  ];
}

function signingFaults({ signing, kind }: Holder, pair: FoundPair, { msp }: Trust): IdentityFault[] {
  const path = pair.certificatePath;
  try {
    // As nodes and clients pass it on, so that text around the certificate is found out here.
    const certificate = readPemCertificate(readFileSync(path));
    const { nodeRole, attributes } = msp.vouchFor({ mspId: msp.mspId, certificate });
    const { organizationalUnit = '', attributes: expected = {} } = signing?.request ?? {};
    return [
      ...faultIf(nodeRole !== organizationalUnit, 'wrong-class', path, organizationalUnit),
      ...Object.entries(expected).flatMap(([name, value]) => {
        return faultIf(attributes[name] !== value, 'wrong-attributes', path, `${name}=${value}`);
      }),
    ];
  } catch (error) {
    if (!(error instanceof ProtocolError)) {
      throw error;
    }
    // A user may be revoked while the plan still names it; a node that is would stop the network.
    const isRevoked = error.code === 'identity-revoked';
    return isRevoked && kind === 'client' ? [] : [{ code: codeOf(error), path }];
  }
}

function codeOf({ code }: ProtocolError): IdentityFaultCode {
  switch (code) {
    case 'identity-revoked':
      return 'revoked';
    case 'malformed':
    case 'unsupported':
      return 'unreadable';
    default:
      return 'untrusted';
  }
}

function tlsFaults({ kind, reachedAs }: Holder, { certificate, certificatePath: path }: FoundPair, trust: Trust) {
  const usages = usagesOf(kind).filter((usage) => !(certificate.keyUsage ?? [usage]).includes(usage));
  return [
    ...faultIf(!isVouchedFor(certificate, trust), 'untrusted', path),
    ...faultIf(reachedAs !== undefined && !holdsHost(certificate, reachedAs), 'wrong-host', path, reachedAs),
    ...usages.flatMap((usage) => faultIf(true, 'wrong-usage', path, usage)),
  ];
}

/** A node is called, and calls others with the same certificate; a chaincode process is only called. */
function usagesOf(kind: Holder['kind']): readonly string[] {
  switch (kind) {
    case 'peer':
    case 'orderer':
      return [serverAuthentication, clientAuthentication];
    case 'chaincode':
      return [serverAuthentication];
    case 'admin':
    case 'client':
      return [clientAuthentication];
  }
}

function holdsHost(certificate: X509Certificate, host: string): boolean {
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}

/** Whether authorities of the MSP lead from the certificate to one of its TLS roots. */
function isVouchedFor(certificate: X509Certificate, { tlsRoots, tlsIntermediates }: Omit<Trust, 'msp'>): boolean {
  const issued = (pem: Uint8Array) => {
    const issuer = new X509Certificate(pem);
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey) ? [issuer] : [];
  };
  if (tlsRoots.flatMap(issued).length > 0) {
    return true;
  }
  return tlsIntermediates.some((pem) => {
    const others = tlsIntermediates.filter((other) => other !== pem);
    return issued(pem).some((issuer) => isVouchedFor(issuer, { tlsRoots, tlsIntermediates: others }));
  });
}

function faultIf(
  condition: boolean,
  code: IdentityFaultCode,
  path: string,
  expected?: string,
): readonly IdentityFault[] {
  return condition ? [{ code, path, ...(expected === undefined ? {} : { expected }) }] : [];
}
