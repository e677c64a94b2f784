/** An organisation's membership as the channel's configuration holds it, made from its MSP folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { msp } from '@hyperledger/fabric-protos';
import type { PlannedOrganisation } from '../plan.js';

/**
 * What the organisation's MSP folder says: roots, intermediate and TLS authorities, and revocation lists. Members are
 * told apart by node OU; the folder's own list of administrators, if any, holds as well.
 */
export function newMspConfig(organisation: PlannedOrganisation): msp.MSPConfig {
  const files = (name: string) => readPems(join(organisation.mspDirectory, name));
  const roots = files('cacerts');
  const intermediates = files('intermediatecerts');
  const [root] = roots;
  if (root === undefined) {
    throw new Error(`no root certificate in ${join(organisation.mspDirectory, 'cacerts')}`);
  }
  const crypto = new msp.FabricCryptoConfig();
  crypto.setSignatureHashFamily('SHA2');
  crypto.setIdentityIdentifierHashFunction('SHA256');
  const fabric = new msp.FabricMSPConfig();
  fabric.setName(organisation.mspId);
  fabric.setRootCertsList(roots);
  fabric.setIntermediateCertsList(intermediates);
  fabric.setAdminsList(files('admincerts'));
  fabric.setRevocationListList(files('crls'));
  fabric.setCryptoConfig(crypto);
  fabric.setTlsRootCertsList(files('tlscacerts'));
  fabric.setTlsIntermediateCertsList(files('tlsintermediatecerts'));
  fabric.setFabricNodeOus(nodeOus(roots.length === 1 && intermediates.length === 0 ? root : undefined));
  const config = new msp.MSPConfig();
  config.setConfig(fabric.serializeBinary());
  return config;
}

/** With one authority its certificate stands beside each OU, as cryptogen writes it; of several any may vouch. */
function nodeOus(root: Uint8Array | undefined): msp.FabricNodeOUs {
  const unit = (name: string) => {
    const identifier = new msp.FabricOUIdentifier();
    if (root !== undefined) {
      identifier.setCertificate(root);
    }
    identifier.setOrganizationalUnitIdentifier(name);
    return identifier;
  };
  const units = new msp.FabricNodeOUs();
  units.setEnable(true);
  units.setClientOuIdentifier(unit('client'));
  units.setPeerOuIdentifier(unit('peer'));
  units.setAdminOuIdentifier(unit('admin'));
  units.setOrdererOuIdentifier(unit('orderer'));
  return units;
}

function readPems(folder: string): Uint8Array[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}
