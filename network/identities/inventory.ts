import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { isRevokedBy, readPemCertificate, readRevocationList } from '../protocol/index.js';
import { stagedPath } from './folder.js';
import { type Holder, type HolderKind, holdersOf } from './holders.js';
import { IdentitiesError } from './identities-error.js';
import { readMspFolder } from './msp-folder.js';

/** Every certificate of a plan and how long it will do. */

/** What is to be done about a certificate. */
export type CertificateState =
  | 'valid'
  /** Ends within the time that was asked for. */
  | 'expiring'
  | 'expired'
  | 'revoked'
  /** New certificates of the holder lie ready; see completeRenewal. */
  | 'renewal-pending';

/** One certificate. */
export interface ListedCertificate {
  readonly organisation: string;
  /** Name of the holder; of an authority, the common name in its certificate. */
  readonly holder: string;
  readonly kind: HolderKind | 'authority';
  readonly use: 'signing' | 'tls';
  readonly path: string;
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly state: CertificateState;
}

/** The certificates of all organisations; `margin` in milliseconds before its end, one is `expiring`. */
export function certificatesOf(plan: Plan, margin: number, now: Date = new Date()): readonly ListedCertificate[] {
  return plan.organisations.flatMap((organisation) => {
    const revoked = revokedSerials(organisation);
    return [
      ...authoritiesOf(organisation).map((row) => ({ ...row, state: stateAt(row.notAfter, margin, now) })),
      ...holdersOf(organisation).flatMap((holder) => {
        const pending = existsSync(stagedPath(holder.folder));
        return certificatesIn(holder).map((row) => {
          const isRevoked = row.use === 'signing' && revoked(row.path);
          const state = isRevoked ? 'revoked' : pending ? 'renewal-pending' : stateAt(row.notAfter, margin, now);
          return { ...row, state } as const;
        });
      }),
    ];
  });
}

type Row = Omit<ListedCertificate, 'state'>;

function stateAt(notAfter: Date, margin: number, now: Date): CertificateState {
  if (notAfter < now) {
    return 'expired';
  }
  return notAfter.getTime() - now.getTime() <= margin ? 'expiring' : 'valid';
}

function certificatesIn({ organisation, name, kind, signing, tls }: Holder): readonly Row[] {
  const about = { organisation: organisation.name, holder: name, kind } as const;
  return [
    ...(signing === undefined ? [] : [{ ...about, ...read(signing.msp.certificate), use: 'signing' } as const]),
    { ...about, ...read(tls.certificate), use: 'tls' },
  ];
}

/** Roots and intermediates, from the MSP folder: the key of an authority may be elsewhere. */
function authoritiesOf({ name, mspId, mspDirectory }: PlannedOrganisation): readonly Row[] {
  const { roots, intermediates, tlsRoots = [], tlsIntermediates = [] } = readMspFolder(mspDirectory, mspId);
  const row = (use: Row['use']) => (pem: Uint8Array) => {
    const certificate = new X509Certificate(pem);
    const holder = /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? certificate.subject;
    const about = { organisation: name, holder, kind: 'authority', use, path: mspDirectory } as const;
    return { ...about, ...datesOf(certificate) };
  };
  return [...[...roots, ...intermediates].map(row('signing')), ...[...tlsRoots, ...tlsIntermediates].map(row('tls'))];
}

function read(path: string): Pick<Row, 'path' | 'serialNumber' | 'notBefore' | 'notAfter'> {
  try {
    return { path, ...datesOf(new X509Certificate(readFileSync(path))) };
  } catch (cause) {
    throw new IdentitiesError('unreadable', path, { cause });
  }
}

function datesOf({ serialNumber, validFromDate, validToDate }: X509Certificate) {
  return { serialNumber, notBefore: validFromDate, notAfter: validToDate };
}

/** Whether a certificate of the organisation stands in one of its lists, signed by the authority that issued it. */
function revokedSerials({ mspDirectory, mspId }: PlannedOrganisation): (path: string) => boolean {
  const { roots, intermediates, revocationLists = [] } = readMspFolder(mspDirectory, mspId);
  const authorities = [...roots, ...intermediates].map(readPemCertificate);
  const lists = revocationLists.map(readRevocationList);
  return (path) => {
    const certificate = readPemCertificate(readFileSync(path));
    return lists.some((list) => authorities.some((authority) => isRevokedBy(list, certificate, authority)));
  };
}
