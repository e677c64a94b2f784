import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { PlannedOrganisation } from '../plan.js';
import { Authority, type IssuedPair } from './authority.js';
import type { FolderFile } from './folder.js';
import type { Holder } from './holders.js';
import { IdentitiesError } from './identities-error.js';
import { readTrustFiles } from './msp-folder.js';

/** An organisation's two authorities together: makes the folder of one holder. */

/** Whether the organisation's certificates come from elsewhere: it has an MSP, and no authority that we hold the key of. */
export function isForeign({ ca, tlsCa, mspDirectory }: PlannedOrganisation): boolean {
  return existsSync(mspDirectory) && !existsSync(ca.key) && !existsSync(tlsCa.key);
}

/** Issues to the holders of one organisation. */
export class Issuer {
  readonly organisation: PlannedOrganisation;
  readonly signing: Authority;
  readonly tls: Authority;

  constructor(organisation: PlannedOrganisation, signing: Authority, tls: Authority) {
    this.organisation = organisation;
    this.signing = signing;
    this.tls = tls;
  }

  /** With the authorities whose files lie where the plan says; their certificates are valid from `now`. */
  static async open(organisation: PlannedOrganisation, now: Date): Promise<Issuer> {
    const { ca, tlsCa, domain, directory } = organisation;
    if (isForeign(organisation)) {
      throw new IdentitiesError('no-authority', directory);
    }
    return new Issuer(organisation, await Authority.open(ca, domain, now), await Authority.open(tlsCa, domain, now));
  }

  /** The files of the holder's folder, with new keys. */
  async filesFor({ folder, name, signing, tls, hosts }: Holder): Promise<readonly FolderFile[]> {
    const tlsPair = await this.tls.issueForTls({ commonName: name, hosts });
    const tlsFiles = [
      { path: relative(folder, tls.root), content: this.tls.certificate },
      ...pairFiles(folder, tls, tlsPair),
    ];
    if (signing === undefined) {
      return tlsFiles;
    }
    const trust = readTrustFiles(this.organisation.mspDirectory);
    return [
      ...trust.map((file) => ({ ...file, path: `${relative(folder, signing.msp.directory)}/${file.path}` })),
      ...pairFiles(folder, signing.msp, await this.signing.issueForSigning(signing.request)),
      ...tlsFiles,
    ];
  }
}

/** Certificate and key as files of a folder. */
export function pairFiles(
  folder: string,
  place: { readonly certificate: string; readonly key: string },
  pair: IssuedPair,
): readonly FolderFile[] {
  return [
    { path: relative(folder, place.certificate), content: pair.certificate },
    { path: relative(folder, place.key), content: pair.key, isPrivate: true },
  ];
}
