import { msp as mspProtos } from '@hyperledger/fabric-protos';
import type { NodeRole } from './identity.js';
import { readMessage } from './message.js';
import type { MspDescription, NodeOu } from './msp.js';
import { ProtocolError } from './protocol-error.js';

/** An MSP as it stands in a channel's configuration. */

/** What Fabric calls an MSP with X.509 certificates; the other kind has anonymous credentials. */
const x509Msp = 0;

/** The membership that a serialized MSPConfig describes. Refuses what would change its meaning and is not read here. */
export function readMspConfig(bytes: Uint8Array): MspDescription {
  const config = readMessage(mspProtos.MSPConfig, bytes, 'MSP configuration');
  if (config.getType() !== x509Msp) {
    throw new ProtocolError('unsupported', 'MSP type');
  }
  const fabric = readMessage(mspProtos.FabricMSPConfig, config.getConfig_asU8(), 'MSP configuration');
  const { mspId, crypto } = { mspId: fabric.getName(), crypto: fabric.getCryptoConfig() };
  const usesSha256 =
    ['', 'SHA2'].includes(crypto?.getSignatureHashFamily() ?? '') &&
    ['', 'SHA256'].includes(crypto?.getIdentityIdentifierHashFunction() ?? '');
  if (mspId === '' || fabric.getRootCertsList().length === 0) {
    throw new ProtocolError('malformed', 'MSP configuration');
  }
  if (!usesSha256 || fabric.getOrganizationalUnitIdentifiersList().length > 0) {
    throw new ProtocolError('unsupported', 'MSP configuration');
  }
  const nodeOus = fabric.getFabricNodeOus();
  return {
    mspId,
    roots: fabric.getRootCertsList_asU8(),
    intermediates: fabric.getIntermediateCertsList_asU8(),
    admins: fabric.getAdminsList_asU8(),
    ...(nodeOus?.getEnable()
      ? {
          nodeOus: {
            ...readNodeOu('client', nodeOus.getClientOuIdentifier()),
            ...readNodeOu('peer', nodeOus.getPeerOuIdentifier()),
            ...readNodeOu('admin', nodeOus.getAdminOuIdentifier()),
            ...readNodeOu('orderer', nodeOus.getOrdererOuIdentifier()),
          },
        }
      : {}),
    ...ifAny('revocationLists', fabric.getRevocationListList_asU8()),
    ...ifAny('tlsRoots', fabric.getTlsRootCertsList_asU8()),
    ...ifAny('tlsIntermediates', fabric.getTlsIntermediateCertsList_asU8()),
  };
}

/** The message that describes the membership, as Fabric's own tools make it from an MSP folder. */
export function toMspConfig(description: MspDescription): mspProtos.MSPConfig {
  const { roots, intermediates, admins, nodeOus, revocationLists, tlsRoots, tlsIntermediates } = description;
  const crypto = new mspProtos.FabricCryptoConfig();
  crypto.setSignatureHashFamily('SHA2');
  crypto.setIdentityIdentifierHashFunction('SHA256');
  const fabric = new mspProtos.FabricMSPConfig();
  fabric.setName(description.mspId);
  fabric.setRootCertsList([...roots]);
  fabric.setIntermediateCertsList([...intermediates]);
  fabric.setAdminsList([...admins]);
  fabric.setRevocationListList([...(revocationLists ?? [])]);
  fabric.setCryptoConfig(crypto);
  fabric.setTlsRootCertsList([...(tlsRoots ?? [])]);
  fabric.setTlsIntermediateCertsList([...(tlsIntermediates ?? [])]);
  if (nodeOus !== undefined) {
    const units = new mspProtos.FabricNodeOUs();
    units.setEnable(true);
    units.setClientOuIdentifier(toNodeOu(nodeOus.client));
    units.setPeerOuIdentifier(toNodeOu(nodeOus.peer));
    units.setAdminOuIdentifier(toNodeOu(nodeOus.admin));
    units.setOrdererOuIdentifier(toNodeOu(nodeOus.orderer));
    fabric.setFabricNodeOus(units);
  }
  const config = new mspProtos.MSPConfig();
  config.setType(x509Msp);
  config.setConfig(fabric.serializeBinary());
  return config;
}

function readNodeOu(
  role: NodeRole,
  identifier: mspProtos.FabricOUIdentifier | undefined,
): Readonly<Record<string, NodeOu>> {
  if (identifier === undefined) {
    return {};
  }
  const unit = identifier.getOrganizationalUnitIdentifier();
  const issuer = identifier.getCertificate_asU8();
  return { [role]: issuer.length === 0 ? { unit } : { unit, issuer } };
}

function toNodeOu(ou: NodeOu | undefined): mspProtos.FabricOUIdentifier | undefined {
  if (ou === undefined) {
    return undefined;
  }
  const identifier = new mspProtos.FabricOUIdentifier();
  identifier.setOrganizationalUnitIdentifier(ou.unit);
  identifier.setCertificate(ou.issuer ?? new Uint8Array());
  return identifier;
}

function ifAny(name: string, items: Uint8Array[]): Readonly<Record<string, Uint8Array[]>> {
  return items.length === 0 ? {} : { [name]: items };
}
